import Fraction from 'fraction.js';
import type { Direction } from '../direction';
import { difference } from '../formula-parts';
import { isZero, shown } from '../shown';
import type { FigureMethod, Terms } from './method';

const one = new Fraction(1);
const zero = new Fraction(0);

/** 上限・下限: 100% where the limit is kept, else the smaller figure ÷ the larger one. */
export const limit: FigureMethod = {
  isRate: true,
  written: '上限・下限',
  from: 'figures',
  needs: ['target', 'actual'],
  calculate: ({ target, actual, direction, strict }) => {
    const order = actual.compare(target);
    if (isMet(order, direction, strict)) return one;
    if (isZero(target)) return zero;
    // The quotient of negative figures grows as they move away from the limit.
    if (target.s < 0n) return 'target-negative';
    return order > 0 ? target.div(actual) : actual.div(target);
  },
  expression: limitExpression,
  spell: ({ target, actual, direction, strict, printed }, words) => {
    const order = actual.compare(target);
    const [t, a] = [shown(target, words), shown(actual, words)];
    if (isMet(order, direction, strict)) return words.limitMet(printed.actual, printed.target);
    const missed = (order === 0 ? words.limitTouched : words.limitMissed)(printed.actual, printed.target);
    // nothing is divided by a limit of 0
    if (order <= 0 && isZero(target)) return missed;
    return missed + words.calculatedAs + (order > 0 ? `${t}÷${a}` : `${a}÷${t}`);
  },
};

/** Whether a limit is kept: `order` is that of the actual to the target. */
function isMet(order: number, direction: Direction, strict: boolean): boolean {
  if (direction === 'keep') return order === 0;
  if (order === 0) return !strict;
  return order > 0 === (direction === 'up');
}

function limitExpression({ t, a, direction, strict, leaf }: Terms): string {
  // 0 ÷ 0 at a limit of 0 that has to be undercut
  const quotient = leaf(`${t}/${a}`);
  const above = `IF(${t}<0,"",${strict ? `IF(${t}=0,0,${quotient})` : quotient})`;
  const below = `IF(${t}>0,${leaf(`${a}/${t}`)},IF(${t}=0,0,""))`;
  const beyond = difference(a, t);
  if (direction === 'up') return `IF(${beyond}>${strict ? '' : '='}0,${leaf('1')},${below})`;
  if (direction === 'down') return `IF(${beyond}<${strict ? '' : '='}0,${leaf('1')},${above})`;
  return `IF(${beyond}=0,${leaf('1')},IF(${beyond}>0,${above},${below}))`;
}
