import { oneEach } from '../blocks/one-each';
import { overviewList } from '../blocks/overview-list';
import type { PlanFormat } from '../format';
import { measureSheet } from './measure-sheet';

/** 山陽小野田市 行政改革プラン 行動計画. */
export const sanyoOnoda: PlanFormat = {
  id: 'sanyo-onoda',
  version: 1,
  policyField: '基本項目',
  title: { ja: '山陽小野田市 行政改革プラン 行動計画', en: 'Sanyo-Onoda: administrative reform action plan' },
  rules: { inheritsTarget: true, ratesAs: 'ratio', negative: '-' },
  defaults: {
    gradeScale: [
      { grade: 'A', from: 100, text: '達成状況が100%以上' },
      { grade: 'B', from: 75, text: '達成状況が75%以上100%未満' },
      { grade: 'C', from: 50, text: '達成状況が50%以上75%未満の場合' },
      { grade: 'D', from: null, text: '達成状況が50%未満の場合' },
    ],
    statusWords: ['検討', '検討中', '作成', '作成中', '策定', '見直し', '一部実施', '実施', '継続', '拡充'],
    measureGrade: 'worst',
  },
  measureSheets: oneEach(measureSheet),
  ...overviewList({
    measure: '行動計画',
    department: '担当部署',
    summary: '昨年度取組内容の概要\n（詳細は別紙行動計画を参照）',
    grades: '指標に対する\n目標達成度',
    legend: '≪指標に対する目標達成度欄の目安について≫',
    mark: '資料1',
    columns: ['department', 'indicator', 'baseline', 'current', 'target', 'summary', 'grades'],
  }),
};
