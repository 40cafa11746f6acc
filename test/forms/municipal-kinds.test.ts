import { headsOf, read, sheetOf } from './support';

/** Kinds of sheets as municipalities make them, with all that stands in them; small, of invented measures. */

type Typed = string | number | null;

/** 「名称/指標[単位]/目標 R5=10」 of figures by year: [目標, 実績]. */
function yearly(
  head: string,
  byYear: Readonly<Record<string, readonly [Typed, Typed]>>,
  {
    base,
    final,
  }: { readonly base?: readonly [string, Typed]; readonly final?: readonly [string, Typed] } = {},
): string[] {
  const lines: string[] = [];
  if (base) lines.push(`${head}/基準 ${base[0]}=${String(base[1])}`);
  if (final) lines.push(`${head}/最終目標 ${final[0]}=${String(final[1])}`);
  for (const [year, [target, actual]] of Object.entries(byYear)) {
    if (target !== null) lines.push(`${head}/目標 ${year}=${String(target)}`);
    if (actual !== null) lines.push(`${head}/実績 ${year}=${String(actual)}`);
  }
  return lines;
}

const sorted = (lines: readonly string[]): string[] => [...lines].sort();

test('目標値, 実績値, 達成率 of each year under two rows of headings, groups of columns above them', () => {
  const { detection, values } = read(
    sheetOf(
      'KPI',
      [
        ['第２期総合戦略　ＫＰＩ進捗管理表'],
        ['取組', null, null, '重要業績評価指標（ＫＰＩ）', null, null, '進捗'],
        [
          'No',
          '施策',
          '担当課',
          'ＫＰＩ',
          '単位',
          '現状値\n（R元）',
          '令和５年度',
          null,
          null,
          '令和６年度',
          null,
          null,
        ],
        [null, null, null, null, null, null, '目標値', '実績値', '達成率', '目標値', '実績値', '達成率'],
        [1, '創業の支援', '商工課', '創業件数', '件', 5, 8, 7, '87.5%', 10, 11, '110.0%'],
        [2, '移住の促進', '企画課', '移住者数', '人', 12, 20, 25, '125.0%', 30, '集計中', '－'],
        [3, '観光の振興', '観光課', '観光客数', '千人', 100, 120, 90, '75.0%', 140, 139.5, '99.6%'],
      ],
      ['A2:C2', 'D2:F2', 'G2:L2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:I3', 'J3:L3'],
    ),
  );
  expect(headsOf(detection)).toEqual(['1|創業の支援|商工課', '2|移住の促進|企画課', '3|観光の振興|観光課']);
  expect(sorted(values)).toEqual(
    sorted([
      ...yearly('創業の支援/創業件数[件]', { R5: [8, 7], R6: [10, 11] }, { base: ['R1', 5] }),
      ...yearly('移住の促進/移住者数[人]', { R5: [20, 25], R6: [30, '集計中'] }, { base: ['R1', 12] }),
      ...yearly('観光の振興/観光客数[千人]', { R5: [120, 90], R6: [140, 139.5] }, { base: ['R1', 100] }),
    ]),
  );
});

test('a year a row beside the merged name of each indicator, a sheet a measure', () => {
  const one = (name: string, add: number) =>
    sheetOf(
      name,
      [
        ['施策進行管理シート'],
        ['施策番号', add, '施策名', name, '所管課', '企画課'],
        ['指標名', '年度', '目標値', '実績値', '達成率'],
        ['相談件数（件）', 'R4', 10 + add, 9 + add, 0.9],
        [null, 'R5', 12 + add, 13 + add, 1.1],
        [null, 'R6', 14 + add, null, null],
        ['満足度（％）', 'R4', 60, 61.5 + add, 1],
        [null, 'R5', 62, 60.5 + add, 1],
        [null, 'R6', 64, null, null],
      ],
      ['A4:A6', 'A7:A9'],
    );
  const { values } = read(one('窓口', 1), one('広報', 2));
  expect(sorted(values)).toEqual(
    sorted(
      (['窓口', '広報'] as const).flatMap((name, i) => [
        ...yearly(`${name}/相談件数[件]`, { R4: [11 + i, 10 + i], R5: [13 + i, 14 + i], R6: [15 + i, null] }),
        ...yearly(`${name}/満足度[％]`, { R4: [60, 62.5 + i], R5: [62, 61.5 + i], R6: [64, null] }),
      ]),
    ),
  );
});

