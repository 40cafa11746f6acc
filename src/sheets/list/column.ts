import type { YearKey } from '../../plan';
import type { Meaning } from './meaning';

/** Why a meaning was guessed. */
export type GuessReason =
  /** Only a year is said. */
  | 'year-only'
  /** No year is said: the reported one, or the last one of a target. */
  | 'no-year'
  /** A year without its era. */
  | 'bare-year'
  /** 前年度, 今年度 */
  | 'relative-year'
  /** 「R4～R8」 */
  | 'year-range'
  /** The word has several meanings, and what stands in the cells decides. */
  | 'content'
  /** The form has no such field, but one that is near. */
  | 'kin'
  /** A name above that of the measure. */
  | 'container'
  /** An actual of the baseline year. */
  | 'baseline-year'
  /** A second column of departments. */
  | 'second-department'
  /** A second name, which says what is done. */
  | 'second-name';

/** How a column of a list is understood. */
export interface ListColumn {
  readonly col: number;
  /** All that stands above it, in one line; empty for a column without a heading. */
  readonly heading: string;
  readonly meaning: Meaning | null;
  /** `chosen`: by hand. */
  readonly sure: 'known' | 'guess' | 'chosen';
  /** The year that the heading names. */
  readonly year: YearKey | null;
  readonly why?: GuessReason;
  /** What is nearest, where the meaning is not known. */
  readonly near?: Meaning;
  /** Of which of several indicators (or schedules) side by side, from 1. */
  readonly place: number;
  /** The earlier column that has the same meaning. */
  readonly twin?: number;
  /** The unit that the heading names: 「目標値(件)」. */
  readonly unit?: string;
  /** The first texts in it. */
  readonly samples: readonly string[];
}
