import { XlsxBook } from '../../book/xlsx/book';
import { findFormat } from '../../formats';
import { plan } from '../../plan';
import { planEdits } from '../../sheets/build';

/** Sample plans by the id of their format; each is loaded when it is asked for. */
const seeds: Readonly<Record<string, () => Promise<unknown>>> = {
  'sanyo-onoda': () => import('../../../seeds/sanyo-onoda.json'),
  'ube-reform': () => import('../../../seeds/ube-reform.json'),
  'ube-dx': () => import('../../../seeds/ube-dx.json'),
  mine: () => import('../../../seeds/mine.json'),
  seki: () => import('../../../seeds/seki.json'),
};

/** What can be chosen from, in the order in which it is listed. */
export const samples: readonly { readonly id: string; readonly title: string }[] = Object.keys(seeds).map(
  (id) => ({
    id,
    title: findFormat(id)?.title.ja ?? id,
  }),
);

/** A workbook of one of the five documents, made from the seeds as `tassei create` makes it. */
export async function sampleBook(id: string): Promise<XlsxBook> {
  const data = plan.parse(jsonOf(await seeds[id]?.()));
  const format = findFormat(data.format);
  if (!format) throw new Error(`no such format: ${data.format}`);
  const book = XlsxBook.create();
  const blank = book.sheets.map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const);
  book.apply([...planEdits(data, format), ...blank]);
  const [first] = book.sheets;
  if (first) book.activate(first);
  return book;
}

/** A JSON module comes with its content as `default`. */
function jsonOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
}
