import { overviewList } from '../blocks/overview-list';
import { fromPage } from '../blocks/first-page';
import { oneEach } from '../blocks/one-each';
import type { PlanFormat } from '../format';
import { measureSheet } from './measure-sheet';

/** 宇部市 行財政改革推進計画 アクションプラン. */
export const ubeReform: PlanFormat = {
  id: 'ube-reform',
  version: 1,
  policyField: '基本方針',
  directionField: '戦略',
  title: {
    ja: '宇部市 行財政改革推進計画 アクションプラン',
    en: 'Ube: administrative and fiscal reform action plan',
  },
  rules: { inheritsTarget: false, ratesAs: 'ratio', negative: '-' },
  defaults: { gradeScale: [], statusWords: [], measureGrade: 'manual' },
  measureSheets: (measures, settings, plan) =>
    fromPage(oneEach(measureSheet)(measures, settings, plan), settings),
  yearSummary: ({ activities = [] }, year) =>
    activities
      .filter((activity) => activity.year === year && activity.input !== '')
      .map(({ mark, input }) => `${mark}${input}`)
      .join('\n'),
  ...overviewList({ measure: 'アクションプラン名', department: '主管課', summary: '取組の概要' }),
};
