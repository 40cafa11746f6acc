import { checkSteps, findingKey, type Finding, type FormulaCell } from '../checks';
import { cutTexts, type SheetCut } from './cut-texts';
import { fieldName, type FieldRef, type YearKey } from '../plan';
import { finish } from '../plan/steps';
import { formulaCells } from './computed-cells';
import { hiddenDecimals } from './hidden-decimals';
import { locate } from './locate';
import { ownFormFindings } from './own-form-findings';
import { ownFormulas } from './own-formulas';
import { ownRates } from './own-rates';
import type { PlanReading } from './read-plan';
import type { Place } from './sheet-reader';
import { scaleTexts } from './scale-texts';
import { struckTexts } from './struck-texts';

/** A finding with the cell that it is about. */
export interface PlacedFinding extends Finding {
  readonly place: Place | null;
  /** What it is known by when somebody decides to leave it. */
  readonly key: string;
  /** Why somebody decided to leave it; null for those that are open. */
  readonly ignored: string | null;
}

/**
 * 点検: all findings about a plan as it stands in its workbook.
 * @param cuts what of the sheets is not printed whole; nothing where nobody has looked
 */
export function checkPlan(
  reading: PlanReading,
  year: YearKey = reading.plan.settings.reportYear,
  cuts: readonly SheetCut[] = [],
): PlacedFinding[] {
  return finish(checkPlanSteps(reading, year, cuts));
}

/** The same in steps of a measure or a rule each: a plan of 1,000 measures takes seconds, none of its steps does. */
export function* checkPlanSteps(
  reading: PlanReading,
  year: YearKey,
  cuts: readonly SheetCut[],
): Generator<undefined, PlacedFinding[]> {
  const hasField = (measure: number, field: FieldRef): boolean =>
    reading.measures[measure]?.cells.has(fieldName(field)) ?? false;
  const reasons = new Map(reading.plan.settings.ignored?.map(({ key, reason }) => [key, reason]));
  const formulas: FormulaCell[] = [];
  for (const index of reading.measures.keys()) {
    formulas.push(...formulaCells(reading, index));
    yield;
  }
  const findings = yield* checkSteps({
    plan: reading.plan,
    year,
    formulas,
    cutTexts: cutTexts(reading, cuts),
    hasField,
    ownFormulas: ownFormulas(reading),
    ownRates: ownRates(reading),
    struckTexts: struckTexts(reading),
    hiddenDecimals: hiddenDecimals(reading),
    scaleTexts: scaleTexts(reading),
  });
  return ownFormFindings(reading, findings).map((finding) => {
    const key = findingKey(finding);
    return { ...finding, place: locate(reading, finding), key, ignored: reasons.get(key) ?? null };
  });
}
