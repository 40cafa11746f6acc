import { departmentsIn } from '../../plan';
import type { PlanReading } from '../workbook/book-port';

/** Sheets that are chosen together: those of a department or of a policy. */
export interface SheetGroup {
  readonly kind: 'department' | 'policy';
  readonly name: string;
  readonly sheets: ReadonlySet<string>;
}

/** In the order in which the plan names them; a sheet of several measures belongs to the groups of each. */
export function sheetGroups(reading: PlanReading | null): readonly SheetGroup[] {
  const policy = reading?.format.policyField;
  const groups = new Map<string, { kind: SheetGroup['kind']; name: string; sheets: Set<string> }>();
  const add = (kind: SheetGroup['kind'], name: string, sheet: string): void => {
    const key = `${kind} ${name}`;
    const group = groups.get(key) ?? { kind, name, sheets: new Set<string>() };
    groups.set(key, group);
    group.sheets.add(sheet);
  };
  const known = reading?.plan.settings.departments ?? [];
  for (const { measure, sheet } of reading?.measures ?? []) {
    for (const department of departmentsIn(measure.department, known)) add('department', department, sheet);
    const name = policy === undefined ? undefined : measure.fields[policy];
    if (name) add('policy', name, sheet);
  }
  return [...groups.values()];
}
