import { pageProblemTexts } from './page-problems';

/** Texts of the command `pdf`. */
export const pdfTexts = {
  about: 'シートを PDF にします（Excel も LibreOffice も使いません）',
  sheets: '印刷するシートの名前（コンマ区切り）。省くと、計画設定のほかの、表示されているシートすべて',
  withSettings: '計画設定も印刷します（ふだんは印刷しません）',
  pages: '印刷するページ。全体を通した番号で「3-5,8」「10-」のように。省くとすべて',
  pageProblems: pageProblemTexts,
  title: '文書の題名。省くと計画の名前',
  noFonts: 'PDF に埋め込む書体（BIZ UDゴシック）が見つかりません。プログラムを入れ直してください。',
  unknownSheet: (name: string, names: string) =>
    `シート「${name}」はありません。このブックのシート: ${names}`,
  nothing: '印刷する内容がありません。',
  onlySettings:
    '印刷するシートは計画設定のほかにありません。計画設定を印刷するには --with-settings を付けてください。',
  overflow: (sheet: string, cell: string, name: string | null, lines: number, lost: number) =>
    `［${sheet} ${cell}］【注意】${name === null ? '' : `「${name}」`}${lines === 1 ? '枠に入りきりません。' : `${String(lines)} 行のうち ${String(lost)} 行が印刷されません。`}`,
  rounded: (sheet: string, cell: string, shown: string, typed: string) =>
    `［${sheet} ${cell}］【注意】入力は「${typed}」ですが、表示形式のため「${shown}」と表示されます。達成率と評価を計算すると、入力のとおりに表示します。`,
  unprinted: (sheet: string, thing: string, count: number) =>
    `［${sheet}］【注意】${thing}（${String(count)}）は PDF に印刷されません。必要なときは Excel から印刷してください。`,
  more: (count: number, sheets: readonly (readonly [sheet: string, count: number])[], others: number) =>
    `　…ほかに ${String(count)} 件（${sheets.map(([sheet, of]) => `${sheet}: ${String(of)}`).join('、')}${others > 0 ? `、ほか ${String(others)} シート` : ''}）。--json ですべて出ます。`,
  tooManyPages: (pages: number, most: number) =>
    `${pages.toLocaleString('ja')} ページになります（${most.toLocaleString('ja')} ページまで）。--pages 1-100 のように印刷するページを指定するか、--sheets でシートを選ぶか、Excel で印刷範囲を設定してください。`,
  missing: (characters: string) => `書体にない文字があります（〓 で印刷しました）: ${characters}`,
  done: (output: string, pages: number, bytes: number) =>
    `${output} を作りました（${String(pages)} ページ、${String(Math.ceil(bytes / 1024))} KB）。`,
} as const;
