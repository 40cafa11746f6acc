import { numberText } from '../../number';

const n = numberText('ja');

/** Texts of the table of 要確認, Japanese. */
export const settlingJa = {
  settling: {
    heading: '要確認の指標',
    waiting: (count: number) =>
      `増やすか減らすかが分からない指標が ${n(count)} 件あります（要確認）。決めるまで達成率を付けません。`,
    open: 'まとめて決める',
    openCount: (count: number) => `方向を決める（${n(count)}）`,
    openOne: '方向を決める',
    about:
      '増やすか減らすかが、数値や名称からは決めきれない指標です。推定でよければ印を付け、違えば方向や計算方法を選んでください。決めた内容は、シートの計算欄に書き込みます。',
    apply: (count: number) => `${n(count)} 件を決める`,
    back: '評価の表に戻る',
    all: 'すべて推定でよい',
    none: '要確認の指標はありません。',
    table: '要確認の指標',
    columns: {
      indicator: '指標',
      guess: '推定と根拠',
      choice: '方向・計算方法',
      rate: '達成率',
    },
    baseline: '基準値',
    target: '目標',
    finalTarget: '最終目標',
    actual: '実績',
    guess: (direction: string, method: string) => `推定：${direction}・${method}`,
    either: (word: string, rate: string) => `${word}なら ${rate}`,
    option: (word: string, rate: string) => `${word}　${rate}`,
    ofYear: (guess: string, year: string) => `${guess}（${year}の数値による）`,
    asGuessed: 'この推定でよい',
    asChosen: 'この選択に決める',
    label: (what: string, number: string, indicator: string) => `${what}：${number} ${indicator}`,
    select: (number: string, indicator: string) => `${number} ${indicator} のセルを選ぶ`,
    noCell:
      'このシートに「方向」の欄がないため、ここでは決められません。同じ様式のシートから計算欄を写すと決められます。',
    title: '要確認の決定',
    preview: (count: number, sheets: number, cells: number) =>
      `要確認の指標 ${n(count)} 件の方向を決め、${n(sheets)} 枚のシートの ${n(cells)} か所に書き込みます`,
    done: (count: number, left: number) =>
      `${n(count)} 件の方向を決めました。${left === 0 ? '要確認の指標はもうありません。' : `要確認の指標はあと ${n(left)} 件です。`}`,
  },
} as const;
