import type { XlsxBook } from '../../src/book/xlsx';
import {
  settingLabel,
  settingLabels,
  settingLists,
  settingName,
  type SettingListKey,
} from '../../src/formats/settings-names';
import { checkPlan } from '../../src/sheets/check';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { ignoreEdits, settingsEdits, type SettingsChange } from '../../src/sheets/settings-edits';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

function open(): { book: XlsxBook; read: () => PlanReading } {
  const seed = readSeed('sanyo-onoda');
  const book = planBook({ ...seed, measures: seed.measures.slice(0, 5) });
  return {
    book,
    read: () => {
      const reading = readPlan(book.snapshot());
      if (reading.plan === null) throw new Error('no plan');
      return reading;
    },
  };
}

test('settings that are changed are read back so, and nothing else is written', () => {
  const { book, read } = open();
  const before = read().plan;
  const change: SettingsChange = {
    title: '第二次行政改革プラン',
    settings: {
      reportYear: 'R3',
      rounding: { mode: 'truncate', places: 2 },
      gradeScale: [
        { grade: '◎', from: 80, text: '十分' },
        { grade: '○', from: 50 },
        { grade: '△', from: null },
      ],
      departments: ['税務課', '財政課'],
    },
  };
  const { edits, problems } = settingsEdits(read(), book.snapshot(), change);
  expect(problems).toEqual([]);
  book.apply(edits);
  const { plan } = read();
  expect({ ...plan, measures: [], overview: [] }).toEqual({
    ...before,
    title: '第二次行政改革プラン',
    settings: { ...before.settings, ...change.settings },
    measures: [],
    overview: [],
  });
  expect(settingsEdits(read(), book.snapshot(), change)).toEqual({ edits: [], problems: [] });
});

test('a list longer than its place is told and nothing is written', () => {
  const { book, read } = open();
  const years = Array.from({ length: 20 }, (_, i) => `R${String(i + 1)}`);
  expect(settingsEdits(read(), book.snapshot(), { settings: { years } })).toEqual({
    edits: [],
    problems: [{ code: 'list-full', name: '設定_計画期間', room: 8 }],
  });
});

test('a finding that is left keeps its reason in the workbook, and comes back when its figures change', () => {
  const { book, read } = open();
  const differs = (): ReturnType<typeof checkPlan> =>
    checkPlan(read()).filter(
      (f) => f.code === 'overview-differs' && f.data.part === 'baseline' && f.data.number === '5',
    );
  const [finding] = differs();
  book.apply(ignoreEdits(read(), book.snapshot(), [finding?.key ?? ''], '広報課に確認中').edits);
  expect(differs().map((f) => f.ignored)).toEqual(['広報課に確認中']);

  const place = read().measures[4]?.cells.get('指標1_基準値')?.place;
  book.apply([
    {
      kind: 'setCells',
      sheet: place?.sheet ?? '',
      cells: [{ row: place?.row ?? 0, col: place?.col ?? 0, value: 38134 }],
    },
  ]);
  expect(differs().map((f) => f.ignored)).toEqual([null]);

  book.apply(ignoreEdits(read(), book.snapshot(), [finding?.key ?? ''], null).edits);
  expect(read().plan.settings.ignored).toBeUndefined();
});

test('a workbook made before there was 一覧の列 has its default, and misses the field only where it is to change', () => {
  const { book, read } = open();
  const sheet = read().settingsSheet;
  for (const name of ['設定_一覧の列', '設定_年度目標のない年'])
    book.apply([{ kind: 'setName', sheet, name, refersTo: null }]);
  const reading = read();
  expect([reading.problems, reading.plan.settings.overviewColumns]).toEqual([[], undefined]);
  const change: SettingsChange = {
    title: '第二次行政改革プラン',
    settings: { ...reading.plan.settings, overviewColumns: undefined, yearTarget: 'final' },
  };
  const { edits, problems } = settingsEdits(reading, book.snapshot(), change);
  expect([edits.length, problems]).toEqual([1, []]);
  const chosen: SettingsChange = { settings: { overviewColumns: ['department', 'indicator'] } };
  expect(settingsEdits(reading, book.snapshot(), chosen).problems).toEqual([
    { code: 'setting-gone', name: '設定_一覧の列' },
  ]);
});

test('the names of the settings never change: by them workbooks that are in use are read', () => {
  const keys = [...Object.keys(settingLabels), ...Object.keys(settingLists)] as SettingListKey[];
  expect(keys.map((key) => settingName(key).replace('設定_', ''))).toEqual([
    ...['市町村名', '計画名', '様式', '基準年度', '報告年度', '端数処理', '小数点以下の桁数'],
    ...['評価に使う達成率', '複数指標の評価', '合計の求め方', '年度目標のない年', '負の数の記号', '一覧の列'],
    ...['計画期間', '評価', '評価の下限', '評価の説明', '部署', '段階の語', '行わない点検'],
    ...['その他の項目', 'その他の値', '無視する指摘', '無視の理由'],
  ]);
  expect(['設定_段階の語', '設定_無視する指摘', '設定_部署'].map(settingLabel)).toEqual([
    '進捗区分',
    '対応不要の指摘',
    '部署',
  ]);
});
