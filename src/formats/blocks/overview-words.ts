import type { OverviewColumn } from '../../plan';
import { keyOfWord } from './words';

/** What a city's overview calls things. */
export interface OverviewWords {
  readonly measure: string;
  readonly department: string;
  /** Heading of the year's summary. */
  readonly summary: string;
  /** Heading over the grades of the years; absent: the form gives none. */
  readonly grades?: string;
  /** Heading of the legend of grades at the foot. */
  readonly legend?: string;
  /** Right part of the header: 資料1. */
  readonly mark?: string;
  /** Columns where the plan does not choose them; absent: those of a form with targets by year. */
  readonly columns?: readonly OverviewColumn[];
}

const usual: readonly OverviewColumn[] = [
  'department',
  'indicator',
  'baseline',
  'yearTarget',
  'current',
  'rate',
  'target',
  'summary',
];

/** The columns of a form's overview while its plan does not choose them. */
export function defaultColumns({ columns, grades }: OverviewWords): readonly OverviewColumn[] {
  return columns ?? (grades === undefined ? usual : [...usual, 'grades']);
}

/** The words for the columns in 計画設定, in the order in which they are offered. */
export const overviewColumnWords: Readonly<Record<OverviewColumn, string>> = {
  department: '担当部署',
  indicator: '指標',
  baseline: '基準値',
  yearTarget: '年度目標',
  current: '実績',
  rate: '達成率',
  target: '最終目標',
  summary: '概要',
  grades: '評価',
};

/** Further words that people use for a column: those of the heads. */
const otherWords: Readonly<Record<string, OverviewColumn>> = {
  当初: 'baseline',
  現状: 'current',
  年度実績: 'current',
  目標: 'target',
  所管課: 'department',
  主管課: 'department',
  取組内容: 'summary',
};

/** 「担当部署、指標、実績」 */
export function columnsText(columns: readonly OverviewColumn[]): string {
  return columns.map((column) => overviewColumnWords[column]).join('、');
}

/** Columns read from words, and what is wrong with the words: none of ours, or a column that was named before. */
export interface ReadColumns {
  readonly columns: readonly OverviewColumn[];
  readonly problems: readonly { readonly word: string; readonly state: 'unknown' | 'twice' }[];
}

export function readColumns(words: string): ReadColumns {
  const columns: OverviewColumn[] = [];
  const problems: { word: string; state: 'unknown' | 'twice' }[] = [];
  const all = words.split(/[、,，・\s]+/).filter((word) => word !== '');
  for (const word of all) {
    const column = keyOfWord(overviewColumnWords, word) ?? otherWords[word];
    if (!column) problems.push({ word, state: 'unknown' });
    else if (columns.includes(column)) problems.push({ word, state: 'twice' });
    else columns.push(column);
  }
  return { columns, problems };
}
