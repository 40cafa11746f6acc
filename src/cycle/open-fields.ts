import { ownFormatId } from '../plan/own-format';
import type { YearKey } from '../plan';
import { fieldOf, type FieldRef } from '../plan/field';
import { entryRule, isAskedFor } from '../sheets/entry-rules';
import { isEmpty, type FieldValue } from './field-value';
import type { MeasureRecord } from './records';

/** A city's own form says of few texts to which year they belong: its prose, marks and figures of the year are open. */
const openInOwnForm: ReadonlySet<FieldRef['kind']> = new Set([
  'text',
  'gradeReason',
  'markedLines',
  'markWord',
]);
const yearlyInOwnForm: ReadonlySet<FieldRef['kind']> = new Set([
  'actual',
  'rate',
  'givenGrade',
  'gradeReason',
  'report',
  'scheduleActual',
]);

/** The fields of a measure that its department fills in for the year: the only cells of a hand-out that are open. */
export function openFields(record: MeasureRecord, year: YearKey, format: string): string[] {
  return [...record.fields].flatMap(([name, cell]) => {
    const ref = fieldOf(name);
    if (!ref || cell.formula) return [];
    const asked = isAskedFor(ref, year, record.source);
    const own =
      format === ownFormatId &&
      (openInOwnForm.has(ref.kind) || ('year' in ref && ref.year === year && yearlyInOwnForm.has(ref.kind)));
    return asked || own ? [name] : [];
  });
}

/** How many of the cells that the report of the year wants are filled in. */
export interface Filled {
  readonly done: number;
  readonly of: number;
}

export function filledIn(
  { source, fields }: MeasureRecord,
  year: YearKey,
  valueOf: (name: string) => FieldValue | undefined = (name) => fields.get(name),
): Filled {
  let [done, of] = [0, 0];
  for (const name of fields.keys()) {
    const ref = fieldOf(name);
    if (!ref || !isAskedFor(ref, year, source)) continue;
    if (!(entryRule(ref)?.isWanted?.(ref, year, source) ?? false)) continue;
    of++;
    const value = valueOf(name);
    if (value && !isEmpty(value)) done++;
  }
  return { done, of };
}

export function sumOf(all: readonly Filled[]): Filled {
  return all.reduce((sum, one) => ({ done: sum.done + one.done, of: sum.of + one.of }), { done: 0, of: 0 });
}
