import type { SheetContent } from '../sheet-content';
import { BookFailure, type Watch } from '../shell';
import { isResponseTooLarge } from './failures';
import type { NewContext } from './read';
import { readContents } from './read-before';
import { probeSheet } from './sheet-read';

/** Sheets asked for in one request: progress can be told and the work cancelled in between. */
const atOnce = 20;

/**
 * All that sheets consist of, in the order of `names`; two requests for twenty sheets.
 * @throws BookFailure `sheet-missing`, `cancelled`
 */
export async function readSheetContents(
  newContext: NewContext,
  names: readonly string[],
  watch: Watch,
): Promise<readonly SheetContent[]> {
  const contents: SheetContent[] = [];
  for (let first = 0; first < names.length; first += atOnce) {
    if (watch.signal?.aborted) throw new BookFailure('cancelled');
    contents.push(...(await readInParts(newContext, names.slice(first, first + atOnce))));
    watch.progress?.(contents.length, names.length);
  }
  return contents;
}

/** In halves where the answer would be too large for Excel on the web. */
async function readInParts(newContext: NewContext, names: readonly string[]): Promise<SheetContent[]> {
  try {
    return await readAtOnce(newContext, names);
  } catch (error) {
    if (!isResponseTooLarge(error) || names.length < 2) throw error;
    const half = Math.ceil(names.length / 2);
    const first = await readInParts(newContext, names.slice(0, half));
    return [...first, ...(await readInParts(newContext, names.slice(half)))];
  }
}

async function readAtOnce(newContext: NewContext, names: readonly string[]): Promise<SheetContent[]> {
  const context = newContext();
  const probes = new Map(
    names.map((name) => [name, probeSheet(context.workbook.worksheets.getItemOrNullObject(name))]),
  );
  await context.sync();
  const contents = await readContents(newContext, probes);
  return names.map((name) => {
    const found = contents.get(probes.get(name)?.sheet.name ?? name);
    if (!found) throw new BookFailure('sheet-missing', { sheet: name });
    return found;
  });
}
