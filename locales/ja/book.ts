import type { FailureCode } from '../../src/book';
import { numberText } from '../number';

type Data = Readonly<Record<string, string | number>>;

const part = (data: Data): string => (data.part === undefined ? '' : `（${String(data.part)}）`);

const n = numberText('ja');

const limited: Readonly<Record<string, string>> = {
  text: 'セルの文字',
  formula: '数式',
  header: 'ヘッダーかフッター',
  list: '選択肢の一覧',
  prompt: '入力時のメッセージ',
  'sheet-name': 'シートの名前',
  name: '定義された名前',
  height: '行の高さ',
};

/** Every failure in the user's words, for the pane and the command line: what it is, and what to do. */
export const bookTexts: Readonly<Record<FailureCode, (data: Data) => string>> = {
  'not-a-zip': () => 'Excel ブック（.xlsx、.xlsm）ではありません。ファイルの中身を確かめてください。',
  truncated: (d) =>
    `ファイルが途中で切れているか、壊れています${part(d)}。元のファイルをもう一度受け取ってください。`,
  encrypted: () =>
    '読み取りパスワードで暗号化されています。Excel でパスワードを外して保存してから開いてください。',
  'legacy-xls': () => '古い形式（.xls）のブックです。Excel で .xlsx として保存し直してください。',
  'text-file': () => 'CSV などのテキストファイルです。Excel で開き、.xlsx として保存し直してください。',
  'not-a-workbook': () => 'Excel ブックの本体が見つかりません。別の形式のファイルです。',
  'zip-bomb': (d) =>
    `展開すると大きすぎます${part(d)}。1 GiB を超えるか、圧縮率が異常なファイルは開きません。`,
  'xml-entities': (d) => `危険な宣言（DOCTYPE）を含むため開きません${part(d)}。`,
  'broken-xml': (d) => `中の XML が壊れています${part(d)}。Excel で開いて修復し、保存し直してください。`,
  'duplicate-part': (d) =>
    `中に同じ名前の部品が二つあります${part(d)}。Excel で開いて修復し、保存し直してください。`,
  'file-missing': (d) => `ファイルを読めません: ${String(d.file ?? '')}`,
  'cell-edit-mode': () =>
    'セルが入力中です。Enter キーか Esc キーで入力を終えてから、もう一度お試しください。',
  'book-behind': (d) =>
    `ほかのブックが手前にあります。${d.book ? `ブック「${String(d.book)}」` : 'このブック'}を手前に出してから、もう一度お試しください。`,
  'changed-meanwhile': (d) =>
    `シート「${String(d.sheet ?? '')}」のセルが、ほかの人かほかのウィンドウで書き換えられていました。`,
  'others-at-work': () =>
    'ほかの人がこのブックを編集しています。編集が終わるまで、シートの追加・削除・作り直しや保護の切り替えはできません（値の記入はできます）。ほかの人がブックを閉じてから、もう一度お試しください。',
  'would-be-lost': (d) =>
    `シート「${String(d.sheet ?? '')}」には、Excel から読み取れず、作り直すと失われるものがあります。`,
  'over-limit': (d) =>
    `シート「${String(d.sheet ?? '')}」${d.cell ? `の ${String(d.cell)}` : ''}：${limited[String(d.what)] ?? ''}が Excel に入る量（${n(Number(d.limit))}）を超えているか、使えない文字を含みます。「${String(d.text ?? '')}」を直してください。`,
  'sheet-protected': (d) =>
    `シート「${String(d.sheet ?? '')}」が保護されています。校閲タブで保護を解除してから、もう一度お試しください。`,
  'book-protected': () =>
    'ブックの構成が保護されています。校閲タブの「ブックの保護」を解除してから、もう一度お試しください。',
  'not-restored': (d) =>
    d.saved === 1
      ? '途中まで書き込まれたまま、元に戻せませんでした。自動保存がオンのため、閉じても元に戻りません。「ファイル」の「情報」にあるバージョン履歴から、書き込む前の版を開いて復元してください。'
      : '途中まで書き込まれたまま、元に戻せませんでした。保存せずに閉じて、開き直してください。自動保存がオンのときや Web 版では、「ファイル」の「情報」にあるバージョン履歴から、書き込む前の版に戻せます。',
  'payload-too-large': () => '一度に送れる量を超えました。対象のシートを減らしてお試しください。',
  'sheet-missing': (d) =>
    d.sheet === undefined
      ? 'ブックにワークシートがありません。'
      : `シート「${String(d.sheet)}」が見つかりません。名前が変わったか、削除されています。`,
  'sheet-exists': (d) => `シート「${String(d.sheet ?? '')}」がすでにあります。`,
  'last-sheet': (d) =>
    `シート「${String(d.sheet ?? '')}」は、ブックでただ一つ表示されているシートのため、消すことも隠すこともできません。`,
  'part-missing': () =>
    '必要な部品（アドインの一部やフォント）をネットワークから取得できません。接続を確かめてから、もう一度お試しください。',
  'form-unreadable': (d) =>
    d.text === ''
      ? `シート「${String(d.sheet)}」のセル ${String(d.cell)} が空欄です。セルの一覧から選んでから、もう一度お試しください。`
      : `シート「${String(d.sheet)}」のセル ${String(d.cell)} の「${String(d.text)}」は読み取れません。セルの一覧から選び直すか、年度は R6 のように書いてから、もう一度お試しください。`,
  'table-in-the-way': () =>
    '動かす範囲にテーブルがあるため、行や列を入れられません。テーブルを範囲に変換してから、もう一度お試しください。',
  cancelled: () => '中止しました。',
  host: () =>
    'Excel が処理を受け付けませんでした。シートを二つ以上選んでいるときは、シート見出しを右クリックして「シートのグループ解除」を選んでください。そうでないときは、少し待ってから、もう一度お試しください。',
  unexpected: () => '思わぬ問題が起きました。もう一度お試しください。',
};
