import { unitSlip } from '../../src/checks/rules/unit-slip';
import { seriesOf, type Figure } from '../../src/checks/series';
import type { Indicator, Plan } from '../../src/plan';
import { withNumber } from '../../src/quantity';
import { readSeed } from '../support/seed';

const seeds = ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'].map(readSeed);

function isFound(plan: Plan): boolean {
  return unitSlip.check({ plan, year: plan.settings.reportYear, formulas: [] }).length > 0;
}

test('no published figure is taken for a slip of units', () => {
  expect(seeds.filter(isFound)).toEqual([]);
});

test('of the published figures put out by 1,000 or 10,000 times, 97 of 100 are found', () => {
  const tries = seeds.flatMap((plan) =>
    plan.measures.flatMap((measure) =>
      measure.indicators.flatMap((indicator, i) => {
        const { all } = seriesOf(indicator, i + 1);
        return all.flatMap((figure) =>
          slipsOf(figure, all).map((text) => {
            const indicators = [slipped(indicator, figure, text)];
            return isFound({ ...plan, measures: [{ ...measure, indicators }] });
          }),
        );
      }),
    ),
  );
  const share = tries.filter((found) => found).length / tries.length;
  expect([tries.length > 1000, share > 0.97]).toEqual([true, true]);
});

/** The figure as it would be printed; none where nothing stands beside it, or where it would have more than four decimals. */
function slipsOf({ number, quantity }: Figure, all: readonly Figure[]): string[] {
  const others = all.filter((other) => other.number !== number && other.number.n !== 0n);
  if (number.n === 0n || others.length === 0) return [];
  return [1000, 10000, 1 / 1000, 1 / 10000].flatMap((factor) =>
    Number.isInteger(number.valueOf() * factor * 1e4)
      ? withNumber(quantity, quantity.number.mul(factor)).text
      : [],
  );
}

function slipped(indicator: Indicator, { role, year }: Figure, text: string): Indicator {
  if (role === 'baseline' || role === 'finalTarget') return { ...indicator, [role]: text };
  const years = role === 'target' ? 'targets' : 'actuals';
  return { ...indicator, [years]: { ...indicator[years], [year ?? '']: text } };
}
