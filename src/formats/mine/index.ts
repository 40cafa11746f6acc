import { overviewList } from '../blocks/overview-list';
import type { PlanFormat } from '../format';
import { extraSheets } from './extra-sheets';
import { categorySheets } from './category-sheet';

/** 美祢市 行政改革大綱実施計画 進捗状況報告書. */
export const mine: PlanFormat = {
  id: 'mine',
  version: 1,
  title: {
    ja: '美祢市 行政改革大綱実施計画 進捗状況報告書',
    en: 'Mine: administrative reform outline, progress report',
  },
  rules: { inheritsTarget: false, ratesAs: 'percent', negative: '△ ', noFigure: '-' },
  measureSheets: categorySheets,
  extraSheets,
  ...overviewList({ measure: '実施項目', department: '担当部署', grades: '評価' }),
};
