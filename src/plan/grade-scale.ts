import { z } from 'zod/mini';
import { isComparison } from '../achievement/grade';
import { readScale } from '../achievement/scale-text';

/**
 * One step of a grade scale: the grade is given when the rate (%) is at least `from` (with `above`, 超: more than it); the
 * last step has `from: null`. `compared` instead: how the actual stands to the baseline (改善・維持・悪化).
 */
export const gradeStep = z.strictObject({
  grade: z.string().check(z.minLength(1)),
  from: z.nullable(z.number()),
  above: z.optional(z.boolean()),
  compared: z.optional(z.enum(['better', 'same', 'worse'])),
  text: z.optional(z.string()),
});

/**
 * Steps from the best to the worst, `from` strictly falling, e.g. 山陽小野田 A ≥ 100 > B ≥ 75 > C ≥ 50 > D; or the three
 * steps of a comparison with the baseline. An empty list means that grades are given by hand only.
 */
export const gradeScale = z.array(gradeStep).check(
  z.refine(
    (steps) => {
      if (steps.length === 0) return true;
      const read = readScale(steps.map(({ text: _, ...step }) => step));
      return (
        read.ok &&
        read.scale[0]?.grade === steps[0]?.grade &&
        (steps.length === 1 || isComparison(read.scale) || read.scale.at(-1)?.from === null)
      );
    },
    { error: 'grade-scale-order' },
  ),
);

export type GradeStep = z.infer<typeof gradeStep>;
