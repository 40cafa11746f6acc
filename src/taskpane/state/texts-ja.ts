import { achievementWords } from '../../../locales/ja/achievement';
import { bookTexts } from '../../../locales/ja/book';
import { findingText, ruleNames } from '../../../locales/finding-texts';
import { findingTexts, readProblemTexts } from '../../../locales/ja/findings';
import { paneJa } from '../../../locales/ja/pane';
import type { AllTexts } from './all-texts';

/** Japanese; loaded only where it is spoken. */
export const texts: AllTexts = {
  ...paneJa,
  rules: ruleNames(findingTexts),
  finding: (finding) => findingText(findingTexts, finding),
  readProblems: readProblemTexts,
  failure: bookTexts,
  achievement: achievementWords,
  revisionWords: async () => (await import('../../../locales/ja/revision')).revisionJa,
  listWords: async () => (await import('../../../locales/ja/list-pane')).listPaneJa,
  formWords: async () => (await import('../../../locales/ja/form-pane')).formPaneJa,
};
