import { unprintedTexts } from '../unprinted';
import { numberText, timeText } from '../../number';

const n = numberText('ja');

/** Texts of every screen: names of the places, waiting, asking, failures, Japanese. */
export const commonJa = {
  appName: '達成シート',
  /** Numbers and times that stand by themselves, as the language writes them. */
  number: n,
  time: timeText('ja'),
  places: {
    entry: '記入',
    checks: '点検',
    grading: '評価',
    reports: '帳票',
    cycle: '配付・回収',
    more: 'その他',
  },
  placesLabel: '画面の切り替え',
  year: '報告年度',
  /** Where a plan has no name yet. */
  untitled: '（計画名なし）',
  department: { label: '私の部署', all: 'すべての部署' },
  yearName: (era: string, year: string) => `${era}${year === '1' ? '元' : year}年度`,
  eras: { M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和' },
  loading: '読み込んでいます',
  loadingPlace: '画面を読み込んでいます',
  retry: 'もう一度',
  close: '閉じる',
  cancel: '中止',
  confirm: { apply: '書き込む', details: '内訳', hide: '内訳を閉じる', cancel: 'キャンセル' },
  work: {
    checking: '印刷で切れる文を調べています',
    grading: '評価を書き込んでいます',
    printing: '印刷の用意をしています',
    reading: 'ブックを読んでいます',
    understanding: 'シートの様式を読み取っています',
    calculation: '書き込む内容を調べています',
    reporting: 'シートを作っています',
    undoing: '元に戻しています',
    writing: '書き込んでいます',
    progress: (done: number, total: number) => `${n(done)} / ${n(total)}`,
  },

  /** The first reading was called off. */
  unread: 'ブックはまだ読んでいません。「もう一度」を押すと読みます。',
  unshown: {
    title: 'この画面を表示できませんでした。',
    body: 'ネットワークの接続を確かめてから、もう一度お試しください。書き込んだ内容はブックに残っています。',
  },
  problems: { title: '読み取れなかった所' },
  hiddenSheets: {
    hidden: (sheets: readonly string[]) =>
      sheets.length === 1
        ? `シート「${sheets[0] ?? ''}」は隠れています。`
        : `隠れているシートが ${n(sheets.length)} 枚あります（${sheets.slice(0, 3).join('、')}${sheets.length > 3 ? ' ほか' : ''}）。`,
    show: '表示する',
  },
  failures: {
    read: 'ブックを読めませんでした。',
    understand: '様式を読み取れませんでした。',
    write: '書き込めませんでした。',
    print: '印刷の用意ができませんでした。',
    select: 'セルを選べませんでした。',
    check: '印刷で切れる文は調べていません。ほかの指摘は表示しています。',
    calculate: '書き込む内容を用意できませんでした。',
    follow: '変更のあとの点検ができませんでした。表示しているのは前の指摘です。',
    open: '新しいブックを開けませんでした。',
    unchanged: 'ブックは書き込む前のままです。',
    ownBook: '新しいブックに作る',
    takingBack: '途中まで書き込んだものを元に戻しています。',
    undoLost:
      '書き込むときに保護をいったん外したかシートを動かしたため、Excel の「元に戻す」（Ctrl+Z）では、ここより前に戻れません。アドインの「元に戻す」は使えます。',
    changed: {
      summary: (count: number) =>
        `ほかの人かほかのウィンドウが、先に ${n(count)} か所を書き換えました。まだ何も書き込んでいません。`,
      line: (place: string, was: string, now: string) => `${place}：${was} → ${now}（今の内容）`,
      empty: '（空欄）',
      wanted: (text: string) => `上書きすると「${text}」になります。`,
      overwrite: '上書きする',
    },
    /** What undo would not bring back. */
    lost: {
      summary:
        '書き込むと、Excel から読み取れない次のものが消え、「元に戻す」を使っても戻りません。まだ何も書き込んでいません。残したいときは、先にブックの控えを保存してください。',
      line: (sheet: string, what: string, count: number) => `${sheet}：${what}（${n(count)} か所）`,
      kinds: unprintedTexts,
      write: 'このまま書き込む',
    },
    /** What only a technician reads. */
    detail: (text: string) => `詳細：${text}`,
    copy: 'コピー',
    copied: 'コピーしました',
    /** Where the host does not let the pane copy. */
    selected: '選びました（Ctrl+C でコピー）',
  },
} as const;
