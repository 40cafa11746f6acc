import type { DoubtCode } from '../../src/forms/doubts';
import type { Reason } from '../../src/forms/record';
import type { SheetRole } from '../../src/forms/sheet-role';

/** Why a cell was taken for a field, as 様式定義 says it. */
export const reasonTexts: Readonly<Record<Reason, string>> = {
  'label-known': 'ラベルの語から',
  'label-inside': 'セルの中のラベルから',
  'heading-known': '見出しの語から',
  'values-fit': '値の形から',
  'place-only': '位置だけから（ラベルなし）',
  'kind-stacked': '上段・下段の並びから',
  'kind-of-table': '表全体の見出しから',
  'year-of-report': '年度がないため報告年度としました',
  'label-unknown': '語が分からないため、そのままの名前の欄にしました',
  given: '指定のとおり',
};

/** What is 要確認 about a workbook; `{text}` stands in the cell, `{other}` is what it was taken for. */
export const doubtTexts: Readonly<Record<DoubtCode, (text: string, other: string) => string>> = {
  'no-form': () =>
    '施策の名称と目標・実績の表が見つからないため、取り込めません。見出し（施策名、指標名、目標、実績、年度）のあるシートを確かめてください。',
  'form-blank': () =>
    'どのシートもまだ記入されていません。欄の読み方は見出しだけから決めたので、様式定義を確かめてください。',
  'field-unsure': (text, other) =>
    `「${other}」の年度または意味がはっきりしません（「${text}」）。様式定義の「意味」を直すか、回答ファイルで指定してください。`,
  'figure-open': (text, other) =>
    `数値「${text}」が目標か実績か分かりません（見出し「${other}」）。様式定義で列または行の意味を指定してください。`,
  'error-value': (text, other) =>
    `「${other}」のセルがエラー（${text}）のため、読み取りません。数式か参照先を直すか、値を入力してください。`,
  'no-title': () => '施策の名称の欄が見つかりません。名称のセルを回答ファイルで指定してください。',
  'no-number': (text) => `「${text}」の番号が空欄か、見つかりません。番号のセルを確かめてください。`,
  'no-department': (text) => `「${text}」の担当部署が空欄か、見つかりません。`,
  'no-figures': (text) => `「${text}」には、読み取れる目標・実績がありません。`,
  'department-of-sheet': () =>
    '担当部署の欄がないため、シート名を担当部署とみて読みました（担当表で変えられます）。',
  'figures-in-text': (text) =>
    `文の中の数値は読み取れません（「${text.slice(0, 24)}…」）。目標・実績を表のセルに分けると読み取れます。`,
  'two-figures': (text) =>
    `一つのセルに数値が二つあり（「${text.replace(/\s+/gu, '／')}」）、読み取れません。目標と実績を別のセルに分けてください。`,
  'list-blank': () =>
    '一覧の見出しは読めますが、まだ 1 行も記入がありません。番号・名称・指標のある行を 1 行以上記入してから取り込んでください。',
  'choice-drawn': (text) =>
    `「${text.replace(/\s+/gu, '')}」のどれを選んだかは、図形の丸では読み取れません。選んだ文字だけをセルに書いてください。`,
  'years-unknown': () => '年度の見出しが見つかりません。見出しに令和6年度、R6 などの年度を入れてください。',
  'label-mistyped': (text, other) => `「${text}」は「${other}」の書き違いとみて読みました。`,
  'no-indicator-name': (text) => `数値「${text}」が何の指標か分かりません。指標名のセルを選んでください。`,
  'column-unread': (text) =>
    `見出し「${text}」の数値は読んでいません。目標・実績などであれば意味を選んでください。`,
};

export const sheetRoleTexts: Readonly<Record<SheetRole, string>> = {
  measure: '取り込むシート',
  template: '空の様式',
  example: '記入例・記入要領',
  'last-year': '前年度のシート',
  empty: '空のシート',
  'other-form': '別のシート',
  ours: '達成のシート',
};
