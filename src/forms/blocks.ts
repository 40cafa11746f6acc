import { rowKindOf } from '../lexicon';
import { headOf } from './heads';
import { rowsOf, type Box, type View } from './view';

/** A sheet in which the same labels come again and again below each other, part by part; the whole sheet where they do not. */
export function splitBlocks(view: View, fixed: ReadonlySet<string>): View[] {
  const starts = blockStarts(view);
  if (starts.length < 2) return [view];
  const up = commonRowsAbove(view, starts, fixed);
  const rows = starts.map((row) => row - up);
  const end = view.area.row + view.area.rows;
  return rows.map((row, i) => rowsOf(view, row, rows[i + 1] ?? end));
}

/** Labels that can be of anything. */
const weak = /^(?:名称|名前|件名|項目|事項|番号|no|計画)$/u;

/** The rows in which the label of a title or number stands again, in one column. */
function blockStarts(view: View): number[] {
  const labels = new Map<string, Box[]>();
  for (const box of view.boxes) {
    const head = headOf(box.words);
    if ((head?.role !== 'title' && head?.role !== 'number') || rowKindOf(box.words) !== null) continue;
    // a label has its value beside it, a heading of a table below
    const right = view.boxAt(box.row, box.col + box.cols);
    if (!right || headOf(right.words)?.role) continue;
    const key = `${String(box.col)}/${box.words}`;
    labels.set(key, [...(labels.get(key) ?? []), box]);
  }
  // 「名称」 of each indicator is no name of a measure where another label is
  const strong = [...labels.values()].filter(([box]) => box && !weak.test(box.words));
  const all = strong.length > 0 ? strong : [...labels.values()];
  const repeated = all.filter((boxes) => boxes.length > 1);
  const most = repeated.sort((a, b) => b.length - a.length || (a[0]?.row ?? 0) - (b[0]?.row ?? 0))[0];
  const rows = [...new Set(most?.map(({ row }) => row) ?? [])].sort((a, b) => a - b);
  // labels in adjacent rows are a list, not blocks
  return rows.every((row, i) => i === 0 || row - (rows[i - 1] ?? 0) >= 3) ? rows : [];
}

/** How many rows above every start belong to its block: they look alike in all of them. */
function commonRowsAbove(view: View, starts: readonly number[], fixed: ReadonlySet<string>): number {
  const lineAt = (row: number): string =>
    view.boxes
      .filter((box) => box.row === row && box.text !== '')
      .map(({ col, words }) => `${String(col)}${fixed.has(words) || headOf(words) ? words : ''}`)
      .join('|');
  let up = 0;
  for (; up < 3; up++) {
    const lines = starts.map((row) => lineAt(row - up - 1));
    if (lines[0] === '' || new Set(lines).size > 1) break;
  }
  return up;
}
