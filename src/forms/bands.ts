import { headOf, looseYear, type Head } from './heads';
import {
  figureRoles,
  isBandRow,
  isFigureHead,
  isRunUnder,
  isYearList,
  isYearWord,
  most,
  opensLongList,
  opensTable,
  opensYearGrid,
  yearRun,
} from './band-rows';
import { isYearCell } from './cells';
import { zonesOf, type Box, type View } from './view';

/** Rows of headings above a table, and the columns that they head. */
export interface Band {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly BandColumn[];
}

/** One column of a table: from the sheet's column `from` to before `to`. */
export interface BandColumn {
  readonly from: number;
  readonly to: number;
  /** What stands above it, from top to bottom; empty where the form left the heading away. */
  readonly heads: readonly Box[];
  /** What these say, each; null for words that nobody knows. */
  readonly said: readonly (Head | null)[];
}

/** All headings of tables in a view, from the top; bands that stand side by side come one after the other. */
export function findBands(view: View): readonly Band[] {
  let bands = known.get(view);
  if (!bands) known.set(view, (bands = bandsOf(view)));
  return bands;
}

const known = new WeakMap<View, readonly Band[]>();

function bandsOf(view: View): readonly Band[] {
  const zones = zonesOf(view);
  // lonely notes beside a page are no zone of their own
  const large = zones.filter(({ boxes }) => boxes.length >= 6);
  return large.length < 2 ? bandsIn(view) : large.flatMap(bandsIn).sort((a, b) => a.first - b.first);
}

function bandsIn(view: View): Band[] {
  const byRow = new Map<number, Box[]>();
  for (const box of view.boxes) byRow.set(box.row, [...(byRow.get(box.row) ?? []), box]);
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const bands: Band[] = [];
  let done = -1;
  for (const row of rows) {
    if (row <= done || !isBandRow(byRow.get(row) ?? [], byRow.get(row + 1))) continue;
    let last = bottomOf(byRow.get(row) ?? [], byRow);
    const high = opensYearGrid((byRow.get(row) ?? []).filter(({ text }) => text !== '')) ? 1 : most.rows;
    for (let next = last + 1; next < row + high; next = last + 1) {
      const own = byRow.get(next) ?? [];
      if (!isBandRow(own) && !isRunUnder(own, byRow.get(row) ?? [])) break;
      if (sameHeads(byRow.get(row) ?? [], own)) break;
      last = bottomOf(own, byRow);
    }
    const first = groupRowAbove(view, byRow, row, rows) ?? row;
    done = last;
    bands.push(...segments(view, first, last, rows).map((columns) => ({ first, last, columns })));
  }
  return bands;
}

/** The last row of the headings; a label that goes on beside the table's first rows does not count. */
function bottomOf(boxes: readonly Box[], byRow: ReadonlyMap<number, readonly Box[]>): number {
  const heads = boxes.filter(({ rows, words }) => rows <= most.tall && headOf(words) !== null);
  const bottoms = heads.map((box) => box.row + box.rows - 1);
  const [least, last] = [Math.min(...bottoms), Math.max(...bottoms)];
  // 番号, 施策名, 担当課 … over both rows: what stands beside them in the lower one is a heading, known or not
  const tall = bottoms.filter((bottom) => bottom === last).length;
  const isTall = least < last && tall >= 3 && tall >= heads.length / 2;
  for (let row = least + 1; row <= last; row++) {
    const below = (byRow.get(row) ?? []).filter(({ text }) => text !== '');
    if (isTall && below.every(({ value, text }) => typeof value === 'string' && text.length <= most.length))
      continue;
    const run = yearRun(below);
    const known = below.filter(
      (box) => (typeof box.value === 'string' && headOf(box.words) !== null) || run.has(box),
    );
    if (below.length > 0 && known.length < below.length / 2) return least;
  }
  return last;
}

function sameHeads(a: readonly Box[], b: readonly Box[]): boolean {
  const texts = new Set(a.map(({ words }) => words));
  return b.filter(({ words }) => texts.has(words)).length > b.length / 2;
}

