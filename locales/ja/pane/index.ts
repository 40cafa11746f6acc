import { commonJa } from './common';
import { startJa } from './start';
import { homeJa } from './home';
import { entryJa } from './entry';
import { checksJa } from './checks';
import { gradingJa } from './grading';
import { settlingJa } from './settling';
import { reportsJa } from './reports';
import { moreJa } from './more';

/** Texts of the pane, Japanese. The English ones have the same keys, enforced by `PaneTexts`. */
export const paneJa = {
  ...commonJa,
  ...startJa,
  ...homeJa,
  ...entryJa,
  ...checksJa,
  ...gradingJa,
  ...settlingJa,
  ...reportsJa,
  ...moreJa,
} as const;

/** The same shape with any text in it. */
export type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Texts<T[K]>;
};

export type PaneTexts = Texts<typeof paneJa>;
