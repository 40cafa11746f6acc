import {
  runChecks,
  type Finding,
  type FindingPlace,
  type FormulaCell,
  type RuleCode,
} from '../../src/checks';
import type { FieldRef, Indicator, Measure, Plan, PlanSettings } from '../../src/plan';

type PlanParts = Partial<Omit<Plan, 'settings'>> & { readonly settings?: Partial<PlanSettings> };

/** A plan of R1–R3, reported in R2, with the scale A ≥ 100 > B ≥ 75 > C ≥ 50 > D, and what a test needs besides. */
export function samplePlan({ settings, ...parts }: PlanParts = {}): Plan {
  return {
    format: 'sanyo-onoda',
    municipality: '見本市',
    title: '見本計画',
    measures: [],
    ...parts,
    settings: {
      years: ['R1', 'R2', 'R3'],
      baselineYear: 'H30',
      reportYear: 'R2',
      departments: [],
      gradeScale: [
        { grade: 'A', from: 100 },
        { grade: 'B', from: 75 },
        { grade: 'C', from: 50 },
        { grade: 'D', from: null },
      ],
      statusWords: [],
      rounding: { mode: 'half-up', places: 1 },
      gradeOn: 'exact',
      total: 'mean-of-rates',
      measureGrade: 'worst',
      disabledRules: [],
      extra: {},
      ...settings,
    },
  };
}

export function sampleMeasure(parts: Partial<Measure> = {}): Measure {
  return {
    number: '1',
    title: '収納対策',
    department: '税務課',
    fields: {},
    marks: {},
    indicators: [],
    schedule: [],
    reports: [],
    grades: {},
    ...parts,
  };
}

export function sampleIndicator(parts: Partial<Indicator> = {}): Indicator {
  return { name: '収納額', targets: {}, actuals: {}, ...parts };
}

/** A plan of one measure with this indicator alone. */
export function planOf(indicator: Partial<Indicator>, measure: Partial<Measure> = {}): Plan {
  return samplePlan({ measures: [sampleMeasure({ indicators: [sampleIndicator(indicator)], ...measure })] });
}

/** What one rule finds in the reported year. */
export function found(code: RuleCode, plan: Plan, formulas: readonly FormulaCell[] = []): Finding[] {
  return runChecks({ plan, year: plan.settings.reportYear, formulas }).filter(
    (finding) => finding.code === code,
  );
}

/** A place in the first measure of the plan. */
export function at(field: FieldRef, measure = 0): FindingPlace {
  return { kind: 'measure', measure, field };
}

/** What every finding about the sample measure and its indicator tells. */
export const measureOne = { number: '1', title: '収納対策' } as const;
export const indicatorOne = { ...measureOne, indicator: '収納額' } as const;
