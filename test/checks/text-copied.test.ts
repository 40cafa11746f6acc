import { at, found, sampleMeasure, samplePlan } from './sample-plan';

const text = '繁忙期の人手が足りず、一部職員の残業で補っている状況が続いています。';
const plan = (...texts: string[]) =>
  samplePlan({
    measures: texts.map((現状, i) => sampleMeasure({ number: String(i + 1), fields: { 現状 } })),
  });

test('the text of another sheet is noted at the later one', () => {
  expect(found('text-copied', plan(text, text))).toEqual([
    {
      code: 'text-copied',
      severity: 'info',
      where: at({ kind: 'text', name: '現状' }, 1),
      data: { number: '2', title: '収納対策', field: '現状', other: '1' },
    },
  ]);
});

test('short texts, and those that many sheets share, are no copies', () => {
  expect(found('text-copied', plan('人手が足りません。', '人手が足りません。'))).toEqual([]);
  expect(found('text-copied', plan(text, text, text, text))).toEqual([]);
});

test('a cell whose lines are those of another sheet is told once', () => {
  const lines = ['公共施設の管理の方針を見直しました。', '施設ごとの費用を調べて公表しました。'].map(
    (line) => ({
      mark: '○',
      text: line,
    }),
  );
  const report = { year: 'R2', texts: {}, lines };
  const measures = ['1', '2'].map((number) => sampleMeasure({ number, reports: [report] }));
  expect(found('text-copied', samplePlan({ measures })).map(({ where, data }) => [where, data])).toEqual([
    [
      at({ kind: 'markedLines', year: 'R2' }, 1),
      { number: '2', title: '収納対策', field: '達成状況_R2', other: '1' },
    ],
  ]);
});
