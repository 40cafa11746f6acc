import { numberText } from '../../number';

const n = numberText('ja');

/** Texts of a workbook without a plan: sample and new plan, Japanese. */
export const startJa = {
  empty: {
    title: '計画シートがありません',
    body: '今ある個票や進捗管理表をそのまま使うことも、新しく作ることもできます。',
    /** Where the workbook holds nothing that could be used. */
    blank: 'このブックには、まだ何もありません。下の様式を選んで、新しい計画を作れます。',
    reload: '読み直す',
    use: 'この様式を使う',
    useAbout: 'このブックの様式を読み取り、今あるシートのまま記入・点検・評価・帳票ができるようにします。',
    make: '新しい計画を作る',
    format: '様式',
    fromList: '一覧から作る',
  },

  formats: {
    general: '1 施策 1 ページの個票と一覧。どの計画にも使えます。',
    'ube-reform': '1 施策 1 ページの計画書。基準値と年度ごとの目標、取組内容と事業量。',
    'ube-dx': '1 施策 2 ページの計画書。年度をまたぐ工程の矢印、年度ごとの指標、施策体系の表。',
    'sanyo-onoda': '1 施策 1 枚の計画と報告。年度ごとの計画と実績、A〜D の評価、全施策の一覧。',
    mine: 'A3 横の表に施策を並べる報告書。目標と実績、実施効果、達成率、A〜C の評価。',
    seki: '1 施策 1 ページの期末報告。達成・順調などの状況、成果と課題の記述、状況別の件数。',
  },

  guide: {
    open: '使い方を見る',
    title: '使い方',
    step: (at: number, of: number) => `${n(at)} / ${n(of)}`,
    steps: {
      entry: '個票（施策のシート）を開くと、今年度の実績や取組状況を記入する欄がここに出ます。',
      checks: '記入もれや単位の違いなど気になる所を、セルの場所と直し方を付けて示します。',
      grading: '実績から達成率と評価を計算してシートに書き込み、計算の根拠も示します。',
      reports: '一覧と集計のシートを作り、印刷と同じ形の PDF にします。',
    },
    skip: 'スキップ',
    back: '戻る',
    next: '次へ',
    end: '始める',
  },

  sample: {
    about: '見本は、公表されている計画をもとにした、すぐに試せる計画です。今あるシートは変わりません。',
    make: '見本を作る',
    title: '見本の作成',
    preview: (sheets: number) => `新しいシートを ${n(sheets)} 枚作ります。今あるシートは変わりません`,
    done: (sheets: number) => `シートを ${n(sheets)} 枚作りました`,
  },

  newPlan: {
    heading: '一覧から新しい計画を作る',
    about:
      'Excel で作った一覧をコピーして貼り付けるか、Excel のブック・CSV・JSON のファイルを選びます。見出し（番号、施策名、担当課、指標、単位、基準値、R4目標 など）から列の意味を読み取り、確かめてから作ります。',
    municipality: '市町村名',
    title: '計画名',
    firstYear: '最初の年度',
    lastYear: '最後の年度',
    yearHint: '空けておくと、一覧の見出しから読み取ります。例：R4、令和4年度、2022',
    baselineYear: '基準年度',
    reportYear: '報告年度',
    list: '一覧',
    listHint: 'Excel の範囲をコピーして、ここに貼り付けます',
    file: 'ファイルを選ぶ',
    read: '一覧を読み取る',
    make: '計画を作成',
    work: '新しい計画の作成',
    preview: (sheets: number) => `新しいシートを ${n(sheets)} 枚作ります。今あるシートは変わりません`,
    done: (sheets: number) => `計画を作りました：シート ${n(sheets)} 枚`,
  },
} as const;
