/** Texts of the list of all measures, Japanese. */
export const homeJa = {
  home: {
    progress: '部署ごとの記入',
    filled: (done: number, total: number) => `${String(done)} / ${String(total)}`,
    filledLabel: (department: string, done: number, total: number) =>
      `${department}：${String(total)} 件のうち ${String(done)} 件を記入済み`,
    next: {
      fill: (count: number) => `未記入が ${String(count)} 件あります`,
      fillButton: '次の未記入へ',
      grade: (count: number) => `評価が入っていない施策が ${String(count)} 件あります`,
      gradeButton: '採点する',
      report: '評価がそろいました。一覧を作成できます。',
      reportButton: '一覧を作成',
    },
    list: '施策の一覧',
    unfilled: '未記入',
    noIndicator: '指標なし',
    grades: '評価の分布',
    notGraded: '未評価',
    count: (count: number) => `${String(count)} 件`,
  },
} as const;
