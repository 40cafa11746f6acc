import type { FiscalYearKey } from '../quantity';
import type { Line, Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import { columnMeanings, headOfColumn, isFigureCell } from './columns';
import { figureKindOf, type FigureKind } from './figure-kind';
import { headOf, looseYear } from './heads';
import type { FigureCell, SideCell } from './figure-cell';
import { cardAround, nameInBand } from './cards';
import { kindOfRow } from './row-kinds';
import { stackedKinds } from './stacked';
import type { Box, View } from './view';
import { isGradeWord } from './words';
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
  /** 指標の表, 事業費の表, anything else by years. */
  readonly kind: 'indicators' | 'costs' | 'other';
  /** What all figures are where neither row nor column says it: 「【実績】」 above the table. */
  readonly tableKind: FigureKind | null;
}

/** @param own what the columns are, where that is known */
export function readTable(view: View, table: Table, context: YearContext, own?: KnownColumns): TableReading {
  const { meanings: found, tableKind: told } =
    own ?? withTableKind(table, columnMeanings(table, context.given));
  // over the names of years the name itself: then 項目 heads no column of names
  const meanings = nameInBand(table)
    ? found.map((one): ColumnMeaning => (one.kind === 'name' ? { kind: 'text', label: '', year: null } : one))
    : found;
  const unnamed = !meanings.some(
    (one) => one.kind === 'name' || (one.kind === 'field' && one.role === 'title'),
  );
  const card = unnamed ? cardAround(view, table, context) : null;
  const tableKind = told ?? card?.kind ?? null;
  const sort = tableSort(table, meanings);
  const kind = card?.name && sort !== 'costs' && !areGrades(table) ? 'indicators' : sort;
  const data = table.lines.filter((line) => line.kind === 'data');
  const indicators = sideBySide(meanings)
    .flatMap((own, place) =>
      indicatorGroups(own, data).map((lines) => ({
        place,
        lines: indicatorOf(view, table, own, lines, tableKind, context),
      })),
    )
    .sort((a, b) => (a.lines.lines[0]?.row ?? 0) - (b.lines.lines[0]?.row ?? 0) || a.place - b.place)
    .filter(({ place, lines }) => place === 0 || (lines.name?.box?.text ?? '') !== '')
    .map(({ lines }) => lines);
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

/** 「指標① 目標 実績 指標② 目標 実績」: the columns of each indicator, those before the first name shared by all. */
function sideBySide(meanings: readonly ColumnMeaning[]): (readonly ColumnMeaning[])[] {
  const names = meanings.flatMap(({ kind }, i) => (kind === 'name' ? [i] : []));
  if (names.length < 2) return [meanings];
  const unused: ColumnMeaning = { kind: 'text', label: '', year: null };
  return names.map((from, n) => {
    const to = names[n + 1] ?? meanings.length;
    return meanings.map((one, i) => (i < (names[0] ?? 0) || (i >= from && i < to) ? one : unused));
  });
}

/** Whether all that stands below the headings are grades. */
function areGrades({ lines }: Table): boolean {
  const cells = lines.flatMap(({ boxes, row }) =>
    boxes.filter((box) => box !== null && box.row === row && box.text !== ''),
  );
  return cells.every((box) => box !== null && isGradeWord(box.text));
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

const costWords = /費|予算|決算|財源|支出金|地方債|起債|コスト|人工|経費|歳出|歳入|補助金額|効果額/u;

function tableSort(
  { band, lines, captions }: Table,
  meanings: readonly ColumnMeaning[],
): TableReading['kind'] {
  const figures = meanings.filter((one) => one.kind === 'figure');
  const costs = figures.filter(({ figure }) => figure === 'cost').length;
  const named = meanings.some(({ kind }) => kind === 'name');
  const spoken =
    figures.some(({ figure }) => figure !== null && figure !== 'cost' && figure !== 'rate') ||
    meanings.some(({ kind }) => kind === 'rowKind');
  if (costs > 0 && costs >= figures.length / 2) return 'costs';
  const heads = band.columns.flatMap(({ heads: own }) => own);
  const isCost =
    captions.some(({ text }) => costWords.test(text)) ||
    heads.some(({ text }) => /千円|円[）)]/u.test(text) && !named) ||
    lines.filter(({ boxes }) => costWords.test(boxes.find((box) => box && box.text !== '')?.text ?? ''))
      .length >
      lines.length / 2;
  // 「予算額 | 決算額 | 人件費」 by years: names of costs, and nobody says 目標 or 実績
  const nameAt = meanings.findIndex(({ kind }) => kind === 'name');
  const data = lines.filter(({ kind }) => kind === 'data');
  const areCosts =
    nameAt >= 0 &&
    !spoken &&
    data.filter(({ boxes }) => costWords.test(boxes[nameAt]?.text ?? '')).length > data.length / 2;
  if ((!named && isCost) || areCosts) return 'costs';
  const titled = meanings.some(
    (one) => one.kind === 'field' && (one.role === 'title' || one.role === 'number'),
  );
  const hasValues = lines.some(({ boxes }) =>
    boxes.some((box, i) => box && meanings[i]?.kind === 'figure' && box.text !== '' && isFigureCell(box)),
  );
  if (named && (hasValues || spoken)) return hasFigureShare(lines, meanings) ? 'indicators' : 'other';
  if (named) return 'indicators';
  if (titled) return spoken || hasValues ? 'indicators' : 'other';
  return spoken &&
    (hasValues ||
      lines.every(({ boxes }) =>
        boxes.every((box, i) => !box || box.text === '' || meanings[i]?.kind !== 'figure'),
      ))
    ? 'indicators'
    : 'other';
}

/** Of what stands in the columns of figures at least a part are figures, or short words (検討, 実施): long texts are a report. */
function hasFigureShare(lines: readonly Line[], meanings: readonly ColumnMeaning[]): boolean {
  const cells = lines.flatMap(({ boxes, row }) =>
    boxes.filter(
      (box, i) => box !== null && box.row === row && box.text !== '' && meanings[i]?.kind === 'figure',
    ),
  );
  const fit = cells.filter((box) => box && (isFigureCell(box) || box.text.length <= 8)).length;
  return cells.length === 0 || fit >= cells.length * 0.3;
}

/** Lines that belong together: those of one name (or, without names, of one title). */
function indicatorGroups(meanings: readonly ColumnMeaning[], data: readonly Line[]): Line[][] {
  const at = (kind: ColumnMeaning['kind']): number => meanings.findIndex((one) => one.kind === kind);
  const [name, kinds, years] = [at('name'), at('rowKind'), at('years')];
  const keys = [name, ...meanings.flatMap(({ kind }, i) => (kind === 'detail' ? [i] : []))].filter(
    (i) => i >= 0,
  );
  if (keys.length === 0) {
    const title = meanings.findIndex((one) => one.kind === 'field' && one.role === 'title');
    if (years >= 0 && title < 0) return data.length > 0 ? [[...data]] : [];
    if (title >= 0) keys.push(title);
  }
  const groups: Line[][] = [];
  let before: readonly (Box | null)[] | null = null;
  let seen = new Set<string>();
  for (const line of data) {
    const own = keys.map((i) => line.boxes[i] ?? null);
    const rowKind = kinds >= 0 ? (line.boxes[kinds]?.words ?? '') : '';
    const same =
      before !== null &&
      own.every(
        (box, i) => box === (before?.[i] ?? null) || (box === null && !(i > 0 && before?.[i] === null)),
      ) &&
      (kinds < 0 || !seen.has(rowKind)) &&
      (own.some((box) => box !== null && before?.includes(box)) ||
        (kinds >= 0 && rowKind !== '') ||
        years >= 0);
    if (same) {
      groups.at(-1)?.push(line);
    } else {
      groups.push([line]);
      before = own;
      seen = new Set();
    }
    seen.add(rowKind);
  }
  return groups;
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
    if (yearAt >= 0 && rowHead?.year === undefined) return;
    const rowYear = resolveYear(rowHead?.year ?? null, context);
    meanings.forEach((meaning, i) => {
      if (meaning.kind !== 'figure' || meaning.figure === 'cost') return;
      const column = columns[i];
      const box = line.boxes[i] ?? null;
      if (!column || (box && (done.has(box) || box.row !== line.row || box.col < column.from))) return;
      if (box) done.add(box);
      const own = rowKind ?? stack?.[n] ?? null;
      const from = rowKind
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
      // a column of years in a table of rates
      if (tableKind === 'rate' && meaning.figure === null && own === null) kind = 'rate';
      if (kind === 'actual' && rowHead?.hints.includes('baseline')) kind = 'baseline';
      if (rowHead?.role === 'baseline' && kind === 'actual') kind = 'baseline';
      const ownYear = resolveYear(meaning.year, context);
      const years = box ? yearsUnder(box, meanings, columns, context) : ownYear === null ? [] : [ownYear];
      const year = rowYear ?? years.at(-1) ?? null;
      figures.push({
        row: line.row,
        col: box?.col ?? column.from,
        box,
        kind,
        year,
        years,
        from: kind ? from : 'none',
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
