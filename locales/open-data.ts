import type { OpenDataCode } from '../src/tables/open-data';

/** What a rule is called, what is said of a place, and what helps. */
interface OpenDataText {
  readonly name: string;
  readonly text: (text: string) => string;
  readonly remedy: string;
}

export type OpenDataWords = Readonly<Record<OpenDataCode, OpenDataText>>;