/** A row directly above that heads groups of columns: 実績値 over R4, R5, R6. */
function groupRowAbove(
  view: View,
  byRow: ReadonlyMap<number, readonly Box[]>,
  row: number,
  rows: readonly number[],
): number | null {
  const above = rows[rows.indexOf(row) - 1];
  if (above === undefined) return null;
  const all = (byRow.get(above) ?? []).filter(({ text }) => text !== '');
  // 番号, 施策名 over both rows, and beside them groups of headings: 活動指標, 成果指標
  const tall = all.filter((box) => box.row + box.rows > row && box.rows <= most.tall);
  const boxes = all.filter((box) => !tall.includes(box));
  if (boxes.length === 0 || boxes.some((box) => box.row + box.rows !== row)) return null;
  const own = byRow.get(row) ?? [];
  // beside a column of years, with 「年度」 over it or not, names of indicators over 目標 and 実績
  const [left] = own;
  const beside = tall.length === 1 ? tall[0] : left;
  const hasYears =
    (beside !== undefined && isYearWord(beside)) ||
    (left !== undefined && yearsLeftOf(view, left.row + left.rows, left.col) !== null);
  if (hasYears && tall.length < 2) {
    const names = boxes.filter((box) => !isYearWord(box));
    const isOver = ({ col, cols }: Box, i: number): boolean => {
      // a name that is not merged reaches to the next one
      const to = cols > 1 ? col + cols : (names[i + 1]?.col ?? Infinity);
      const under = own.filter((box) => box.text !== '' && box.col >= col && box.col < to);
      const isFigures = (box: Box): boolean => isFigureHead(box) || headOf(box.words)?.role === 'rate';
      return under.filter(isFigureHead).length >= 2 && under.every(isFigures);
    };
    if (names.length > 0 && names.every(isOver)) return above;
  }
  if (tall.length >= 2 && tall.filter(({ words }) => headOf(words) !== null).length > tall.length / 2) {
    const isGroup = ({ col, cols }: Box): boolean =>
      own.filter((box) => box.text !== '' && box.col >= col && box.col < col + cols).length >= 2;
    return boxes.every(isGroup) ? above : null;
  }
  const width = view.area.col + view.area.cols;
  const first = Math.min(...own.map(({ col }) => col));
  const last = Math.max(...own.map(({ col, cols }) => col + cols));
  const group = boxes.filter((box) => {
    const head = headOf(box.words);
    const heads = own.filter(({ col }) => col >= box.col && col < box.col + box.cols);
    const known = head !== null && (head.year !== null || (head.role !== null && figureRoles.has(head.role)));
    return (
      known && heads.length >= 2 && !(box.col <= first && box.col + box.cols >= last) && box.cols < width
    );
  });
  return group.length > 0 && group.length === boxes.length ? above : null;
}

