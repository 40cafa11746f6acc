import type { FieldRef } from '../../plan';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';

/**
 * What every measure has and this one has not yet, one thing at a time: its title, then its department where the form
 * has a place for it, then the name of an indicator that has figures.
 */
export const entryMissing: Rule = {
  code: 'entry-missing',
  check: ({ plan, hasField }) =>
    eachMeasure(plan, ({ measure, index, data, where }): Finding[] => {
      const unnamed = measure.indicators.findIndex(({ name }) => name.trim() === '');
      const tell = (entry: FieldRef['kind'], field: FieldRef): Finding[] => [
        { code: 'entry-missing', severity: 'warning', where: where(field), data: { ...data, entry } },
      ];
      const department: FieldRef = { kind: 'department' };
      if (measure.title.trim() === '') return tell('title', { kind: 'title' });
      if (measure.department.trim() === '' && hasField?.(index, department))
        return tell('department', department);
      return unnamed < 0 ? [] : tell('indicatorName', { kind: 'indicatorName', indicator: unnamed + 1 });
    }),
};
