import { achievementWords } from '../../locales/en/achievement';
import { findingTexts, readProblemTexts } from '../../locales/en/findings';
import { paneEn } from '../../locales/en/pane';
import { paneMoreEn } from '../../locales/en/pane-more';
import type { AllTexts } from './language';

/** English; loaded only where it is spoken. */
export const texts: AllTexts = {
  ...paneEn,
  ...paneMoreEn,
  findings: findingTexts,
  readProblems: readProblemTexts,
  achievement: achievementWords,
};
