import { grade, rate, type RateMethod } from '../../src/achievement';
import { readQuantity, type Quantity } from '../../src/quantity';
import { caseText } from '../cases/read-cases';

interface MethodCase {
  readonly fraction: string | null;
  readonly grade: string | null;
}
interface YearCase {
  readonly published: string | null;
  readonly computable?: boolean;
  readonly actual?: string;
  readonly methods?: Readonly<Record<string, MethodCase>>;
}
interface Row {
  readonly number: number;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly years: Readonly<Record<string, YearCase>>;
}

const { rows } = JSON.parse(caseText('sanyo-onoda-grades.json')) as { rows: readonly Row[] };
const scale = [
  { grade: 'A', from: 100 },
  { grade: 'B', from: 75 },
  { grade: 'C', from: 50 },
  { grade: 'D', from: null },
];
const rounding = { mode: 'half-up', places: 1 } as const;
const quantity = (text: string | null | undefined): Quantity | null => (text ? readQuantity(text) : null);

const years = rows.flatMap((row) =>
  Object.entries(row.years).flatMap(([year, at]) =>
    at.computable ? [{ name: `${row.number} ${year}`, row, at }] : [],
  ),
);

test.each(
  years.flatMap(({ name, row, at }) =>
    (['level', 'inverse', 'change'] as const).map((method): [string, RateMethod, Row, YearCase] => [
      name,
      method,
      row,
      at,
    ]),
  ),
)('measure %s by the method %s has the rate and grade that a person worked out', (_name, method, row, at) => {
  const result = rate(
    { baseline: quantity(row.baseline), target: quantity(row.target), actual: quantity(at.actual), method },
    rounding,
  );
  const expected = at.methods?.[method];
  expect({
    fraction: result.ok ? `${result.exact.s * result.exact.n}/${result.exact.d}` : null,
    grade: grade(result, scale, 'exact'),
  }).toEqual({ fraction: expected?.fraction ?? null, grade: expected?.grade ?? null });
});

test('with the methods that are chosen, 17 of 24 published grades come out; the others are differences with both figures', () => {
  const outcomes = years.map(({ name, row, at }) => {
    const result = rate(
      { baseline: quantity(row.baseline), target: quantity(row.target), actual: quantity(at.actual) },
      rounding,
    );
    const computed = grade(result, scale, 'exact');
    return {
      name,
      agrees: computed === at.published,
      line: `${name}: ${at.published} printed, ${computed} by ${result.choice.method} ${result.ok ? result.printed : result.reason}`,
    };
  });
  expect(outcomes.filter(({ agrees }) => agrees).map(({ name }) => name)).toEqual([
    '1 R2',
    '5 R2',
    '7 R2',
    '8 R1',
    '8 R2',
    '11 R2',
    '14 R2',
    '17 R1',
    '17 R2',
    '18 R2',
    '19 R1',
    '19 R2',
    '20 R1',
    '20 R2',
    '23 R2',
    '25 R1',
    '25 R2',
  ]);
  expect(outcomes.filter(({ agrees }) => !agrees).map(({ line }) => line)).toEqual([
    '2 R2: B printed, C by level 50.0',
    '7 R1: C printed, D by level 0.0',
    '10 R1: C printed, B by level 93.1',
    '10 R2: C printed, B by level 97.4',
    '15 R1: C printed, D by level 0.0',
    '15 R2: C printed, D by level 0.0',
    '24 R2: B printed, D by change -162.5',
  ]);
});

test('the figures of 24 give the printed grade when its method is set to 逆数', () => {
  const result = rate(
    { baseline: quantity('739人'), target: quantity('731人'), actual: quantity('752人'), method: 'inverse' },
    rounding,
  );
  expect([result.ok && result.printed, grade(result, scale, 'exact')]).toEqual(['97.2', 'B']);
});
