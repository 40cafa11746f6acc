/** Texts of 採点, Japanese. */
export const gradingJa = {
  grading: {
    run: '採点',
    about:
      '実績から達成率と評価を計算し、シートの評価欄に書き込みます。人が付けた評価は残し、計算した評価を横に置きます。',
    nothing: '書き込むものはありません。すべて計算どおりです。',
    preview: (sheets: number, cells: number) =>
      `${String(sheets)} 枚のシートの ${String(cells)} か所に書き込みます`,
    done: (sheets: number, cells: number) =>
      `採点しました：${String(sheets)} 枚のシートの ${String(cells)} か所に書き込みました`,
    title: '採点',
    table: '施策ごとの達成率と評価',
    columns: {
      number: '№',
      indicator: '指標',
      target: '目標',
      actual: '実績',
      rate: '達成率',
      grade: '評価',
    },
    differsLabel: (given: string, computed: string) => `付けた評価 ${given}、計算した評価 ${computed}`,
    onlyDifferent: '差のあるものだけ',
    direction: '向き',
    method: '計算方法',
    given: '付ける評価',
    reason: '理由',
    automatic: '自動',
    open: 'シートを開く',
  },
} as const;
