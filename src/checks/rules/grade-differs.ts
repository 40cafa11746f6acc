import type { Found } from '../finding';
import type { Rule } from '../rule';
import { measureData, type MeasureData } from '../values';
import { evaluation } from '../remembered';

interface Data extends MeasureData {
  readonly year: string;
  readonly given: string;
  readonly computed: string;
  readonly rate: string;
  readonly reason: string;
}

/**
 * A grade given by a human that is not the one which the figures give. Both stay. With a reason it is meant, and only told
 * together with it.
 */
export const gradeDiffers: Rule<Data> = {
  check: ({ plan }) =>
    plan.measures.flatMap((measure, index) =>
      plan.settings.years.flatMap((year): Found<Data>[] => {
        const { computed, given, rates } = evaluation(measure, plan.settings, year);
        if (given === null || computed === null || given === computed) return [];
        const reason = measure.grades[year]?.reason ?? '';
        return [
          {
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
