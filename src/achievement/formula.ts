import Fraction from 'fraction.js';
import { exactText, fromDouble } from '../quantity';
import type { GradeOn, GradeOptions, Scale } from './grade';
import { methods } from './methods';
import type { CellUnits } from './operands';
import type { NegativeMark } from './rounding';
import type { RateChoice, Rounding } from './types';

/** References or names of the cells that a rate is reckoned from: `D12`, `指標1_目標_R4`. */
export interface RateCells {
  readonly baseline: string;
  readonly target: string;
  readonly actual: string;
}

export interface RateFormulaOptions {
  /** What the cells' numbers are multiplied by; absent: all are in one unit. */
  readonly units?: CellUnits | undefined;
  /** Whether the cell holds 0.521, shown as 52.1% (the default), or 52.1, for a column that is headed 「達成率（%）」. */
  readonly as?: 'ratio' | 'percent' | undefined;
  readonly negative?: NegativeMark | undefined;
}

export interface RateFormula {
  /** With its `=`. */
  readonly formula: string;
  readonly numberFormat: string;
}

/**
 * The live formula of a rate, of functions that Excel 2016 has. It gives "" where the engine gives a reason. It holds
 * the unrounded rate (13 decimals of the ratio, which takes away what binary arithmetic leaves behind: 0.49 ÷ 0.8 is
 * 0.6125) and leaves rounding to the number format, save where the plan truncates: then it holds the truncated one,
 * because a number format can only round.
 * The method 差 gives a text, so that nothing takes it for a rate.
 */
export function rateFormula(
  cells: RateCells,
  choice: RateChoice,
  rounding: Rounding,
  stages: readonly string[] = [],
  { units, as = 'ratio', negative = '-' }: RateFormulaOptions = {},
): RateFormula {
  const leaf = (quotient: string): string => printedLeaf(quotient, rounding, as);
  return {
    formula: `=${expression(cells, choice, stages, units, leaf)}`,
    numberFormat: rateNumberFormat(rounding, as, negative),
  };
}

/** The unrounded rate as an expression without `=`, a ratio (1 = 100%) or "". */
export function exactRate(
  cells: RateCells,
  choice: RateChoice,
  stages: readonly string[] = [],
  units?: CellUnits,
): string {
  return expression(cells, choice, stages, units, (quotient) => quotient);
}

export interface GradeFormulaOptions extends GradeOptions {
  readonly as?: 'ratio' | 'percent' | undefined;
  /** `exactRate` of each indicator; used where the rate cells hold truncated rates and that could change the grade. */
  readonly exact?: readonly string[] | undefined;
}

/**
 * The live formula of a measure's grade from the cells that hold the rates of its indicators; "" when none has a rate.
 */
export function gradeFormula(rates: readonly string[], scale: Scale, options: GradeFormulaOptions): string {
  if (scale.length === 0 || options.several === 'manual' || rates.length === 0) return '=""';
  const { exact } = options;
  if (exact?.length === rates.length && truncationMatters(scale, options))
    return gradeOfExact(exact, scale, options);
  const key = decisive(together(rates, options), options);
  return `=IF(${anyNumber(rates)},${steps(key, scale, options.as)},"")`;
}

/** Decimals of a ratio that are compared: fewer than a double has, more than any published figure. */
const comparedDecimals = 13;

function expression(
  cells: RateCells,
  { method, direction, strict = false }: RateChoice,
  stages: readonly string[],
  units: CellUnits | undefined,
  leaf: (quotient: string) => string,
): string {
  if (method === 'manual') return '""';
  const { target: targetCell, actual: actualCell, baseline: baselineCell } = cells;
  if (method === 'stage') {
    const position = (cell: string): string => `MATCH(TRIM(${cell}),${arrayOf(stages)},0)`;
    return stages.length === 0
      ? '""'
      : `IFERROR(${leaf(`${position(actualCell)}/${position(targetCell)}`)},"")`;
  }
  if (units && methods[method].needs.some((role) => units[role] === null)) return '""';
  const t = times(targetCell, units?.target);
  const a = times(actualCell, units?.actual);
  const b = times(baselineCell, units?.baseline);
  const needed = methods[method].needs.map((role) => `ISNUMBER(${cells[role]})`).join(',');
  const whenNumbers = (body: string): string => `IF(AND(${needed}),${body},"")`;
  switch (method) {
    case 'level':
      return whenNumbers(`IF(${t}=0,"",${leaf(`${a}/${t}`)})`);
    case 'inverse':
      return whenNumbers(`IF(${a}=0,"",${leaf(`${t}/${a}`)})`);
    case 'change': {
      const unchanged = direction === 'keep' ? `IF(${difference(a, t)}=0,${leaf('1')},"")` : '""';
      return whenNumbers(
        `IF(${difference(t, b)}=0,${unchanged},${leaf(`${difference(a, b)}/${difference(t, b)}`)})`,
      );
    }
    case 'limit':
      return whenNumbers(limitExpression(t, a, direction, strict, leaf));
    case 'difference':
      return whenNumbers(
        `${units?.unit === '%' ? `ROUND(100*${difference(a, t)},12)` : difference(a, t)}&""`,
      );
  }
}

