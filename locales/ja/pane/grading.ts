import { numberText } from '../../number';

const n = numberText('ja');

/** Texts of 評価, Japanese. */
export const gradingJa = {
  grading: {
    run: '達成率と評価を計算',
    about: {
      computed:
        '実績から達成率と評価を計算し、シートの評価欄に書き込みます。人が付けた評価は残し、計算した評価を横に置きます。',
      'by-hand':
        '実績から達成率を計算し、シートに書き込みます。この計画の評価は人が付けます。行を開くと付けられます。',
      none: '実績から達成率を計算し、シートに書き込みます。この様式に評価欄はありません。',
    },
    nothing: '書き込むものはありません。すべて計算どおりです。',
    nothingElse: '新しく書き込むものはありません。',
    differing: (count: number) => `人が付けた評価が計算と違う施策が ${n(count)} 件あります（≠ の印）。`,
    pending: (count: number) =>
      `集計中などの未確定の実績が ${n(count)} 件あり、その達成率は計算していません。`,
    unsettled: (count: number) => `増やすか減らすかが決まっていない指標が ${n(count)} 件あります（要確認）。`,
    /** Between sentences. */
    sentences: '',
    preview: (sheets: number, cells: number) => `${n(sheets)} 枚のシートの ${n(cells)} か所に書き込みます`,
    leftAlone: (cells: number) => `数値が直接入力された ${n(cells)} か所は、そのまま残します。`,
    done: (sheets: number, cells: number) =>
      `達成率と評価を計算しました：${n(sheets)} 枚のシートの ${n(cells)} か所に書き込みました`,
    title: '評価の計算',
    table: '施策ごとの達成率と評価',
    columns: {
      number: '№',
      indicator: '指標',
      department: '部署',
      target: '目標',
      actual: '実績',
      rate: '達成率',
      grade: '評価',
      computed: '算定',
      given: '手動',
    },
    filter: {
      label: '表の絞り込み',
      text: '番号・名称・指標・部署で検索',
      search: '検索',
      more: (count: number) => `絞り込み${count === 0 ? '' : ` ${n(count)}`}`,
      any: 'すべて',
      notGraded: '評価なし',
      department: '部署',
      kind: '行',
      kinds: { all: 'すべて', different: '差あり', withoutRate: '達成率なし' },
      sort: '並び順',
      sorts: {
        number: { up: '№ 昇順', down: '№ 降順' },
        department: { up: '部署 昇順', down: '部署 降順' },
        rate: { up: '達成率 低い順', down: '達成率 高い順' },
        grade: { up: '評価 高い順', down: '評価 低い順' },
        difference: { up: '評価の差 小さい順', down: '評価の差 大きい順' },
      },
      none: '条件に合う行はありません。',
      shown: (shown: number, total: number) =>
        shown === total ? `${n(total)} 行` : `${n(total)} 行のうち ${n(shown)} 行`,
      clear: '条件を消す',
    },
    total: {
      plan: '計画全体の達成率',
      shown: '表示中の行の達成率',
      calculated: (way: string, counted: number, left: number) =>
        `${way}・指標 ${n(counted)} 件${left === 0 ? '' : `（達成率のない ${n(left)} 件を除く）`}`,
      reasons: {
        'no-rates': '達成率のある指標がありません',
        'units-differ': '指標の単位が異なり、合計できません',
        'target-zero': '目標の合計が 0 のため割れません',
      },
      ofIndicator: {
        flow: '合計目標達成率',
        stock: '合計目標達成率（累計）',
        final: '最終目標に対する達成率',
      },
    },
    differsLabel: (given: string, computed: string) => `付けた評価 ${given}、計算した評価 ${computed}`,
    differs: '差あり',
    direction: '方向',
    method: '計算方法',
    given: '付ける評価',
    reason: '理由',
    automatic: (word: string) => (word === '' ? '自動' : `自動（${word}）`),
    asComputed: (grade: string) => `計算どおり（${grade}）`,
    notGiven: '付けない',
    askReasonWithout: '達成率から計算した評価がありません。この評価の理由を書いてください。',
    askReason: (computed: string) => `計算した評価 ${computed} と違います。理由を書いてください。`,
    give: 'この評価を付ける',
    cancel: 'キャンセル',
    takeBack: '付けた評価を取り消す',
    gave: (number: string, grade: string) => `${number} の評価 ${grade}`,
    gaveDone: (number: string, grade: string) => `${number} に評価 ${grade} を付けました。`,
    tookBack: (number: string) => `${number} の評価の取り消し`,
    tookBackDone: (number: string) => `${number} の付けた評価を取り消しました。`,
    changed: (number: string, what: string) => `${number} の${what}`,
    changedDone: (number: string, what: string, word: string) =>
      `${number} の${what}を「${word}」にしました。`,
    noPlace: (year: string) => `${year} の評価を付ける欄は、このシートにありません。`,
    open: 'シートを開く',
    changes: {
      label: '書き込む内容',
      empty: '空欄',
      formula: '数式',
      renewed: '数式を入れ直す',
      line: (name: string, cell: string, before: string, after: string) =>
        `${name}（${cell}）：${before} → ${after}`,
      same: (name: string, cell: string, value: string, note: string) =>
        `${name}（${cell}）：${value}（${note}）`,
      kinds: {
        direction: '方向',
        method: '計算方法',
        baseline: '基準値',
        finalTarget: '最終目標',
        totalTarget: '合計の目標',
        totalActual: '合計の実績',
        target: '目標',
        actual: '実績',
        rate: '達成率',
        effect: '実施効果',
        totalRate: '合計目標達成率',
        grade: '評価',
        computedGrade: '算定評価',
        givenGrade: '手動評価',
        calculation: '算定根拠',
      },
    },
    steps: {
      method: '計算方法',
      formula: '計算式',
      calculation: '計算',
      rounding: '端数処理',
      scale: '評価の基準',
    },
  },
} as const;
