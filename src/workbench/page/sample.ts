import seed from '../../../seeds/sanyo-onoda.json';
import { XlsxBook } from '../../book/xlsx/book';
import { findFormat } from '../../formats';
import { plan } from '../../plan';
import { planEdits } from '../../sheets/build';

/** A workbook of 山陽小野田's 25 measures, made from the seeds as `tassei create` makes it. */
export function sampleBook(): XlsxBook {
  const data = plan.parse(seed);
  const format = findFormat(data.format);
  if (!format) throw new Error(`no such format: ${data.format}`);
  const book = XlsxBook.create();
  const blank = book.sheets.map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const);
  book.apply([...planEdits(data, format), ...blank]);
  const [first] = book.sheets;
  if (first) book.activate(first);
  return book;
}
