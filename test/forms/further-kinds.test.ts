import { XlsxBook } from '../../src/book/xlsx';
import { renamedInCycle } from '../../src/cycle/rename-department';
import { adoptEdits } from '../../src/forms/adopt';
import { doubtsOf } from '../../src/forms/doubts';
import { readPlan } from '../../src/sheets/read-plan';
import { understandForm } from '../../src/sheets/understand-form';
import { bookOfSheets } from './books';
import { headsOf, read, sheetOf } from './support';

const names = ['道の改善', '公園の整備', '窓口の案内'] as const;
const merges = ['A3:A4', 'B3:C3', 'D3:E3'];

/** A card with the two indicators of a measure side by side, years downwards. */
function card(name: string, corner: readonly (string | null)[], own = merges): ReturnType<typeof sheetOf> {
  return sheetOf(
    name,
    [
      ['事業名', name, '担当', '建設課'],
      [],
      [corner[0] ?? null, '補修延長（km）', null, '苦情件数（件）'],
      [corner[1] ?? null, '目標', '実績', '目標', '実績'],
      ['令和5年度', 10, 9, 30, 31],
      ['令和6年度', 12, 13, 28, 25],
    ],
    own,
  );
}

describe('years stand left of indicators, whatever stands in the corner', () => {
  it.each([
    ['nothing, merged', [null, null], merges],
    ['nothing', [null, null], ['B3:C3', 'D3:E3']],
    ['年度 over both rows', ['年度', null], merges],
    ['年度 above', ['年度', null], ['B3:C3', 'D3:E3']],
    ['年度 below', [null, '年度'], ['B3:C3', 'D3:E3']],
    ['項目', ['項目', null], merges],
    ['nothing, and names that are not merged', [null, null], []],
  ])('%s', (_, corner, own) => {
    const { values } = read(...names.map((name) => card(name, corner, own)));
    expect(values.slice(0, 8)).toEqual([
      '道の改善/補修延長[km]/目標 R5=10',
      '道の改善/補修延長[km]/実績 R5=9',
      '道の改善/補修延長[km]/目標 R6=12',
      '道の改善/補修延長[km]/実績 R6=13',
      '道の改善/苦情件数[件]/目標 R5=30',
      '道の改善/苦情件数[件]/実績 R5=31',
      '道の改善/苦情件数[件]/目標 R6=28',
      '道の改善/苦情件数[件]/実績 R6=25',
    ]);
  });
});

test('数値 and 年度 below 基準値 are its value and its year, not years of the row', () => {
  const { values } = read(
    sheetOf(
      'KPI',
      [
        ['施策', 'KPI', '担当課', '基準値', null, '目標値（R6）', '実績値'],
        [null, null, null, '数値', '年度', null, 'R4', 'R5'],
        ['しごと', '起業件数', '商工課', 3, 'R1', 9, 5, 6],
        ['ひと', '移住者数', '企画課', 40, 'H30', 80, 55, 61],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'G1:H1'],
    ),
  );
  expect(values).toEqual([
    'しごと/起業件数[]/基準 R1=3',
    'しごと/起業件数[]/最終目標 R6=9',
    'しごと/起業件数[]/実績 R4=5',
    'しごと/起業件数[]/実績 R5=6',
    'ひと/移住者数[]/基準 H30=40',
    'ひと/移住者数[]/最終目標 R6=80',
    'ひと/移住者数[]/実績 R4=55',
    'ひと/移住者数[]/実績 R5=61',
  ]);
});

test('measures side by side on a sheet are each their own', () => {
  const pair = (a: string, b: string): readonly (readonly (string | number | null)[])[] => [
    ['実施計画'],
    ['事業名', a, null, null, '事業名', b],
    ['担当課', '道路課', null, null, '担当課', '公園課'],
    ['指標', '年度', '目標', '実績', '指標', '年度', '目標', '実績'],
    [`${a}数`, 'R5', 1, 2, `${b}数`, 'R5', 5, 6],
    [null, 'R6', 3, 4, null, 'R6', 7, 8],
  ];
  const { detection, values } = read(
    sheetOf('甲', pair('道路', '公園')),
    sheetOf('乙', pair('橋りょう', '緑地')),
  );
  expect(headsOf(detection)).toEqual(['|道路|道路課', '|公園|公園課', '|橋りょう|道路課', '|緑地|公園課']);
  expect(values.slice(0, 8)).toEqual([
    '道路/道路数[]/目標 R5=1',
    '道路/道路数[]/実績 R5=2',
    '道路/道路数[]/目標 R6=3',
    '道路/道路数[]/実績 R6=4',
    '公園/公園数[]/目標 R5=5',
    '公園/公園数[]/実績 R5=6',
    '公園/公園数[]/目標 R6=7',
    '公園/公園数[]/実績 R6=8',
  ]);
});

