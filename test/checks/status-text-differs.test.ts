import type { YearReport } from '../../src/plan';
import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

function report(grade: string, parts: Partial<YearReport>) {
  const measure = sampleMeasure({
    grades: { R2: { grade } },
    reports: [{ year: 'R2', texts: {}, ...parts }],
  });
  return found('status-text-differs', samplePlan({ measures: [measure], settings: { gradeScale: [] } }));
}

const about = (text: string) => report('やや遅れている', { texts: { 取組状況: text } });

test('「遅れている」 beside a line that tells of 前倒し is told at the lines', () => {
  const lines = [
    { mark: '▲', text: '車種がまだ売られていません。' },
    { mark: '○', text: '更新計画を見直し、1年前倒しで令和4年度に導入すると決めました。' },
  ];
  expect(report('やや遅れている', { lines })).toEqual([
    {
      code: 'status-text-differs',
      severity: 'warning',
      where: at({ kind: 'markedLines', year: 'R2' }),
      data: {
        ...measureOne,
        year: 'R2',
        word: 'やや遅れている',
        found: '新計画を見直し、1年前倒しで令和4年度に導入す',
      },
    },
  ]);
});

test.each([
  '目標を達成しました。',
  '10月に達成できた',
  '予定を前倒しして実施した。',
  '利用が減りました。目標は達成済みです。',
])('「%s」 contradicts it', (text) => {
  expect(about(text).map(({ where }) => where)).toEqual([
    at({ kind: 'report', row: null, name: '取組状況', year: 'R2' }),
  ]);
});

test.each([
  '目標を達成できませんでした。',
  '達成に向けて進めます。',
  '達成率は80%です。',
  '未達成となりました。',
  '一部の課で達成しました。',
  '件数は達成しましたが、金額は届きませんでした。',
  '件数は達成したものの、金額は届かない。',
  '前倒しを検討しましたが、見送りました。',
  '前倒しできなかった。',
  '前倒しは困難です。',
])('「%s」 does not', (text) => {
  expect(about(text)).toEqual([]);
});

test('what is aimed at, lines of problems and other statuses are left alone', () => {
  expect(
    report('遅れている', { texts: { 目標: '前倒しで導入する', 今後の取組: '達成した課を広げる' } }),
  ).toEqual([]);
  expect(
    report('遅れている', { lines: [{ mark: '▲', text: '前倒しで導入した課が困っています。' }] }),
  ).toEqual([]);
  expect(report('順調', { texts: { 取組状況: '目標を達成しました。' } })).toEqual([]);
});

test('the status may stand in the report or be what a letter means', () => {
  expect(
    report('', { texts: { 進捗: '遅れ', 取組状況: '目標を達成しました。' } }).map(({ data }) => data.word),
  ).toEqual(['遅れ']);
  const measure = sampleMeasure({
    grades: { R2: { grade: 'C' } },
    reports: [{ year: 'R2', texts: { 取組状況: '前倒しで実施しました。' } }],
  });
  const gradeScale = [
    { grade: 'A', from: 100 },
    { grade: 'C', from: null, text: '計画より遅れている' },
  ];
  const plan = samplePlan({ measures: [measure], settings: { gradeScale } });
  expect(found('status-text-differs', plan).map(({ data }) => data.word)).toEqual(['C']);
});
