import type { PaneTexts } from '../../locales/ja/pane';
import type { AchievementWords } from '../achievement';

type ByCode = Readonly<Record<string, (data: Readonly<Record<string, string | number>>) => string>>;

/** All that the pane says in one language. */
export interface AllTexts extends PaneTexts {
  readonly findings: ByCode;
  readonly readProblems: ByCode;
  readonly achievement: AchievementWords;
}
