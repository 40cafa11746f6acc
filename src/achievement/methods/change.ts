import Fraction from 'fraction.js';
import { difference } from '../formula-parts';
import { bracketed, shown } from '../shown';
import type { CalculationWords, FigureMethod, Figures } from './method';

const one = new Fraction(1);

/** 変化量: how much of the way from baseline to target has been gone. */
export const change: FigureMethod = {
  isRate: true,
  written: '変化量',
  from: 'figures',
  needs: ['target', 'actual', 'baseline'],
  calculate: ({ baseline, target, actual, direction }) => {
    if (!target.equals(baseline)) return actual.sub(baseline).div(target.sub(baseline));
    return direction === 'keep' && actual.equals(target) ? one : 'target-equals-baseline';
  },
  expression: ({ b, t, a, direction, leaf }) => {
    const unchanged = direction === 'keep' ? `IF(${difference(a, t)}=0,${leaf('1')},"")` : '""';
    return `IF(${difference(t, b)}=0,${unchanged},${leaf(`${difference(a, b)}/${difference(t, b)}`)})`;
  },
  spell: (figures, words) => {
    const { baseline, target, actual } = figures;
    return target.equals(baseline)
      ? words.kept(shown(actual, words), shown(target, words))
      : spelledChange(figures, words);
  },
};

/** 「(982−835)÷(982−700)＝147÷282」: a fall is spelled with the larger figures first. */
function spelledChange({ baseline, target, actual }: Figures, words: CalculationWords): string {
  const falling = target.compare(baseline) < 0;
  const minus = (from: Fraction, less: Fraction): string =>
    `(${shown(from, words)}−${bracketed(less, words)})`;
  const sign = falling ? -1 : 1;
  const gained = actual.sub(baseline).mul(sign);
  const wanted = target.sub(baseline).mul(sign);
  const spelled = falling
    ? `${minus(baseline, actual)}÷${minus(baseline, target)}`
    : `${minus(actual, baseline)}÷${minus(target, baseline)}`;
  return `${spelled}${words.equals}${shown(gained, words)}÷${shown(wanted, words)}`;
}
