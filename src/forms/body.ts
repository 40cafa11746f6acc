import type { Band } from './bands';
import { rowKindOf } from '../lexicon';
import { refined } from './refine';
import { headOf } from './heads';
import type { Box, View } from './view';

/** What a row below headings is. */
export type LineKind = 'data' | 'group' | 'total' | 'note';

/** One row of a table. */
export interface Line {
  readonly row: number;
  readonly kind: LineKind;
  /** The box that covers each column; null where nothing stands. A box can cover several rows and columns. */
  readonly boxes: readonly (Box | null)[];
  /** The text of a group heading, a sum or a note. */
  readonly text: string;
}

export interface Table {
  readonly band: Band;
  readonly lines: readonly Line[];
  /** The texts right above the table, the nearest first, up to the next box that is no heading of it. */
  readonly captions: readonly Box[];
}

/** The tables of a view with their rows. */
export function tablesOf(view: View, bands: readonly Band[]): Table[] {
  return bands.map((band) => tableOf(view, refined(view, band, endOf(view, band, bands)), bands));
}

/** The table below one of them. */
export function tableOf(view: View, band: Band, bands: readonly Band[]): Table {
  return { band, lines: linesOf(view, band, bands), captions: captionsOf(view, band) };
}

function span({ columns }: Band): readonly [number, number] {
  return [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
}

/** The row where the next table below begins, or the sheet ends. */
function endOf(view: View, band: Band, bands: readonly Band[]): number {
  const [from, to] = span(band);
  const ends = bands
    .filter((other) => other.first > band.last && span(other)[0] < to && span(other)[1] > from)
    .map(({ first }) => first);
  return Math.min(view.area.row + view.area.rows, ...ends);
}

function linesOf(view: View, band: Band, bands: readonly Band[]): Line[] {
  const end = endOf(view, band, bands);
  const lines: Line[] = [];
  let blank = 0;
  for (let row = band.last + 1; row < end; row++) {
    const line = lineAt(view, band, row);
    if (line === 'outside' || (line !== null && isLabelled(line))) break;
    if (line === null) {
      const covered = band.columns.some(({ from: col }) => view.boxAt(row, col) !== null);
      if (!covered && ++blank > 1) break;
      continue;
    }
    // after an empty row only what is a row of the same table goes on
    if (blank > 0 && (line.kind !== 'data' || !hasFigures(band, line))) break;
    blank = 0;
    lines.push(line);
  }
  while (lines.length > 0 && !isBody(band, lines.at(-1))) lines.pop();
  return lines;
}

const labelRoles: readonly (string | null | undefined)[] = [
  ...[
    'grade',
    'gradeReason',
    'department',
    'title',
    'number',
    'content',
    'issues',
    'aim',
    'reportDone',
    'reportNext',
    'betterWay',
    'method',
  ],
];

/** A row with labels of its own is none of a table: 「１次評価 A　２次評価 B」. */
function isLabelled({ boxes, row }: Line): boolean {
  const own = [...new Set(boxes)].filter(
    (box) => box !== null && box.row === row && typeof box.value === 'string',
  );
  const labels = own.filter(
    (box) => labelRoles.includes(headOf(box?.words ?? '')?.role) && rowKindOf(box?.words ?? '') === null,
  );
  return (
    labels.length >= 2 ||
    (labels.length === 1 && labels[0] === own[0] && headOf(own[0]?.words ?? '')?.role === 'grade')
  );
}

function isBody(band: Band, line: Line | undefined): boolean {
  return (
    line !== undefined && line.kind === 'data' && line.boxes.some((box) => box !== null) && fits(band, line)
  );
}

function fits(band: Band, line: Line): boolean {
  return line.boxes.some((box, i) => box !== null && box.cols <= widthOf(band, i) && box.row === line.row);
}

function widthOf({ columns }: Band, i: number): number {
  const column = columns[i];
  return column ? column.to - column.from : 0;
}

/** Whether something stands under a heading of figures. */
export function hasFigures({ columns }: Band, { boxes, row }: Line): boolean {
  return columns.some(({ said }, i) => {
    const head = said.at(-1);
    return (
      head !== undefined &&
      head !== null &&
      ((head.year !== null && head.role === null) ||
        ['target', 'actual', 'baseline', 'finalTarget'].includes(head.role ?? '')) &&
      boxes[i]?.row === row &&
      boxes[i].text !== ''
    );
  });
}

/** Null where no box begins in the row; 'outside' where its boxes do not keep to the columns. */
function lineAt(view: View, band: Band, row: number): Line | null | 'outside' {
  const [from, to] = span(band);
  const own: Box[] = [];
  for (let col = from; col < to; col++) {
    const box = view.boxAt(row, col);
    if (box && box.row === row && own.at(-1) !== box) own.push(box);
  }
  if (own.length === 0) return null;
  const edges = new Set(band.columns.flatMap((column) => [column.from, column.to]));
  if (own.some((box) => box.col < from || box.col + box.cols > to)) return 'outside';
  if (own.some((box) => !edges.has(box.col) || !edges.has(box.col + box.cols))) {
    // a cell of a column that is several cells wide, the others empty
    const loose = own.some((box) => box.cols > 1 || !insideOne(band, box));
    if (loose) return 'outside';
  }
  const boxes = band.columns.map(({ from: first, to: last }) => {
    for (let col = first; col < last; col++) {
      const box = view.boxAt(row, col);
      if (box) return box;
    }
    return null;
  });
  const filled = own.filter(({ text }) => text !== '');
  const [first] = filled;
  const text = first?.text ?? '';
  const kind = kindOf(band, own, filled);
  return { row, kind, boxes, text };
}

function insideOne({ columns }: Band, box: Box): boolean {
  return columns.some(({ from, to }) => box.col >= from && box.col + box.cols <= to);
}

const notes = /^(?:[※＊*]|注[）)\d：:]|備考[：:])/u;
const totals = /(?:小計|合計|総計)(?:\([^()]*\))?$|^(?:計|平均)(?:\([^()]*\))?$/u;

function kindOf(band: Band, own: readonly Box[], filled: readonly Box[]): LineKind {
  const [first, second] = filled;
  if (!first) return 'data';
  const all = band.columns.length;
  const covered = band.columns.filter(
    ({ from, to }) => first.col <= from && first.col + first.cols >= to,
  ).length;
  if (notes.test(first.text) && !second) return 'note';
  const isFirst = first.col === (band.columns[0]?.from ?? 0) || first === own[0];
  if (totals.test(first.words) && isFirst && headOf(first.words)?.role !== 'totalTarget') return 'total';
  if (
    !second &&
    isFirst &&
    // 目標 alone: a row that nobody has filled in yet
    rowKindOf(first.words) === null &&
    (covered > all / 2 || (covered >= 1 && own.length === 1 && all > 3 && first.rows === 1))
  )
    return 'group';
  return 'data';
}

/** Boxes above a band that cover all or most of it, nearest first. */
function captionsOf(view: View, band: Band): Box[] {
  const [from, to] = span(band);
  const captions: Box[] = [];
  let skipped = 0;
  for (let row = band.first - 1; row >= view.area.row && captions.length < 3 && skipped < 2; row--) {
    const boxes = new Set<Box>();
    for (let col = from; col < to; col++) {
      const box = view.boxAt(row, col);
      if (box && box.text !== '') boxes.add(box);
    }
    const [only, another] = [...boxes];
    if (!only) {
      skipped++;
      continue;
    }
    if (another || captions.includes(only)) break;
    if (only.col < from - 1 || only.rows > 3) break;
    captions.push(only);
    row = only.row;
  }
  return captions;
}
