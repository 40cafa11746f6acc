import type { BookSnapshot } from '../../book/snapshot';
import { fetchFormat } from '../../formats/fetch';
import type { PlanFormat } from '../../formats/format';
import { isOwnForm } from '../../forms/own-form-name';
import { formatIdOf, type SheetReader } from '../../sheets/plan-steps';

/** What reading a workbook takes that others do not need: its form, and what reads sheets in a form of a city's own. */
export interface FormParts {
  readonly ofOwnForm: SheetReader | null;
  readonly known: readonly PlanFormat[];
}

/** Fetches what this workbook needs. */
export async function formParts(book: BookSnapshot): Promise<FormParts> {
  const id = formatIdOf(book);
  const format = id === null ? null : await fetchFormat(id);
  const isOwn = book.sheets.some(isOwnForm);
  return {
    ofOwnForm: isOwn ? (await import('../../sheets/read-adopted')).readAdopted : null,
    known: format ? [format] : [],
  };
}
