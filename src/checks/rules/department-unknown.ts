import { departmentsIn } from '../../plan';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';

/** A department that is not in the plan's list; the nearest listed name is told where only one character differs. */
export const departmentUnknown: Rule = {
  code: 'department-unknown',
  check: ({ plan }) => {
    const { departments } = plan.settings;
    const listed = new Set(departments.map((name) => name.normalize('NFKC')));
    if (listed.size === 0) return [];
    return eachMeasure(plan, ({ measure, data, where }): Finding[] =>
      departmentsIn(measure.department, departments)
        .map((name) => name.normalize('NFKC'))
        .filter((name) => !listed.has(name))
        .map((name) => ({
          code: 'department-unknown',
          severity: 'warning',
          where: where({ kind: 'department' }),
          data: { ...data, department: name, near: nearest(name, listed) ?? '' },
        })),
    );
  },
};

function nearest(name: string, listed: ReadonlySet<string>): string | null {
  for (const one of listed) if (isOneEdit(one, name)) return one;
  return null;
}

/** One character replaced, left out or put in. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end === 1;
}