test('現状値 and 目標値 have their years in columns of their own', () => {
  const { detection, values } = read(
    sheetOf('一覧', [
      ['総合計画　成果指標一覧'],
      [
        '番号',
        '施策名',
        '担当課',
        '指標',
        '単位',
        '現状値',
        '現状値の年度',
        '目標値',
        '目標年度',
        'R5実績',
        'R6実績',
      ],
      ['1', '道路', '建設課', '舗装率', '％', 80.5, 'R2', 90, 'R8', 84, 85.5],
      ['2', '公園', '公園課', '公園数', 'か所', 10, 'R3', 15, 'R8', 11, 12],
      ['3', '下水道', '下水道課', '普及率', '％', 70, 'R2', 80, 'R8', 73, 74],
    ]),
  );
  expect(headsOf(detection)).toEqual(['1|道路|建設課', '2|公園|公園課', '3|下水道|下水道課']);
  expect(sorted(values)).toEqual(
    sorted([
      ...yearly(
        '道路/舗装率[％]',
        { R5: [null, 84], R6: [null, 85.5] },
        { base: ['R2', 80.5], final: ['R8', 90] },
      ),
      ...yearly(
        '公園/公園数[か所]',
        { R5: [null, 11], R6: [null, 12] },
        { base: ['R3', 10], final: ['R8', 15] },
      ),
      ...yearly(
        '下水道/普及率[％]',
        { R5: [null, 73], R6: [null, 74] },
        { base: ['R2', 70], final: ['R8', 80] },
      ),
    ]),
  );
});

