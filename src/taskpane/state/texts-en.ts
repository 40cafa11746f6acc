import { achievementWords } from '../../../locales/en/achievement';
import { bookTexts } from '../../../locales/en/book';
import { findingText, ruleNames } from '../../../locales/finding-texts';
import { findingTexts, readProblemTexts } from '../../../locales/en/findings';
import { paneEn } from '../../../locales/en/pane';
import type { AllTexts } from './all-texts';

/** English; loaded only where it is spoken. */
export const texts: AllTexts = {
  ...paneEn,
  rules: ruleNames(findingTexts),
  finding: (finding) => findingText(findingTexts, finding),
  readProblems: readProblemTexts,
  failure: bookTexts,
  achievement: achievementWords,
  revisionWords: async () => (await import('../../../locales/en/revision')).revisionEn,
  listWords: async () => (await import('../../../locales/en/list-pane')).listPaneEn,
  formWords: async () => (await import('../../../locales/en/form-pane')).formPaneEn,
};
