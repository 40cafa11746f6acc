import Fraction from 'fraction.js';
import { isComparison, rateIn, stepOf, type ScaleStep } from '../../achievement';
import { type Measure, type Plan, type PlanSettings, type YearKey } from '../../plan';
import type { FieldRef } from '../../plan/field';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import { evaluation } from '../remembered';
import type { MeasureData } from '../values';

/** 「順調」 below this rate (%) against the year's own target contradicts it. */
const smoothFrom = 50;

interface Data extends MeasureData {
  readonly state: State;
  readonly year: string;
  readonly word: string;
  readonly rate: string;
}

/**
 * A status word or hand-given grade that the figures contradict: 達成 below 100%, 遅れている at 100% or more, 順調 below half
 * of the year's own target; 順調 where the final target is reached already is only told. Grades that are given by hand
 * although there is a scale: the best one where every rate lies on the lowest step, the lowest one where every rate is on
 * the best step.
 */
export const statusContradicts: Rule<Data> = {
  over: ['grade-inverted'],
  check: ({ plan, year }) =>
    eachMeasure(plan, ({ measure, data, where }): Found<Data>[] =>
      statusesOf(plan, measure, year).flatMap(({ word, field, at }): Found<Data>[] => {
        const rates = ratesOf(measure, plan.settings, at);
        const state =
          rates.length > 0 ? stateOf(word, rates, plan.settings, hasOwnTarget(measure, at)) : null;
        if (!state) return [];
        return [
          {
            severity: state === 'reached' ? 'info' : 'warning',
            where: where(field),
            data: { ...data, year: at, word, state, rate: rates.map(({ printed }) => printed).join('、') },
          },
        ];
      }),
    ),
};

interface Rate {
  readonly exact: Fraction;
  readonly printed: string;
}
type State = 'achieved-below' | 'late-above' | 'smooth-below' | 'reached' | 'best-low' | 'worst-high';

/** The words and hand-given grades of every year, and the mark 達成 of the reported one. */
function statusesOf(
  plan: Plan,
  measure: Measure,
  year: YearKey,
): { word: string; field: FieldRef; at: YearKey }[] {
  const given = Object.entries(measure.grades).map(([at, { grade }]) => ({
    word: grade,
    field: { kind: 'givenGrade', year: at } as const,
    at,
  }));
  const marked = Object.keys(measure.marks).filter((name) => measure.marks[name] && isAchieved(name));
  return [
    ...(plan.settings.gradeScale.length > 0 && plan.settings.measureGrade !== 'manual' ? [] : given),
    ...marked.map((name) => ({ word: name, field: { kind: 'mark', name } as const, at: year })),
  ];
}

/** The rates of a year; none where an indicator was reported and has no rate, which may be what was judged. */
function ratesOf(measure: Measure, settings: PlanSettings, year: YearKey): Rate[] {
  const { rates } = evaluation(measure, settings, year);
  const isJudgedElse = measure.indicators.some(
    ({ actuals }, i) => actuals[year] !== undefined && !rates[i]?.ok,
  );
  if (isJudgedElse) return [];
  return rates.flatMap((rate) => rateIn(rate) ?? []);
}

function hasOwnTarget(measure: Measure, year: YearKey): boolean {
  return measure.indicators.some(({ targets }) => targets[year] !== undefined);
}

function isAchieved(word: string): boolean {
  return /^(目標)?(達成|完了)(済み?)?$/u.test(word);
}

function stateOf(word: string, rates: readonly Rate[], settings: PlanSettings, own: boolean): State | null {
  const every = (test: (order: number) => boolean, percent: number): boolean =>
    rates.every(({ exact }) => test(exact.compare(percent)));
  const full = every((order) => order >= 0, 100);
  if (isAchieved(word)) return full ? null : 'achieved-below';
  if (/遅れ|未達成|不十分|停滞/u.test(word)) return full ? 'late-above' : null;
  if (/順調$/u.test(word)) {
    if (own && every((order) => order < 0, smoothFrom)) return 'smooth-below';
    return full ? 'reached' : null;
  }
  const { gradeScale } = settings;
  const [best, second] = gradeScale;
  const lowest = gradeScale.at(-1);
  if (!best || !second || !lowest || isComparison(gradeScale)) return null;
  const allOn = (step: ScaleStep): boolean => rates.every(({ exact }) => stepOf(exact, gradeScale) === step);
  if (word === best.grade && allOn(lowest)) return 'best-low';
  return word === lowest.grade && allOn(best) ? 'worst-high' : null;
}