test('a list with one value a row says in each row what it is', () => {
  const rows = (title: string, name: string, n: number): readonly (string | number)[][] => [
    [title, '企画課', name, '人', 'R4', '目標', n],
    [title, '企画課', name, '人', 'R4', '実績', n + 1],
    [title, '企画課', name, '人', 'R5', '目標', n + 2],
  ];
  const { detection, values } = read(
    sheetOf('データ', [
      ['施策名', '担当課', '指標名', '単位', '年度', '区分', '数値'],
      ...rows('移住の促進', '移住者数', 10),
      ...rows('移住の促進', '相談者数', 50),
      ...rows('観光の振興', '宿泊者数', 90),
    ]),
  );
  expect(headsOf(detection)).toEqual(['|移住の促進|企画課', '|観光の振興|企画課']);
  expect(values).toEqual([
    '移住の促進/移住者数[人]/目標 R4=10',
    '移住の促進/移住者数[人]/実績 R4=11',
    '移住の促進/移住者数[人]/目標 R5=12',
    '移住の促進/相談者数[人]/目標 R4=50',
    '移住の促進/相談者数[人]/実績 R4=51',
    '移住の促進/相談者数[人]/目標 R5=52',
    '観光の振興/宿泊者数[人]/目標 R4=90',
    '観光の振興/宿泊者数[人]/実績 R4=91',
    '観光の振興/宿泊者数[人]/目標 R5=92',
  ]);
});

test('labels with their figures right of them are read where a form has no table', () => {
  const { values } = read(
    ...names.map((name, i) =>
      sheetOf(name, [
        ['事業番号', i + 1, '事業名', name],
        ['指標名', '利用者数'],
        ['単位', '人'],
        ['基準値（R3）', 10 + i],
        ['目標値（R7）', 30 + i],
        ['実績値（R6）', 20 + i],
      ]),
    ),
  );
  expect(values.slice(0, 3)).toEqual([
    '道の改善/利用者数[人]/基準 R3=10',
    '道の改善/利用者数[人]/最終目標 R7=30',
    '道の改善/利用者数[人]/実績 R6=20',
  ]);
});

test('a heading 施策名（担当課） parts the names from the departments', () => {
  const { detection } = read(
    sheetOf('一覧', [
      ['番号', '施策名（担当課）', '指標', 'R5目標', 'R5実績'],
      [1, '道の改善（建設課）', '延長', 10, 9],
      [2, '公園の整備（公園課）', '面積', 5, 5],
      [3, '窓口の案内', '件数', 7, 8],
    ]),
  );
  expect(headsOf(detection)).toEqual(['1|道の改善|建設課', '2|公園の整備|公園課', '3|窓口の案内|']);
});

describe('words before figures in their cells', () => {
  const sheets = (lower: (n: number) => string, upper: (n: number) => string): ReturnType<typeof read> =>
    read(
      ...names.map((name, i) =>
        sheetOf(
          name,
          [
            ['事業名', name],
            ['指標名', 'R5', 'R6'],
            ['利用者数', upper(10 + i), upper(12 + i)],
            [null, lower(9 + i), lower(13 + i)],
          ],
          ['A3:A4'],
        ),
      ),
    );

  it('say what the figures are, also where 実績 stands above 目標', () => {
    const { values } = sheets(
      (n) => `目標　${String(n)}人`,
      (n) => `実績：${String(n)}人`,
    );
    expect(values.slice(0, 4)).toEqual([
      '道の改善/利用者数[]/実績 R5=10人',
      '道の改善/利用者数[]/実績 R6=12人',
      '道の改善/利用者数[]/目標 R5=9人',
      '道の改善/利用者数[]/目標 R6=13人',
    ]);
  });

  it('two figures in one cell are told, and neither is read', () => {
    const { detection, values } = read(
      sheetOf('一覧', [
        ['番号', '施策名', '指標', 'R5目標', 'R5実績'],
        [1, '道の改善', '延長', 10, 9],
        [2, '公園の整備', '①面積⏎②箇所数'.replace('⏎', '\n'), '①5ha\n②12箇所', '目標：5\n実績：6'],
      ]),
    );
    expect(values).toEqual(['道の改善/延長[]/目標 R5=10', '道の改善/延長[]/実績 R5=9']);
    expect(doubtsOf(detection).filter(({ code }) => code === 'two-figures')).toHaveLength(2);
  });
});

