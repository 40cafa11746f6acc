import { evaluate, type Evaluation, type Measure, type PlanSettings, type YearKey } from '../plan';

const evaluations = new WeakMap<PlanSettings, WeakMap<Measure, Map<YearKey, Evaluation>>>();

/** `evaluate`, once for every measure and year of a plan. */
export function evaluation(measure: Measure, settings: PlanSettings, year: YearKey): Evaluation {
  const ofPlan = evaluations.get(settings) ?? new WeakMap<Measure, Map<YearKey, Evaluation>>();
  evaluations.set(settings, ofPlan);
  const ofMeasure = ofPlan.get(measure) ?? new Map<YearKey, Evaluation>();
  ofPlan.set(measure, ofMeasure);
  const known = ofMeasure.get(year) ?? evaluate(measure, settings, year);
  ofMeasure.set(year, known);
  return known;
}
