import { achievementWords as ja } from '../../locales/ja/achievement';
import { achievementWords as en } from '../../locales/en/achievement';
import { answer } from '../../src/cli/commands/rate';
import { readRequests } from '../../src/cli/rate-table';
import { safeCsv } from '../../src/cli/safe-csv';
import { parseScale } from '../../src/achievement/scale-text';
import { decodeText } from '../../src/quantity/decode-text';
import { caseText } from '../cases/read-cases';

const defaults = { rounding: { mode: 'half-up', places: 1 }, scale: [], gradeOn: 'exact' } as const;
const abcd = [
  { grade: 'A', from: 100 },
  { grade: 'B', from: 75 },
  { grade: 'C', from: 50 },
  { grade: 'D', from: null },
];

test('a CSV of printed values is rated in its order, with method, grade and reason', () => {
  const csv = [
    'id,baseline,target,actual,method,scale',
    '1,982百万円,700百万円,835百万円,,"A:100,B:75,C:50,D"',
    '2,,190,417,level,',
    '3,,30億円以上,"3,400百万円",,100/75/50',
    '4,-,次期計画で設定,3,,',
  ].join('\n');
  expect(readRequests(csv, defaults).map((request) => answer(request, ja))).toEqual([
    {
      id: '1',
      rate: '52.1',
      exact: '49/94',
      method: 'change',
      grade: 'C',
      reason: null,
      explanation:
        '(982−835)÷(982−700)＝147÷282＝52.1％ → C（50以上75未満） 〔減少・変化量（目標が基準値より低いため）〕',
    },
    {
      id: '2',
      rate: '219.5',
      exact: '417/190',
      method: 'level',
      grade: null,
      reason: null,
      explanation: '417÷190＝219.5％',
    },
    {
      id: '3',
      rate: '100.0',
      exact: '1/1',
      method: 'limit',
      grade: 'A',
      reason: null,
      explanation:
        '3,400百万円は目標（30億円以上）を満たす（3,400百万円＝34億円）＝100.0％ → A（100以上） 〔増加・上限・下限（目標が「以上」「以下」などの限度であるため）〕',
    },
    {
      id: '4',
      rate: null,
      exact: null,
      method: 'manual',
      grade: null,
      reason: 'target-not-numeric',
      explanation:
        '達成率なし：目標「次期計画で設定」は一つの数値ではありません 〔増加・手動（目標が数値でないため）〕',
    },
  ]);
});

test('Japanese headings, tabs, blank lines and other columns are understood', () => {
  const tsv =
    '番号\t課\t基準値\t目標値\t実績\t方向\t端数処理\n\n7\t税務課\t\t4,000\t5,163\t増加\t切捨て\n\t\t\t\t\t\t\n';
  expect(readRequests(tsv, defaults).map((request) => answer(request, en))).toEqual([
    {
      id: '7',
      rate: '129.0',
      exact: '5163/4000',
      method: 'level',
      grade: null,
      reason: null,
      explanation: '5,163÷4,000 = 129.0% [rising, level (by the direction that is set)]',
    },
  ]);
});

test('a JSON array takes numbers and printed texts, and settings of each element', () => {
  const json = JSON.stringify([
    { id: 1, target: 0.3, actual: 0.1, places: 4 },
    { id: 2, baseline: null, target: '95%', actual: '93.5％', method: '差' },
    { id: 3, target: '実施', actual: '作成', stages: ['検討', '作成', '実施'], scale: abcd },
    { id: 4, target: 10000, actual: 9996, scale: abcd, gradeOn: 'printed' },
  ]);
  expect(
    readRequests(json, defaults)
      .map((request) => answer(request, ja))
      .map(({ id, rate, exact, method, grade }) => [id, rate, exact, method, grade]),
  ).toEqual([
    [1, '33.3333', '1/3', 'level', null],
    [2, '-1.5', '-3/2', 'difference', null],
    [3, '66.7', '2/3', 'stage', 'C'],
    [4, '100.0', '2499/2500', 'level', 'A'],
  ]);
});

