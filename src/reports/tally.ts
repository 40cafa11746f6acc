import { rate, rateIn } from '../achievement';
import {
  departmentsIn,
  evaluate,
  rateInput,
  type Measure,
  type Plan,
  type PlanSettings,
  type YearKey,
} from '../plan';
import { compareYears, type Quantity } from '../quantity';
import type { PlanFormat } from '../formats/format';

/** 集計: how many measures have which grade or status, over all and by group. */
export interface Tally {
  readonly year: YearKey;
  /** The grades of the plan's scale, best first, or its status words where it has no scale. */
  readonly grades: readonly string[];
  /** Whether measures have grades at all; else the groups are counted by what is known of their indicators. */
  readonly graded: boolean;
  readonly all: Count;
  readonly byDepartment: readonly Count[];
  /** Empty where the format has no policies. */
  readonly byPolicy: readonly Count[];
  /** Whether a measure belongs to several departments, and so counts for each of them. */
  readonly sharedMeasures: boolean;
  /** The years up to `year`. */
  readonly byYear: readonly Count[];
  /** All years of the plan; empty where it has no indicators. */
  readonly figures: readonly YearFigures[];
}

export interface Count {
  readonly name: string;
  /** In the order of `grades`, then those without a grade. */
  readonly counts: readonly number[];
  readonly none: number;
  readonly total: number;
  /** Of the indicators of these measures; only in a form without grades. */
  readonly figures?: Figures;
}

/** What is known of indicators in one year: how many have it. */
export interface Figures {
  /** The year's own target, else the final one. */
  readonly targets: number;
  readonly actuals: number;
  /** A rate in per cent. */
  readonly rates: number;
  /** A rate of 100 % or more, before rounding. */
  readonly reached: number;
}

export interface YearFigures extends Figures {
  readonly year: YearKey;
}

/** A measure of several departments counts for each of them. */
export function tally(plan: Plan, format: PlanFormat, year: YearKey): Tally {
  const { settings, measures } = plan;
  const grades =
    settings.gradeScale.length > 0 ? settings.gradeScale.map((step) => step.grade) : usedWords(plan);
  const graded = format.hasGrades || grades.length > 0;
  const count = (name: string, group: readonly Measure[], at: YearKey = year): Count => {
    const given = group.map((measure) => evaluate(measure, settings, at).grade);
    const counts = grades.map((grade) => given.filter((one) => one === grade).length);
    const known = counts.reduce((sum, n) => sum + n, 0);
    return {
      name,
      counts,
      none: group.length - known,
      total: group.length,
      ...(graded ? {} : { figures: figuresOf(group, settings, at) }),
    };
  };
  const groups = (keys: (measure: Measure) => readonly string[]): Count[] => {
    const members = new Map<string, Measure[]>();
    for (const measure of measures) {
      for (const key of keys(measure)) members.set(key, [...(members.get(key) ?? []), measure]);
    }
    return [...members].map(([name, group]) => count(name, group));
  };
  const policy = format.policyField;
  return {
    year,
    grades,
    graded,
    all: count('', measures),
    byDepartment: groups(({ department }) => departmentsIn(department, settings.departments)),
    sharedMeasures: measures.some(
      ({ department }) => departmentsIn(department, settings.departments).length > 1,
    ),
    byPolicy: policy === undefined ? [] : groups(({ fields }) => (fields[policy] ? [fields[policy]] : [])),
    figures: measures.some(({ indicators }) => indicators.length > 0) ? yearFigures(plan) : [],
    byYear: settings.years.filter((y) => compareYears(y, year) <= 0).map((y) => count(y, measures, y)),
  };
}

function yearFigures({ settings, measures }: Plan): YearFigures[] {
  return settings.years.map((year) => ({ year, ...figuresOf(measures, settings, year) }));
}

function figuresOf(measures: readonly Measure[], settings: PlanSettings, year: YearKey): Figures {
  const inputs = measures.flatMap(({ indicators }) =>
    indicators.map((one) => rateInput(one, year, settings)),
  );
  const rates = inputs.flatMap((input) => {
    return rateIn(rate(input, settings.rounding))?.exact ?? [];
  });
  const known = (quantity: Quantity | null): boolean => quantity !== null && quantity.kind !== 'none';
  return {
    targets: inputs.filter(({ target }) => known(target)).length,
    actuals: inputs.filter(({ actual }) => known(actual)).length,
    rates: rates.length,
    reached: rates.filter((exact) => exact.compare(100) >= 0).length,
  };
}

/** Status words that measures have, in the order of the settings. */
function usedWords({ settings, measures }: Plan): string[] {
  const used = new Set(measures.flatMap(({ grades }) => Object.values(grades).map(({ grade }) => grade)));
  return [...settings.statusWords.filter((word) => used.delete(word)), ...used];
}
