import type { SheetSnapshot } from '../book/snapshot';

/** Defined name on every sheet in a form of a city's own; says of which kind it is. */
export const formKindName = 'tassei_form';

/** Beside it where the form has a target for the last year alone, which a merged cell can show for all years. */
export const lastTargetName = 'tassei_form_last_target';

/** The department of all that stands on a sheet, where the sheet is called after it and no cell names one. */
export const sheetDepartmentName = 'tassei_form_department';

/** Whether a sheet is one in a form of a city's own. */
export function isOwnForm(sheet: SheetSnapshot): boolean {
  return sheet.names.some(({ name }) => name === formKindName);
}
