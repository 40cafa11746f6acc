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
  measureSheets: oneEach(measureSheet),
  ...overviewList({
    measure: '行動計画',
    department: '担当部署',
    grades: '指標に対する\n目標達成度',
    legend: '≪指標に対する目標達成度欄の目安について≫',
    mark: '資料1',
  }),
};
