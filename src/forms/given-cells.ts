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

/** How a cell without a label is told in 様式定義: 「整理番号」から下2・右3［R6・指標2］. */
export function cellLabel({ anchor, rows, cols, year, indicator }: GivenCell): string {
  const more = [year, indicator === 1 ? null : `指標${String(indicator)}`].filter((one) => one !== null);
  return `「${anchor}」から下${String(rows)}・右${String(cols)}${more.length > 0 ? `［${more.join('・')}］` : ''}`;
}

/** The cell that such words tell; null for others. */
export function cellOfLabel(label: string, word: string): GivenCell | null {
  const match = /^「(.*)」から下(-?\d+)・右(-?\d+)(?:［([MTSHR]\d+)?・?(?:指標(\d+))?］)?$/u.exec(label);
  if (!match) return null;
  const [, anchor = '', rows, cols, year, indicator] = match;
  return {
    ...{ anchor, rows: Number(rows), cols: Number(cols), word },
    ...{ year: year ?? null, indicator: Number(indicator ?? 1) },
  };
}

/** The field that a word makes of a cell: 実績 that of the year, else of the reported one; null for words that need no place. */
export function refOf(
  { word, year, indicator }: Pick<GivenCell, 'word' | 'year' | 'indicator'>,
  reportYear: string | null,
): FieldRef | null {
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
