import type { Texts } from '../../same-texts';
import { commonJa } from './common';
import { startJa } from './start';
import { homeJa } from './home';
import { entryJa } from './entry';
import { figuresJa } from './figures';
import { checksJa } from './checks';
import { gradingJa } from './grading';
import { settlingJa } from './settling';
import { reportsJa } from './reports';
import { moreJa } from './more';
import { cycleJa } from './cycle';
import { planEditJa } from './plan-edit';

/** Texts of the pane, Japanese. The English ones have the same keys, enforced by `PaneTexts`. */
export const paneJa = {
  ...commonJa,
  ...startJa,
  ...homeJa,
  ...entryJa,
  ...figuresJa,
  ...checksJa,
  ...gradingJa,
  ...settlingJa,
  ...reportsJa,
  ...cycleJa,
  ...moreJa,
  ...planEditJa,
} as const;

export type PaneTexts = Texts<typeof paneJa>;
