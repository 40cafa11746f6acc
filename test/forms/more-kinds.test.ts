import { doubtsOf } from '../../src/forms/doubts';
import { headsOf, read, sheetOf } from './support';

/** Further layouts of cities: each was read wrongly, or not at all, before its test stood here. */

test('in a schedule with 目標 and 実績 only the rows with a name or 数値目標 are an indicator', () => {
  const { values } = read(
    ...['窓口改革', '防災力強化'].map((name, i) =>
      sheetOf(
        name,
        [
          ['第７次行政改革実施計画　個別取組シート'],
          ['取組番号', i + 1, '取組項目', name, '担当課', '総務課'],
          ['年度', null, null, 'R4', 'R5', 'R6'],
          ['実施スケジュール', null, '計画', '□検討', '■一部実施', '→'],
          [null, null, '実績', '■検討', '■実施', null],
          ['数値目標', '受付件数\n（件）', '目標', 10 + i, 20, 30],
          [null, null, '実績', 11, 19, null],
          ['財政効果額（千円）', null, '目標', 100, 200, 300],
          [null, null, '実績', 110, 190, null],
        ],
        ['A3:C3', 'A4:B5', 'A6:A7', 'B6:B7', 'A8:B9'],
      ),
    ),
  );
  expect(values.slice(0, 5)).toEqual([
    '窓口改革/受付件数[件]/目標 R4=10',
    '窓口改革/受付件数[件]/目標 R5=20',
    '窓口改革/受付件数[件]/目標 R6=30',
    '窓口改革/受付件数[件]/実績 R4=11',
    '窓口改革/受付件数[件]/実績 R5=19',
  ]);
  expect(values).toHaveLength(10);
});

test('a sub-total that tells its count is no measure', () => {
  const { detection } = read(
    sheetOf('一覧', [
      ['施策', '担当課', '指標', '単位', 'R5目標', 'R5実績'],
      ['1-1 緑化', '環境課', '植樹数', '本', 10, 9],
      ['1-2 節電', '環境課', '使用量', 'kWh', 100, 90],
      ['小計（２指標）', null, null, null, null, 2],
    ]),
  );
  expect(headsOf(detection)).toEqual(['1-1|緑化|環境課', '1-2|節電|環境課']);
});

