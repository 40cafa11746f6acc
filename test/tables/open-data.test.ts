import type { SheetGrid } from '../../src/book/sheet-grid';
import { openDataFindings, type OpenDataSheet } from '../../src/tables/open-data';
import { findingTexts } from '../../locales/ja/findings';
import { tableWords } from '../../locales/ja/tables';
import { checkPlan } from '../../src/sheets/check';
import { readPlan } from '../../src/sheets/read-plan';
import { csvHead, csvLines, tablesOf } from '../../src/tables';
import { parse } from 'papaparse';
import { findingText } from '../../locales/finding-texts';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { parseAddress } from './address';
import { cellAddress } from '../../src/book/address';

type Value = number | string | null;

function sheet(
  rows: Value[][],
  more: Partial<OpenDataSheet> = {},
  formats: Record<string, string> = {},
): OpenDataSheet {
  const width = Math.max(...rows.map((row) => row.length));
  const even = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  const grid: NonNullable<SheetGrid['grid']> = {
    area: { row: 0, col: 0, rows: rows.length, cols: width },
    values: even,
    formulas: even.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? cell : null)),
    ),
    numberFormats: even.map((row, r) =>
      row.map((_, c) => formats[cellAddress({ row: r, col: c })] ?? 'General'),
    ),
  };
  return { name: '一覧', kind: 'sheet', merges: [], objects: [], grid, ...more };
}

function found(one: OpenDataSheet): string[] {
  return openDataFindings(one)
    .filter(({ code }) => code !== 'area-code-missing')
    .map(({ code, row, col }) =>
      `${code} ${row === undefined || col === undefined ? '' : cellAddress({ row, col })}`.trim(),
    );
}

const head = ['団体コード', '年度（西暦）', '年度（和暦）', '指標（人）', '単位'];

test('a table that keeps the rules has nothing to mend', () => {
  const rows = [2021, 2022, 2023].map((year, i) => [352021, year, `R${String(i + 3)}`, 100 + i, '人']);
  expect(openDataFindings(sheet([head, ...rows]))).toEqual([]);
});

