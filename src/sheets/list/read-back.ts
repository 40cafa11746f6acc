import { applyEdits } from '../../book/apply';
import type { PlanFormat } from '../../formats/format';
import type { Measure, Plan } from '../../plan';
import { fieldName, type FieldRef } from '../../plan/field';
import { readQuantity } from '../../quantity';
import { planEdits } from '../build';
import { readPlan } from '../read-plan';
import { measureValues, wordlessArrow, type FieldValue } from './plan-values';
import type { TypedCell } from './table';

/** A value that was given to a plan, with the cells that it was typed in. */
export interface GivenValue extends FieldValue {
  readonly cells: readonly TypedCell[];
}

/** A given value that the sheets do not have as it was given: `found` is what they have, null where that is nothing. */
export interface LostValue {
  /** Place of the measure, from 0. */
  readonly measure: number;
  readonly given: GivenValue;
  readonly found: string | null;
}

/** Measures whose sheets are made and read at a step. */
const atStep = 10;

/**
 * Makes the sheets of a plan and reads them again: what a form has no place for is missing then, whatever the reason.
 * @param given by measure, in the order of the plan
 */
export function* lostValueSteps(
  plan: Plan,
  format: PlanFormat,
  given: readonly (readonly GivenValue[])[],
): Generator<undefined, readonly LostValue[]> {
  const lost: LostValue[] = [];
  for (let first = 0; first < plan.measures.length; first += atStep) {
    const measures = plan.measures.slice(first, first + atStep);
    const found = lostValues({ ...plan, measures }, format, given.slice(first, first + atStep));
    lost.push(...found.map((one) => ({ ...one, measure: first + one.measure })));
    yield;
  }
  return lost;
}

export function lostValueStepCount({ measures }: Plan): number {
  return Math.ceil(measures.length / atStep);
}

function lostValues(
  plan: Plan,
  format: PlanFormat,
  given: readonly (readonly GivenValue[])[],
): readonly LostValue[] {
  const book = applyEdits({ sheets: [], names: [] }, planEdits(plan, format));
  const again = readPlan(book, [format]).plan?.measures ?? [];
  const nothing = new Map<string, FieldValue>();
  return given.flatMap((values, measure) => {
    const one = again[measure];
    const found = one ? measureValues(one) : nothing;
    return values.flatMap((value): LostValue[] => {
      const there = found.get(fieldName(value.ref)) ?? markWordIn(one, value);
      if (there && isSame(value, there)) return [];
      return [{ measure, given: value, found: there?.text ?? null }];
    });
  });
}

/** All values of a plan that comes from no list. */
export function valuesOfPlan({ measures }: Plan): GivenValue[][] {
  return measures.map((measure) =>
    [...measureValues(measure).values()].map((value) => ({ ...value, cells: [] })),
  );
}

/** A word that is chosen among marks stands as a mark of that name. */
function markWordIn(measure: Measure | undefined, { ref, text }: FieldValue): FieldValue | undefined {
  return ref.kind === 'markWord' && measure?.marks[text] ? { ref, text } : undefined;
}

const valueKinds: readonly FieldRef['kind'][] = [
  'baseline',
  'finalTarget',
  'totalTarget',
  'totalActual',
  'target',
  'actual',
];

function isSame(given: FieldValue, found: FieldValue): boolean {
  const { ref } = given;
  if (plain(given.text) === plain(found.text)) return true;
  if (ref.kind === 'markedLines') return plain(withoutMarks(given.text)) === plain(withoutMarks(found.text));
  if (ref.kind === 'schedulePlan')
    return goesOn.test(given.text) || (found.text === wordlessArrow && isDone.test(given.text));
  return valueKinds.includes(ref.kind) && isSameValue(given, found);
}

/** A year of an arrow, as people write it. */
const goesOn = /^[→⇒➡━─▶〃″-]+>?$|^同上$/u;
const isDone = /^(?:[○◯〇●◎■]|実施|継続)$/u;

/** The same number in the same unit; beyond 15 digits Excel tells no two numbers apart. */
function isSameValue(given: FieldValue, found: FieldValue): boolean {
  const [one, other] = [readQuantity(given.text), readQuantity(found.text)];
  if (one.kind !== 'number' || other.kind !== 'number' || one.unit !== other.unit) return false;
  if (one.qualifier !== other.qualifier || one.yearNote !== other.yearNote) return false;
  const exact = given.exact ?? one.number.valueOf().toPrecision(15);
  const read = found.exact ?? other.number.valueOf().toPrecision(15);
  return Number(Number(exact).toPrecision(15)) === Number(Number(read).toPrecision(15));
}

/** Widths of characters, spaces and line breaks are none of what a text says. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function withoutMarks(text: string): string {
  return text.replace(/^[○◯●◎▲△▼▽■□◆◇★☆※・]\s*/gmu, '');
}
