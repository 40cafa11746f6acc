import { isZero, shown } from '../shown';
import type { FigureMethod } from './method';

/** 水準: actual ÷ target. */
export const level: FigureMethod = {
  isRate: true,
  written: '水準',
  from: 'figures',
  needs: ['target', 'actual'],
  calculate: ({ target, actual, positive }) => {
    if (isZero(target)) return 'target-zero';
    return positive && target.s < 0n ? 'target-negative' : actual.div(target);
  },
  expression: ({ t, a, positive, leaf }) => `IF(${t}${positive ? '<' : ''}=0,"",${leaf(`${a}/${t}`)})`,
  spell: ({ target, actual }, words) => `${shown(actual, words)}÷${shown(target, words)}`,
};
