import type { Found } from '../finding';
import type { Rule } from '../rule';
import { sameKind } from '../../quantity';
import { seriesOf } from '../series';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly unit: string;
  /** The unit that more measures have, or the first. */
  readonly usual: string;
  /** Number of a measure that has it. */
  readonly other: string;
}

interface Seen {
  readonly unit: string;
  readonly numbers: string[];
}

/**
 * One indicator that several measures have under the same name, with units that cannot be compared: 受講者数 in 人 and in 件. The
 * one that fewer have is told; of two the later.
 */
export const unitElsewhere: Rule<Data> = {
  check: ({ plan }) => {
    const byName = new Map<string, Seen[]>();
    for (const { number, indicators } of plan.measures)
      for (const [i, one] of indicators.entries()) {
        const { unit } = seriesOf(one, i + 1);
        const name = nameOf(one.name);
        if (unit === null || name === '') continue;
        const seen = byName.get(name) ?? [];
        byName.set(name, seen);
        const same = seen.find((other) => other.unit === unit || sameKind(other.unit, unit));
        if (same) same.numbers.push(number);
        else seen.push({ unit, numbers: [number] });
      }
    return eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const { unit } = seriesOf(indicator, place);
      const seen = byName.get(nameOf(indicator.name)) ?? [];
      if (unit === null || seen.length < 2) return [];
      const [usual] = seen.toSorted((a, b) => b.numbers.length - a.numbers.length);
      if (!usual || usual.unit === unit || sameKind(usual.unit, unit)) return [];
      return [
        {
          severity: 'warning',
          where: where({ kind: indicator.unit === undefined ? 'indicatorName' : 'unit', indicator: place }),
          data: { ...data, unit, usual: usual.unit, other: usual.numbers[0] ?? '' },
        },
      ];
    });
  },
};

function nameOf(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
