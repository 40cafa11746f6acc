import type { FieldRef } from '../plan/field';
import type { GivenCell } from './given';
import { kindOfWord, roleOfWord } from './meaning-words';
import { bind, type BoundField } from './record';
import type { View } from './view';

/** The fields of cells that somebody has pointed at, found again on a sheet by their texts nearby. */
export function givenCells(view: View, cells: readonly GivenCell[], reportYear: string | null): BoundField[] {
  return cells.flatMap((cell): BoundField[] => {
    const anchor = view.boxes.find(({ words }) => words === cell.anchor);
    if (!anchor && cell.anchor !== '') return [];
    const [row, col] = [(anchor?.row ?? 0) + cell.rows, (anchor?.col ?? 0) + cell.cols];
    const ref = refOf(cell, reportYear);
    if (!ref) return [];
    const box = view.boxAt(row, col);
    const at = { row: box?.row ?? row, col: box?.col ?? col, box };
    return [bind(view, ref, at, { label: cell.word, year: cell.year, sureness: 'sure', reasons: ['given'] })];
  });
}

function refOf({ word, year, indicator }: GivenCell, reportYear: string | null): FieldRef | null {
  const when = year ?? reportYear;
  const role = roleOfWord(word)?.role;
  if (role === 'number' || role === 'title' || role === 'department') return { kind: role };
  if (role === 'grade') return when === null ? null : { kind: 'givenGrade', year: when };
  if (word === '指標名') return { kind: 'indicatorName', indicator };
  if (word === '単位') return { kind: 'unit', indicator };
  const kind = kindOfWord(word);
  switch (kind) {
    case 'baseline':
    case 'finalTarget':
    case 'totalTarget':
    case 'totalActual':
      return { kind, indicator };
    case 'target':
    case 'actual':
    case 'rate':
      return when === null ? null : { kind, indicator, year: when };
    default:
      return null;
  }
}
