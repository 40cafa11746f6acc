import { clean, comparedDecimals, difference, times } from './formula-parts';
import { methodOf } from './methods';
import type { FigureMethod, Role } from './methods/method';
import type { CellUnits } from './operands';
import type { NegativeMark } from './rounding';
import type { RateChoice, Rounding } from './types';

/** References or names of the cells that a rate is calculated from: `D12`, `指標1_目標_R4`. */
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

function expression(
  cells: RateCells,
  choice: RateChoice,
  stages: readonly string[],
  units: CellUnits | undefined,
  leaf: (quotient: string) => string,
): string {
  const method = methodOf(choice);
  if (method.from === 'hand' || units?.reading?.kind === 'unclear') return '""';
  if (method.from === 'words')
    return method.expression({ ...cells, words: stages, isOrdered: choice.why !== 'stage-words', leaf });
  const { needs, b, t, a } = operandExpressions(cells, choice.unsettled ? null : method, units);
  if (units && needs.some((role) => units[role] === null)) return '""';
  const numbers = needs.map((role) => `ISNUMBER(${cells[role]})`).join(',');
  const { direction, strict = false, positive = false } = choice;
  const isShare = units?.unit === '%';
  const body = choice.unsettled
    ? `IF(${t}=0,"",IF(${difference(a, t)}=0,${leaf('1')},""))`
    : method.expression({ b, t, a, direction, strict, positive, isShare, leaf });
  return `IF(AND(${numbers}),${body},"")`;
}

/** The figures in one unit, and whose cells have to hold numbers. Without a method: whether the target is met. */
function operandExpressions(
  cells: RateCells,
  method: FigureMethod | null,
  units: CellUnits | undefined,
): { needs: readonly Role[]; b: string; t: string; a: string } {
  const needs = method?.needs ?? (['target', 'actual'] as const);
  const b = times(cells.baseline, units?.baseline);
  const t = times(cells.target, units?.target);
  const a = times(cells.actual, units?.actual);
  const reading = units?.reading;
  if (reading?.kind === 'changes') {
    const signed = (expression: string, sign: 1 | -1): string =>
      sign === 1 ? expression : `(-${expression})`;
    return {
      needs: ['target', 'actual'],
      b: '0',
      t: signed(t, reading.target),
      a: signed(a, reading.actual),
    };
  }
  if (reading?.kind === 'from-baseline') {
    const sign = reading.sign === 1 ? '+' : '-';
    const level = reading.relative ? `(${b}*(1${sign}${t}))` : `(${b}${sign}${t})`;
    return { needs: ['target', 'actual', 'baseline'], b, t: level, a };
  }
  return { needs, b, t, a };
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
