import { at, found, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

const tell = (plan: Parameters<typeof found>[1]) =>
  found('mixed-notation', plan).map(({ where, data, fix }) => [where, data.kind, data.text, fix]);

test('the rarer sign for none is noted, with the usual one as the fix', () => {
  const plan = samplePlan({
    measures: ['—', '—', '-'].map((baseline, i) =>
      sampleMeasure({ number: String(i + 1), indicators: [sampleIndicator({ baseline })] }),
    ),
  });
  expect(found('mixed-notation', plan)).toEqual([
    {
      code: 'mixed-notation',
      severity: 'info',
      where: at({ kind: 'baseline', indicator: 1 }, 2),
      data: { number: '3', title: '収納対策', field: '指標_基準値', text: '-', better: '—', kind: 'none' },
      fix: { kind: 'text', text: '—' },
    },
  ]);
});

test('the overview follows the sheets', () => {
  const measures = ['—', '-', '—'].map((baseline, i) =>
    sampleMeasure({ number: String(i + 1), indicators: [sampleIndicator({ baseline })] }),
  );
  const row = { title: '', department: '', indicator: '', baseline: '-', summary: '', grades: {} };
  const overview = ['1', '2', '3'].map((number) => ({ ...row, number }));
  expect(tell({ ...samplePlan({ measures }), overview }).map(([where, , text]) => [where, text])).toEqual([
    [at({ kind: 'baseline', indicator: 1 }, 1), '-'],
    ...[1, 2, 3].map((line) => [{ kind: 'overview', row: line, part: 'baseline' }, '-']),
  ]);
});

test.each([
  ['Roman numerals as signs and as letters', ['I', 'IV', 'V', 'Ⅵ', 'VI']],
  ['Roman numerals within words', ['基本目標II', '基本目標Ⅱ']],
  ['the glossary mark and spaces', ['行政評価※', '行政評価', '行政　評価']],
  ['half-width kana, which another rule tells', ['ハコモノ', 'ﾊｺﾓﾉ']],
  ['words in one character, which another rule tells', ['(株)見本', '㈱見本']],
  ['brackets of two widths, which another rule tells', ['計画（案）', '計画（案)']],
])('%s are no difference', (_, words) => {
  const plan = samplePlan({
    measures: words.map((区分, i) => sampleMeasure({ number: String(i + 1), fields: { 区分 } })),
  });
  expect(tell(plan)).toEqual([]);
});

test('departments that the plan lists are parted in one way', () => {
  const plan = samplePlan({
    measures: ['税務課・市民課', '税務課・市民課・総務課', '総務課、市民課'].map((department, i) =>
      sampleMeasure({ number: String(i + 1), department }),
    ),
    settings: { departments: ['税務課', '市民課', '総務課'] },
  });
  expect(tell(plan)).toEqual([
    [at({ kind: 'department' }, 2), 'separator', '総務課、市民課', { kind: 'text', text: '総務課・市民課' }],
  ]);
});

test('numbers are of one width', () => {
  const plan = samplePlan({ measures: ['01', '０２', '０３'].map((number) => sampleMeasure({ number })) });
  expect(tell(plan)).toEqual([[at({ kind: 'number' }), 'width', '01', { kind: 'text', text: '０１' }]]);
});

test('words of one field are written in one way; the mark ※ is no difference', () => {
  const words = ['検討(実施)', '検討(実施)', '検討（実施）', '行政評価※', '行政評価'];
  const plan = samplePlan({
    measures: [
      sampleMeasure({ schedule: words.map((word) => ({ label: '', plan: { R1: word }, actual: {} })) }),
    ],
  });
  expect(tell(plan)).toEqual([
    [
      at({ kind: 'schedulePlan', row: 3, year: 'R1' }),
      'words',
      '検討（実施）',
      { kind: 'value', text: '検討(実施)' },
    ],
  ]);
});

test('a plan of one way of writing has nothing to tell', () => {
  expect(tell(samplePlan({ measures: [sampleMeasure(), sampleMeasure({ number: '2' })] }))).toEqual([]);
});
