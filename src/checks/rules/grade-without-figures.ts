import type { NoRate, NoRateReason } from '../../achievement';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import { evaluation } from '../remembered';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly year: string;
  readonly grade: string;
  readonly why: NoRateReason;
  readonly printed: string;
  readonly reason: string;
}

/**
 * A grade of the reported year that no figure stands behind, in a plan whose grades follow from figures; with why there is
 * no rate (words, units that differ, no actual) and the reason for the grade, where somebody gave one.
 */
export const gradeWithoutFigures: Rule<Data> = {
  check: ({ plan, year }) => {
    const { gradeScale, measureGrade } = plan.settings;
    if (gradeScale.length === 0 || measureGrade === 'manual') return [];
    return eachMeasure(plan, ({ measure, data, where }): Found<Data>[] => {
      const given = measure.grades[year]?.grade;
      if (given === undefined || given === '') return [];
      const { computed, rates } = evaluation(measure, plan.settings, year);
      if (computed !== null) return [];
      const without = rates.find((rate) => !rate.ok);
      return [
        {
          severity: 'info',
          where: where({ kind: 'givenGrade', year }),
          data: {
            ...data,
            year,
            grade: given,
            why: without?.reason ?? 'target-missing',
            printed: without ? printedOf(without) : '',
            reason: measure.grades[year]?.reason ?? '',
          },
        },
      ];
    });
  },
};

/** The text of the cell that stands in the way. */
function printedOf({ input, reason }: NoRate): string {
  if (reason.startsWith('target')) return input.target?.text ?? '';
  if (reason.startsWith('baseline')) return input.baseline?.text ?? '';
  return /^(actual|stage)/u.test(reason) ? (input.actual?.text ?? '') : '';
}