test('errors are told with their cells; they are no names, no numbers and no figures', () => {
  const { detection, values } = read(
    sheetOf('一覧', [
      ['番号', '施策名', '担当課', '指標', 'R5目標', 'R5実績'],
      [1, '道の改善', '建設課', '延長', '#VALUE!', 9],
      ['#REF!', '公園の整備', '公園課', '面積', 5, 6],
      [3, '#N/A', '市民課', '件数', 7, 8],
    ]),
  );
  expect(headsOf(detection)).toEqual(['1|道の改善|建設課', '|公園の整備|公園課', '3||市民課']);
  expect(values).toEqual([
    '道の改善/延長[]/実績 R5=9',
    '公園の整備/面積[]/目標 R5=5',
    '公園の整備/面積[]/実績 R5=6',
    '/件数[]/目標 R5=7',
    '/件数[]/実績 R5=8',
  ]);
  expect(doubtsOf(detection).map(({ code, text, cell }) => [code, text, cell?.row, cell?.col])).toEqual([
    ['error-value', '#VALUE!', 1, 4],
    ['error-value', '#REF!', 2, 0],
    ['error-value', '#N/A', 3, 1],
  ]);
});

describe('sheets that are called after departments', () => {
  const lists = ['01 総務課', '02 福祉課'].map((name, i) => ({
    name,
    rows: [
      ['番号', '取組', '指標', 'R5目標', 'R5実績'],
      [`${String(i + 1)}-1`, '研修', '回数', 4, 5],
      [`${String(i + 1)}-2`, '相談', '件数', 40, 50],
    ],
  }));

  it('say whose measures theirs are, in the plan too and under a new name', () => {
    const book = XlsxBook.load(bookOfSheets(lists));
    const snapshot = book.snapshot({ all: true });
    const { detection, form, doubts } = understandForm(snapshot, { title: '計画' });
    expect(doubts.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['department-of-sheet', '01 総務課'],
      ['department-of-sheet', '02 福祉課'],
    ]);
    book.apply(adoptEdits(snapshot, detection, form, { title: '計画', municipality: '' }, (code) => code));
    const departments = (): string[] => {
      const { plan } = readPlan(XlsxBook.load(book.save()).snapshot());
      return (plan?.measures ?? []).map(({ department }) => department);
    };
    expect(departments()).toEqual(['総務課', '総務課', '福祉課', '福祉課']);
    book.apply(renamedInCycle(book.snapshot({ all: true }), [], [['総務課', '総務人事課']]));
    expect(departments()).toEqual(['総務人事課', '総務人事課', '福祉課', '福祉課']);
  });

  it('do not where a cell names one', () => {
    const { detection } = read(
      ...lists.map(({ name, rows }) => sheetOf(name, [['担当課：環境課'], ...rows])),
    );
    expect(headsOf(detection)[0]).toBe('1-1|研修|環境課');
    expect(doubtsOf(detection)).toEqual([]);
  });
});