test.each([
  ['id,target\n1,1', '1行目: 見出しに次の列がありません: actual'],
  [
    'id,target,actual\n1,1,234,5',
    '2行目: 見出しより列が多くあります。桁区切りのある値は "1,234" のように引用符で囲んでください。',
  ],
  [
    'id,note,target,actual,method\n1,"a\nb",1,2,\n2,x,1,2,foo',
    '4行目: method の「foo」は使えません（使える値: level, inverse, complement, change, limit, difference, stage, manual）。',
  ],
  ['id,target,actual\n1,"2,3', '2行目: 引用符（"）の対応が取れていません。'],
  [
    '[{"target": true, "actual": 1, "places": 9}, 5]',
    '1番目の要素: target の「true」は使えません（使える値: 数、または「982百万円」のような文字列）。\n1番目の要素: places の「9」は使えません（使える値: 0～6 の整数）。\n2番目の要素: { "id": …, "target": …, "actual": … } の形にしてください。',
  ],
  ['{"target": 1}', 'JSON は配列（[ … ]）にしてください。'],
  ['', '入力が空です。'],
])('bad input %p is refused with its line or element', (input, message) => {
  expect(() => readRequests(input, defaults)).toThrow(message);
});

test('broken JSON is refused with its line', () => {
  expect(() => readRequests('[{"id":1},\n{"id":2,}]', defaults)).toThrow(/^2行目: JSON として読めません/);
});

test.each([
  ['A:100,B:75,C:50,D', abcd],
  ['A≥100 > B≥75 > C≥50 > D', abcd],
  ['A ≥ 100 > B ≥ 75 > C ≥ 50 > D', abcd],
  ['A>=100 B>=75 C>=50 D', abcd],
  ['A=100; B=75; C=50; D', abcd],
  ['100/75/50', abcd],
  [
    [
      ['A', 100],
      ['B', 75],
      ['C', 50],
      ['D', null],
    ],
    abcd,
  ],
  [{ A: 100, B: 75, C: 50, D: null }, abcd],
  [abcd, abcd],
  [
    '達成:100%、順調:80%、遅れている',
    [
      { grade: '達成', from: 100 },
      { grade: '順調', from: 80 },
      { grade: '遅れている', from: null },
    ],
  ],
  ['A:50,B:75', null],
  ['', null],
  [7, null],
])('the scale %j is read', (given, scale) => {
  expect(parseScale(given)).toEqual(scale);
});

test('UTF-8 with and without BOM, UTF-16 and Shift_JIS are told apart', () => {
  const utf8 = new TextEncoder().encode('目標');
  expect(decodeText(utf8)).toBe('目標');
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toBe('目標');
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xee, 0x76, 0x19, 0x6a))).toBe('目標');
  expect(decodeText(Uint8Array.of(0x96, 0xda, 0x95, 0x57))).toBe('目標');
  expect(decodeText(Uint8Array.of(0x96, 0xff))).toBeNull();
});

test('the published rates of 美祢 come out of its CSV', () => {
  const requests = readRequests(caseText('mine-rates.csv').replaceAll(',level|change,', ',level,'), defaults);
  const rates = requests.map((request) => answer(request, ja).rate);
  expect(rates.filter((rate) => rate !== null)).toHaveLength(27);
});

test('two columns of one meaning are told, instead of one of them being lost', () => {
  expect(() => readRequests('番号,目標,計画,実績\n1,5,6,4\n', defaults)).toThrow(
    '1行目: 同じ意味の列が重なっています: 「目標」「計画」。一つだけにしてください。',
  );
});

test('texts that a spreadsheet would take for formulas are kept texts in CSV, figures stay figures', () => {
  const texts = ['=1+1', '@SUM(A1)', '+1+1', "-2+cmd|' /C calc'!A0", '-12.5', '-3/2', '+5', '△5'];
  expect(safeCsv(texts.map((text) => ({ text }))).split('\n')).toEqual([
    'text',
    ...texts.slice(0, 4).map((text) => `"'${text}"`),
    ...texts.slice(4),
  ]);
});

test('tables of many rows are read, and broken quotes are told by their line', () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `${String(i)},"20\n人",${String(i)}人`);
  expect(readRequests(['id,target,actual', ...rows].join('\n'), defaults)).toHaveLength(40_000);
  expect(() => readRequests('id,target,actual\n1,"5\n件",3\n2,"5,3', defaults)).toThrow('4行目: 引用符');
});
