import type { ScaleProblem } from '../src/achievement/scale-steps';

/** The problem of a scale as the data of a reading problem hold it. */
export function scaleProblemOf(data: Readonly<Record<string, string | number>>): ScaleProblem {
  const { problem = 'unreadable', upper = '', lower = '', from, to } = data;
  return {
    code: problem as ScaleProblem['code'],
    grades: [String(upper), String(lower)],
    ...(typeof from === 'number' ? { from } : {}),
    ...(typeof to === 'number' ? { to } : {}),
  };
}
