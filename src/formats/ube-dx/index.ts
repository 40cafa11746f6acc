import { compareYears } from '../../quantity';
import { fromPage } from '../blocks/first-page';
import { oneEach } from '../blocks/one-each';
import { overviewList } from '../blocks/overview-list';
import type { PlanFormat } from '../format';
import { extraSheets } from './extra-sheets';
import { measureSheet } from './measure-sheet';

/** 宇部市 DX 推進計画 アクションプラン. */
export const ubeDx: PlanFormat = {
  id: 'ube-dx',
  version: 1,
  policyField: '基本方針',
  title: { ja: '宇部市 DX推進計画 アクションプラン', en: 'Ube: digital transformation action plan' },
  rules: { inheritsTarget: false, ratesAs: 'ratio', negative: '-', scheduleLabel: '取組内容' },
  defaults: {
    gradeScale: [],
    statusWords: ['調査・検討', '実証', '導入', '運用'],
    measureGrade: 'manual',
  },
  measureSheets: (measures, settings, plan) =>
    fromPage(oneEach(measureSheet)(measures, settings, plan), settings),
  yearSummary: ({ schedule }, year) =>
    schedule
      .flatMap(({ spans = [] }) => spans)
      .filter(({ from, to }) => compareYears(from, year) <= 0 && compareYears(year, to) <= 0)
      .map(({ text }) => text)
      .join('\n'),
  extraSheets,
  // the form has no place for a baseline
  ...overviewList({
    measure: '施策名',
    department: '所管課',
    summary: '取組の概要',
    columns: ['department', 'indicator', 'yearTarget', 'current', 'rate', 'target', 'summary'],
  }),
};