test('前期目標 and 後期目標 are targets of their years; 平成 and 令和 stand over the numbers of years', () => {
  const { values } = read(
    sheetOf('一覧', [
      ['番号', '事業', '指標', '基準値（R2）', 'R3実績', '前期目標（R5）', '後期目標（R9）'],
      [1, '道の改善', '延長', 1, 2, 5, 9],
      [2, '公園の整備', '面積', 3, 4, 6, 8],
    ]),
  );
  expect(values.slice(2, 4)).toEqual(['道の改善/延長[]/目標 R5=5', '道の改善/延長[]/目標 R9=9']);
  const eras = read(
    ...names.map((name) =>
      sheetOf(
        name,
        [
          ['事業名', name],
          ['指標', '区分', '平成', null, '令和', null],
          [null, null, '29年度', '30年度', '元年度', '2年度'],
          ['利用者数', '目標', 1, 2, 3, 4],
          [null, '実績', 5, 6, 7, null],
        ],
        ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'A4:A5'],
      ),
    ),
  );
  expect(eras.values.slice(0, 7)).toEqual([
    ...['目標 H29=1', '目標 H30=2', '目標 R1=3', '目標 R2=4', '実績 H29=5', '実績 H30=6', '実績 R1=7'].map(
      (one) => `道の改善/利用者数[]/${one}`,
    ),
  ]);
});

test('a caption is the name of one indicator, never of all rows below it', () => {
  const rows = [10, 20, 30].map((n, i) => [`1-${String(i)}`, `資料${String(i)}`, n, n + 1, n + 2]);
  const { values } = read(
    sheetOf('一覧', [['まちの動き'], ['コード', '出典', 'R4', 'R5', 'R6'], ...rows]),
    sheetOf('二', [['まちの動き'], ['コード', '出典', 'R4', 'R5', 'R6'], ...rows]),
  );
  expect(values.filter((one) => one.includes('まちの動き/まちの動き'))).toEqual([]);
});

test('indicators whose names stand over 目標 and 実績 of all measures are each their own', () => {
  const { values } = read(
    sheetOf(
      '一覧',
      [
        ['番号', '取組名', '担当課', '研修回数（回）', null, '参加者数（人）', null],
        [null, null, null, 'R6目標', 'R6実績', 'R6目標', 'R6実績'],
        [1, '接遇の向上', '人事課', 5, 4, 50, 48],
        [2, '防災の学び', '危機管理課', 3, 3, 90, 91],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
    ),
  );
  expect(values).toEqual([
    '接遇の向上/研修回数[回]/目標 R6=5',
    '接遇の向上/研修回数[回]/実績 R6=4',
    '接遇の向上/参加者数[人]/目標 R6=50',
    '接遇の向上/参加者数[人]/実績 R6=48',
    '防災の学び/研修回数[回]/目標 R6=3',
    '防災の学び/研修回数[回]/実績 R6=3',
    '防災の学び/参加者数[人]/目標 R6=90',
    '防災の学び/参加者数[人]/実績 R6=91',
  ]);
});

test('a second figure of one meaning is asked for, never left out unseen', () => {
  const { detection, values } = read(
    sheetOf('一覧', [
      ['番号', '取組名', '指標', 'R6目標', 'R6実績', 'R6実績'],
      [1, '接遇の向上', '研修', 5, 4, 6],
      [2, '防災の学び', '訓練', 3, 3, 3],
    ]),
  );
  expect(values.slice(0, 2)).toEqual(['接遇の向上/研修[]/目標 R6=5', '接遇の向上/研修[]/実績 R6=4']);
  expect(doubtsOf(detection).map(({ code, text }) => `${code} ${text}`)).toEqual(['figure-open 6']);
});

test('amounts of money under 効果額 with rows 見込 and 実績 are no indicator', () => {
  const { values } = read(
    ...names.map((name) =>
      sheetOf(name, [
        ['取組名', name],
        ['指標', null, 'R5', 'R6'],
        ['利用者数', '目標', 10, 20],
        [null, '実績', 11, 21],
        [],
        [],
        ['効果額（千円）', null, 'R5', 'R6'],
        ['削減額', '見込', 1000, 2000],
        [null, '実績', 1100, 2100],
      ]),
    ),
  );
  expect(values.slice(0, 5)).toEqual([
    '道の改善/利用者数[]/目標 R5=10',
    '道の改善/利用者数[]/目標 R6=20',
    '道の改善/利用者数[]/実績 R5=11',
    '道の改善/利用者数[]/実績 R6=21',
    '公園の整備/利用者数[]/目標 R5=10',
  ]);
});
