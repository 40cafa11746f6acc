import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { measureData } from '../values';
import { evaluation } from '../remembered';

/**
 * A grade given by a human that is not the one which the figures give. Both stay. With a reason it is meant, and only told
 * together with it.
 */
export const gradeDiffers: Rule = {
  code: 'grade-differs',
  check: ({ plan }) =>
    plan.measures.flatMap((measure, index) =>
      plan.settings.years.flatMap((year): Finding[] => {
        const { computed, given, rates } = evaluation(measure, plan.settings, year);
        if (given === null || computed === null || given === computed) return [];
        const reason = measure.grades[year]?.reason ?? '';
        return [
          {
            code: 'grade-differs',
            severity: reason === '' ? 'warning' : 'info',
            where: { kind: 'measure', measure: index, field: { kind: 'givenGrade', year } },
            data: {
              ...measureData(measure),
              year,
              given,
              computed,
              rate: rates.map((r) => (r.ok ? r.printed : '－')).join('、'),
              reason,
            },
          },
        ];
      }),
    ),
};
