import { oneEach } from '../blocks/one-each';
import { overviewList } from '../blocks/overview-list';
import { reportText } from '../blocks/report-text';
import type { PlanFormat } from '../format';
import { measureSheet } from './measure-sheet';

/** A form without any city's own headings: what most plans ask for, on one page a measure. */
export const general: PlanFormat = {
  id: 'general',
  version: 1,
  policyField: '基本方針',
  title: {
    ja: '一般様式（一覧と個票、年次計画つき）',
    en: 'General form: overview and sheets with a yearly schedule',
  },
  rules: { inheritsTarget: true, ratesAs: 'ratio', negative: '△' },
  defaults: {
    gradeScale: [
      { grade: 'A', from: 100, text: '達成率が100%以上' },
      { grade: 'B', from: 75, text: '達成率が75%以上100%未満' },
      { grade: 'C', from: 50, text: '達成率が50%以上75%未満' },
      { grade: 'D', from: null, text: '達成率が50%未満' },
    ],
    statusWords: ['検討', '準備', '一部実施', '実施', '継続', '完了'],
    measureGrade: 'worst',
  },
  measureSheets: oneEach(measureSheet),
  yearSummary: (measure, year) => reportText(measure, year, '取組状況'),
  ...overviewList({
    measure: '施策',
    department: '担当部署',
    summary: '取組状況',
    grades: '評価',
    legend: '評価の目安',
    columns: [
      'department',
      'indicator',
      'baseline',
      'yearTarget',
      'current',
      'rate',
      'target',
      'summary',
      'grades',
    ],
  }),
};
