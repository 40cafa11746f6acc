import type { Found } from '../finding';
import type { Rule } from '../rule';

interface Data {
  readonly grade: string;
  readonly text: string;
  readonly expected: string;
}

/** A sentence of the grade scale that names another bound than the scale has; it is printed below 一覧. */
export const scaleTextDiffers: Rule<Data> = {
  check: ({ scaleTexts = [] }) =>
    scaleTexts.map(({ where, grade, text, expected, fixed }): Found<Data> => ({
      severity: 'warning',
      where,
      data: { grade, text, expected },
      ...(fixed === null ? {} : { fix: { kind: 'text', text: fixed } }),
    })),
};
