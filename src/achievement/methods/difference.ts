import { difference as minus } from '../formula-parts';
import { bracketed, shown } from '../shown';
import type { FigureMethod } from './method';

/** 差: actual − target, in the unit of the figures. Its live formula gives a text, so that nothing takes it for a rate. */
export const difference: FigureMethod = {
  isRate: false,
  written: '差',
  from: 'figures',
  needs: ['target', 'actual'],
  calculate: ({ target, actual }) => actual.sub(target),
  expression: ({ t, a, isShare }) => `${isShare ? `ROUND(100*${minus(a, t)},12)` : minus(a, t)}&""`,
  spell: ({ target, actual, exact, unit }, words) =>
    `${shown(actual, words)}−${bracketed(target, words)}${words.equals}${shown(exact, words)}${unit}`,
};
