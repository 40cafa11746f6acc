/** Texts of the pane, Japanese. The English ones have the same keys, enforced by `PaneTexts`. */
export const paneJa = {
  appName: '達成シート',
  places: { entry: '記入', checks: '点検', grading: '採点', reports: '帳票', more: 'その他' },
  placesLabel: '画面の切り替え',
  year: '報告年度',
  yearName: (era: string, year: string) => `${era}${year === '1' ? '元' : year}年度`,
  eras: { M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和' },

  loading: '読み込んでいます',
  retry: 'もう一度',
  close: '閉じる',
  cancel: '中止',

  empty: {
    title: '計画シートがありません',
    body: 'このブックには、達成シートの様式で作られたシートが見つかりません。様式で作られたブックを開くと、ここに施策の一覧が出ます。',
    reload: '読み直す',
  },

  sample: {
    about: '見本の計画を、このブックの新しいシートとして作れます。',
    format: '様式',
    make: '様式から作成',
    title: '様式からの作成',
    preview: (sheets: number) => `新しいシートを ${String(sheets)} 枚作ります。今あるシートは変わりません`,
    done: (sheets: number) => `シートを ${String(sheets)} 枚作りました`,
  },

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

  entry: {
    previous: '前の施策',
    next: '次の施策',
    all: '一覧へ',
    baseline: '基準値',
    target: '目標',
    actual: '実績',
    lastYear: (year: string, value: string) => `前年度（${year}） ${value}`,
    rate: '達成率',
    grade: '評価',
    computed: '算定',
    why: 'なぜ？',
    plan: '計画',
    done: '実績',
    empty: '（未記入）',
    unfilled: (open: number, total: number) => `未記入 ${String(open)} / ${String(total)}`,
    nextUnfilled: '次の未記入',
    noneUnfilled: '記入がそろいました',
    changedMeanwhile: (value: string) => `入力中にシートの値が「${value}」に変わりました`,
    takeSheet: 'シートの値にする',
    keepMine: '入力を残す',
    saving: '書き込み中',
    write: '記入',
  },

  checks: {
    run: '点検',
    none: '気になる点はありません。',
    about: '記入の抜け、単位や向きの取り違え、評価と数字の食い違い、一覧とシートの違いを調べます。',
    result: (errors: number, warnings: number, hints: number) =>
      `点検しました：誤り ${String(errors)} 件、注意 ${String(warnings)} 件、参考 ${String(hints)} 件`,
    severity: { error: '誤り', warning: '注意', info: '参考' },
    wholePlan: '計画全体',
    fix: '直す',
    fixTitle: '点検の修正',
    list: '点検の結果',
    show: '表示する重さ',
  },

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

  reports: {
    overview: '一覧',
    overviewAbout: '施策・指標・実績・評価を一枚の表にします（A3 横）。前に作った一覧は置き換えます。',
    make: '一覧を作成',
    preview: (sheet: string, rows: number) => `シート「${sheet}」に ${String(rows)} 件の一覧を作ります`,
    replaces: '今ある同じ名前のシートは置き換えます。',
    done: (sheet: string) => `一覧を作成しました：シート「${sheet}」`,
    title: '一覧の作成',
    open: '一覧を開く',
  },

  more: {
    undo: '元に戻す',
    undoNone: 'この画面を開いてから書き込んだものはありません。',
    undoLast: (name: string) => `「${name}」を元に戻す`,
    undone: (name: string) => `「${name}」を元に戻しました`,
    undoList: '書き込みの記録',
    undoFirst: '後の書き込みから順に戻します。',
    plan: 'この計画',
    scale: '評価の基準',
    scaleStep: (grade: string, from: string) => `${grade}：${from}% 以上`,
    scaleLast: (grade: string) => `${grade}：それ未満`,
    scaleManual: '評価は人が付けます。',
    rounding: '端数処理',
    roundingModes: { 'half-up': '四捨五入', truncate: '切り捨て' },
    places: (places: number) => `小数第 ${String(places)} 位まで`,
    years: '計画の年度',
    baselineYear: '基準年度',
    reload: '読み直す',
  },

  confirm: { apply: '書き込む', details: '内訳', hide: '内訳を閉じる', cancel: 'やめる' },

  work: {
    grading: '評価を書き込んでいます',
    printing: '印刷の用意をしています',
    reporting: 'シートを作っています',
    undoing: '元に戻しています',
    writing: '書き込んでいます',
    progress: (done: number, total: number) => `${String(done)} / ${String(total)}`,
  },

  problems: { title: '読み取れなかった所' },

  failures: {
    read: 'ブックを読めませんでした。',
    write: '書き込めませんでした。',
    print: '印刷の用意ができませんでした。',
    select: 'セルを選べませんでした。',
    unchanged: 'ブックは書き込む前のままです。',
    reasons: {
      'cell-edit-mode': 'セルが入力中です。Enter キーか Esc キーで入力を終えてから、もう一度お試しください。',
      'sheet-protected': (sheet: string) =>
        `シート「${sheet}」が保護されています。校閲タブで保護を解除してから、もう一度お試しください。`,
      'payload-too-large': '一度に送れる量を超えました。対象のシートを減らしてお試しください。',
      'sheet-missing': (sheet: string) =>
        `シート「${sheet}」が見つかりません。名前が変わったか、削除されています。`,
      'sheet-exists': (sheet: string) => `シート「${sheet}」がすでにあります。`,
      cancelled: '中止しました。',
      unreadable: 'ファイルの形が正しくないか、対応していない形式です。',
      host: 'Excel が処理を受け付けませんでした。少し待ってから、もう一度お試しください。',
      unexpected: '思わぬ問題が起きました。もう一度お試しください。',
    },
    detail: (text: string) => `Excel の返答：${text}`,
  },
} as const;

/** The same shape with any text in it. */
export type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Texts<T[K]>;
};

export type PaneTexts = Texts<typeof paneJa>;
