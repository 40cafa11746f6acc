import type { BookSnapshot } from '../../book/snapshot';
import { handOutsIn, rowsOfContent, storeSheetOf, type HandOutRecord } from '../../cycle/memory';
import type { BookPort } from './book-port';

/** What the master remembers of its hand-outs. */
export async function memoryOf(book: BookPort, snapshot: BookSnapshot): Promise<HandOutRecord[]> {
  const store = storeSheetOf(snapshot);
  if (store === undefined) return [];
  const [content] = await book.contents([store.name]);
  return content ? handOutsIn(rowsOfContent(content)) : [];
}
