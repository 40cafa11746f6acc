import type Fraction from 'fraction.js';
import { rateIn } from '../achievement';
import type { Measure, Plan, PlanSettings, YearKey } from '../plan';
import { evaluation } from './remembered';

/** A measure with a grade and the rates (%) that stand behind it. */
export interface Graded {
  readonly index: number;
  readonly measure: Measure;
  readonly grade: string;
  readonly isGiven: boolean;
  /** A hand-given grade that is not the computed one. */
  readonly differs: boolean;
  /** Place of the grade on the plan's scale; 0 is the best. */
  readonly rank: number;
  /** Of the exact rates. */
  readonly low: Fraction;
  readonly high: Fraction;
  /** As printed, 「109.1%、100.0%」. */
  readonly rates: string;
}

/**
 * The graded measures of a year whose grades can be held against their rates: all indicators that were reported have one, and
 * where the grades are words of a status, the rate is against a target of the year itself. Of a computed grade only the
 * rate counts that decides it.
 */
export function gradedIn(plan: Plan, year: YearKey): Graded[] {
  const { settings } = plan;
  const scale = gradesOf(settings);
  return plan.measures.flatMap((measure, index): Graded[] => {
    const { rates, given, computed, grade } = evaluation(measure, settings, year);
    const rank = grade === null ? -1 : scale.indexOf(grade);
    if (grade === null || rank < 0 || !isJudgedByRates(plan, measure, year)) return [];
    const found = rates.flatMap((rate) => rateIn(rate) ?? []);
    if (found.length === 0) return [];
    const inOrder = found.map(({ exact }) => exact).sort((a, b) => a.compare(b));
    const [low, high] = [inOrder[0], given === null ? inOrder[0] : inOrder.at(-1)];
    if (!low || !high || (given === null && settings.measureGrade === 'mean' && found.length > 1)) return [];
    return [
      {
        index,
        measure,
        grade,
        isGiven: given !== null,
        differs: given !== null && computed !== null && given !== computed,
        rank,
        low,
        high,
        rates: found.map(({ printed }) => `${printed}%`).join('、'),
      },
    ];
  });
}

/** The grades of a plan from the best on: letters of its scale, else its status words. */
export function gradesOf({ gradeScale, statusWords }: PlanSettings): readonly string[] {
  return gradeScale.length > 0 ? gradeScale.map(({ grade }) => grade) : statusWords;
}

function isJudgedByRates({ settings }: Plan, measure: Measure, year: YearKey): boolean {
  const { rates } = evaluation(measure, settings, year);
  const isWord = settings.gradeScale.length === 0;
  return measure.indicators.every(
    ({ actuals, targets }, i) =>
      actuals[year] === undefined || (rates[i]?.ok === true && (!isWord || targets[year] !== undefined)),
  );
}
