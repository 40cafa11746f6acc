import {
  evaluate,
  quantityOf as readValue,
  type Evaluation,
  type Measure,
  type PlanSettings,
  type PlanValue,
  type YearKey,
} from '../plan';
import { readQuantity as readText, type Quantity } from '../quantity';

/** Plans repeat their values, and every rule reads them again. */
const most = 20_000;

function remembered<T extends Quantity | null>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}

/** `readQuantity`, once for every text. */
export const readQuantity = remembered(readText);

const readPrinted = remembered(readValue);

/** `quantityOf` of the plan, once for every printed text. */
export function quantityOf(value: PlanValue | undefined): Quantity | null {
  return typeof value === 'string' ? readPrinted(value) : readValue(value);
}

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
