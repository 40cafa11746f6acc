import type { Found } from '../finding';
import { normalNotation } from '../notation';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly year: string;
  readonly grade: string;
  readonly known: string;
}

/** A grade or status word that the plan does not have; one that is only written otherwise (「Ａ」 for A) is mended. */
export const gradeUnknown: Rule<Data> = {
  check: ({ plan }) => {
    const { gradeScale, statusWords } = plan.settings;
    const known = gradeScale.length > 0 ? gradeScale.map(({ grade }) => grade) : statusWords;
    if (known.length === 0) return [];
    const listed = new Set([...known, ...statusWords]);
    return eachMeasure(plan, ({ measure, data, where }): Found<Data>[] =>
      Object.entries(measure.grades).flatMap(([year, { grade }]): Found<Data>[] => {
        if (grade === '' || listed.has(grade)) return [];
        const meant = known.find((one) => normalNotation(one) === normalNotation(grade));
        return [
          {
            severity: 'error',
            where: where({ kind: 'givenGrade', year }),
            data: { ...data, year, grade, known: known.join('・') },
            ...(meant === undefined ? {} : { fix: { kind: 'text', text: meant } }),
          },
        ];
      }),
    );
  },
};
