import type { FiscalYearKey } from '../quantity';
import type { Band, BandColumn } from './bands';
import type { Line, Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import type { FigureCell, SideCell } from './figure-cell';
import { figureKindOf, type FigureKind } from './figure-kind';
import { headOf, looseYear, type Head } from './heads';
import { kindBefore } from './kind-in-cell';
import { kindOfRow } from './row-kinds';
import { stackedKinds } from './stacked';
import type { Box, View } from './view';
import { yearBeside, yearInCell } from './year-columns';
import { resolveYear, type YearContext } from './years';

/** The lines of one indicator. */
export interface IndicatorLines {
  /** Where its name stands, in the view; null where the table has no column of names. */
  readonly name: SideCell | null;
  readonly details: readonly SideCell[];
  readonly lines: readonly Line[];
  readonly figures: readonly FigureCell[];
  readonly sides: readonly SideCell[];
}

/** What the lines of one indicator say, by the meanings of the columns. */
export function indicatorOf(
  view: View,
  table: Table,
  meanings: readonly ColumnMeaning[],
  lines: readonly Line[],
  tableKind: FigureKind | null,
  context: YearContext,
): IndicatorLines {
  const { columns } = table.band;
  const cell = (line: Line, i: number): SideCell | null => {
    const meaning = meanings[i];
    const column = columns[i];
    if (!meaning || !column) return null;
    const box = line.boxes[i] ?? null;
    return { row: box?.row ?? line.row, col: box?.col ?? column.from, box, meaning };
  };
  const first = lines[0];
  const sideAt = (kind: ColumnMeaning['kind']): SideCell[] =>
    meanings
      .flatMap((one, i) => (one.kind === kind && first ? [cell(first, i)] : []))
      .filter((one) => one !== null);
  const kindAt = meanings.findIndex(({ kind }) => kind === 'rowKind');
  const yearAt = meanings.findIndex(({ kind }) => kind === 'years');
  const stack = kindAt < 0 && yearAt < 0 ? stackedKinds(view, table, meanings, lines) : null;
  const figures: FigureCell[] = [];
  const done = new Set<Box>();
  lines.forEach((line, n) => {
    const label = kindAt >= 0 ? (line.boxes[kindAt]?.words ?? '') : '';
    const rowKind = kindAt >= 0 ? kindOfRow(label, context.given) : null;
    if (rowKind === 'left') return;
    const yearBox = yearAt >= 0 ? line.boxes[yearAt] : null;
    const rowHead = yearBox ? (headOf(yearBox.words) ?? looseYear(yearBox.words)) : null;
    if (yearAt >= 0 && !saysYear(rowHead)) return;
    const rowYear = resolveYear(rowHead?.year ?? null, context);
    meanings.forEach((meaning, i) => {
      if (meaning.kind !== 'figure' || meaning.figure === 'cost') return;
      const column = columns[i];
      const box = line.boxes[i] ?? null;
      if (
        !column ||
        (box && (done.has(box) || !beginsIn(box, line, column, table.band) || box.col < column.from))
      )
        return;
      if (box) done.add(box);
      const inside = box ? kindBefore(box.text, context.given) : null;
      const said = inside?.kind ?? rowKind;
      const own = said ?? stack?.[n] ?? null;
      const from = said
        ? 'row'
        : stack?.[n]
          ? 'stack'
          : meaning.figure
            ? 'column'
            : tableKind
              ? 'table'
              : 'none';
      let kind: FigureKind | null = meaning.figure;
      if (kind === null || kind === 'target' || kind === 'actual') kind = own ?? meaning.figure ?? tableKind;
      else if (own === 'rate' || (own === 'target' && kind === 'baseline' && !isOnlyOne(lines, line, i)))
        return;
      if (kind === 'totalTarget' && own === 'actual') kind = 'totalActual';
      // a column of years in a table of rates
      if (tableKind === 'rate' && meaning.figure === null && own === null) kind = 'rate';
      if (kind === 'actual' && rowHead?.hints.includes('baseline')) kind = 'baseline';
      if (rowHead?.role === 'baseline' && kind === 'actual') kind = 'baseline';
      const beside =
        meaning.year === null
          ? (yearBeside(line, meaning, meanings, context) ?? yearInCell(box?.text ?? '', kind))
          : null;
      if (beside !== null && kind === 'target') kind = 'finalTarget';
      const ownYear = resolveYear(meaning.year, context);
      const years = box ? yearsUnder(box, meanings, columns, context) : ownYear === null ? [] : [ownYear];
      const year = ownYear ?? rowYear ?? beside ?? years.at(-1) ?? null;
      figures.push({
        row: box?.row ?? line.row,
        col: box?.col ?? column.from,
        box,
        kind,
        year,
        years,
        from: kind ? from : 'none',
        ...(inside ? { taking: inside.taking } : {}),
      });
    });
  });
  const sides = meanings.flatMap((meaning, i) => {
    if (!['unit', 'field', 'text'].includes(meaning.kind)) return [];
    const boxes = new Set<Box | null>();
    return lines.flatMap((line, n) => {
      const one = cell(line, i);
      if (!one || (one.box ? boxes.has(one.box) : n > 0)) return [];
      boxes.add(one.box);
      return [one];
    });
  });
  return { name: sideAt('name')[0] ?? null, details: sideAt('detail'), lines, figures, sides };
}

/** Whether the head of a row in a column of years is a year or a kind of figure (基準値): 「指標2」 begins another table. */
function saysYear(head: Head | null): boolean {
  if (head === null) return false;
  return head.year !== null || head.role === null || figureKindOf(head.role) !== null;
}

/** Whether a box is one of a line's own: it begins there, or beside the lower headings of its table, below its own. */
function beginsIn(box: Box, { row }: Line, { heads }: BandColumn, { last }: Band): boolean {
  if (box.row === row) return true;
  const bottom = Math.max(...heads.map((head) => head.row + head.rows - 1));
  return row === last + 1 && box.row <= last && box.row > bottom;
}

/** Whether an indicator has no other figure in a column: 基準値 stands beside 目標 or beside 実績. */
function isOnlyOne(lines: readonly Line[], line: Line, i: number): boolean {
  const own = line.boxes[i] ?? null;
  if (own === null || own.text === '') return false;
  return lines.every((other) => {
    const box = other.boxes[i] ?? null;
    return other === line || box === null || box === own || box.text === '';
  });
}

/** The years of all columns that a box covers; those of the column itself where nothing stands. */
function yearsUnder(
  box: Box | null,
  meanings: readonly ColumnMeaning[],
  columns: Table['band']['columns'],
  context: YearContext,
): FiscalYearKey[] {
  return meanings.flatMap((meaning, i) => {
    const column = columns[i];
    if (meaning.kind !== 'figure' || !column || !box) return [];
    if (column.to <= box.col || column.from >= box.col + box.cols) return [];
    const year = resolveYear(meaning.year, context);
    return year === null ? [] : [year];
  });
}
