import type { Unprinted } from '../../src/reports/print-plan';

/** What our PDF leaves out, Japanese. */
export const unprintedTexts: Readonly<Record<Unprinted['kind'], string>> = {
  picture: '画像',
  shape: '図形',
  chart: 'Tassei が作っていないグラフ',
  dataBar: '条件付き書式のデータバー',
  colorScale: '条件付き書式のカラースケール',
  iconSet: '条件付き書式のアイコン',
  richText: '一つのセルの中で異なる文字の飾り（太字・色など）',
  gradient: '塗りつぶしのグラデーション（最初の色だけ）',
  gridlines: '枠線（目盛線）',
  headings: '行番号と列番号',
  rightToLeft: '右から左への列の並び（左から右に印刷しました）',
  formula: '計算結果がなく、計算もできない数式',
  chartSheet: 'グラフだけのシート',
  rule: '計算できない条件付き書式の色',
};
