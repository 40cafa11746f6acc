import type { FiscalYearKey } from '../quantity';
import type { Band, BandColumn } from './bands';
import type { Line, Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import { isFigureCell } from './cells';
import { columnMeanings, headOfColumn } from './columns';
import { groupsOfYears, isYearGrid, yearBeside, yearInCell } from './year-columns';
import { figureKindOf, type FigureKind } from './figure-kind';
import { headOf, looseYear, type Head } from './heads';
import type { FigureCell, SideCell } from './figure-cell';
import { cardAround, nameInBand } from './cards';
import { withNameColumn, withTitleColumn } from './name-column';
import { kindBefore } from './kind-in-cell';
import { withKindsOfNames } from './kind-in-name';
import { kindOfRow } from './row-kinds';
import { labelledLines } from './row-labels';
import { indicatorGroups, sideBySide } from './indicator-groups';
import { areGrades, tableSort, type TableSort } from './table-sort';
import { stackedKinds } from './stacked';
import type { Box, View } from './view';
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

/** A table as it was understood. */
export interface TableReading {
  readonly table: Table;
  readonly meanings: readonly ColumnMeaning[];
  readonly indicators: readonly IndicatorLines[];
  readonly kind: TableSort;
  /** What all figures are where neither row nor column says it: 「【実績】」 above the table. */
  readonly tableKind: FigureKind | null;
}

/** @param own what the columns are, where that is known */
export function readTable(view: View, plain: Table, context: YearContext, own?: KnownColumns): TableReading {
  const { meanings: columns, tableKind: told } =
    own ??
    withTableKind(plain, withTitleColumn(plain, withNameColumn(plain, columnMeanings(plain, context.given))));
  const { table, meanings: found } = withKindsOfNames({ table: plain, meanings: columns }, context.given);
  // over the names of years the name itself: then 項目 heads no column of names
  const meanings = nameInBand(table)
    ? found.map((one): ColumnMeaning => (one.kind === 'name' ? { kind: 'text', label: '', year: null } : one))
    : found;
  const unnamed = !meanings.some(
    (one) => one.kind === 'name' || (one.kind === 'field' && one.role === 'title'),
  );
  const card = unnamed ? cardAround(view, table, context) : null;
  const tableKind = told ?? card?.kind ?? null;
  const labelled = own ? null : labelledLines(view, table, meanings, context.given);
  const sort = labelled?.length === 0 ? 'other' : tableSort(table, meanings);
  const kind = card?.name && sort !== 'costs' && !areGrades(table) ? 'indicators' : sort;
  const indicators = labelled
    ? labelled.map(({ lines, name }) => ({
        ...indicatorOf(view, table, meanings, lines, tableKind, context),
        name,
      }))
    : (indicatorsOfColumns(view, table, meanings, tableKind, context) ??
      indicatorsIn(view, table, meanings, tableKind, context));
  const [first, ...rest] = indicators;
  if (!first || !card || (card.name === null && card.figures.length === 0))
    return { table, meanings, indicators, kind, tableKind };
  const around = {
    ...first,
    name: first.name ?? card.name,
    figures: [...card.figures, ...first.figures],
    sides: card.unit ? [card.unit, ...first.sides] : first.sides,
  };
  return { table, meanings, indicators: [around, ...rest], kind, tableKind };
}

function indicatorsIn(
  view: View,
  table: Table,
  meanings: readonly ColumnMeaning[],
  tableKind: FigureKind | null,
  context: YearContext,
): IndicatorLines[] {
  const data = table.lines.filter((line) => line.kind === 'data');
  return sideBySide(meanings)
    .flatMap((own, place) =>
      indicatorGroups(own, data, context).map((lines) => ({
        place,
        lines: indicatorOf(view, table, own, lines, tableKind, context),
      })),
    )
    .sort((a, b) => (a.lines.lines[0]?.row ?? 0) - (b.lines.lines[0]?.row ?? 0) || a.place - b.place)
    .filter(({ place, lines }) => place === 0 || (lines.name?.box?.text ?? '') !== '')
    .map(({ lines }) => lines)
    .filter(({ name }) => !isCostName(name));
}

/** 「年度 | 区分 | 相談件数 | 満足度」: an indicator a column, its rows 目標 and 実績 of each year; null for other tables. */
function indicatorsOfColumns(
  view: View,
  table: Table,
  meanings: readonly ColumnMeaning[],
  tableKind: FigureKind | null,
  context: YearContext,
): IndicatorLines[] | null {
  const data = table.lines.filter(({ kind }) => kind === 'data');
  const groups = groupsOfYears(table.band.columns, meanings);
  if (groups)
    return groups.map(({ name: head, columns }) => {
      const own = meanings.map((one, k): ColumnMeaning =>
        columns.includes(k) || one.kind !== 'figure' ? one : { kind: 'text', label: '', year: null },
      );
      const name: SideCell = { row: head.row, col: head.col, box: head, meaning: { kind: 'name' } };
      return { ...indicatorOf(view, table, own, data, tableKind, context), name };
    });
  if (!isYearGrid(meanings)) return null;
  return meanings.flatMap((meaning, i): IndicatorLines[] => {
    const head = table.band.columns[i]?.heads.at(-1);
    if (meaning.kind !== 'figure' || !head) return [];
    const own = meanings.map((one, k): ColumnMeaning =>
      k === i || one.kind !== 'figure' ? one : { kind: 'text', label: '', year: null },
    );
    const name: SideCell = { row: head.row, col: head.col, box: head, meaning: { kind: 'name' } };
    return [{ ...indicatorOf(view, table, own, data, tableKind, context), name }];
  });
}

/** 「事業費（千円）」 in a row below the indicators. */
function isCostName(name: SideCell | null): boolean {
  return headOf(name?.box?.words ?? '')?.role === 'cost';
}

/** What is known of a table from its names. */
interface KnownColumns {
  readonly meanings: readonly ColumnMeaning[];
  readonly tableKind: FigureKind | null;
}

/** 「【目標】指標名」, 「【達成率】」 above names, a caption 「目標値の推移」: what the figures of the table are. */
function withTableKind({ band, lines, captions }: Table, meanings: readonly ColumnMeaning[]): KnownColumns {
  const named = meanings.findIndex(({ kind }) => kind === 'name');
  const first = meanings[0];
  if (named < 0 && first?.kind === 'figure' && first.year === null && first.figure !== null) {
    const cells = lines.map(({ boxes }) => boxes[0]).filter((box) => box !== null && box !== undefined);
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.filter(isFigureCell).length <= filled.length / 2) {
      return { meanings: [{ kind: 'name' }, ...meanings.slice(1)], tableKind: first.figure };
    }
  }
  const column = band.columns[named];
  const hint = column
    ? headOfColumn(column)
        ?.hints.map(figureKindOf)
        .find((one) => one !== null)
    : undefined;
  if (hint) return { meanings, tableKind: hint };
  const above = captions
    .map(({ words }) => figureKindOf(headOf(words)?.role ?? null))
    .find((one) => one !== null);
  if (above) return { meanings, tableKind: above };
  // beside 基準値 and 最終目標 years alone are those of the actuals
  const said = new Set(meanings.map((one) => (one.kind === 'figure' ? one.figure : one.kind)));
  const left = (said.has('target') || said.has('finalTarget')) && !said.has('actual') && !said.has('rowKind');
  return { meanings, tableKind: left ? 'actual' : null };
}

function indicatorOf(
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

export function areIndicators({ kind }: TableReading): boolean {
  return kind === 'indicators';
}
