import { departmentsIn } from '../../plan';
import { nearest } from '../nearest';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly department: string;
  readonly near: string;
}

/** A department that is not in the plan's list; the nearest listed name is told where only one character differs. */
export const departmentUnknown: Rule<Data> = {
  check: ({ plan }) => {
    const { departments } = plan.settings;
    const listed = new Set(departments.map((name) => name.normalize('NFKC')));
    if (listed.size === 0) return [];
    return eachMeasure(plan, ({ measure, data, where }): Found<Data>[] =>
      departmentsIn(measure.department, departments)
        .map((name) => name.normalize('NFKC'))
        .filter((name) => !listed.has(name))
        .map((name) => ({
          severity: 'warning',
          where: where({ kind: 'department' }),
          data: { ...data, department: name, near: nearest(name, listed) ?? '' },
        })),
    );
  },
};
