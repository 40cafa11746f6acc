import type Fraction from 'fraction.js';
import {
  conversionFactor,
  decimalPlaces,
  exactText,
  fixed,
  groupThousands,
  type NumberQuantity,
} from '../quantity';

/**
 * 期待値: the figure after `passed` of `years` years on the straight line from the baseline to the final target; exact, in the
 * unit of the final target and with its 以上 or 以下. Null where the units cannot be compared.
 */
export function expectedQuantity(
  baseline: NumberQuantity,
  final: NumberQuantity,
  passed: number,
  years: number,
): NumberQuantity | null {
  const factor = conversionFactor(baseline.unit, final.unit);
  if (!factor || years <= 0) return null;
  const from = baseline.number.mul(factor);
  const number = from.add(final.number.sub(from).mul(passed).div(years));
  const { unit, qualifier } = final;
  return {
    kind: 'number',
    text: `${shown(number)}${unit ?? ''}${qualifier ?? ''}`,
    number,
    unit,
    qualifier,
    yearNote: null,
  };
}

function shown(number: Fraction): string {
  const digits = decimalPlaces(number) === null ? fixed(number.abs(), 6) : exactText(number.abs());
  return (number.s < 0n ? '△' : '') + groupThousands(digits);
}
