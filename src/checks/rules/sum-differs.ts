import Fraction from 'fraction.js';
import { decimalPlaces, exactText } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { rowFactor, valueRows, type ValueCell, type ValuePart, type ValueRow } from '../value-rows';
import { eachMeasure, type MeasureAt } from '../walk';
import type { MeasureData } from '../values';

/** 計, 合計, 事業費計（A）: a row that adds up the ones before it. */
const total = /(?:^|[（(の・\s]|[費額数])(?:合計|総計|小計|計)(?:[（(][^（）()]*[）)])?[）)]?$/u;
/** うち一般財源: a part of the row before it. */
const part = /^[（(]?うち(?!エコ)/u;
/** Shares that are named as parts of one whole. */
const share = /構成比|構成割合|構成率|内訳/u;
const ratio = /割合|比率|率/u;

interface Data extends MeasureData {
  readonly state: 'total' | 'hundred' | 'part';
  readonly name: string;
  readonly part: ValuePart;
  readonly year: string;
  readonly value: string;
  readonly items: string;
  readonly calculation: string;
  readonly sum: string;
  readonly unit: string;
}

/**
 * Rows of one measure that do not add up, column by column, with the calculation: 計 or 合計 against the rows before it, shares
 * of one whole (構成比) against 100, うち against the row of which it is a part. A total is only told where it is near the sum or
 * adds up in another column, shares where they pass 100, name その他, or are 100 in another column; other 割合 where they are
 * 100 in two others. The last printed figure of each may be rounded.
 */
export const sumDiffers: Rule<Data> = {
  check: ({ plan }) =>
    eachMeasure(plan, (at): Found<Data>[] =>
      valueRows(at.measure).flatMap((rows) =>
        rows.length < 2 ? [] : [...totals(rows, at), ...shares(rows, at), ...parts(rows, at)],
      ),
    ),
};

/** One column of a sum: its terms, and what they are held against. */
interface Sum {
  readonly terms: readonly ValueCell[];
  readonly sum: Fraction;
  readonly off: Fraction;
  /** Whether rounding of the printed figures explains the difference. */
  readonly fits: boolean;
}

function totals(rows: readonly ValueRow[], at: MeasureAt): Found<Data>[] {
  return rows.flatMap((row, i): Found<Data>[] => {
    if (!total.test(row.name)) return [];
    const items = itemsBefore(rows, i);
    if (items.length < 2) return [];
    const sums = [...row.cells].flatMap(([column, cell]) => {
      const terms = termsOf(items, column, row);
      return terms === null ? [] : [{ ...sumOf(terms, cell.number, [...terms, cell], row.unit), cell }];
    });
    const isSum = sums.some(({ fits }) => fits);
    return sums
      .filter(({ fits, off, cell }) => !fits && (isSum || off.abs().mul(5).compare(cell.number.abs()) <= 0))
      .map((one) => finding(at, one.cell, one, row, items, 'total'));
  });
}

/** The rows of the total's unit before it, up to another total; parts of a row are counted in that row. */
function itemsBefore(rows: readonly ValueRow[], end: number): ValueRow[] {
  const row = rows[end];
  const items: ValueRow[] = [];
  for (let i = end - 1; row && i >= 0; i--) {
    const item = rows[i];
    if (!item || total.test(item.name) || !rowFactor(item, row)) break;
    if (!part.test(item.name)) items.unshift(item);
  }
  return items;
}

function shares(rows: readonly ValueRow[], at: MeasureAt): Found<Data>[] {
  const named = rows.filter(({ name, unit }) => unit === '%' && share.test(name));
  if (named.length >= 2) return sharesOf(named, at, true);
  const ratios = rows.filter(({ name, unit }) => unit === '%' && ratio.test(name) && !total.test(name));
  return ratios.length >= 2 ? sharesOf(ratios, at, false) : [];
}

function sharesOf(rows: readonly ValueRow[], at: MeasureAt, isNamed: boolean): Found<Data>[] {
  const last = rows.at(-1);
  if (!last) return [];
  const sums = [...last.cells].flatMap(([column, cell]) => {
    const terms = termsOf(rows, column, last);
    return terms === null ? [] : [{ ...sumOf(terms, new Fraction(100), terms, '%'), cell }];
  });
  const whole = sums.filter(({ fits }) => fits).length;
  const isWhole = whole >= (isNamed ? 1 : 2) || (isNamed && rows.some(({ name }) => name.includes('その他')));
  return sums
    .filter(({ fits, sum }) => !fits && (isWhole || (isNamed && sum.compare(100) > 0)))
    .map((one) => finding(at, one.cell, one, last, rows, 'hundred'));
}

function parts(rows: readonly ValueRow[], at: MeasureAt): Found<Data>[] {
  return rows.flatMap((row, i): Found<Data>[] => {
    const whole = rows.slice(0, i).findLast(({ name }) => !part.test(name));
    const factor = whole && rowFactor(whole, row);
    if (!whole || !factor || !part.test(row.name)) return [];
    return [...row.cells].flatMap(([column, cell]): Found<Data>[] => {
      const of = whole.cells.get(column);
      if (!of || cell.number.s < 0n || cell.number.compare(of.number.mul(factor)) <= 0) return [];
      const sum = { terms: [of], sum: of.number, off: new Fraction(0), fits: false };
      return [finding(at, cell, sum, row, [whole], 'part')];
    });
  });
}

/** The numbers of a column in the unit of `to`; null where one is missing. */
function termsOf(rows: readonly ValueRow[], column: string, to: ValueRow): ValueCell[] | null {
  const terms = rows.flatMap((row): ValueCell[] => {
    const cell = row.cells.get(column);
    const factor = rowFactor(row, to);
    return cell && factor ? [{ ...cell, number: cell.number.mul(factor) }] : [];
  });
  return terms.length === rows.length ? terms : null;
}

function sumOf(
  terms: readonly ValueCell[],
  goal: Fraction,
  printed: readonly ValueCell[],
  unit: string | null,
): Sum {
  const sum = terms.reduce((all, { number }) => all.add(number), new Fraction(0));
  const off = sum.sub(goal).abs();
  const places = Math.max(...printed.map(({ number }) => decimalPlaces(number) ?? 6));
  // counts are exact, what is printed in per cent, in thousands or with decimals is rounded: half a step each
  const isRounded = places > 0 || /^(?:%|[千万億]|百万)/u.test(unit ?? '');
  const slack = isRounded
    ? new Fraction(BigInt(printed.length), 2n * 10n ** BigInt(places))
    : new Fraction(0);
  return { terms, sum, off, fits: off.compare(slack) <= 0 };
}

function finding(
  { data, where }: MeasureAt,
  cell: ValueCell,
  { terms, sum }: Sum,
  row: ValueRow,
  items: readonly ValueRow[],
  state: 'total' | 'hundred' | 'part',
): Found<Data> {
  return {
    severity: 'warning',
    where: where(cell.field),
    data: {
      ...data,
      state,
      name: row.name,
      part: cell.part,
      year: cell.year,
      value: cell.text,
      items: items.map(({ name }) => name).join('、'),
      calculation: terms.map(({ number }) => exactText(number)).join('＋'),
      sum: exactText(sum),
      unit: row.unit ?? '',
    },
  };
}
