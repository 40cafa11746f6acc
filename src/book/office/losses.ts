import type { Edit } from '../edit';
import type { OtherThing } from '../sheet-content';
import type { Loss } from '../shell';
import type { Before } from './read-before';

/** What goes when a sheet is emptied to be made anew; pictures and charts of people's own stay over its cells. */
const ofCells: ReadonlySet<OtherThing['kind']> = new Set([
  ...(['richText', 'gradient', 'dataBar', 'colorScale', 'iconSet'] as const),
]);

/** What of the sheets that edits replace or remove, and of the texts that they write over, undo would not bring back. */
export function lossesOf(edits: readonly Edit[], before: Before): readonly Loss[] {
  const removed = new Set(edits.flatMap((edit) => (edit.kind === 'removeSheet' ? [edit.sheet] : [])));
  const over = [...before.looks].map(([sheet, count]): Loss => ({ sheet, kind: 'richText', count }));
  const gone = [...before.contents].flatMap(([sheet, { others = [] }]) =>
    others.flatMap(({ kind, count }): Loss[] => {
      const goes = removed.has(sheet) ? kind !== 'gridlines' && kind !== 'headings' : ofCells.has(kind);
      return goes ? [{ sheet, kind, count }] : [];
    }),
  );
  return [...over, ...gone];
}
