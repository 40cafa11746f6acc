import { found, sampleMeasure, samplePlan } from './sample-plan';

const words = ['達成', '順調', '順調', '順調', '遅れている'];
const plan = samplePlan({
  measures: words.map((grade, i) => sampleMeasure({ number: String(i + 1), grades: { R2: { grade } } })),
  settings: { gradeScale: [], statusWords: ['達成', '順調', '遅れている'] },
});
const withCounts = (counts: Record<string, number>, extra: Record<string, string> = {}) => ({
  ...plan,
  settings: { ...plan.settings, extra },
  statusCounts: Object.entries(counts).map(([word, count]) => ({ word, count })),
});

test('a table that counts otherwise is told with both counts', () => {
  expect(found('status-count', withCounts({ 達成: 1, 順調: 3, 遅れている: 2 }))).toEqual([
    {
      code: 'status-count',
      severity: 'warning',
      where: { kind: 'statusCount', row: 3 },
      data: { word: '遅れている', printed: 2, counted: 1, more: 0, year: 'R2', state: 'differs' },
    },
  ]);
});

test('a table that counts 達成 among 順調 is wrong by itself', () => {
  const counts = found('status-count', withCounts({ 順調: 4, 遅れている: 1 }));
  expect(counts.map(({ data }) => [data.word, data.printed, data.counted, data.state])).toEqual([
    ['順調', 4, 3, 'differs'],
    ['達成', 0, 1, 'no-row'],
  ]);
});

test('with the setting of the plan it is right, and noted', () => {
  const counts = found(
    'status-count',
    withCounts({ 順調: 4, 遅れている: 1 }, { 達成の数え方: '順調に含める' }),
  );
  expect(counts.map(({ severity, data }) => [severity, data.state, data.counted, data.more])).toEqual([
    ['info', 'included', 3, 1],
  ]);
});

test('a right table, and a plan without one, have nothing to tell', () => {
  expect(found('status-count', withCounts({ 達成: 1, 順調: 3, 遅れている: 1 }))).toEqual([]);
  expect(found('status-count', plan)).toEqual([]);
});

test('a table that is still that of another year is told once, and a year without words has nothing to count', () => {
  const next = { ...plan.settings, reportYear: 'R3' };
  const table = withCounts({ 達成: 1, 順調: 3, 遅れている: 1 });
  expect(found('status-count', { ...table, settings: next })).toEqual([]);
  const measures = plan.measures.map((measure, i) => ({
    ...measure,
    grades: { ...measure.grades, ...(i === 0 ? { R3: { grade: '順調' } } : {}) },
  }));
  expect(
    found('status-count', { ...table, settings: next, measures }).map(({ where, data }) => [
      where,
      data.state,
      data.word,
    ]),
  ).toEqual([[{ kind: 'statusCount', row: 1 }, 'other-year', 'R2']]);
});