test('of 当初目標 and 改定目標 the latter counts', () => {
  const { values } = read(
    sheetOf(
      '一覧',
      [
        ['番号', '施策名', '主管課', '成果指標', '単位', '令和５年度', null, null, '令和６年度'],
        [null, null, null, null, null, '当初目標', '改定目標', '実績', '当初目標', '改定目標', '実績'],
        ['01', '緑化', '環境課', '植樹数', '本', 10, 8, 9, 20, 18, 17],
        ['02', '節電', '環境課', '使用量', 'kWh', 100, 100, 90, 200, 200, 190],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:H1', 'I1:K1'],
    ),
  );
  expect(values.slice(0, 4)).toEqual([
    '緑化/植樹数[本]/目標 R5=8',
    '緑化/植樹数[本]/実績 R5=9',
    '緑化/植樹数[本]/目標 R6=18',
    '緑化/植樹数[本]/実績 R6=17',
  ]);
});

test('numbers alone below 年度 are years, and the department of a sheet stands above its list', () => {
  const { detection, values } = read(
    ...['健康増進課', '福祉課'].map((department, i) =>
      sheetOf(
        department,
        [
          ['健康プラン　進捗管理表'],
          [`課名：${department}`],
          ['事業番号', '事業名', '指標', '単位', null, '年度'],
          [null, null, null, null, null, 4, 5, 6],
          [i + 1, `${department}の教室`, '参加者数', '人', '目標', 10, 20, 30],
          [null, null, null, null, '実績', 9, 21, null],
          [i + 5, `${department}の相談`, '相談件数', '件', '目標', 5, 6, 7],
          [null, null, null, null, '実績', 4, 6, null],
        ],
        ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:H3'],
      ),
    ),
  );
  expect(headsOf(detection)[0]).toBe('1|健康増進課の教室|健康増進課');
  expect(headsOf(detection)[3]).toBe('6|福祉課の相談|福祉課');
  expect(values.slice(0, 5)).toEqual([
    '健康増進課の教室/参加者数[人]/目標 R4=10',
    '健康増進課の教室/参加者数[人]/目標 R5=20',
    '健康増進課の教室/参加者数[人]/目標 R6=30',
    '健康増進課の教室/参加者数[人]/実績 R4=9',
    '健康増進課の教室/参加者数[人]/実績 R5=21',
  ]);
});

test('without a known heading the texts that differ name the measures, 要確認; actual ÷ target is a rate whatever its name', () => {
  const { detection, values } = read(
    sheetOf(
      'サービス量',
      [
        ['障がい福祉計画　見込量と実績'],
        ['サービスの種類', null, '単位', '令和４年度', null, null, '令和５年度'],
        [null, null, null, '計画', '実績', 'Ｂ／Ａ', '計画', '実績', 'Ｂ／Ａ'],
        ['訪問系', '居宅介護', '人／月', 10, 9, 0.9, 20, 22, 1.1],
        [null, null, '時間／月', 100, 120, 1.2, 100, 80, 0.8],
        [null, '同行援護', '人／月', 5, 5, 1, 6, 3, 0.5],
        [null, null, '時間／月', 50, 40, 0.8, 60, 60, 1],
        ['居住系', '共同生活援助', '人／月', 7, 7, 1, 8, 8, 1],
      ],
      ['A2:B3', 'C2:C3', 'D2:F2', 'G2:I2', 'A4:A7', 'B4:B5', 'B6:B7'],
    ),
  );
  expect(headsOf(detection)).toEqual(['|居宅介護|', '|同行援護|', '|共同生活援助|']);
  expect(values.slice(0, 6)).toEqual([
    '居宅介護/居宅介護[人／月]/目標 R4=10',
    '居宅介護/居宅介護[人／月]/実績 R4=9',
    '居宅介護/居宅介護[人／月]/目標 R5=20',
    '居宅介護/居宅介護[人／月]/実績 R5=22',
    '居宅介護/居宅介護[時間／月]/目標 R4=100',
    '居宅介護/居宅介護[時間／月]/実績 R4=120',
  ]);
  const doubts = doubtsOf(detection).filter(({ note }) => !note);
  expect(doubts.map(({ code }) => code)).toEqual(['field-unsure']);
});

test('sheets that show figures of a hidden sheet are the form, not the hidden list', () => {
  const shown = (value: number): string => `=VLOOKUP(B2,データ!A:E,3,0) → ${String(value)}`;
  const card = (number: number, title: string) =>
    sheetOf(`取組${String(number)}`, [
      ['ＤＸ計画　取組管理シート'],
      ['取組番号', number, '取組名', title],
      ['担当課', '情報課', 'ＫＰＩ', '件数'],
      ['区分', 'R3（現状）', 'R4', 'R5'],
      ['目標値', null, shown(20), shown(30)],
      ['実績値', shown(10), shown(19)],
    ]);
  const list = sheetOf('データ', [
    ['番号', '取組名', 'KPI', 'R4目標', 'R5目標', 'R4実績'],
    [1, '申請', '件数', 20, 30, 19],
    [2, '照会', '件数', 20, 30, 19],
  ]);
  const { detection } = read(card(1, '申請'), card(2, '照会'), { ...list, visibility: 'hidden' });
  expect(headsOf(detection)).toEqual(['1|申請|情報課', '2|照会|情報課']);
});

test('figures that stand in one cell with their labels give the plan its years', () => {
  const { detection, values } = read(
    ...['移住相談', '空き家'].map((name, i) =>
      sheetOf(name, [
        ['定住プラン　取組シート'],
        [`取組番号：${String(i + 1)}`, `取組名：${name}`],
        ['担当課：企画課'],
        ['ＫＰＩ：相談件数（件）'],
        ['基準値（R3）：10件', '目標値（R8）：20件'],
        ['R4実績：11件', 'R5実績：12件'],
      ]),
    ),
  );
  expect(values.slice(0, 4).sort()).toEqual([
    '移住相談/相談件数[件]/基準 R3=10件',
    '移住相談/相談件数[件]/実績 R4=11件',
    '移住相談/相談件数[件]/実績 R5=12件',
    '移住相談/相談件数[件]/最終目標 R8=20件',
  ]);
  expect([detection.baselineYear, detection.reportYear, ...detection.years]).toEqual(
    'R3 R5 R4 R5 R6 R7 R8'.split(' '),
  );
});

describe('what cannot be read is told with its cell', () => {
  const head = ['番号', '取組名', '担当課', '指標', '単位', 'R5', 'R6'];

  it('tells of two figures in one cell', () => {
    const { detection, values } = read(
      sheetOf('一覧', [
        head,
        [1, '読み聞かせ', '図書館', '回数', '回', '10\n9', '20\n21'],
        [2, '配本', '図書館', '冊数', '冊', '30\n28', '40\n44'],
      ]),
    );
    expect(values).toEqual([]);
    const cells = doubtsOf(detection).filter(({ code }) => code === 'two-figures');
    expect(cells.map(({ cell }) => [cell?.row, cell?.col])).toEqual([
      [1, 5],
      [1, 6],
      [2, 5],
      [2, 6],
    ]);
  });

  it('tells of a list without a row', () => {
    const { detection } = read(sheetOf('一覧', [['調査票'], [...head.slice(0, 5), 'R5目標', 'R5実績']]));
    expect(doubtsOf(detection)).toMatchObject([{ code: 'list-blank', cell: { row: 1, col: 1 } }]);
  });

  it('tells of figures in sentences where nothing else is there', () => {
    const text = '指標①の件数は令和５年度の101件に対し、令和６年度は121件となった（目標150件）。';
    const { detection } = read(
      sheetOf('票', [
        ['施策番号', 1, '施策名', '相談'],
        ['担当課', '福祉課'],
        ['目標と実績', text],
      ]),
    );
    expect(doubtsOf(detection).map(({ code }) => code)).toEqual(['no-form', 'figures-in-text']);
  });
});

test('a row of money below the indicators is none of them', () => {
  const { values } = read(
    ...['相談', '就労'].map((name, i) =>
      sheetOf(name, [
        ['障害者計画　事業進捗シート'],
        ['事業No', i + 1, '事業の名称', name],
        ['担当課名', '福祉課', '事業概要', '社会参加を支える。'],
        ['項目', 'R5計画', 'R5実績', 'R6計画'],
        ['件数', 10 + i, 9, 20],
        ['一人当たり医療費（円）', 300, 310, 290],
        ['事業費（千円）', 100, 90, 200],
      ]),
    ),
  );
  expect(values.slice(0, 6)).toEqual([
    '相談/件数[]/目標 R5=10',
    '相談/件数[]/実績 R5=9',
    '相談/件数[]/目標 R6=20',
    '相談/一人当たり医療費[円]/目標 R5=300',
    '相談/一人当たり医療費[円]/実績 R5=310',
    '相談/一人当たり医療費[円]/目標 R6=290',
  ]);
  expect(values).toHaveLength(12);
});

test('figures of half years are left; 年間 beside 上期 is the year; headings may be unknown words beside tall ones', () => {
  const { detection, values } = read(
    sheetOf(
      '総括',
      [
        ['取組番号', '取組', '担当', '指標', 'R5実績', null, 'R6'],
        [null, null, null, null, '上期', '年間', '目標', '上期実績', '年間実績'],
        [1, '訓練', '防災課', '参加者数（人）', 40, 90, 100, 45, 110],
        [2, '備蓄', '防災課', '品目数（品目）', 3, 5, 6, 2, 6],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:I1'],
    ),
  );
  expect(headsOf(detection)).toEqual(['1|訓練|防災課', '2|備蓄|防災課']);
  expect(values.slice(0, 3)).toEqual([
    '訓練/参加者数[人]/実績 R5=90',
    '訓練/参加者数[人]/最終目標 R6=100',
    '訓練/参加者数[人]/実績 R6=110',
  ]);
  expect(values).toHaveLength(6);
});

test('「進捗（前年度）」 beside 「進捗」 is left alone; numbers without a heading left of the titles are theirs', () => {
  const list = (name: string, actual: number) =>
    sheetOf(name, [
      ['産業振興計画　目標達成状況'],
      [null, '施策', '担当部署', 'KPI', '単位', 'R5目標', 'R5実績'],
      ['1-1', '創業', '商工課', '件数', '件', 10, actual],
      ['1-2', '承継', '商工課', '相談数', '件', 20, actual + 1],
    ]);
  const { detection, values } = read(list('進捗（前年度）', 1), list('進捗', 5));
  expect(detection.sheets.map(({ role }) => role)).toEqual(['last-year', 'measure']);
  expect(headsOf(detection)).toEqual(['1-1|創業|商工課', '1-2|承継|商工課']);
  expect(values).toContain('創業/件数[件]/実績 R5=5');
});

test('more than two rows of figures without a name are asked for, not read', () => {
  const { detection, values } = read(
    sheetOf('票', [
      ['施策名', '緑化', '担当課', '環境課'],
      ['R4目標', 'R4実績', 'R5目標', 'R5実績'],
      [10, 11, 12, 13],
      [20, 21, 22, 23],
      [30, 31, 32, 33],
    ]),
  );
  expect(values).toEqual([]);
  expect(doubtsOf(detection).map(({ code }) => code)).toContain('no-form');
});
