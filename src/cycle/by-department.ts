import type { PlacedFinding } from '../sheets/check';
import type { PlanReading } from '../sheets/read-plan';
import { filledIn, sumOf, type Filled } from './open-fields';
import type { HandOutRecord } from './memory';
import type { MeasureRecord } from './records';

/** The measures that a department was given, as they stand now. */
export function measuresOf(handOut: HandOutRecord, records: readonly MeasureRecord[]): MeasureRecord[] {
  const keys = new Set(handOut.bases.map(({ key }) => key));
  return records.filter(({ key }) => keys.has(key));
}

/** The last hand-out of each department. */
export function latest(handOuts: readonly HandOutRecord[]): ReadonlyMap<string, HandOutRecord> {
  return new Map(handOuts.map((one) => [one.department, one]));
}

export function filledOf(records: readonly MeasureRecord[], year: string): Filled {
  return sumOf(records.map((one) => filledIn(one, year)));
}

/** The findings that are about these measures; what is about the plan or its overview is the planner's. */
export function findingsOf(
  { measures }: PlanReading,
  records: readonly MeasureRecord[],
  findings: readonly PlacedFinding[],
): PlacedFinding[] {
  const sources = new Set(records.map(({ source }) => source));
  const sheets = new Set(records.map(({ sheet }) => sheet));
  const others = new Set(measures.filter((one) => !sources.has(one)).map(({ sheet }) => sheet));
  return findings.filter(({ where, ignored }) => {
    if (ignored !== null) return false;
    if (where.kind === 'measure') {
      const source = measures[where.measure];
      return source !== undefined && sources.has(source);
    }
    return where.kind === 'cell' && sheets.has(where.sheet) && !others.has(where.sheet);
  });
}
