import { rowKindOf } from '../lexicon';
import { headOf } from './heads';
import { rowsOf, withBoxes, type Box, type View } from './view';

/**
 * A sheet in which the same labels come again and again beside or below each other, part by part; the whole sheet where they
 * do not.
 */
export function splitBlocks(view: View, fixed: ReadonlySet<string>): View[] {
  return sideBlocks(view).flatMap((side) => blocksBelow(side, fixed));
}

/** Parts that stand side by side: the label of a title comes again in its row, and other labels with it. */
function sideBlocks(view: View): View[] {
  const titles = labelsOf(view).filter(({ words }) => headOf(words)?.role === 'title' && !weak.test(words));
  const [first] = titles;
  const again = titles.filter(({ row, words }) => row === first?.row && words === first.words);
  if (!first || again.length < 2) return [view];
  const cols = again.map(({ col }) => col).sort((a, b) => a - b);
  const moved = (box: Box, col: number): boolean =>
    view.boxAt(box.row, box.col + col - first.col)?.words === box.words;
  const labels = view.boxes.filter(
    (box) => box.col >= first.col && box.col < (cols[1] ?? 0) && (headOf(box.words)?.role ?? null) !== null,
  );
  const others = labels.filter((box) => cols.every((col) => moved(box, col)));
  if (others.length < 3 || others.length < labels.length * 0.6) return [view];
  return cols.map((col, i) =>
    withBoxes(
      view,
      view.boxes.filter((box) => box.col >= (i === 0 ? 0 : col) && box.col < (cols[i + 1] ?? Infinity)),
    ),
  );
}

function blocksBelow(view: View, fixed: ReadonlySet<string>): View[] {
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
  for (const box of labelsOf(view)) {
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

/** The labels of titles and numbers: a label has its value beside it, a heading of a table below. */
function labelsOf(view: View): Box[] {
  return view.boxes.filter((box) => {
    const head = headOf(box.words);
    if ((head?.role !== 'title' && head?.role !== 'number') || rowKindOf(box.words) !== null) return false;
    const right = view.boxAt(box.row, box.col + box.cols);
    return right !== null && !headOf(right.words)?.role;
  });
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
