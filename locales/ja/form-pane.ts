import type { DoubtCode } from '../../src/forms/doubts';
import type { FormField } from '../../src/forms/definition';
import type { MeaningGroup, MeaningWord } from '../../src/forms/meaning-words';
import type { SheetRole } from '../../src/forms/sheet-role';
import { numberText } from '../number';
import type { Texts } from '../same-texts';
import { reasonTexts } from './forms';

const n = numberText('ja');

const meanings = {
  番号: '番号',
  名称: '名称',
  担当部署: '担当部署',
  指標名: '指標名',
  内訳: '内訳',
  単位: '単位',
  区分: '区分（目標・実績など）',
  年度: '年度',
  基準値の年度: '基準値の年度',
  目標の年度: '目標の年度',
  実績の年度: '実績の年度',
  基準値: '基準値',
  目標: '目標',
  実績: '実績',
  最終目標: '最終目標',
  合計目標: '合計目標',
  合計実績: '合計実績',
  達成率: '達成率',
  値: '値（行の区分による）',
  評価: '評価',
  評価理由: '評価理由',
  方向: '方向（増加・減少）',
  方法: '計算方法',
  事業費: '事業費',
  文: '文（見出しの名前で残す）',
  使わない: '使わない',
} as const satisfies Record<MeaningWord, string>;

const groups = {
  measure: '施策',
  indicator: '指標',
  figure: '数値',
  report: '評価',
  other: 'その他',
} as const satisfies Record<MeaningGroup, string>;

const roles = {
  measure: '取り込む',
  template: '空の様式',
  example: '記入例・記入要領',
  'last-year': '前年度のシート',
  empty: '空のシート',
  'other-form': '取り込まない',
  ours: '達成シート',
} as const satisfies Record<SheetRole, string>;

/** Why a sheet is not taken. */
const roleReasons = {
  measure: '',
  template: '見出しのほかに何も書かれていないか、名前が様式・原紙などです。',
  example: '名前に記入例・見本などの語があります。',
  'last-year': '同じ名前で新しい年度のシートがあります。',
  empty: '何も書かれていないか、様式として読むには大きすぎます。',
  'other-form': '見出しがほかのシートと合わないか、目標・実績の表がありません。',
  ours: '',
} as const satisfies Record<SheetRole, string>;

const doubts = {
  'no-form': () => '施策の名称と、目標・実績の表が見つかりません。',
  'form-blank': () =>
    'どのシートもまだ記入されていません。欄の読み方は見出しだけから決めたので、項目を確かめてください。',
  'field-unsure': (text: string, other: string) =>
    `「${other}」の年度または意味がはっきりしません（例「${text}」）。意味を選んでください。`,
  'figure-open': (text: string, other: string) =>
    `数値「${text}」が何か分かりません（見出し「${other}」）。意味を選んでください。`,
  'error-value': (text: string, other: string) =>
    `「${other}」のセルがエラー（${text}）のため、読み取りません。数式か値を直してください。`,
  'no-title': () => '施策の名称が見つかりません。下の「セルから決める」で、名称のセルを選んでください。',
  'no-number': (text: string) => `「${text}」の番号が空欄か、見つかりません。`,
  'no-department': (text: string) => `「${text}」の担当部署が空欄か、見つかりません。`,
  'no-figures': (text: string) => `「${text}」には、読み取れる目標・実績がありません。`,
  'department-of-sheet': () => '担当部署の欄がないため、シート名を担当部署とみて読みました。',
  'figures-in-text': (text: string) =>
    `文の中の数値は読み取れません（「${text.slice(0, 24)}…」）。表のセルに分けると読み取れます。`,
  'two-figures': (text: string) =>
    `一つのセルに数値が二つあり（「${text.replace(/\s+/gu, '／')}」）、読み取れません。目標と実績を別のセルに分けてください。`,
  'list-blank': () =>
    '一覧の見出しは読めますが、まだ 1 行も記入がありません。番号・名称・指標のある行を 1 行以上記入してから取り込んでください。',
  'choice-drawn': (text: string) =>
    `「${text.replace(/\s+/gu, '')}」のどれを選んだかは、図形の丸では読み取れません。選んだ文字だけをセルに書いてください。`,
  'years-unknown': () => '年度の見出しが見つかりません。見出しに令和6年度、R6 などの年度を入れてください。',
  'label-mistyped': (text: string, other: string) => `「${text}」は「${other}」の書き違いとみて読みました。`,
  'no-indicator-name': (text: string) =>
    `数値「${text}」が何の指標か分かりません。指標名のセルを選んでください。`,
  'column-unread': (text: string) =>
    `見出し「${text}」の数値は読んでいません。目標・実績などであれば意味を選んでください。`,
} as const satisfies Record<DoubtCode, (text: string, other: string) => string>;

