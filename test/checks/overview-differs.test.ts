import { found, measureOne, planOf } from './sample-plan';

import { compare } from '../../src/checks/rules/overview-differs';

test.each([
  ['982百万円', '982百万円', 'same'],
  ['982百万円', '982百万円 (H28)', 'annotation'],
  ['99.2%', '99.2%(見込)', 'annotation'],
  ['96.8%', '96.80%', 'notation'],
  ['-', '—', 'notation'],
  ['企画課・財政課', '企画課、財政課', 'notation'],
  ['30億円', '30億円以上', 'substantive'],
  ['31,133千円', '38,133千円', 'substantive'],
  ['70,000人', '70,000件', 'substantive'],
  ['731人', '計画に基づく人数', 'substantive'],
])('overview 「%s」 and sheet 「%s」: %s', (overview, sheet, difference) => {
  expect(compare(overview, sheet)).toBe(difference);
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
