import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import type { MeasureCells } from '../sheets/read-measure';
import type { BuiltSheet } from './built-sheet';
import type { MeasurePlace } from './plan-change';

/** A sheet that stands now, for one of the plan to be. */
export interface SheetTarget {
  readonly sheet: SheetSnapshot;
  readonly former: BuiltSheet;
  /** It is in its place among the others. */
  readonly stays: boolean;
}

interface Sheets {
  readonly book: BookSnapshot;
  readonly now: readonly MeasureCells[];
  /** The sheets of the present plan as they were built for this measure's years. */
  readonly formerOf: (source: MeasureCells) => readonly BuiltSheet[];
  readonly next: readonly BuiltSheet[];
  /** Where each measure of the plan to be comes from. */
  readonly places: readonly MeasurePlace[];
}

/** For each sheet to be the one that stands now: that on which most of its measures are. */
export function sheetTargets({ book, now, formerOf, next, places }: Sheets): (SheetTarget | null)[] {
  const taken = new Set<string>();
  const formers = new Map<string, BuiltSheet>();
  now.forEach((source, index) => {
    if (formers.has(source.sheet)) return;
    const former = formerOf(source).find(({ measures }) => measures.includes(index));
    if (former) formers.set(source.sheet, former);
  });
  const found = next.map(({ measures }) => {
    const counts = new Map<string, number>();
    for (const index of measures) {
      const { from = null, isCopy } = places[index] ?? {};
      const sheet = from === null || isCopy ? undefined : now[from]?.sheet;
      if (sheet !== undefined && !taken.has(sheet)) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
    }
    const [name] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    const sheet = book.sheets.find((one) => one.name === name);
    const former = name === undefined ? undefined : formers.get(name);
    if (!sheet || !former) return null;
    taken.add(sheet.name);
    return { sheet, former };
  });
  const order = found.map((one) => (one ? book.sheets.indexOf(one.sheet) : -1));
  const stay = longestRising(order.filter((at) => at >= 0));
  return found.map((one, i) => one && { ...one, stays: stay.has(order[i] ?? -1) });
}

/** The most of these numbers that rise from one to the next. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const [i, number] of numbers.entries()) {
    let longest: number[] = [];
    for (let j = 0; j < i; j++)
      if ((numbers[j] ?? 0) < number && (best[j]?.length ?? 0) > longest.length) longest = best[j] ?? [];
    best.push([...longest, number]);
  }
  return new Set(best.reduce((most, one) => (one.length > most.length ? one : most), []));
}
