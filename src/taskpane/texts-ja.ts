import { achievementWords } from '../../locales/ja/achievement';
import { findingTexts, readProblemTexts } from '../../locales/ja/findings';
import { paneJa } from '../../locales/ja/pane';
import { paneMoreJa } from '../../locales/ja/pane-more';
import type { AllTexts } from './language';

/** Japanese; loaded only where it is spoken. */
export const texts: AllTexts = {
  ...paneJa,
  ...paneMoreJa,
  findings: findingTexts,
  readProblems: readProblemTexts,
  achievement: achievementWords,
};
