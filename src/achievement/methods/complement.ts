import Fraction from 'fraction.js';
import { isZero, shown } from '../shown';
import type { FigureMethod } from './method';

const two = new Fraction(2);

/** 補数: as much below 100% as the actual lies above the target. */
export const complement: FigureMethod = {
  isRate: true,
  written: '補数',
  from: 'figures',
  needs: ['target', 'actual'],
  calculate: ({ target, actual }) => {
    if (isZero(target)) return 'target-zero';
    return target.s < 0n ? 'target-negative' : two.sub(actual.div(target));
  },
  expression: ({ t, a, leaf }) => `IF(${t}<=0,"",${leaf(`(2-${a}/${t})`)})`,
  spell: ({ target, actual }, words) => `2−${shown(actual, words)}÷${shown(target, words)}`,
};
