import { z } from 'zod';

/** One step of a grade scale: the grade is given when the rate (%) is at least `from`; the last step has `from: null`. */
export const gradeStep = z.strictObject({
  grade: z.string().min(1),
  from: z.number().nullable(),
  text: z.string().optional(),
});

/**
 * Steps from the best to the worst, `from` strictly falling, e.g. 山陽小野田 A ≥ 100 > B ≥ 75 > C ≥ 50 > D.
 * An empty list means that grades are given by hand only.
 */
export const gradeScale = z.array(gradeStep).refine(
  (steps) =>
    steps.every((step, i) => {
      const next = steps[i + 1];
      if (!next) return step.from === null || steps.length === 1;
      return step.from !== null && (next.from === null ? i === steps.length - 2 : next.from < step.from);
    }),
  { error: 'grade-scale-order' },
);

export type GradeStep = z.infer<typeof gradeStep>;
export type GradeScale = z.infer<typeof gradeScale>;