/** この様式を使う, Japanese; loaded only where it is opened. */
export const formPaneJa = {
  title: 'この様式を使う',
  correct: '様式の読み方を直す',
  about:
    '今あるシートをそのまま使って、記入・点検・評価・帳票ができるようにします。シートのセルは書き換えません。',
  close: 'キャンセル',
  closeKept: '中断する',
  keptNote: '中断しても、ここまでの回答は残ります。',
  again: '読み直す',
  stepsLabel: '手順',
  steps: {
    sheets: (count: number) => `シート ${n(count)}`,
    fields: (count: number) => (count === 0 ? '項目' : `項目（要確認 ${n(count)}）`),
    values: '読み取り結果',
  },
  understanding: '読み直しています',
  next: '次へ',
  back: '戻る',
  goTo: (sheet: string, cell: string) => `${sheet} ${cell}`,

  sheets: {
    about: (used: number, all: number) =>
      `${n(all)} 枚のうち ${n(used)} 枚を取り込みます。違っていれば選び直してください。`,
    used: (count: number) => `取り込むシート（${n(count)} 枚）`,
    others: (count: number) => `取り込まないシート（${n(count)} 枚）`,
    roleOf: (sheet: string) => `シート「${sheet}」の扱い`,
    hidden: '非表示',
    roles,
    reasons: roleReasons,
  },

  fields: {
    open: (count: number) => `要確認（${n(count)} 件）`,
    none: '要確認はありません。',
    notes: (count: number) => `読み取れなかったもの・読み替えたもの（${n(count)} 件）`,
    times: (count: number) => `ほか ${n(count)} か所`,
    all: (count: number) => `読み取った項目（${n(count)} 件）`,
    about:
      '行を押すと、見本のセルが選ばれます。意味が違っていれば選び直してください。すべてのシートに当てはまります。',
    meaningOf: (label: string) => `「${label}」の意味`,
    choose: '（選んでください）',
    automatic: '自動の読み取りに戻す',
    chosen: '指定したもの',
    sample: (text: string) => `例：${text}`,
    empty: '（空欄）',
    unlabelled: '（見出しなし）',
    places: {
      label: 'ラベル',
      column: '表の列',
      row: '表の行',
      cell: '位置',
      word: '言葉',
    } as const satisfies Record<FormField['place'], string>,
    reasons: reasonTexts,
    groups,
    meanings,
    doubts,
    more: (next: number, rest: number) => `次の ${n(next)} 件を表示（残り ${n(rest)} 件）`,
  },

  pick: {
    heading: 'セルから決める',
    about: 'Excel でセルを選び、その意味を選びます。同じ欄は、ほかのシートでも同じ意味になります。',
    selected: (place: string, text: string) => `選択中：${place}「${text}」`,
    nothing: '取り込むシートのセルを選んでください。',
    meaning: '意味',
    year: '年度',
    indicator: '何番目の指標',
    apply: 'この意味にする',
  },

  values: {
    found: (measures: number, indicators: number, values: number) =>
      `施策 ${n(measures)} 件、指標 ${n(indicators)} 件、値 ${n(values)} 個を読み取ります`,
    nothing: '今のままでは取り込めません。シートと項目を確かめてください。',
    answers: (count: number) => `回答 ${n(count)} 件`,
    table: (title: string) => `${title}の指標`,
    noTitle: '（名称なし）',
    noName: '（指標名なし）',
    unit: '単位',
    baseline: '基準',
    finalTarget: '最終目標',
    target: '目標',
    actual: '実績',
    none: '－',
    texts: (count: number) => `ほかの文 ${n(count)} 件`,
    more: (next: number, rest: number) => `次の ${n(next)} 件を表示（残り ${n(rest)} 件）`,
    planTitle: '計画名',
    municipality: '市町村名',
    reportYear: '報告年度',
    will: (sheets: number) =>
      `シート ${n(sheets)} 枚に名前の定義を付け、「様式定義」と「計画設定」を加えます。今あるセルは変わりません。あとで一度に元に戻せます。`,
    willAgain: (sheets: number) =>
      `シート ${n(sheets)} 枚の名前の定義と「様式定義」を付け直します。セルと「計画設定」は変わりません。あとで一度に元に戻せます。`,
    apply: '取り込む',
    applyAgain: 'この読み方にする',
    changed: '読み取ったあとにシートが変わったので、読み直しました。もう一度確かめてください。',
    work: '様式の取り込み',
    done: (measures: number) => `施策 ${n(measures)} 件を取り込みました`,
  },
} as const;

export type FormPaneWords = Texts<typeof formPaneJa>;