test.each<[string, OpenDataSheet, string[]]>([
  [
    'a unit typed with the number',
    sheet([['実績（件）'], ['12件'], ['1,234'], [5]]),
    ['number-as-text A2', 'number-as-text A3'],
  ],
  ['several values', sheet([['実績（人）'], ['10人、20人']]), ['several-values A2']],
  [
    'a unit in the format only',
    sheet([['実績（円）'], [982]], {}, { A2: '#,##0"百万円"' }),
    ['unit-in-format A2'],
  ],
  [
    'names with numbers are no figures',
    sheet([
      ['区分'],
      ['50代'],
      ['内線2126'],
      ['３歳児健診'],
      ['2026目標値'],
      ['２指標'],
      ['基準値（2021）'],
      ['20歳代女性'],
      ['3年\n度決算'],
      ['０２'],
      ['16企業'],
    ]),
    ['arranged A9', 'number-as-text A11'].reverse(),
  ],
  [
    'a range is one thing, two figures are not',
    sheet([
      ['80％以上100％未満'],
      ['Ｂ：達成率80％以上100％未満'],
      ['20～60歳代男性'],
      ['115回(R3年度89回）'],
      ['120分→70分'],
    ]),
    ['several-values A4', 'several-values A5'],
  ],
  [
    'a column without a heading',
    sheet([
      ['課', null, '備考'],
      ['総務課', 1, 'あ'],
      ['企画課', 2, 'い'],
      ['市民課', 4, 'う'],
    ]),
    ['heading-blank B1'],
  ],
  [
    'a total and a note among the lines',
    sheet([
      ['課', '実績（件）'],
      ['総務課', 3],
      ['企画課', 4],
      ['小計', 7],
      ['※市民課は集計の仕方を変えた', null],
      ['市民課', 2],
    ]),
    ['total-among-data A4', 'note-among-rows A5'],
  ],
  [
    'a form with two tables: headings, units and sentences of the second are nothing among numbers',
    sheet([
      ['指標', '実績（件）'],
      ['ア', 1],
      ['イ', 5],
      ['ウ', 3],
      ['指標', 'R5'],
      ['（理由）', '利用者が固定化している。'],
      ['エ', 4],
      ['オ', 6],
      ['カ', '－'],
    ]),
    ['text-among-numbers B9', 'era-only B5'],
  ],
  [
    'an era below its western year',
    sheet([
      ['2024', '2025'],
      ['R6', 'R7'],
    ]),
    [],
  ],
  ['a sentence is no year of a table', sheet([['令和3年度にアンケートを行う。']]), []],
  [
    'years as headings have the unit of their rows',
    sheet([
      ['指標', 'R5（2023）'],
      ['割合（％）', 3],
      ['人数（人）', 2],
      ['件数（件）', 5],
    ]),
    [],
  ],
  ['a word among numbers', sheet([['実績（人）'], [1], [2], ['集計中'], [3]]), ['text-among-numbers A4']],
  ['a column without a unit', sheet([['実績'], [1], [2], [3]]), ['unit-missing A1']],
  [
    'an era alone',
    sheet([['R4', '令和5年度', 'R6(2024)', '令和７年度予算']]),
    ['era-only A1', 'era-only B1', 'era-only D1'],
  ],
  [
    'spaces for looks',
    sheet([['総　務　課', ' 企画課', '目標\n達成度', '総務課']]),
    ['arranged A1', 'arranged B1', 'arranged C1'],
  ],
  ['what is left out', sheet([['課'], ['総務課'], ['〃'], ['同上']]), ['ditto A3', 'ditto A4']],
  [
    'a formula',
    sheet([['計（人）'], ['=SUM(A3:A4)'], [1], [2], [4]]),
    ['text-among-numbers A2', 'formula A2'].slice(1),
  ],
  [
    'signs of one platform',
    sheet([['①', '㈱達成', '達成']]),
    ['platform-character A1', 'platform-character B1'],
  ],
  [
    'an empty row and column',
    sheet([
      ['ア', null, 'イ'],
      [null, null, null],
      ['ウ', null, 'エ'],
    ]),
    ['parted A2', 'parted B1'],
  ],
  ['merged cells', sheet([['ア', null]], { merges: [{ row: 0, col: 0, rows: 1, cols: 2 }] }), ['merged A1']],
  [
    'what is hidden',
    sheet(
      [
        ['ア', 'イ'],
        ['ウ', 'エ'],
      ],
      { hidden: { rows: [1], cols: [] } },
    ),
    ['hidden A2'],
  ],
  ['pictures', sheet([['ア']], { objects: [{ kind: 'picture', count: 2 }] }), ['objects']],
  [
    'a file in another encoding',
    sheet([['ア']], { kind: 'csv', file: { isUtf8: false, ragged: [3] } }),
    ['encoding', 'ragged A4'],
  ],
])('%s', (_, one, codes) => {
  expect(found(one)).toEqual(codes);
});

test('no code of the municipality', () => {
  expect(openDataFindings(sheet([['課'], ['総務課']])).map(({ code }) => code)).toEqual([
    'area-code-missing',
  ]);
});

test('what export writes keeps the rules, but for what people typed', () => {
  const reading = readPlan(planBook(readSeed('mine')).snapshot());
  if (reading.plan === null) throw new Error('mine');
  const tables = tablesOf({
    reading,
    source: { file: 'mine.xlsx' },
    findings: checkPlan(reading),
    message: (finding) => findingText(findingTexts, finding),
  });
  for (const table of ['indicators', 'measures'] as const) {
    const text = csvHead(table, tableWords).slice(1) + csvLines(table, tables[table], tableWords);
    const rows = parse<string[]>(text.trimEnd()).data.map((row) =>
      row.map((cell) => (cell === '' ? null : cell)),
    );
    const codes = openDataFindings(sheet(rows, { kind: 'csv', file: { isUtf8: true, ragged: [] } })).filter(
      ({ code }) => code !== 'platform-character',
    );
    expect(codes.map(({ code, text, row, col }) => [code, text, row, col].join(' '))).toEqual([]);
  }
  expect(parseAddress('B3')).toMatchObject({ row: 2, col: 1 });
});