/** The columns of a band, parted where a new table begins beside. */
function segments(view: View, first: number, last: number, rows: readonly number[]): BandColumn[][] {
  const heads = view.boxes.filter(
    (box) => box.row >= first && box.row + box.rows - 1 <= last && box.text !== '',
  );
  const loose = heads.filter(isFigureHead).length >= 2 || yearRun(heads).size > 0;
  const edges = new Set<number>();
  for (const { col, cols } of heads) edges.add(col).add(col + cols);
  const left = Math.min(...edges);
  // numbers stand left of the titles, and no heading over them
  const opens = heads.find(({ col }) => col === left);
  if (opens && headOf(opens.words)?.role === 'title' && hasBody(view, last + 1, left - 1, left, rows))
    edges.add(left - 1);
  // years stand left of the figures, and nothing in the corner over them
  const years = yearsLeftOf(view, last + 1, left);
  if (years !== null) edges.add(years);
  const sorted = [...edges].sort((a, b) => a - b);
  const parts: BandColumn[][] = [];
  let part: BandColumn[] = [];
  const seen = new Set<string>();
  let gap = false;
  const flush = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
    gap = false;
    seen.clear();
  };
  sorted.forEach((from, i) => {
    const to = sorted[i + 1];
    if (to === undefined) return;
    const above = heads
      .filter(({ col, cols }) => col <= from && col + cols >= to)
      .sort((a, b) => a.row - b.row);
    if (above.length === 0) {
      if (hasBody(view, last + 1, from, to, rows)) part.push({ from, to, heads: [], said: [] });
      else gap = true;
      return;
    }
    const over = groupOver(view, part.at(-1), above, first, from);
    if (over) above.unshift(over);
    const leaf = above.at(-1);
    const path = above.map(({ words }) => words).join('/');
    // further indicators of a measure: 指標① 目標 実績 指標② 目標 実績
    const isList = part.some(({ said }) => ['title', 'number'].includes(said.at(-1)?.role ?? ''));
    const isNext = leaf !== undefined && headOf(leaf.words)?.role === 'indicatorName';
    if (isList && isNext && part.some(({ said }) => said.at(-1)?.role === 'indicatorName')) seen.clear();
    else if (
      leaf &&
      ((gap && opensTable(leaf)) || (seen.has(path) && (opensTable(leaf) || isFigureHead(leaf))))
    )
      flush();
    seen.add(path);
    part.push({ from, to, heads: above, said: above.map((box) => headIn(box, loose)) });
  });
  flush();
  const figuresIn = (one: readonly BandColumn[]): ReadonlySet<Box> =>
    new Set(
      one.flatMap(({ heads: own }) =>
        own.filter((box) => isFigureHead(box) || (loose && looseYear(box.words))),
      ),
    );
  const isTable = (one: readonly BandColumn[]): boolean => {
    const figures = figuresIn(one);
    const filled = one.flatMap(({ heads: own }) => own.slice(-1));
    return (
      figures.size >= 2 ||
      isYearList(filled) ||
      opensYearGrid(filled) ||
      opensLongList(filled) ||
      (figures.size === 1 && one.some(({ heads: own }) => own.some(opensTable)))
    );
  };
  // a heading that stands twice begins another table, or is a column more of the one before
  const whole: BandColumn[][] = [];
  for (const one of parts) {
    const before = whole.at(-1);
    const goesOn = before?.at(-1)?.to === one[0]?.from && figuresIn(one).size > 0;
    if (isTable(one)) whole.push(one);
    else if (before && goesOn) before.push(...one);
  }
  return whole;
}

/**
 * The heading of a group that stands over its first column only, written across the others without a merge: 「R5 | 」 over
 * 「目標 | 実績」.
 */
function groupOver(
  view: View,
  before: BandColumn | undefined,
  above: readonly Box[],
  first: number,
  from: number,
): Box | null {
  const [group, under] = before?.heads ?? [];
  const [top] = above;
  if (!before || !group || !under || !top || before.to !== from) return null;
  if (group.row !== first || group.cols !== 1 || top.row <= first || top.words === under.words) return null;
  const head = headOf(group.words);
  const isGroup = head !== null && (head.year !== null || (head.role !== null && figureRoles.has(head.role)));
  // the name of an indicator over 「目標 | 実績 | 達成率」
  const isName = head === null && isFigureHead(under);
  const isUnder = isFigureHead(top) || (isName && headOf(top.words)?.role === 'rate');
  return (isGroup || isName) && isUnder && view.boxAt(first, from) === null ? group : null;
}

function headIn({ words }: Box, loose: boolean): Head | null {
  return headOf(words) ?? (loose ? looseYear(words) : null);
}

/** The column left of a table in which a year stands in each of the first rows; null without. */
function yearsLeftOf(view: View, row: number, left: number): number | null {
  const first = view.boxAt(row, left - 1);
  if (!first || !isYearCell(first) || typeof first.value !== 'string') return null;
  const below = view.boxAt(first.row + first.rows, left - 1);
  return below && below.col === first.col && isYearCell(below) ? first.col : null;
}

/** Whether something stands in columns without a heading, in the next rows. */
function hasBody(view: View, row: number, from: number, to: number, rows: readonly number[]): boolean {
  const near = rows.filter((one) => one >= row).slice(0, 8);
  return near.some((r) => {
    for (let c = from; c < to; c++) {
      const box = view.boxAt(r, c);
      if (box && box.text !== '' && box.col >= from && box.col + box.cols <= to) return true;
    }
    return false;
  });
}
