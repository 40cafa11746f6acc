import { ownFormatId } from '../plan/own-format';
import { overviewList } from './blocks/overview-list';
import type { PlanFormat } from './format';

/**
 * Any city's own form: its sheets are those of the workbook, which are never made anew. What is made is 一覧, 集計 and the
 * sheets beside them.
 */
export const ownForm: PlanFormat = {
  id: ownFormatId,
  version: 1,
  title: { ja: '自治体の様式', en: 'A municipality’s own form' },
  rules: { inheritsTarget: true, ratesAs: 'ratio', negative: '△' },
  defaults: { gradeScale: [], statusWords: [], measureGrade: 'manual' },
  measureSheets: () => [],
  ...overviewList({
    measure: '施策・事業名',
    department: '担当部署',
    summary: '概要',
    grades: '評価',
    columns: ['department', 'indicator', 'baseline', 'yearTarget', 'current', 'rate', 'target'],
  }),
};