test.each([
  ['R5', 'R6', 'R7'],
  ['令和5年度', '令和6年度', '令和7年度'],
  ['2023', '2024', '2025'],
  ['2023（R5）', '2024（R6）', '2025（R7）'],
  ['R5(2023)年度', 'R6(2024)年度', 'R7(2025)年度'],
  ['５年度', '６年度', '７年度'],
  ['2023年度\n（令和５年度）', '2024年度\n（令和６年度）', '2025年度\n（令和７年度）'],
  ['Ｒ５', 'Ｒ６', 'Ｒ７'],
  ['令和５', '令和６', '令和７'],
  ['令5', '令6', '令7'],
])('years as %s, %s, %s above 目標 and 実績', (...years) => {
  const { values, detection } = read(
    sheetOf(
      '一覧',
      [
        ['行動計画　進捗状況（令和６年度末）'],
        ['番号', '取組名', '所管', '指標名', '単位', ...years.flatMap((year) => [year, null])],
        [null, null, null, null, null, '目標', '実績', '目標', '実績', '目標', '実績'],
        [1, '講座', '社会教育課', '講座数', '回', 1, 2, 3, 4, 5, null],
        [2, '図書', '図書館', '貸出冊数', '冊', 10, 20, 30, 40, 50, null],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:G2', 'H2:I2', 'J2:K2'],
    ),
  );
  expect(detection.years).toEqual(['R5', 'R6', 'R7']);
  expect(sorted(values)).toEqual(
    sorted([
      ...yearly('講座/講座数[回]', { R5: [1, 2], R6: [3, 4], R7: [5, null] }),
      ...yearly('図書/貸出冊数[冊]', { R5: [10, 20], R6: [30, 40], R7: [50, null] }),
    ]),
  );
});

test('signs for nothing in cells: －, ―, ／, …, ‐, no figures; conditions and units in cells stay as they are', () => {
  const { values } = read(
    sheetOf('一覧', [
      ['番号', '取組名', '担当', '指標', 'R4目標', 'R4実績', 'R5目標', 'R5実績', 'R6目標', 'R6実績'],
      [1, '健診', '健康課', '受診率', '50％以上', '48.2％', '52％以上', '53％', '54％以上', '／'],
      [2, '事故', '生活課', '事故件数', '100件以下', '105件', '95件以下', '90件', '90件以下', '―'],
      [3, '防災', '防災課', '訓練の回数', '－', '－', '2回', '2回', '2回', '…'],
    ]),
  );
  expect(sorted(values)).toEqual(
    sorted([
      ...yearly('健診/受診率[]', {
        R4: ['50％以上', '48.2％'],
        R5: ['52％以上', '53％'],
        R6: ['54％以上', null],
      }),
      ...yearly('事故/事故件数[]', {
        R4: ['100件以下', '105件'],
        R5: ['95件以下', '90件'],
        R6: ['90件以下', null],
      }),
      ...yearly('防災/訓練の回数[]', { R5: ['2回', '2回'], R6: ['2回', null] }),
    ]),
  );
});

test('a sheet a department, several measures each, 上段 目標 and 下段 実績 by a note, print titles again at the page end', () => {
  const head: Typed[][] = [['番号', '事業名', '指標', '単位', 'R4', 'R5', 'R6', '備考']];
  const two = (
    n: number,
    name: string,
    unit: string,
    t: readonly number[],
    a: readonly (number | null)[],
  ): Typed[][] => [
    [n, name, `${name}の数`, unit, ...t, null],
    [null, null, null, null, ...a],
  ];
  const sheet = (department: string, n: number) =>
    sheetOf(
      department,
      [
        ['子ども・子育て支援事業計画　進捗状況'],
        ['担当課', department, null, null, null, '（上段：目標値　下段：実績値）'],
        ...head,
        ...two(n, '保育', '人', [10, 11, 12], [9, 11, 13]),
        ...two(n + 1, '学童', '人', [20, 21, 22], [19, 20, null]),
        ...head,
        ...two(n + 2, '相談', '件', [30, 31, 32], [29, 33, null]),
        ['1/1ページ'],
      ],
      [
        'A4:A5',
        'B4:B5',
        'C4:C5',
        'D4:D5',
        'A6:A7',
        'B6:B7',
        'C6:C7',
        'D6:D7',
        'A9:A10',
        'B9:B10',
        'C9:C10',
        'D9:D10',
      ],
    );
  const { detection, values } = read(sheet('子ども課', 1), sheet('健康課', 11));
  expect(headsOf(detection)).toEqual([
    ...['1|保育|子ども課', '2|学童|子ども課', '3|相談|子ども課'],
    ...['11|保育|健康課', '12|学童|健康課', '13|相談|健康課'],
  ]);
  const both = [
    ...yearly('保育/保育の数[人]', { R4: [10, 9], R5: [11, 11], R6: [12, 13] }),
    ...yearly('学童/学童の数[人]', { R4: [20, 19], R5: [21, 20], R6: [22, null] }),
    ...yearly('相談/相談の数[件]', { R4: [30, 29], R5: [31, 33], R6: [32, null] }),
  ];
  expect(sorted(values)).toEqual(sorted([...both, ...both]));
});

test('units in the headings of the figures, behind the values, or below the name in one cell', () => {
  const { values } = read(
    sheetOf('一覧', [
      ['番号', '事業名', '担当課', '指標', 'R5目標（人）', 'R5実績（人）', 'R6目標（人）', 'R6実績（人）'],
      [1, '教室', '健康課', '参加者', 10, 9, 11, 12],
      [2, '相談', '福祉課', '利用者', 20, 21, 22, 23],
    ]),
    sheetOf('目次', [['目次'], ['一覧', 1]]),
  );
  expect(sorted(values)).toEqual(
    sorted([
      ...yearly('教室/参加者[人]', { R5: [10, 9], R6: [11, 12] }),
      ...yearly('相談/利用者[人]', { R5: [20, 21], R6: [22, 23] }),
    ]),
  );
  const below = read(
    sheetOf('一覧', [
      ['番号', '事業名', '担当課', '指標\n（単位）', 'R5目標', 'R5実績'],
      [1, '教室', '健康課', '参加者数\n（人）', 10, 9],
      [2, '相談', '福祉課', '利用者数\n（人）', 20, 21],
    ]),
  );
  expect(sorted(below.values)).toEqual(
    sorted([
      ...yearly('教室/参加者数[人]', { R5: [10, 9] }),
      ...yearly('相談/利用者数[人]', { R5: [20, 21] }),
    ]),
  );
});

test('the year of the report stands in the title alone', () => {
  const { detection, values } = read(
    sheetOf('総括表', [
      ['令和６年度　事業評価総括表'],
      ['番号', '事業名', '担当課', '指標', '単位', '目標値', '実績値', '達成率', '評価'],
      [1, '教室', '健康課', '参加者数', '人', 10, 9, '90%', 'B'],
      [2, '相談', '福祉課', '利用者数', '人', 20, 21, '105%', 'A'],
    ]),
  );
  expect(detection.reportYear).toBe('R6');
  expect(sorted(values)).toEqual(
    sorted([
      '教室/参加者数[人]/実績 R6=9',
      '教室/参加者数[人]/目標 R6=10',
      '相談/利用者数[人]/実績 R6=21',
      '相談/利用者数[人]/目標 R6=20',
    ]),
  );
});

test('実績 by years beside one 目標 of the last year, 達成状況 in signs, a summary above the list', () => {
  const { detection, values } = read(
    sheetOf(
      '進捗',
      [
        ['環境基本計画　年次報告'],
        ['達成状況', '◎', '○', '△', '計'],
        ['件数', 1, 1, 0, 2],
        [],
        [
          '施策番号',
          '施策',
          '担当',
          '指標',
          '単位',
          '基準値\n（H30）',
          '実績',
          null,
          null,
          '目標\n（R8）',
          '達成状況',
        ],
        [null, null, null, null, null, null, 'R4', 'R5', 'R6', null, null],
        ['1-1', '温暖化対策', '環境課', '排出量', '千t', 486, 470, 455, 440, 400, '○'],
        ['1-2', '緑化', '公園課', '植樹数', '本', 100, 120, 140, 165, 200, '◎'],
      ],
      ['A5:A6', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:E6', 'F5:F6', 'G5:I5', 'J5:J6', 'K5:K6'],
    ),
  );
  expect(headsOf(detection)).toEqual(['1-1|温暖化対策|環境課', '1-2|緑化|公園課']);
  expect(sorted(values)).toEqual(
    sorted([
      ...yearly(
        '温暖化対策/排出量[千t]',
        { R4: [null, 470], R5: [null, 455], R6: [null, 440] },
        { base: ['H30', 486], final: ['R8', 400] },
      ),
      ...yearly(
        '緑化/植樹数[本]',
        { R4: [null, 120], R5: [null, 140], R6: [null, 165] },
        { base: ['H30', 100], final: ['R8', 200] },
      ),
    ]),
  );
});

test('indicators stacked on a sheet, each with headings of its own and a name beside its number', () => {
  const one = (name: string, add: number) =>
    sheetOf(
      name,
      [
        ['様式第１号　施策評価表'],
        ['施策名', name, null, null, '担当課', '企画課'],
        ['指標①', '来場者数', null, null, '単位', '人'],
        ['年度', 'R4', 'R5', 'R6', 'R7', 'R8'],
        ['目標値', 10 + add, 20, 30, 40, 50],
        ['実績値', 9, 21 + add, null, null, null],
        ['達成率', '90%', '105%', null, null, null],
        ['指標②', '満足度', null, null, '単位', '％'],
        ['年度', 'R4', 'R5', 'R6', 'R7', 'R8'],
        ['目標値', 60, 62, 64, 66, 68],
        ['実績値', 61, 60 + add, null, null, null],
        ['達成率', '101.7%', '98%', null, null, null],
        ['課題', `${name}の課題である。`],
      ],
      ['B3:D3', 'B8:D8'],
    );
  const { values } = read(one('文化祭', 1), one('美術展', 2));
  expect(sorted(values)).toEqual(
    sorted(
      ['文化祭', '美術展'].flatMap((name, i) => [
        ...yearly(`${name}/来場者数[人]`, {
          ...{ R4: [11 + i, 9], R5: [20, 22 + i], R6: [30, null], R7: [40, null], R8: [50, null] },
        }),
        ...yearly(`${name}/満足度[％]`, {
          ...{ R4: [60, 61], R5: [62, 61 + i], R6: [64, null], R7: [66, null], R8: [68, null] },
        }),
      ]),
    ),
  );
});

test('what a figure is stands in brackets behind the names of rows', () => {
  const one = (name: string, add: number) =>
    sheetOf(name, [
      ['進捗管理シート'],
      ['取組名', name, null, '担当課', '総務課'],
      ['項目', '単位', 'R4', 'R5', 'R6'],
      ['研修回数（目標）', '回', 4, 5, 6],
      ['研修回数（実績）', '回', 4 + add, 6, null],
      ['受講者数（目標）', '人', 40, 50, 60],
      ['受講者数（実績）', '人', 38 + add, 55, null],
    ]);
  const { values } = read(one('人材育成', 1), one('働き方改革', 2));
  expect(sorted(values)).toEqual(
    sorted(
      ['人材育成', '働き方改革'].flatMap((name, i) => [
        ...yearly(`${name}/研修回数[回]`, { R4: [4, 5 + i], R5: [5, 6], R6: [6, null] }),
        ...yearly(`${name}/受講者数[人]`, { R4: [40, 39 + i], R5: [50, 55], R6: [60, null] }),
      ]),
    ),
  );
  const list = read(
    sheetOf('一覧', [
      ['番号', '事業名', '担当課', '指標', 'R5', 'R6'],
      [1, '教室', '健康課', '参加者数（人）【目標】', 10, 11],
      [null, null, null, '参加者数（人）【実績】', 9, 12],
      [2, '相談', '福祉課', '利用者数（人）【目標】', 20, 21],
      [null, null, null, '利用者数（人）【実績】', 22, 23],
    ]),
  );
  expect(sorted(list.values)).toEqual(
    sorted([
      ...yearly('教室/参加者数[人]', { R5: [10, 9], R6: [11, 12] }),
      ...yearly('相談/利用者数[人]', { R5: [20, 22], R6: [21, 23] }),
    ]),
  );
});

test('an indicator a column, 目標 and 実績 of each year below each other', () => {
  const one = (name: string, add: number) =>
    sheetOf(
      name,
      [
        ['進捗管理シート'],
        ['取組名', name, null, '担当課', '総務課'],
        ['年度', '区分', '相談件数（件）', '満足度（％）'],
        ['R4', '目標', 10, 60],
        [null, '実績', 9 + add, 61],
        ['R5', '目標', 12, 62],
        [null, '実績', 13, 60 + add],
        ['R6', '目標', 14, 64],
        [null, '実績', null, null],
      ],
      ['A4:A5', 'A6:A7', 'A8:A9'],
    );
  const { values } = read(one('人材育成', 1), one('働き方改革', 2));
  expect(sorted(values)).toEqual(
    sorted(
      ['人材育成', '働き方改革'].flatMap((name, i) => [
        ...yearly(`${name}/相談件数[件]`, { R4: [10, 10 + i], R5: [12, 13], R6: [14, null] }),
        ...yearly(`${name}/満足度[％]`, { R4: [60, 61], R5: [62, 61 + i], R6: [64, null] }),
      ]),
    ),
  );
  const list = read(
    sheetOf('一覧', [
      ['番号', null, 1, 2, 3],
      ['施策名', null, '教室', '相談', '訓練'],
      ['担当課', null, '健康課', '福祉課', '防災課'],
      ['指標', null, '参加者数', '利用者数', '回数'],
      ['単位', null, '人', '人', '回'],
      ['R5', '目標', 10, 20, 2],
      [null, '実績', 9, 21, 2],
      ['R6', '目標', 11, 22, 3],
      [null, '実績', 12, 23, 4],
    ]),
  );
  expect(sorted(list.values)).toEqual(
    sorted([
      ...yearly('教室/参加者数[人]', { R5: [10, 9], R6: [11, 12] }),
      ...yearly('相談/利用者数[人]', { R5: [20, 21], R6: [22, 23] }),
      ...yearly('訓練/回数[回]', { R5: [2, 2], R6: [3, 4] }),
    ]),
  );
});
