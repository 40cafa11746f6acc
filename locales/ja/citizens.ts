import type { CitizenWords } from '../../src/tables/citizens';

/** The page 市民向け. */
export const citizenWords: CitizenWords = {
  language: 'ja',
  subtitle: (municipality, year) => `${municipality}　${year}の進捗状況`.trim(),
  grades: '評価の内訳',
  gradeHead: '評価',
  countHead: '取組の数',
  noGrade: '評価なし',
  search: '取組を探す',
  searchHint:
    '取組や指標の名前、担当課、文章の言葉で絞り込めます。空白で区切ると、すべてを含むものだけになります。',
  found: '{n} 件を表示しています。',
  measures: '取組の一覧',
  department: '担当',
  policy: '方針',
  grade: '評価',
  target: '目標',
  actual: '実績',
  rate: '達成率',
  year: '年度',
  planned: '計画',
  done: '実績',
  baseline: '（基準値）',
  chart: (indicator) => `${indicator}の目標と実績の推移`,
  unit: (unit) => `単位：${unit}`,
  figures: '数値の表',
  about:
    'この表とグラフは、計画の進行管理のデータから作りました。達成率は、目標に対してどこまで進んだかを示します。',
  toMeasures: '取組の一覧へ',
};
