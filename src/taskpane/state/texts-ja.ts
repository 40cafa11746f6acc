import { achievementWords } from '../../../locales/ja/achievement';
import { findingTexts, readProblemTexts } from '../../../locales/ja/findings';
import { paneJa } from '../../../locales/ja/pane';
import type { AllTexts } from './all-texts';

/** Japanese; loaded only where it is spoken. */
export const texts: AllTexts = {
  ...paneJa,
  findings: findingTexts,
  readProblems: readProblemTexts,
  achievement: achievementWords,
  listWords: async () => (await import('../../../locales/ja/list-pane')).listPaneJa,
};
