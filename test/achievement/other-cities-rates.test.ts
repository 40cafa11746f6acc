import { grade, rate, type RateMethod } from '../../src/achievement';
import { parseScale } from '../../src/achievement/scale-text';
import { readQuantity } from '../../src/quantity';
import { caseText } from '../cases/read-cases';

interface Case {
  readonly id: string;
  readonly target: string;
  readonly actual: string;
  readonly published: string | null;
  readonly method: RateMethod;
  readonly rounding?: 'half-up' | 'truncate';
  readonly places?: number;
  readonly grade?: string;
  readonly scale?: string;
  /** The publisher gives no rate. */
  readonly kind?: 'no-rate';
}

const { cases } = JSON.parse(caseText('other-cities-rates.json')) as { cases: readonly Case[] };

function outcome({ target, actual, method, rounding = 'half-up', places = 1, scale = '' }: Case) {
  const input = { baseline: null, target: readQuantity(target), actual: readQuantity(actual), method };
  const result = rate(input, { mode: rounding, places });
  return {
    rate: result.ok ? result.printed : result.reason,
    grade: grade(result, parseScale(scale) ?? [], 'exact'),
  };
}

test.each(cases.map((one) => [one.id, one] as const))('the published figure of %s comes out', (_id, one) => {
  const { rate: found, grade: given } = outcome(one);
  expect({
    rate: one.published === null ? null : found,
    grade: one.grade === undefined ? null : given,
  }).toEqual({
    rate: one.published,
    grade: one.grade ?? null,
  });
});

test('a limit of 0 that is missed is 0%, where its publisher gives no rate', () => {
  const missed = cases.filter(({ kind }) => kind === 'no-rate');
  expect(missed.map((one) => [one.id, outcome(one).rate])).toEqual([['kakogawa-ensho', '0.0']]);
});

test('the publisher who truncates would be a tenth higher by rounding, and his next line is rounded', () => {
  const truncated = cases.filter(({ rounding }) => rounding === 'truncate');
  expect(truncated.map((one) => [one.published, outcome({ ...one, rounding: 'half-up' }).rate])).toEqual([
    ['97.1', '97.2'],
  ]);
});

test('the same figures without a method and without a name go by level, save limits and changes', () => {
  const bare = cases.map(({ target, actual }) =>
    rate(
      { baseline: null, target: readQuantity(target), actual: readQuantity(actual) },
      { mode: 'half-up', places: 1 },
    ),
  );
  expect(bare.filter(({ ok }) => !ok)).toEqual([]);
  const others = bare.flatMap(({ choice, input }) =>
    choice.method === 'level' && choice.why !== 'changes' ? [] : [[input.target?.text, choice.method]],
  );
  expect(others).toEqual([
    ['7.5％以上', 'limit'],
    ['74人減', 'level'],
    ['90%以上', 'limit'],
    ['0%', 'limit'],
  ]);
});
