import type { SheetContent } from '../sheet-content';
import { BookFailure, type Watch } from '../shell';
import type { NewContext } from './context';
import { readSheetContents } from './read-sheets';

/** Sheets asked for in one request: progress can be told and the work cancelled in between. */
const atOnce = 20;

/**
 * All that is printed of sheets, in the order of `names`; two requests for twenty sheets.
 * @throws BookFailure `sheet-missing`, `cancelled`
 */
export async function readPrinted(
  newContext: NewContext,
  names: readonly string[],
  watch: Watch,
): Promise<readonly SheetContent[]> {
  const contents: SheetContent[] = [];
  for (let first = 0; first < names.length; first += atOnce) {
    if (watch.signal?.aborted) throw new BookFailure('cancelled');
    const some = names.slice(first, first + atOnce);
    const found = await readSheetContents(newContext, some, { validations: false, asSeen: true });
    const byName = new Map([...found].map(([name, content]) => [name.toLowerCase(), content]));
    for (const sheet of some) {
      const content = byName.get(sheet.toLowerCase());
      if (!content) throw new BookFailure('sheet-missing', { sheet });
      contents.push(content);
    }
    watch.progress?.(contents.length, names.length);
  }
  return contents;
}
