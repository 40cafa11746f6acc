import Fraction from 'fraction.js';
import { exactText, fromDouble } from '../quantity';
import type { RateCells } from './formula';
import { clean, comparedDecimals, difference, textOf, times } from './formula-parts';
import { isComparison, type GradeOn, type GradeOptions, type Scale, type ScaleStep } from './grade';
import type { CellUnits } from './operands';
import { isByHand } from './rate';
import type { RateChoice, Rounding } from './types';

export interface GradeFormulaOptions extends GradeOptions {
  readonly as?: 'ratio' | 'percent' | undefined;
  /** `exactRate` of each indicator; used where the rate cells hold truncated rates and that could change the grade. */
  readonly exact?: readonly string[] | undefined;
  /** `comparisonFormula` of each indicator; for scales by comparison with the baseline. */
  readonly compared?: readonly string[] | undefined;
  /** Of indicators that are 要確認 (by their place): their figures; while these are there and give no rate, there is no grade. */
  readonly unsettled?: readonly { readonly rate: string; readonly figures: readonly string[] }[] | undefined;
}

/**
 * The live formula of a measure's grade from the cells that hold the rates of its indicators; "" when none has a rate.
 */
export function gradeFormula(rates: readonly string[], scale: Scale, options: GradeFormulaOptions): string {
  if (scale.length === 0 || options.several === 'manual' || rates.length === 0) return '=""';
  if (isComparison(scale)) return comparedGrade(options.compared ?? [], scale);
  const { exact } = options;
  if (exact?.length === rates.length && truncationMatters(scale, options))
    return `=${settled(gradeOfExact(exact, scale, options), options)}`;
  const key = decisive(together(rates, options), options);
  return `=${settled(`IF(${anyNumber(rates)},${steps(key, scale, options.as)},"")`, options)}`;
}

/**
 * How an actual stands to the baseline, as an expression: 1 better, 2 the same, 3 worse, "" unknown; 4 where it has moved
 * and nobody knows which way is better.
 */
export function comparisonFormula(cells: RateCells, choice: RateChoice, units?: CellUnits): string {
  const unread = units && (units.baseline === null || units.actual === null);
  if (unread || isByHand(choice)) return '""';
  if (units?.reading?.kind === 'changes' || units?.reading?.kind === 'unclear') return '""';
  const b = times(cells.baseline, units?.baseline);
  const a = times(cells.actual, units?.actual);
  const moved = difference(a, b);
  const [above, below] =
    choice.sureness === 'unsure' ? [4, 4] : { up: [1, 3], down: [3, 1], keep: [3, 3] }[choice.direction];
  const order = `IF(${moved}=0,2,IF(${moved}>0,${String(above)},${String(below)}))`;
  return `IF(AND(ISNUMBER(${cells.baseline}),ISNUMBER(${cells.actual})),${order},"")`;
}

/** The worst of the comparisons; they have no mean. */
function comparedGrade(compared: readonly string[], scale: Scale): string {
  if (compared.length === 0) return '=""';
  const grades = (['better', 'same', 'worse'] as const).map((one) =>
    textOf(scale.find((step) => step.compared === one)?.grade ?? ''),
  );
  const worst = `MAX(${compared.map((one) => `IF(ISNUMBER(${one}),${one},0)`).join(',')})`;
  return `=LOOKUP(${worst},{0,1,2,3,4},{"",${grades.join(',')},""})`;
}

/** No grade from the others while one waits for its direction. */
function settled(body: string, { unsettled = [] }: GradeFormulaOptions): string {
  if (unsettled.length === 0) return body;
  const waiting = unsettled.map(
    ({ rate, figures }) =>
      `AND(${[...figures.map((cell) => `ISNUMBER(${cell})`), `NOT(ISNUMBER(${rate}))`].join(',')})`,
  );
  return `IF(OR(${waiting.join(',')}),"",${body})`;
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

function steps(key: string, scale: Scale, as: 'ratio' | 'percent' = 'ratio'): string {
  const [first, ...rest] = scale;
  if (!first) return '""';
  if (first.from === null) return textOf(first.grade);
  return `IF(${key}>${first.above ? '' : '='}${threshold(first.from, as)},${textOf(first.grade)},${steps(key, rest, as)})`;
}

function threshold(from: number, as: 'ratio' | 'percent'): string {
  return exactText(fromDouble(from).div(as === 'ratio' ? 100 : 1));
}

/** Truncating a rate keeps it on its side of every positive threshold (save 超) that has no more decimals than are printed. */
function truncationMatters(scale: Scale, { on, several, rounding }: GradeOptions): boolean {
  if (rounding.mode !== 'truncate') return false;
  if (several === 'mean') return true;
  const fine = (from: number): boolean =>
    !Number.isInteger(Number(exactText(fromDouble(from).mul(10 ** rounding.places))));
  return (
    on === 'exact' &&
    scale.some(({ from, above }) => from !== null && (from <= 0 || above === true || fine(from)))
  );
}

/** Looks the grade up once, because the expressions are long; the small addend keeps a threshold itself on its upper side. */
function gradeOfExact(exact: readonly string[], scale: Scale, options: GradeFormulaOptions): string {
  const rising = [...scale].reverse();
  const lowest = rising[0]?.from === null ? [] : [{ from: null, grade: '' }];
  const all: Scale = [...lowest, ...rising];
  const froms = all.map(lookedUp).join(',');
  const grades = all.map((step) => textOf(step.grade)).join(',');
  const key = decisive(clean(together(exact, { ...options, as: 'ratio' })), { ...options, as: 'ratio' });
  return `IF(${anyNumber(exact)},LOOKUP(${key}+1E-14,{${froms}},{${grades}}),"")`;
}

/** A threshold in the table: one that has to be passed lies a step of what is compared higher. */
function lookedUp({ from, above }: ScaleStep): string {
  if (from === null) return '-1E+300';
  if (above !== true) return threshold(from, 'ratio');
  return exactText(
    fromDouble(from)
      .div(100)
      .add(new Fraction(2, 10n ** 14n)),
  );
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
