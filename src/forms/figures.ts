import type { Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import { isFigureCell } from './cells';
import { columnMeanings, headOfColumn } from './columns';
import { indicatorOf, type IndicatorLines } from './indicator-lines';
import { groupsOfMeasures, groupsOfYears, isYearGrid } from './year-columns';
import { figureKindOf, type FigureKind } from './figure-kind';
import { headOf } from './heads';
import type { SideCell } from './figure-cell';
import { cardAround, nameInBand } from './cards';
import { withNameColumn, withTitleColumn } from './name-column';
import { withKindsOfNames } from './kind-in-name';
import { labelledLines } from './row-labels';
import { indicatorGroups, sideBySide } from './indicator-groups';
import { areGrades, tableSort, type TableSort } from './table-sort';
import type { Box, View } from './view';
import type { YearContext } from './years';

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
    return groups.map(({ name: head, columns }) => ({
      ...indicatorOf(view, table, withOnly(meanings, columns), data, tableKind, context),
      name: headName(head),
    }));
  const shared = groupsOfMeasures(table.band.columns, meanings);
  if (shared)
    return indicatorGroups(meanings, data, context).flatMap((lines) =>
      shared.map(({ name: head, columns }) => ({
        ...indicatorOf(view, table, withOnly(meanings, columns), lines, tableKind, context),
        name: headName(head),
      })),
    );
  if (!isYearGrid(meanings)) return null;
  return meanings.flatMap((meaning, i): IndicatorLines[] => {
    const head = table.band.columns[i]?.heads.at(-1);
    if (meaning.kind !== 'figure' || !head) return [];
    const own = withOnly(meanings, [i]);
    return [{ ...indicatorOf(view, table, own, data, tableKind, context), name: headName(head) }];
  });
}

/** Of the columns of figures these alone. */
function withOnly(meanings: readonly ColumnMeaning[], columns: readonly number[]): ColumnMeaning[] {
  return meanings.map((one, i) =>
    columns.includes(i) || one.kind !== 'figure' ? one : { kind: 'text', label: '', year: null },
  );
}

function headName(head: Box): SideCell {
  return { row: head.row, col: head.col, box: head, meaning: { kind: 'name' } };
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
      // 「効果額（千円）」 over names of money: so are the years beside it
      if (first.figure === 'cost') return { meanings: asMoney(meanings), tableKind: null };
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

function asMoney([, ...years]: readonly ColumnMeaning[]): ColumnMeaning[] {
  const money = years.map((one): ColumnMeaning => (one.kind === 'figure' ? { ...one, figure: 'cost' } : one));
  return [{ kind: 'text', label: '', year: null }, ...money];
}

export function areIndicators({ kind }: TableReading): boolean {
  return kind === 'indicators';
}
