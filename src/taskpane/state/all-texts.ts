import type { PaneTexts } from '../../../locales/ja/pane';
import type { BookFailure, FailureCode } from '../../book/shell';
import type { Finding, RuleCode } from '../../checks';
import type { AchievementWords } from '../../achievement';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import type { RevisionWords } from '../../../locales/revision-text';
import type { ListPaneWords } from '../../../locales/ja/list-pane';

type ByCode = Readonly<Record<string, (data: Readonly<Record<string, string | number>>) => string>>;

/** All that the pane says in one language. */
export interface AllTexts extends PaneTexts {
  /** What the rules are called. */
  readonly rules: Readonly<Record<RuleCode, string>>;
  /** The sentence about a finding. */
  readonly finding: (finding: Pick<Finding, 'code' | 'data'>) => string;
  readonly readProblems: ByCode;
  /** What failed, and what to do: the words that the command line has, too. */
  readonly failure: Readonly<Record<FailureCode, (data: BookFailure['data']) => string>>;
  readonly achievement: AchievementWords;
  /** What a change of the whole plan says, loaded with it. */
  readonly revisionWords: () => Promise<RevisionWords>;
  /** What only the making of a plan from a list says. */
  readonly listWords: () => Promise<ListPaneWords>;
  /** What only この様式を使う says. */
  readonly formWords: () => Promise<FormPaneWords>;
}
