import type { PaneTexts } from '../../locales/ja/pane';
import type { AchievementWords } from '../achievement';

type ByCode = Readonly<Record<string, (data: Readonly<Record<string, string | number>>) => string>>;

/** All that the pane says in one language. */
export interface AllTexts extends PaneTexts {
  readonly findings: ByCode;
  readonly readProblems: ByCode;
  readonly achievement: AchievementWords;
}

/** The texts for Office's display language: Japanese for `ja…`, English for all others. */
export async function loadTexts(displayLanguage: string): Promise<AllTexts> {
  const { texts } = displayLanguage.toLowerCase().startsWith('ja')
    ? await import('./texts-ja')
    : await import('./texts-en');
  return texts;
}
