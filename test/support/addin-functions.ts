import { parseArea } from '../../src/book/address';
import type { CellValue } from '../../src/book/cell';
import type { HostEngine } from '../../src/workbench/host';
import { startAddin, type AddinRuntime } from './addin-runtime';

/** A page with the add-in's custom functions at the other end of an engine; `close` takes it away. */
export async function startFunctions(engine: HostEngine, language = 'ja-JP'): Promise<AddinRuntime> {
  const addin = await startAddin(engine);
  Object.assign(globalThis, { CustomFunctions: addin.CustomFunctions });
  const { registerFunctions } = await import('../../src/functions');
  registerFunctions(language);
  return {
    ...addin,
    close: () => {
      addin.close();
      Reflect.deleteProperty(globalThis, 'CustomFunctions');
    },
  };
}

/** Waits until the cells of a block of the first sheet show what is expected, and gives what they show in the end. */
export async function shown(
  engine: HostEngine,
  block: string,
  expected: readonly CellValue[],
): Promise<readonly CellValue[]> {
  const [sheet] = engine.book.sheets;
  const area = parseArea(block);
  if (!sheet || !area) throw new Error(block);
  const { row, col, cols } = area;
  const values = (): CellValue[] => Array.from({ length: cols }, (_, at) => sheet.value(row, col + at));
  const same = (): boolean => JSON.stringify(values()) === JSON.stringify(expected);
  for (let tries = 0; tries < 300 && !same(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return values();
}
