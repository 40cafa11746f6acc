import { achievementWords } from '../../../locales/en/achievement';
import { findingTexts, readProblemTexts } from '../../../locales/en/findings';
import { paneEn } from '../../../locales/en/pane';
import type { AllTexts } from './all-texts';

/** English; loaded only where it is spoken. */
export const texts: AllTexts = {
  ...paneEn,
  findings: findingTexts,
  readProblems: readProblemTexts,
  achievement: achievementWords,
  listWords: async () => (await import('../../../locales/en/list-pane')).listPaneEn,
};
