import { found, measureOne, planOf, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

import { compare } from '../../src/checks/rules/overview-differs';

test.each([
  ['982百万円', '982百万円', 'same'],
  ['982百万円', '982百万円 (H28)', 'annotation'],
  ['99.2%', '99.2%(見込)', 'annotation'],
  ['96.8%', '96.80%', 'notation'],
  ['-', '—', 'same'],
  ['', '—', 'same'],
  ['経常収支比率', '経常収支比率※', 'same'],
  ['基本目標II', '基本目標Ⅱ', 'same'],
  ['ﾊｺﾓﾉの整理', 'ハコモノの整理', 'same'],
  ['計画(案)', '計画（案）', 'notation'],
  ['企画課・財政課', '企画課、財政課', 'notation'],
  ['30億円', '30億円以上', 'substantive'],
  ['31,133千円', '38,133千円', 'substantive'],
  ['70,000人', '70,000件', 'substantive'],
  ['731人', '計画に基づく人数', 'substantive'],
])('overview 「%s」 and sheet 「%s」: %s', (overview, sheet, difference) => {
  expect(compare(overview, sheet)).toBe(difference);
});

test('the separators of departments are told by the rule about writing', () => {
  expect(compare('企画課・財政課', '企画課、財政課', 'department')).toBe('same');
});

const row = { title: '収納対策', department: '税務課', indicator: '収納額', summary: '', grades: {} };
const actuals = { R1: '900件', R2: '835件' };
const several = (shown: readonly (string | undefined)[]) => ({
  ...samplePlan({
    measures: shown.map((_, i) =>
      sampleMeasure({ number: String(i + 1), indicators: [sampleIndicator({ actuals })] }),
    ),
  }),
  overview: shown.map((current, i) => ({
    ...row,
    number: String(i + 1),
    ...(current === undefined ? {} : { current }),
  })),
});

test('actuals that are not in the overview yet are told once', () => {
  const plan = several(['835件', undefined, undefined, undefined, undefined]);
  expect(
    found('overview-differs', plan).map(({ where, data }) => [where, data.difference, data.count]),
  ).toEqual([[{ kind: 'overview', row: 2, part: 'current' }, 'blanks', 4]]);
});

test('an overview of another year is told once, and held against the actuals of that year', () => {
  const plan = several(['900件', '900件', '901件']);
  expect(found('overview-differs', plan).map(({ data }) => [data.overview, data.sheet])).toEqual([
    ['901件', '900件'],
  ]);
  expect(
    found('overview-rows', plan).map(({ where, data }) => [where, data.state, data.shown, data.year]),
  ).toEqual([[{ kind: 'overview', row: 1, part: 'current' }, 'other-year', 'R1', 'R2']]);
});

test('an overview that fits no year is an old one: told once, not for every measure', () => {
  const plan = several(Array.from({ length: 8 }, (_, i) => `${String(i + 1)}件`));
  expect(
    found('overview-differs', plan).map(({ where, data }) => [where, data.difference, data.count]),
  ).toEqual([[{ kind: 'overview', row: 1, part: 'current' }, 'many', 8]]);
  const few = several(['1件', '2件', '3件', ...Array.from({ length: 5 }, () => '835件')]);
  expect(found('overview-differs', few).map(({ data }) => data.difference)).toEqual(
    Array.from({ length: 3 }, () => 'substantive'),
  );
});

test('a difference in substance is a warning without a fix, one in a note can be put right', () => {
  const plan = {
    ...planOf({ baseline: '38,133千円', finalTarget: '150,000千円 (見込)' }),
    overview: [
      {
        number: '1',
        title: '収納対策',
        department: '税務課',
        indicator: '収納額',
        baseline: '31,133千円',
        target: '150,000千円',
        summary: '',
        grades: {},
      },
    ],
  };
  expect(found('overview-differs', plan)).toEqual([
    {
      code: 'overview-differs',
      severity: 'warning',
      where: { kind: 'overview', row: 1, part: 'baseline' },
      data: {
        ...measureOne,
        part: 'baseline',
        year: '',
        overview: '31,133千円',
        sheet: '38,133千円',
        difference: 'substantive',
      },
    },
    {
      code: 'overview-differs',
      severity: 'info',
      where: { kind: 'overview', row: 1, part: 'target' },
      data: {
        ...measureOne,
        part: 'target',
        year: '',
        overview: '150,000千円',
        sheet: '150,000千円 (見込)',
        difference: 'annotation',
      },
      fix: { kind: 'value', text: '150,000千円 (見込)' },
    },
  ]);
});

test('a grade of the overview is held against the one that the sheet shows', () => {
  const plan = {
    ...planOf({
      name: '未収債権額',
      baseline: '982百万円',
      finalTarget: '700百万円',
      actuals: { R2: '835百万円' },
    }),
    overview: [
      {
        number: '1',
        title: '収納対策',
        department: '税務課',
        indicator: '未収債権額',
        baseline: '982百万円',
        current: '835百万円',
        target: '700百万円',
        summary: '',
        grades: { R2: 'B' },
      },
    ],
  };
  expect(
    found('overview-differs', plan).map(({ where, data }) => [where, data.overview, data.sheet]),
  ).toEqual([[{ kind: 'overview', row: 1, part: { grade: 'R2' } }, 'B', 'C']]);
});
