import { departmentsIn } from '../plan';
import type { MeasureRecord } from './records';

/** Who gets which measures. */
export interface Assignment {
  /** In the order in which the plan names them. */
  readonly byDepartment: ReadonlyMap<string, readonly MeasureRecord[]>;
  /** Measures of several departments, with who gets them and who does not. */
  readonly shared: readonly {
    readonly record: MeasureRecord;
    readonly to: readonly string[];
    readonly others: readonly string[];
  }[];
  /** Measures that name no department. */
  readonly nobody: readonly MeasureRecord[];
}

/**
 * A measure of several departments (税務課、国保年金課) goes to the first that it names; with `each`, to all of them.
 * @param given by key of the measure: departments of 担当表, before those that the form names
 */
export function assign(
  records: readonly MeasureRecord[],
  listed: readonly string[],
  each: boolean,
  given: ReadonlyMap<string, string> = new Map(),
): Assignment {
  const byDepartment = new Map<string, MeasureRecord[]>();
  const shared: Assignment['shared'][number][] = [];
  const nobody: MeasureRecord[] = [];
  for (const record of records) {
    const named = departmentsIn(given.get(record.key) ?? record.department, listed);
    if (named.length === 0) {
      nobody.push(record);
      continue;
    }
    const to = each ? named : named.slice(0, 1);
    if (named.length > 1) shared.push({ record, to, others: named.slice(to.length) });
    for (const department of to)
      byDepartment.set(department, [...(byDepartment.get(department) ?? []), record]);
  }
  return { byDepartment, shared, nobody };
}
