import { overviewList } from '../blocks/overview-list';
import { reportText } from '../blocks/report-text';
import type { PlanFormat } from '../format';
import { extraSheets } from './extra-sheets';
import { categorySheets } from './category-sheet';

/** 美祢市 行政改革大綱実施計画 進捗状況報告書. */
export const mine: PlanFormat = {
  id: 'mine',
  version: 1,
  policyField: '大分類',
  directionField: '小分類',
  title: {
    ja: '美祢市 行政改革大綱実施計画 進捗状況報告書',
    en: 'Mine: administrative reform outline, progress report',
  },
  rules: { inheritsTarget: false, ratesAs: 'percent', negative: '△ ', noFigure: '-' },
  defaults: {
    // the document gives no rule behind its A, B and C: a suggestion, with grades given by hand
    gradeScale: [
      { grade: 'A', from: 100 },
      { grade: 'B', from: 50 },
      { grade: 'C', from: null },
    ],
    statusWords: ['達成', '休止'],
    measureGrade: 'manual',
  },
  measureSheets: categorySheets,
  extraSheets,
  yearSummary: (measure, year) => reportText(measure, year, '年度実績'),
  // the document names no departments
  ...overviewList({
    measure: '実施項目',
    department: '担当部署',
    summary: '年度実績',
    grades: '評価',
    columns: ['indicator', 'baseline', 'yearTarget', 'current', 'rate', 'target', 'summary', 'grades'],
  }),
};
