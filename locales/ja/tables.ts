import { methodWords } from '../../src/achievement';
import type { TableWords } from '../../src/tables';
import { severityTexts } from './findings';

/** What the tables of `export` are called, with what stands in their columns. */
export const tableWords: TableWords = {
  package: {
    title: '計画の進捗の表',
    description:
      '計画のブックから書き出した表です。1セルに値は1つ、数値は数値、年度は西暦と和暦、市町村は全国地方公共団体コードで示し、どの値にも元のファイル・シート・セルを付けています。',
  },
  tables: {
    indicators: {
      title: '指標年度',
      description: '1行は、1つの指標の1年度の1つの値（基準値・目標・実績・達成率など）です。',
    },
    measures: { title: '施策年度', description: '1行は、1つの施策の1年度です。' },
    texts: {
      title: '取組',
      description: '1行は、1つの施策の1つの文章の欄です。年度のない欄は、年度が空です。',
    },
    findings: { title: '点検', description: '1行は、点検の1つの指摘です。' },
  },
  columns: {
    municipality_code: {
      title: '団体コード',
      description: '全国地方公共団体コード（6桁）。市町村名から決まらないときは空',
    },
    municipality: { title: '市町村名', description: '市町村名' },
    plan: { title: '計画名', description: '計画の名称' },
    form: { title: '様式', description: '様式の識別名。own-form は自治体の様式' },
    measure_number: { title: '施策番号', description: '施策・取組項目の番号（記載のまま）' },
    measure: { title: '施策名', description: '施策・取組項目の名称' },
    policy: { title: '基本方針', description: '施策が属する基本方針・基本項目・大分類など' },
    direction: { title: '方向性', description: '基本方針の下の区分（戦略・小分類など）' },
    department: { title: '所管課', description: '担当部署' },
    indicator_number: { title: '指標番号', description: '施策の中での指標の順番（1から）' },
    indicator: { title: '指標', description: '指標の名称' },
    unit: { title: '単位', description: '値の単位' },
    fiscal_year: { title: '年度（西暦）', description: '年度の西暦（4月から翌年3月まで）' },
    era_year: { title: '年度（和暦）', description: '年度の和暦の略記（R6 は令和6年度）' },
    kind: {
      title: '区分',
      description:
        '値の区分。最終目標は、計画の最後の年度に別の年度目標があるときだけ。合計は全年度を通したもの',
    },
    value: { title: '値', description: '数値（単位は「単位」の列）。数値でない値は空' },
    value_text: { title: '値（表記）', description: '印刷されるとおりの値' },
    qualifier: { title: '条件', description: '値に付く語（以上・以下・約・見込・累計など）' },
    method: { title: '計算方法', description: '達成率の計算方法。決まらないときは空' },
    improvement: { title: '改善の方向', description: '値がどちらへ動けば改善か。決まらないときは空' },
    source_file: { title: '元のファイル', description: '値があるファイル' },
    sheet: { title: 'シート', description: '値があるシート' },
    cell: { title: 'セル', description: '値があるセル。計算した値は、達成率の欄または元になった実績のセル' },
    report_year: {
      title: '報告年度（西暦）',
      description: 'ブックの報告年度の西暦。同じ計画のブックがいくつもあるときは、新しいものを使う',
    },
    grade: { title: '評価', description: '評価（手動評価があればそれ、なければ算定評価）' },
    grade_computed: { title: '算定評価', description: '達成率から決まる評価' },
    grade_given: { title: '手動評価', description: '人が付けた評価' },
    grade_reason: { title: '評価の理由', description: '手動評価の理由' },
    status: { title: '進捗区分', description: '計画設定の進捗区分の語' },
    field: { title: '欄', description: '欄の名称' },
    line: { title: '行', description: '欄に行があるときの順番（1から）' },
    text: { title: '内容', description: '欄の文章' },
    severity: { title: '重要度', description: '誤り・注意・参考' },
    rule: { title: '点検項目', description: '点検項目の識別名' },
    message: { title: '指摘', description: '指摘の文' },
  },
  codes: {
    kind: {
      baseline: '基準値',
      target: '目標',
      final_target: '最終目標',
      total_target: '合計目標',
      actual: '実績',
      total_actual: '合計実績',
      rate: '達成率',
      effect: '実施効果',
      total_rate: '合計目標達成率',
    },
    improvement: { up: '増加', down: '減少', keep: '維持' },
    method: methodWords,
    severity: severityTexts,
  },
};
