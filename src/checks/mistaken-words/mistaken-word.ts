/**
 * A word that is typed for another of the same sound or shape, and the company in which it is wrong: what stands directly
 * before or directly after it, as regular expressions parted by spaces. A word without company is wrong everywhere. Each
 * way of a pair is a row of its own, and only company in which the typed word is (nearly) never right is listed.
 */
export interface MistakenWord {
  readonly typed: string;
  readonly meant: string;
  readonly before?: string;
  readonly after?: string;
  /** What may not stand directly before, since the typed word is right there or only the end of a longer one. */
  readonly unless?: string;
}