function limitExpression(
  t: string,
  a: string,
  direction: RateChoice['direction'],
  strict: boolean,
  leaf: (quotient: string) => string,
): string {
  // 0 ÷ 0 at a limit of 0 that has to be undercut
  const quotient = leaf(`${t}/${a}`);
  const above = `IF(${t}<0,"",${strict ? `IF(${t}=0,0,${quotient})` : quotient})`;
  const below = `IF(${t}>0,${leaf(`${a}/${t}`)},IF(${t}=0,0,""))`;
  const beyond = difference(a, t);
  if (direction === 'up') return `IF(${beyond}>${strict ? '' : '='}0,${leaf('1')},${below})`;
  if (direction === 'down') return `IF(${beyond}<${strict ? '' : '='}0,${leaf('1')},${above})`;
  return `IF(${beyond}=0,${leaf('1')},IF(${beyond}>0,${above},${below}))`;
}

/** x − y at the 15 digits that a cell has, without what binary arithmetic leaves behind: 0.992 − 0.968 is 0.024. */
function difference(x: string, y: string): string {
  return `ROUND(${x}-${y},14-INT(LOG10(MAX(1,ABS(${x}),ABS(${y})))))`;
}

function times(cell: string, factor: Fraction | null | undefined): string {
  if (!factor || factor.equals(1)) return cell;
  if (factor.n === 1n) return `(${cell}/${factor.d})`;
  return factor.d === 1n ? `(${cell}*${factor.n})` : `(${cell}*${factor.n}/${factor.d})`;
}

function printedLeaf(quotient: string, { mode, places }: Rounding, as: 'ratio' | 'percent'): string {
  if (quotient === '1') return as === 'ratio' ? '1' : '100';
  if (mode === 'half-up') return clean(as === 'ratio' ? quotient : `100*${quotient}`, as);
  const shift = `1${'0'.repeat(places + 2)}`;
  const back = as === 'ratio' ? shift : `1${'0'.repeat(places)}`;
  return `TRUNC(ROUND(${shift}*${quotient},${comparedDecimals - 2 - places}))/${back}`;
}

function rateNumberFormat({ places }: Rounding, as: 'ratio' | 'percent', negative: NegativeMark): string {
  const body = `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}${as === 'ratio' ? '%' : ''}`;
  return negative === '-' ? body : `${body};"${negative}"${body}`;
}

/** What is held against the thresholds. */
function decisive(
  value: string,
  { on, rounding, as = 'ratio' }: { on: GradeOn; rounding: Rounding; as?: 'ratio' | 'percent' | undefined },
): string {
  const shift = as === 'ratio' ? 0 : 2;
  if (on === 'exact') return value;
  const places = rounding.places + 2 - shift;
  if (rounding.mode === 'half-up') return `ROUND(${value},${places})`;
  const power = `1${'0'.repeat(places)}`;
  return `TRUNC(ROUND(${power}*${value},${comparedDecimals - shift - places}))/${power}`;
}

/** Without what binary arithmetic leaves behind. */
function clean(value: string, as: 'ratio' | 'percent' = 'ratio'): string {
  return `ROUND(${value},${as === 'ratio' ? comparedDecimals : comparedDecimals - 2})`;
}

function steps(key: string, scale: Scale, as: 'ratio' | 'percent' = 'ratio'): string {
  const [first, ...rest] = scale;
  if (!first) return '""';
  if (first.from === null) return textOf(first.grade);
  return `IF(${key}>=${threshold(first.from, as)},${textOf(first.grade)},${steps(key, rest, as)})`;
}

function threshold(from: number, as: 'ratio' | 'percent'): string {
  return exactText(fromDouble(from).div(as === 'ratio' ? 100 : 1));
}

/** Truncating a rate keeps it on its side of every positive threshold that has no more decimals than are printed. */
function truncationMatters(scale: Scale, { on, several, rounding }: GradeOptions): boolean {
  if (rounding.mode !== 'truncate') return false;
  if (several === 'mean') return true;
  const fine = (from: number): boolean =>
    !Number.isInteger(Number(exactText(fromDouble(from).mul(10 ** rounding.places))));
  return on === 'exact' && scale.some(({ from }) => from !== null && (from <= 0 || fine(from)));
}

/** Looks the grade up once, because the expressions are long; the small addend keeps a threshold itself on its upper side. */
function gradeOfExact(exact: readonly string[], scale: Scale, options: GradeFormulaOptions): string {
  const rising = [...scale].reverse();
  const lowest = rising[0]?.from === null ? [] : [{ from: null, grade: '' }];
  const all = [...lowest, ...rising];
  const froms = all.map(({ from }) => (from === null ? '-1E+300' : threshold(from, 'ratio'))).join(',');
  const grades = all.map((step) => textOf(step.grade)).join(',');
  const key = decisive(clean(together(exact, { ...options, as: 'ratio' })), { ...options, as: 'ratio' });
  return `=IF(${anyNumber(exact)},LOOKUP(${key}+1E-14,{${froms}},{${grades}}),"")`;
}

function anyNumber(values: readonly string[]): string {
  const each = values.map((value) => `ISNUMBER(${value})`).join(',');
  return values.length === 1 ? each : `OR(${each})`;
}

/**
 * The worst or the mean of those values that are numbers. MIN and AVERAGE would pass over texts by themselves, but not in
 * every program that reads workbooks.
 */
function together(values: readonly string[], { several, as }: GradeFormulaOptions): string {
  const [first] = values;
  if (first !== undefined && values.length === 1) return first;
  const orElse = (other: string): string[] =>
    values.map((value) => `IF(ISNUMBER(${value}),${value},${other})`);
  if (several === 'worst') return `MIN(${orElse('1E+300').join(',')})`;
  const count = values.map((value) => `ISNUMBER(${value})`).join('+');
  return clean(`(${orElse('0').join('+')})/(${count})`, as);
}

function arrayOf(words: readonly string[]): string {
  return `{${words.map(textOf).join(',')}}`;
}

function textOf(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
