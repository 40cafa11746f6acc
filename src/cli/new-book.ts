import { XlsxBook } from '../book/xlsx';
import type { PlanFormat } from '../formats/format';
import type { Plan } from '../plan';
import { planEdits } from '../sheets/build';

/** A new workbook with all sheets of a plan and nothing else. */
export function newBook(plan: Plan, format: PlanFormat): XlsxBook {
  const book = XlsxBook.create();
  const [blank] = book.sheets;
  book.apply([
    ...planEdits(plan, format),
    ...(blank ? [{ kind: 'removeSheet', sheet: blank.name } as const] : []),
  ]);
  return book;
}
