import { doubtsOf } from '../../src/forms/doubts';
import { headsOf, read, sheetOf } from './support';

/** Kinds of layouts that other cities have, each made as people make them. */

const three = ['窓口改革', '防災力強化', '子育て応援'];

test('計画 and 結果 below years are figures; a heading over two columns is not always merged', () => {
  const { detection, values } = read(
    ...three.map((name, i) =>
      sheetOf(name, [
        ['総合計画　進捗状況報告書'],
        ['事業コード', `10${String(i)}`, '事業の名称', name, '主管課', '総務課'],
        ['評価指標', '単位', '策定時(R2)', '令和５年度', null, '令和６年度', null, '目標値(R7)'],
        [null, null, null, '計画', '結果', '計画', '結果'],
        ['利用者', '人', 10, 20, 21, 30, 29, 50],
      ]),
    ),
  );
  expect(headsOf(detection)).toEqual(three.map((name, i) => `10${String(i)}|${name}|総務課`));
  expect(values.slice(0, 6)).toEqual([
    '窓口改革/利用者[人]/基準 R2=10',
    '窓口改革/利用者[人]/目標 R5=20',
    '窓口改革/利用者[人]/実績 R5=21',
    '窓口改革/利用者[人]/目標 R6=30',
    '窓口改革/利用者[人]/実績 R6=29',
    '窓口改革/利用者[人]/目標 R7=50',
  ]);
});

test('活動指標 and 成果指標 side by side under groups of headings, beside headings over both rows', () => {
  const { detection, values } = read(
    sheetOf(
      '一覧',
      [
        ['令和６年度　施策評価一覧'],
        ['番号', '施策名', '担当課', '活動指標', null, null, '成果指標'],
        [null, null, null, '指標名', 'R6目標', 'R6実績', '指標名', 'R6目標', 'R6実績'],
        ['1', '道路', '建設課', '延長(km)', 10, 9, '満足度(%)', 60, 61],
        ['2', '公園', '公園課', '面積(ha)', 5, 5, '利用者数(人)', 100, 120],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:I2'],
    ),
  );
  expect(headsOf(detection)).toEqual(['1|道路|建設課', '2|公園|公園課']);
  expect(values).toEqual([
    '道路/延長[km]/目標 R6=10',
    '道路/延長[km]/実績 R6=9',
    '道路/満足度[%]/目標 R6=60',
    '道路/満足度[%]/実績 R6=61',
    '公園/面積[ha]/目標 R6=5',
    '公園/面積[ha]/実績 R6=5',
    '公園/利用者数[人]/目標 R6=100',
    '公園/利用者数[人]/実績 R6=120',
  ]);
});

test('indicators with departments of their own are measures where the sheet names none, years a row or a column', () => {
  const { detection, values } = read(
    sheetOf(
      '進捗',
      [
        ['男女共同参画計画　数値目標の進捗'],
        ['目標項目', '担当課', '年度', '目標', '実績', '達成状況'],
        ['女性委員比率（％）', '人権課', '令和５年度', 37, 36.9, '△'],
        [null, null, '令和６年度', 40, 40.2, '○'],
        ['育休取得率（％）', '人事課', '令和５年度', 30, 31, '○'],
        [null, null, '令和６年度', 50, 44, '△'],
      ],
      ['A3:A4', 'B3:B4', 'A5:A6', 'B5:B6'],
    ),
  );
  expect(headsOf(detection)).toEqual(['|女性委員比率|人権課', '|育休取得率|人事課']);
  expect(values.slice(0, 4)).toEqual([
    '女性委員比率/女性委員比率[％]/目標 R5=37',
    '女性委員比率/女性委員比率[％]/実績 R5=36.9',
    '女性委員比率/女性委員比率[％]/目標 R6=40',
    '女性委員比率/女性委員比率[％]/実績 R6=40.2',
  ]);
});

test('mistyped 目標 and 実績 are read as the other sheets have them, and told', () => {
  const { detection, values } = read(
    ...three.map((name, i) =>
      sheetOf(name, [
        ['取組シート'],
        ...(i === 1 ? [['※確認中です']] : []),
        ['取組番号', i + 1, '取組名', name, i === 2 ? '但当課' : '担当課', '総務課'],
        ['指標名', '単位', '区分', 'R5', 'R6'],
        ['件数', '件', i === 1 ? '目票' : '目標', 1, 2],
        [null, null, i === 2 ? '実積' : '実績', 1, null],
      ]),
    ),
  );
  expect(values).toEqual(
    three.flatMap((name) => [
      `${name}/件数[件]/目標 R5=1`,
      `${name}/件数[件]/目標 R6=2`,
      `${name}/件数[件]/実績 R5=1`,
    ]),
  );
  expect(doubtsOf(detection).map(({ code, text, other }) => [code, text, other])).toEqual([
    ['label-mistyped', '目票', '目標'],
    ['label-mistyped', '但当課', '担当課'],
    ['label-mistyped', '実積', '実績'],
  ]);
});

test('what is marked of several choices is read, and nothing where nothing is marked', () => {
  const { detection } = read(
    ...three.map((name, i) =>
      sheetOf(name, [
        ['取組番号', i + 1, '取組名', name],
        ['指標名', '単位', '区分', 'R5', 'R6'],
        ['件数', '件', '目標', 1, 2],
        [null, null, '実績', 1, 2],
        [
          '評価',
          i === 0 ? '□Ａ　■Ｂ　□Ｃ' : '☐Ａ　☑Ｂ　☐Ｃ',
          '今後の方向',
          ['□拡充　■継続　□廃止', '□拡充　□継続', '■拡充　□継続'][i] ?? '',
        ],
      ]),
    ),
  );
  const of = (name: string): (string | undefined)[] =>
    detection.records.map(
      ({ fields }) =>
        fields.find(({ ref }) => ref.kind === name || (ref.kind === 'text' && ref.name === name))?.text,
    );
  expect(of('givenGrade')).toEqual(['Ｂ', 'Ｂ', 'Ｂ']);
  expect(of('今後の方向')).toEqual(['継続', '', '拡充']);
});
