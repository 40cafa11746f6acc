import type { Measure, Plan } from '../plan';
import { asTheyStand, type MeasurePlace } from './plan-change';

/** One change of a plan's list of measures; measures are named by their numbers. */
export type MeasureEdit =
  | { readonly kind: 'add'; readonly count: number; readonly after?: string; readonly title?: string }
  | { readonly kind: 'copy' | 'remove'; readonly number: string }
  /** `place` counts from 1. */
  | { readonly kind: 'move'; readonly number: string; readonly place: number };

/** The plan has no measure of this number. */
export class NoSuchMeasure {
  constructor(readonly number: string) {}
}

/** Fields by which a measure stands among others: a new one beside it belongs to the same. */
export function policyOf({ fields }: Measure): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) => /分類|項目|方針|戦略|目標番号|重点/u.test(name) && !name.endsWith('見出し'),
    ),
  );
}

/**
 * The measures after these changes, in their order.
 * @param renumber numbers from 1 on, in the notation that the plan has
 */
export function measuresAfter(
  plan: Plan,
  edits: readonly MeasureEdit[],
  renumber: boolean,
): MeasurePlace[] | NoSuchMeasure {
  let places: MeasurePlace[] = asTheyStand(plan.measures.length);
  const numberOf = ({ from, number }: MeasurePlace): string =>
    number ?? (from === null ? '' : (plan.measures[from]?.number ?? ''));
  const find = (number: string): number => places.findIndex((place) => same(numberOf(place), number));
  for (const edit of edits) {
    if (edit.kind === 'add') {
      const at = edit.after === undefined ? places.length - 1 : find(edit.after);
      if (at < 0 && edit.after !== undefined) return new NoSuchMeasure(edit.after);
      const beside = places[at]?.from ?? null;
      const fields = beside === null ? {} : policyOf(plan.measures[beside] ?? blank);
      const added: MeasurePlace[] = [];
      for (let i = 0; i < edit.count; i++)
        added.push({
          from: null,
          number: freeNumber([...places, ...added].map(numberOf)),
          title: edit.title ?? '',
          fields,
        });
      places = places.toSpliced(at + 1, 0, ...added);
      continue;
    }
    const at = find(edit.number);
    const place = places[at];
    if (!place) return new NoSuchMeasure(edit.number);
    switch (edit.kind) {
      case 'remove':
        places = places.toSpliced(at, 1);
        break;
      case 'copy':
        places = places.toSpliced(at + 1, 0, {
          from: place.from,
          isCopy: true,
          number: freeNumber(places.map(numberOf)),
        });
        break;
      case 'move':
        places = places.toSpliced(at, 1).toSpliced(edit.place - 1, 0, place);
    }
  }
  return renumber ? renumbered(places, plan.measures) : places;
}

const blank: Pick<Measure, 'fields'> & Measure = {
  number: '0',
  title: '',
  department: '',
  fields: {},
  marks: {},
  indicators: [],
  schedule: [],
  reports: [],
  grades: {},
};

function same(one: string, other: string): boolean {
  return one.normalize('NFKC').trim() === other.normalize('NFKC').trim();
}

/** The number behind the highest one, written as the others are: 07 → 08, １１ → １２, 1-(3) → 1-(4). */
export function freeNumber(numbers: readonly string[]): string {
  const last = numbers.findLast((number) => lastDigits(number) !== null) ?? '';
  const highest = Math.max(
    0,
    ...numbers
      .filter((number) => headOf(number) === headOf(last))
      .map((number) => Number(lastDigits(number)?.normalize('NFKC') ?? 0)),
  );
  return withNumber(last, highest + 1);
}

/** Numbers in their order, each in the notation of the measure's own; those without a figure stay. */
export function renumbered(places: readonly MeasurePlace[], measures: readonly Measure[]): MeasurePlace[] {
  const counts = new Map<string, number>();
  return places.map((place) => {
    const own = place.number ?? (place.from === null ? '' : (measures[place.from]?.number ?? ''));
    if (own !== '' && lastDigits(own) === null) return place;
    const head = headOf(own);
    const count = (counts.get(head) ?? 0) + 1;
    counts.set(head, count);
    const number = withNumber(own, count);
    const isSame = place.from !== null && place.number === undefined && number === own;
    return isSame ? place : { ...place, number };
  });
}

const digits = /[0-9０-９]+(?=[^0-9０-９]*$)/u;

function lastDigits(number: string): string | null {
  return digits.exec(number)?.[0] ?? null;
}

/** What stands before the last figure: 1-( of 1-(3). */
function headOf(number: string): string {
  return number.replace(digits, '').normalize('NFKC');
}

function withNumber(pattern: string, number: number): string {
  const former = lastDigits(pattern);
  if (former === null) return String(number);
  const isWide = /[０-９]/u.test(former);
  const width = /^[0０]/u.test(former) ? former.length : 0;
  const plain = String(number).padStart(width, '0');
  const written = isWide
    ? plain.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : plain;
  return pattern.replace(digits, written);
}
