import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';

/** Two measures of one number, also where one is written 「01」 and the other 「０１」. */
export const numberDuplicate: Rule = {
  code: 'number-duplicate',
  check: ({ plan }) => {
    const first = new Map<string, string>();
    return eachMeasure(plan, ({ measure, data, where }): Finding[] => {
      const key = measure.number.normalize('NFKC').trim();
      if (key === '') return [];
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, measure.title);
        return [];
      }
      return [
        {
          code: 'number-duplicate',
          severity: 'error',
          where: where({ kind: 'number' }),
          data: { ...data, other },
        },
      ];
    });
  },
};
