import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import type { Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';

/** Files by the plans that they hold. */
const files = new Map<string, Uint8Array>();

/** A new workbook with a plan in it, as every test wants its own; its file is made once, which takes far longer than to read it. */
export function planBook(plan: Plan): XlsxBook {
  const key = JSON.stringify(plan);
  const file = files.get(key) ?? planFile(plan);
  files.set(key, file);
  return XlsxBook.load(file);
}

function planFile(plan: Plan): Uint8Array {
  const format = findFormat(plan.format);
  if (!format) throw new Error(`no format ${plan.format}`);
  const book = XlsxBook.create();
  book.apply(planEdits(plan, format));
  return book.save();
}
