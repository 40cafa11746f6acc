import { arrayOf, clean, comparedDecimals, difference, times } from './formula-parts';
import { methods } from './methods';
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

function expression(
  cells: RateCells,
  choice: RateChoice,
  stages: readonly string[],
  units: CellUnits | undefined,
  leaf: (quotient: string) => string,
): string {
  const { method, direction, strict = false, positive = false } = choice;
  if (method === 'manual' || units?.reading?.kind === 'unclear') return '""';
  if (method === 'stage') return stageExpression(cells, choice, stages, leaf);
  const { needs, b, t, a } = operandExpressions(cells, choice, units);
  if (units && needs.some((role) => units[role] === null)) return '""';
  const numbers = needs.map((role) => `ISNUMBER(${cells[role]})`).join(',');
  const whenNumbers = (body: string): string => `IF(AND(${numbers}),${body},"")`;
  if (choice.unsettled) return whenNumbers(`IF(${t}=0,"",IF(${difference(a, t)}=0,${leaf('1')},""))`);
  switch (method) {
    case 'level':
      return whenNumbers(`IF(${t}${positive ? '<' : ''}=0,"",${leaf(`${a}/${t}`)})`);
    case 'inverse':
      return whenNumbers(`IF(OR(${a}<=0,${t}<0),"",${leaf(`${t}/${a}`)})`);
    case 'complement':
      return whenNumbers(`IF(${t}<=0,"",${leaf(`(2-${a}/${t})`)})`);
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

/** The figures in one unit, and whose cells have to hold numbers. */
function operandExpressions(
  cells: RateCells,
  { method, unsettled }: RateChoice,
  units: CellUnits | undefined,
): { needs: readonly ('baseline' | 'target' | 'actual')[]; b: string; t: string; a: string } {
  const own = method === 'manual' || method === 'stage' || unsettled ? [] : methods[method].needs;
  const needs = own.length > 0 ? own : (['target', 'actual'] as const);
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

/** By its place among the stages; of the plan's words only the very word of the target. */
function stageExpression(
  { target, actual }: RateCells,
  { why }: RateChoice,
  stages: readonly string[],
  leaf: (quotient: string) => string,
): string {
  if (stages.length === 0) return '""';
  const position = (cell: string): string => `MATCH(TRIM(${cell}),${arrayOf(stages)},0)`;
  if (why !== 'stage-words') return `IFERROR(${leaf(`${position(actual)}/${position(target)}`)},"")`;
  return `IF(ISNUMBER(${position(target)}),IF(EXACT(TRIM(${actual}),TRIM(${target})),${leaf('1')},""),"")`;
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
