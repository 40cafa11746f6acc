import { at, found, measureOne, planOf, samplePlan } from './sample-plan';

const reported = (actual: string, text: string) =>
  planOf({ actuals: { R2: actual } }, { reports: [{ year: 'R2', texts: { 取組状況: text } }] });

test('an amount that gives the actual neither rounded nor cut is told', () => {
  expect(found('text-figure-differs', reported('164,687千円', '寄附額は164,686,200円でした。'))).toEqual([
    {
      code: 'text-figure-differs',
      severity: 'warning',
      where: at({ kind: 'report', row: null, name: '取組状況', year: 'R2' }),
      data: { ...measureOne, figure: '164,686,200円', value: '164,687千円', state: 'rounding' },
    },
  ]);
});

test('the same number in another unit is told', () => {
  expect(
    found('text-figure-differs', reported('118,394人', '月平均118,394件です。')).map(
      ({ data }) => data.state,
    ),
  ).toEqual(['unit']);
});

test.each([
  ['rounded', '164,686千円', '164,686,200円'],
  ['cut', '9億8,202万円', '982,025,000円'],
  ['exact', '58,175人', '58,175人'],
  ['quite another', '164,687千円', '120,000,000円'],
  ['too short to tell', '12件', '12校'],
])('a figure that is %s is right', (_, actual, figure) => {
  expect(found('text-figure-differs', reported(actual, `今年度は${figure}となった。`))).toEqual([]);
});

test('the summary of the overview is held against its own figure', () => {
  const plan = {
    ...samplePlan(),
    overview: [
      {
        number: '5',
        title: '納税',
        department: '',
        indicator: '',
        current: '164,687千円',
        summary: '寄附額は164,686,200円',
        grades: {},
      },
    ],
  };
  expect(found('text-figure-differs', plan).map(({ where, data }) => [where, data.number])).toEqual([
    [{ kind: 'overview', row: 1, part: 'summary' }, '5'],
  ]);
});

test.each([
  [
    'the text gives the actual beside a figure near it',
    '118,394人',
    '前年度の118,350人から118,394人に増えた。',
  ],
  ['the figure is round', '12,000回', '延べ12,000人が参加した。'],
])('%s: nothing is told', (_, actual, text) => {
  expect(found('text-figure-differs', reported(actual, text))).toEqual([]);
});

test('a figure that is another value of the measure is not taken for the actual', () => {
  const plan = planOf(
    { baseline: '118,350人', actuals: { R2: '118,394人' } },
    { reports: [{ year: 'R2', texts: { 取組状況: '当初は118,350人でした。' } }] },
  );
  expect(found('text-figure-differs', plan)).toEqual([]);
});
