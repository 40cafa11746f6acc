import { parseArea } from '../../address';
import type { Block } from './dependencies';
import type { XlsxPackage } from '../package/package';
import type { XlsxSheet } from '../parts/sheet';

/** Where the tables of a workbook stand, by a structured reference such as `表1[金額]`; without a name, all of them. */
export function readTables(
  pack: XlsxPackage,
  sheets: readonly XlsxSheet[],
): (reference: string) => readonly Block[] {
  const byName = new Map<string, Block>();
  for (const sheet of sheets) {
    for (const { kind, target } of pack.relationships(sheet.part.path)) {
      const root = kind === 'table' ? pack.part(target)?.root : undefined;
      const area = parseArea(root?.get('ref') ?? '');
      if (!root || !area) continue;
      const { row: top, col: left } = area;
      const block = { sheet, top, left, bottom: top + area.rows - 1, right: left + area.cols - 1 };
      for (const name of [root.get('displayName'), root.get('name')]) {
        if (name !== undefined) byName.set(name.toLowerCase(), block);
      }
    }
  }
  return (reference) => {
    const named = byName.get(reference.slice(0, reference.indexOf('[')).toLowerCase());
    return named ? [named] : [...byName.values()];
  };
}
