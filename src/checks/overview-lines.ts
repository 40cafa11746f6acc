import { nameWithUnit, overviewLines, type Indicator, type Measure, type OverviewRow } from '../plan';
import { normalNotation } from './notation';

/** Lines of a measure in the overview beside its indicators, each by its number from 1. */
export interface PairedLines {
  /** `indicator` is absent where the measure has none at all. */
  readonly pairs: readonly { readonly line: number; readonly indicator?: Indicator }[];
  /** Indicators that the overview has no line of. */
  readonly unlisted: readonly Indicator[];
  /** Lines whose indicator the sheet does not have. */
  readonly unknown: readonly number[];
}

/** By their place where there are as many of both, else by their names. */
export function pairedLines(row: OverviewRow, { indicators }: Measure): PairedLines {
  const lines = overviewLines(row);
  if (lines.length === Math.max(1, indicators.length)) {
    const pairs = lines.map((_, i) => {
      const indicator = indicators[i];
      return { line: i + 1, ...(indicator ? { indicator } : {}) };
    });
    return { pairs, unlisted: [], unknown: [] };
  }
  const left = [...indicators];
  const pairs: { line: number; indicator: Indicator }[] = [];
  const unknown: number[] = [];
  lines.forEach(({ indicator: name }, i) => {
    const at = left.findIndex((one) => normalNotation(nameWithUnit(one)) === normalNotation(name));
    const [indicator] = at < 0 ? [] : left.splice(at, 1);
    if (indicator) pairs.push({ line: i + 1, indicator });
    else unknown.push(i + 1);
  });
  return { pairs, unlisted: left, unknown };
}
