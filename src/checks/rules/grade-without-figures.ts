import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import { evaluation } from '../remembered';

/** A grade of the reported year that no figure stands behind, in a plan whose grades follow from figures. */
export const gradeWithoutFigures: Rule = {
  code: 'grade-without-figures',
  check: ({ plan, year }) => {
    const { gradeScale, measureGrade } = plan.settings;
    if (gradeScale.length === 0 || measureGrade === 'manual') return [];
    return eachMeasure(plan, ({ measure, data, where }): Finding[] => {
      const given = measure.grades[year]?.grade;
      if (given === undefined || given === '' || evaluation(measure, plan.settings, year).computed !== null)
        return [];
      return [
        {
          code: 'grade-without-figures',
          severity: 'info',
          where: where({ kind: 'givenGrade', year }),
          data: { ...data, year, grade: given },
        },
      ];
    });
  },
};
