import { achievementWords as achievementEn } from '../../locales/en/achievement';
import { findingTexts as findingsEn, readProblemTexts as readProblemsEn } from '../../locales/en/findings';
import { paneEn } from '../../locales/en/pane';
import { achievementWords as achievementJa } from '../../locales/ja/achievement';
import { findingTexts as findingsJa, readProblemTexts as readProblemsJa } from '../../locales/ja/findings';
import { paneJa, type PaneTexts } from '../../locales/ja/pane';
import type { AchievementWords } from '../achievement';

type ByCode = Readonly<Record<string, (data: Readonly<Record<string, string | number>>) => string>>;

/** All that the pane says in one language. */
export interface AllTexts extends PaneTexts {
  readonly findings: ByCode;
  readonly readProblems: ByCode;
  readonly achievement: AchievementWords;
}

/** The texts for Office's display language: Japanese for `ja…`, English for all others. */
export function textsFor(displayLanguage: string): AllTexts {
  return displayLanguage.toLowerCase().startsWith('ja')
    ? { ...paneJa, findings: findingsJa, readProblems: readProblemsJa, achievement: achievementJa }
    : { ...paneEn, findings: findingsEn, readProblems: readProblemsEn, achievement: achievementEn };
}
