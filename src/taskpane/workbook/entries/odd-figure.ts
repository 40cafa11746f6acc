import { actualImplausible } from '../../../checks/rules/actual-implausible';
import { unitSlip } from '../../../checks/rules/unit-slip';
import type { RuleCode } from '../../../checks/codes';
import type { FindingData } from '../../../checks/finding';
import type { Rule } from '../../../checks/rule';
import { evaluate, type Measure } from '../../../plan';
import { fieldName } from '../../../plan/field';
import { readQuantity } from '../../../quantity';
import type { PlanReading } from '../book-port';
import { figureText } from './entry-edits';
import { fieldAt, type EntryField } from './entry-fields';

/** What is odd about a figure that is being typed, and yet can be right. */
export type OddFigure =
  | { readonly kind: 'finding'; readonly code: RuleCode; readonly data: FindingData }
  /** A share of more than the whole, where all others of its row are none. */
  | { readonly kind: 'share' }
  /** A rate that nobody means, as printed. */
  | { readonly kind: 'rate'; readonly rate: string };

/** Rates beyond this (%, above and below zero) are told; 点検 does not look at rates. */
const reach = 1000;

const rules: readonly (readonly [RuleCode, Rule])[] = [
  ['unit-slip', unitSlip],
  ['actual-implausible', actualImplausible],
];

/** What 点検 would say of the actual as it is being typed, and of the rate that it would have; `null` where it is plausible. */
export function oddFigure(reading: PlanReading, field: EntryField, typed: string): OddFigure | null {
  const { ref } = field;
  const text = figureText(typed.trim(), field.unit, field.row);
  const quantity = readQuantity(text);
  if (ref.kind !== 'actual' || quantity.kind !== 'number') return null;
  const one = reading.measures.find((measure) => fieldAt(measure, ref)?.id === field.id);
  if (!one) return null;
  const measure = withActual(one.measure, ref.indicator, ref.year, text);
  const plan = { ...reading.plan, measures: [measure] };
  const name = fieldName(ref);
  for (const [code, rule] of rules) {
    const found = rule
      .check({ plan, year: ref.year, formulas: [] })
      .find(({ where }) => where.kind === 'measure' && fieldName(where.field) === name);
    if (found) return { kind: 'finding', code, data: found.data as FindingData };
  }
  const shares = field.row.map((other) => readQuantity(other)).filter((other) => other.kind === 'number');
  const isShare = quantity.unit === '%' && shares.every(({ number }) => number.compare(100) <= 0);
  if (isShare && shares.length > 0 && quantity.number.compare(100) > 0) return { kind: 'share' };
  const rate = evaluate(measure, plan.settings, ref.year).rates[ref.indicator - 1];
  if (!rate?.ok || Math.abs(Number(rate.printed)) <= reach) return null;
  return { kind: 'rate', rate: rate.printed };
}

function withActual(measure: Measure, indicator: number, year: string, text: string): Measure {
  const indicators = measure.indicators.map((one, i) =>
    i === indicator - 1 ? { ...one, actuals: { ...one.actuals, [year]: text } } : one,
  );
  return { ...measure, indicators };
}
