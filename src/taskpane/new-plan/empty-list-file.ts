import type { PlanFormat } from '../../formats/format';
import type { GivenYears } from '../../sheets/list/list-years';
import { emptyList } from '../../sheets/list/empty-list';
import type { ListTrouble } from './list-trouble';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook with an empty list for a form, to be filled in and read again; why there is none where it cannot be made. */
export async function emptyListFile(
  format: PlanFormat,
  years: GivenYears,
  title: string,
): Promise<Blob | readonly ListTrouble[]> {
  const { sheets } = emptyList(format, years, title === '' ? undefined : title);
  let writer: typeof import('../../book/xlsx/from-sheets');
  try {
    writer = await import('../../book/xlsx/from-sheets');
  } catch {
    return [{ code: 'not-fetched', about: '' }];
  }
  return new Blob([writer.fileOfSheets(sheets).slice()], { type: xlsx });
}
