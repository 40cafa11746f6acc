import { withCalculation } from '../formats/blocks/calculation';
import type { PlanSettings, YearKey } from '../plan';
import { fieldOf, type FieldRef } from '../plan/field';
import { compareYears } from '../quantity';
import type { MeasureCells } from '../sheets/read-measure';

/** The years of a plan as its sheets have them. */
export interface SheetYears {
  /** In order; empty where no field of the sheet names a year. */
  readonly years: readonly YearKey[];
  /** The year whose reports the sheet has room for; null where the form has none. */
  readonly reportYear: YearKey | null;
  /** Whether the sheet has a column for 算定根拠. */
  readonly hasCalculation: boolean;
}

const ofEveryYear: ReadonlySet<FieldRef['kind']> = new Set([
  'target',
  'actual',
  'rate',
  'schedulePlan',
  'scheduleArrow',
  'computedGrade',
]);
const ofTheReport: ReadonlySet<FieldRef['kind']> = new Set([
  'report',
  'markedLines',
  'activityInput',
  'activityOutput',
]);

/** What the names on a sheet say of the plan's years. */
export function sheetYears({ cells }: Pick<MeasureCells, 'cells'>): SheetYears {
  const years = new Set<YearKey>();
  const reported = new Set<YearKey>();
  let hasCalculation = false;
  for (const name of cells.keys()) {
    const ref = fieldOf(name);
    if (!ref || !('year' in ref)) continue;
    if (ref.kind === 'calculation') hasCalculation = true;
    if (ofEveryYear.has(ref.kind)) years.add(ref.year);
    if (ofTheReport.has(ref.kind)) reported.add(ref.year);
  }
  // a form can have room for what is planned for the year behind the reported one
  const [first = null] = [...reported].sort(compareYears);
  return { years: [...years].sort(compareYears), reportYear: first, hasCalculation };
}

/** The settings by which a sheet was laid out, as far as it tells. */
export function settingsOfSheet(settings: PlanSettings, sheet: SheetYears): PlanSettings {
  const { years, reportYear, hasCalculation } = sheet;
  const own = years.length > 0 ? [...years] : settings.years;
  const reported = reportYear ?? settings.reportYear;
  return {
    ...settings,
    years: own,
    reportYear: own.includes(reported) ? reported : settings.reportYear,
    extra: withCalculation(settings.extra, hasCalculation),
  };
}

/** Whether the sheets have other years than 計画設定 says. */
export function isBehind(settings: PlanSettings, sheet: SheetYears): boolean {
  const { years, reportYear } = settingsOfSheet(settings, sheet);
  return years.join() !== settings.years.join() || reportYear !== settings.reportYear;
}
