import type { PaneTexts } from '../../ja/pane';
import { commonEn } from './common';
import { startEn } from './start';
import { homeEn } from './home';
import { entryEn } from './entry';
import { figuresEn } from './figures';
import { checksEn } from './checks';
import { gradingEn } from './grading';
import { settlingEn } from './settling';
import { reportsEn } from './reports';
import { moreEn } from './more';
import { cycleEn } from './cycle';
import { planEditEn } from './plan-edit';

/** Texts of the pane, English. */
export const paneEn: PaneTexts = {
  ...commonEn,
  ...startEn,
  ...homeEn,
  ...entryEn,
  ...figuresEn,
  ...checksEn,
  ...gradingEn,
  ...settlingEn,
  ...reportsEn,
  ...cycleEn,
  ...moreEn,
  ...planEditEn,
};
