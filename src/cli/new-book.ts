import { XlsxBook } from '../book/xlsx';
import type { PlanFormat } from '../formats/format';
import type { Plan } from '../plan';
import { planEdits } from '../sheets/build';
import { freeName } from '../sheets/free-names';

/** A new workbook with all sheets of a plan and nothing else. */
export function newBook(plan: Plan, format: PlanFormat): XlsxBook {
  const book = XlsxBook.create();
  const edits = planEdits(plan, format);
  const taken = new Set(
    edits.map((edit) => (edit.kind === 'putSheet' ? edit.content.name.toLowerCase() : '')),
  );
  const [blank] = book.sheets;
  if (blank) {
    // a measure may be called as the sheet that goes
    const name = freeName(blank.name, taken);
    if (name !== blank.name) book.renameSheet(blank, name);
    edits.push({ kind: 'removeSheet', sheet: name });
  }
  book.apply(edits);
  return book;
}
