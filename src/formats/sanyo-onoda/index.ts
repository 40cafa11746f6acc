import { oneEach } from '../blocks/one-each';
import type { PlanFormat } from '../format';
import { measureSheet } from './measure-sheet';
import { overview, overviewName } from './overview';

/** 山陽小野田市 行政改革プラン 行動計画. */
export const sanyoOnoda: PlanFormat = {
  id: 'sanyo-onoda',
  version: 1,
  title: { ja: '山陽小野田市 行政改革プラン 行動計画', en: 'Sanyo-Onoda: administrative reform action plan' },
  rules: { inheritsTarget: true, ratesAs: 'ratio', negative: '-' },
  measureSheets: oneEach(measureSheet),
  overview,
  overviewName,
};
