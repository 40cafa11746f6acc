import { parseReference } from '../../address';
import { isCellError } from '../../cell';
import type { Qualifier } from '../../../formula/formula-text';
import type { WorkbookModel } from '../model';
import type { XlsxSheet } from './sheet';

/** Excel takes so many characters of choices that are written into the rule itself. */
const mostCharacters = 255;

/** Drop-downs that take their choices from a sheet that is not there get the choices themselves, where Excel takes them. */
export function inlineLists(
  sheet: XlsxSheet,
  whole: WorkbookModel,
  isGone: (qualifier: Qualifier | null) => boolean,
): void {
  for (const validation of sheet.validations) {
    if (validation.kind !== undefined) continue;
    const { list, area } = validation;
    const source = typeof list === 'string' ? parseReference(list) : null;
    if (!source || source.sheet === null) continue;
    if (!isGone({ sheet: source.sheet, lastSheet: null, external: false })) continue;
    const from = whole.sheet(source.sheet);
    const choices: string[] = [];
    const { row, col, rows, cols } = source.area;
    for (let i = 0; from && i < rows * cols; i++) {
      const value = from.value(row + Math.floor(i / cols), col + (i % cols));
      if (value !== null && value !== '' && !isCellError(value)) choices.push(String(value));
    }
    sheet.clearValidations(area);
    const fits = choices.join(',').length <= mostCharacters && choices.every((one) => !one.includes(','));
    if (choices.length > 0 && fits) sheet.addValidation({ ...validation, list: choices });
  }
}
