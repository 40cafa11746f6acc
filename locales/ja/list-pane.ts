import { numberText } from '../number';
import { bookTexts } from './book';
import { listJa } from './list';
import type { Texts } from '../same-texts';

const n = numberText('ja');

/** What the pane says while a list becomes a plan, Japanese; loaded only then. */
export const listPaneJa = {
  list: listJa,
  book: bookTexts,
  remedies: {
    years: '「最初の年度」と「最後の年度」を書いてください。',
    sheets: '（「シート」で選べます）',
    column: '（「列の意味」で選べます）',
    cells: '',
  },
  trouble: {
    'not-fetched': () =>
      'Excel のブックを読む部分を取得できません。ネットワークの接続を確かめてから、もう一度お試しください。',
    unreadable: (file: string) => `「${file}」を読めません。ほかで開いていれば閉じてください。`,
    encoding: (file: string) =>
      `「${file}」の文字コードが分かりません。UTF-8 か Shift_JIS で保存し直してください。`,
    'not-json': (file: string) => `「${file}」は JSON として読めません。`,
    'not-a-plan': (place: string) => `JSON の「${place}」が計画の形に合いません。`,
    'format-unknown': (id: string) => `様式「${id}」はありません。`,
    'other-form': (form: string) => `このファイルは「${form}」の計画です。その様式で作ります。`,
    'no-sheets': (file: string) => `「${file}」にシートがありません。`,
    'year-missing': () => '最初と最後の年度は、両方書くか、両方空けてください。',
    'year-unknown': (text: string) =>
      `「${text}」を年度として読めません。R4、令和4年度のように書いてください。`,
    'years-order': () => '最後の年度が最初の年度より前です。',
    'year-outside': (text: string) => `報告年度「${text}」が計画期間にありません。`,
  },
  noIndicators:
    '指標が一つも読み取れていません。「列の意味」で、指標名と目標の列を選んでください。施策の名前だけで始めるときは「指標なしで作る」を押します。',
  makeWithout: '指標なしで作る',
  source: (name: string) => `読み取ったもの：${name}`,
  pasted: '貼り付けた一覧（左上のセルを A1 とします）',
  sheet: 'シート',
  hiddenSheet: (name: string) => `${name}（非表示）`,
  template: '一覧のひな形を保存',
  templateFile: (form: string) => `${form} 一覧のひな形.xlsx`,

  understood: (measures: number, indicators: number) =>
    `施策 ${n(measures)} 件、指標 ${n(indicators)} 件を読み取りました`,
  nothing: 'この一覧からは、まだ計画を作れません。',
  years: (first: string, last: string, baseline: string, report: string) =>
    `計画期間 ${first}～${last}、基準年度 ${baseline}、報告年度 ${report}`,

  columns: {
    heading: '列の意味',
    about: '違っていれば選び直してください。すぐに読み直します。',
    named: (letter: string, heading: string) => `${letter} 列「${heading}」`,
    unnamed: (letter: string) => `${letter} 列（見出しなし）`,
    meaningOf: (column: string) => `${column}の意味`,
    samples: (texts: readonly string[]) => `例：${texts.join('、')}`,
    empty: '値はありません',
    withEmpty: (count: number) => `値のない列 ${n(count)} も表示`,
    known: '見出しから',
    guess: (reason: string) => `推定（${reason}）`,
    unknown: '意味が分かりません。取り込みません',
    chosen: '選んだ意味',
    leftOut: '使いません',
    takeNear: (meaning: string) => `近い意味「${meaning}」にする`,
    choose: '（選んでください）',
    automatic: '自動で読み取る',
    groups: {
      measure: '施策',
      indicator: '指標',
      target: '目標',
      actual: '実績',
      schedule: '年次計画・取組内容',
      report: '報告・評価',
      other: 'そのほか',
    },
  },

  measures: {
    heading: 'できる施策',
    noTitle: '（名称なし）',
    noName: '（名称のない指標）',
    indicator: (name: string, unit: string) => `${name}（${unit}）`,
    field: (name: string, text: string) => `${name}：${text}`,
    more: (next: number, rest: number) => `次の ${n(next)} 件を表示（残り ${n(rest)} 件）`,
  },

  problems: {
    lost: (count: number) => `取り込めないもの・変わるもの ${n(count)} 件`,
    none: 'すべての値がシートに入ります',
    notes: (count: number) => `読み取り方 ${n(count)} 件`,
    allCells: (count: number) => `すべてのセル（${n(count)}）を表示`,
  },
  checking: 'すべての値がシートに入るかを確かめています',
};

/** The same shape in any language. */
export type ListPaneWords = Texts<typeof listPaneJa>;
