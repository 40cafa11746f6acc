/** Rows or columns that are known in both of two sheets, and from them all others. */
export class Axis {
  readonly #pairs: readonly (readonly [number, number])[];

  /** @param known pairs of places, in any order; those that contradict the order of the others are left out */
  constructor(known: readonly (readonly [number, number])[]) {
    const first = new Map<number, number>();
    for (const [from, to] of known) if (!first.has(from)) first.set(from, to);
    const pairs: (readonly [number, number])[] = [];
    for (const pair of [...first].sort(([a], [b]) => a - b)) {
      const before = pairs.at(-1);
      if (!before || before[1] < pair[1]) pairs.push(pair);
    }
    this.#pairs = pairs;
  }

  /** Where a place can stand in the other sheet: counted from the known one before it, and from the one behind it. */
  places(from: number): readonly number[] {
    const pairs = this.#pairs;
    if (pairs.length === 0) return [from];
    const behind = pairs.findIndex(([place]) => place >= from);
    const next = behind < 0 ? undefined : pairs[behind];
    if (next?.[0] === from) return [next[1]];
    const before = pairs[behind < 0 ? pairs.length - 1 : behind - 1];
    const found = [
      ...(before ? [before[1] + from - before[0]] : []),
      ...(next ? [next[1] - (next[0] - from)] : []),
    ].filter((place) => place >= 0);
    return [...new Set(found)];
  }

  /** The likeliest of them. */
  place(from: number): number {
    return this.places(from)[0] ?? from;
  }

  get inverse(): Axis {
    return new Axis(this.#pairs.map(([from, to]) => [to, from]));
  }
}
