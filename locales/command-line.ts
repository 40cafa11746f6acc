import type { commandLine } from './ja/command-line';
import type { Texts } from './same-texts';

type Japanese = typeof commandLine;
/** Words that the pane has, too, and whose types are the same in every language. */
type Shared =
  | 'failures'
  | 'files'
  | 'findings'
  | 'openData'
  | 'readProblems'
  | 'scaleProblem'
  | 'unprinted'
  | 'list'
  | 'explanation';

/** All that the command line says in one language. */
export type CommandLineWords = Texts<Omit<Japanese, Shared>> & Pick<Japanese, Shared>;
