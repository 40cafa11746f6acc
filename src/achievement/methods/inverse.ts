import { isZero, shown } from '../shown';
import type { FigureMethod } from './method';

/** 逆数: target ÷ actual, of figures that are to fall. */
export const inverse: FigureMethod = {
  isRate: true,
  written: '逆数',
  from: 'figures',
  needs: ['target', 'actual'],
  calculate: ({ target, actual }) => {
    if (isZero(actual)) return isZero(target) ? 'target-zero' : 'actual-zero';
    // The quotient of negative figures falls as they get better.
    if (actual.s < 0n) return 'actual-negative';
    return target.s < 0n && !isZero(target) ? 'target-negative' : target.div(actual);
  },
  expression: ({ t, a, leaf }) => `IF(OR(${a}<=0,${t}<0),"",${leaf(`${t}/${a}`)})`,
  spell: ({ target, actual }, words) => `${shown(target, words)}÷${shown(actual, words)}`,
};
