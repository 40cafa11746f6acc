import { runChecks, type Finding } from '../checks';
import { fieldName, type FieldRef, type YearKey } from '../plan';
import { formulaCells } from './computed-cells';
import { locate } from './locate';
import type { PlanReading } from './read-plan';
import type { Place } from './sheet-reader';

/** A finding with the cell that it is about. */
export interface PlacedFinding extends Finding {
  readonly place: Place | null;
}

/** 点検: all findings about a plan as it stands in its workbook. */
export function checkPlan(
  reading: PlanReading,
  year: YearKey = reading.plan.settings.reportYear,
): PlacedFinding[] {
  const hasField = (measure: number, field: FieldRef): boolean =>
    reading.measures[measure]?.cells.has(fieldName(field)) ?? false;
  return runChecks({ plan: reading.plan, year, formulas: formulaCells(reading), hasField }).map((finding) => ({
    ...finding,
    place: locate(reading, finding),
  }));
}
