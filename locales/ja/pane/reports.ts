import { pageProblemTexts } from '../page-problems';
import { unprintedTexts } from '../unprinted';
import { numberText } from '../../number';

const n = numberText('ja');

/** Texts of 帳票 and of printing, Japanese. */
export const reportsJa = {
  reports: {
    forYear: (year: string) => `${year}の帳票を作ります。年度は上の欄で選びます。`,
    overview: '一覧',
    overviewAbout: '施策・指標・実績・評価を一枚の表にします（A3 横）。前に作った一覧は置き換えます。',
    make: '一覧を作成',
    preview: (sheet: string, rows: number) => `シート「${sheet}」に ${n(rows)} 件の一覧を作ります`,
    replaces: '今ある同じ名前のシートは置き換えます。',
    done: (sheet: string) => `一覧を作成しました：シート「${sheet}」`,
    title: '一覧の作成',
    open: '一覧を開く',
  },

  otherReports: {
    tally: {
      heading: '集計',
      about:
        '評価や進捗区分ごとの件数を、全体・年度・方針・担当部署別の表とグラフにします。指標の数も年度別に数えます。',
      make: '集計を作成',
      preview: (sheet: string) => `シート「${sheet}」に集計を作ります`,
      done: (sheet: string) => `集計を作成しました：シート「${sheet}」`,
      title: '集計の作成',
      open: '集計を開く',
    },
    trends: {
      heading: '推移',
      about:
        '指標ごとに、基準値・目標・実績・達成率を年度順の図と表にします。一つの指標に一つの図で、A4 の 1 ページに六つ並びます。',
      make: '推移を作成',
      preview: (sheet: string) => `シート「${sheet}」に指標の推移の図を作ります`,
      done: (sheet: string) => `推移を作成しました：シート「${sheet}」`,
      title: '推移の作成',
      open: '推移を開く',
    },
    table: {
      heading: '表を書き出す',
      about:
        '指標の値を、1 行に一つずつ、年度・区分・単位の列を付けた表のシートにします。ピボットテーブルやフィルターにそのまま使えます。作り直すと同じ場所で新しくなります。',
      make: '表のシートを作成',
      preview: (sheet: string) => `シート「${sheet}」に指標の値の表を作ります`,
      done: (sheet: string) => `表を作成しました：シート「${sheet}」`,
      title: '表の作成',
      open: '表を開く',
    },
    findings: {
      heading: '点検結果',
      about: '点検の指摘を、シートとセルの番地を付けた一覧にします。担当部署に渡せます。',
      make: '点検結果を作成',
      preview: (sheet: string) => `シート「${sheet}」に点検の指摘の一覧を作ります`,
      done: (sheet: string) => `点検結果を作成しました：シート「${sheet}」`,
      title: '点検結果の作成',
      open: '点検結果を開く',
    },
  },

  tableFile: {
    /** Of the columns. */
    headings: 'ja',
    csv: 'CSV を保存',
    copy: '表をコピー',
    file: (title: string) => `${title} 指標の表.csv`,
    begun: (file: string) =>
      `${file} のダウンロードを始めました。保存先は、ブラウザーのダウンロードの一覧で確かめてください。`,
    copied: (count: number) =>
      `${count.toLocaleString('ja')} 行をコピーしました。新しいブックに貼り付けられます。`,
    notCopied: 'コピーできませんでした。「表のシートを作成」をお使いください。',
  },

  printing: {
    heading: 'PDF とプレビュー',
    about: '選んだシートを、今の内容のまま、印刷と同じページの PDF にします。',
    aboutPreview: '選んだシートを、今の内容のまま、印刷と同じページで見られます。',
    desktop: {
      title: 'この Excel では、作業ウィンドウから PDF を保存できません。次の方法で作れます。',
      steps: {
        choose: 'PDF にするシートの見出しを、Ctrl キー（Mac は Command キー）を押しながら選びます。',
        save: 'Windows は「ファイル」›「エクスポート」›「PDF/XPS の作成」、Mac は「ファイル」›「名前を付けて保存」でファイル形式「PDF」を選びます。用紙や改ページは、シートに設定してあるとおりになります。',
        ungroup:
          '終わったら、シート見出しを右クリックして「シートのグループ解除」を選びます。選んだままでは、アドインが書き込めません。',
      },
      command:
        'コマンドの入ったパソコンでは、次のコマンドで、ブック全体をしおりの付いた PDF にできます。Excel on the web で開いたときは、ここから PDF を保存できます。',
    },
    sheets: '印刷するシート',
    all: 'すべて選ぶ',
    settings: (sheet: string) => `${sheet}（選んだときだけ印刷します）`,
    none: 'すべて外す',
    groups: '部署や方針でまとめて選ぶ',
    groupKinds: { department: '担当部署', policy: '方針' },
    group: (name: string, sheets: number) => `${name}（${n(sheets)} 枚）`,
    chosen: (chosen: number, all: number) => `${n(all)} 枚のうち ${n(chosen)} 枚を選んでいます。`,
    unprinted: 'PDF に印刷されないものがあります',
    unprintedAt: (sheet: string, thing: string, count: number) => `${sheet}：${thing}（${n(count)}）`,
    unprintedHint: 'これらが必要なページは、Excel の印刷を使ってください。',
    things: unprintedTexts,
    preview: 'プレビュー',
    make: 'PDF を作成',
    only: '印刷するページ',
    onlyHint: '例：3-5,8（空欄はすべて）。番号はプレビューと同じです。',
    pageProblems: pageProblemTexts,
    goTo: 'ページ番号へ移動',
    goToShort: 'ページへ',
    pages: (page: number, pages: number) => `${n(page)} / ${n(pages)} ページ`,
    previous: '前のページ',
    next: '次のページ',
    zoom: '拡大',
    made: (pages: number, kilobytes: number) => `PDF ができました（${n(pages)} ページ、${n(kilobytes)} KB）`,
    save: 'PDF を保存',
    openWindow: '別のウィンドウで開く',
    saveHint: '保存できない環境では「別のウィンドウで開く」を使い、開いたウィンドウから保存してください。',
    nothing: '選んだシートに、印刷するものがありません。',
    overflow: '枠に収まらず、印刷で切れる文字があります',
    overflowAt: (sheet: string, cell: string) => `${sheet} ${cell}`,
    missing: (characters: string) => `PDF の書体にない文字を〓にしました：${characters}`,
  },
} as const;
