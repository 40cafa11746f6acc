import type { BookFailureCode } from '../../src/book';

type Data = Readonly<Record<string, string | number>>;

const part = (data: Data): string => (data.part === undefined ? '' : `（${String(data.part)}）`);

/** Why a workbook could not be read or written, in the user's words. */
export const bookTexts: Readonly<Record<BookFailureCode, (data: Data) => string>> = {
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
  'cell-edit-mode': () => 'セルの編集中です。Enter で確定してから、もう一度実行してください。',
  'sheet-protected': (d) => `シート「${String(d.sheet ?? '')}」が保護されています。`,
  'book-protected': () => 'ブックの構成（シートの追加や削除）が保護されています。',
  'not-restored': () => '書き込みが途中で止まり、元に戻せませんでした。',
  'payload-too-large': () => '一度に送る量が大きすぎます。シートを分けて実行してください。',
  'sheet-missing': (d) =>
    d.sheet === undefined
      ? 'ブックにワークシートがありません。'
      : `シート「${String(d.sheet)}」がありません。`,
  'sheet-exists': (d) => `シート「${String(d.sheet ?? '')}」は既にあります。`,
  cancelled: () => '取り消しました。何も変えていません。',
  host: (d) => `Excel が処理できませんでした${d.reason === undefined ? '' : `（${String(d.reason)}）`}。`,
};
