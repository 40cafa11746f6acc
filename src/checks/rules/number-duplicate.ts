import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly other: string;
}

/** Two measures of one number, also where one is written 「01」 and the other 「０１」. */
export const numberDuplicate: Rule<Data> = {
  check: ({ plan }) => {
    const first = new Map<string, string>();
    return eachMeasure(plan, ({ measure, data, where }): Found<Data>[] => {
      const key = measure.number.normalize('NFKC').trim();
      if (key === '') return [];
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, measure.title);
        return [];
      }
      return [
        {
          severity: 'error',
          where: where({ kind: 'number' }),
          data: { ...data, other },
        },
      ];
    });
  },
};
