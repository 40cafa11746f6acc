import { oneEach } from '../blocks/one-each';
import { overviewList } from '../blocks/overview-list';
import { reportText } from '../blocks/report-text';
import type { PlanFormat } from '../format';
import { extraSheets } from './extra-sheets';
import { measureSheet } from './measure-sheet';

/** 関市 行財政改革アクションプラン 期末報告. */
export const seki: PlanFormat = {
  id: 'seki',
  version: 1,
  policyField: '重点項目',
  title: { ja: '関市 行財政改革アクションプラン 期末報告', en: 'Seki: reform action plan, year-end report' },
  rules: { inheritsTarget: true, ratesAs: 'ratio', negative: '-' },
  defaults: {
    gradeScale: [],
    statusWords: ['達成', '順調', 'やや遅れている', '遅れている'],
    measureGrade: 'manual',
  },
  measureSheets: oneEach(measureSheet),
  extraSheets,
  yearSummary: (measure, year) => reportText(measure, year, '取組内容'),
  ...overviewList({
    measure: '改革項目',
    department: '課',
    summary: '取組内容',
    grades: '進捗状況',
    columns: ['department', 'indicator', 'baseline', 'current', 'target', 'rate', 'summary', 'grades'],
  }),
};
