import { XlsxBook } from '../../book/xlsx/book';
import { planEdits } from '../../sheets/build';
import { loadSample, sampleFormats } from '../../sheets/samples';

/** What can be chosen from, in the order in which it is listed. */
export function samplesIn(language: 'ja' | 'en'): readonly { readonly id: string; readonly title: string }[] {
  return sampleFormats.map(({ id, title }) => ({ id, title: title[language] }));
}

/** The files of samples that were made before: to read them takes a quarter of the time. */
const files = new Map<string, Uint8Array>();

/** A workbook of one of the published documents, made from the seeds as `tassei create` makes it; blank for an unknown id. */
export async function sampleBook(id: string): Promise<XlsxBook> {
  const file = files.get(id) ?? (await makeSample(id)).save();
  files.set(id, file);
  return XlsxBook.load(file);
}

async function makeSample(id: string): Promise<XlsxBook> {
  const book = XlsxBook.create();
  const sample = await loadSample(id);
  if (sample) {
    const blank = book.sheets.map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const);
    book.apply([...planEdits(sample.plan, sample.format), ...blank]);
  }
  const [first] = book.sheets;
  if (first) book.activate(first);
  return book;
}
