import type { Finding } from '../finding';
import type { Rule } from '../rule';

/** A text or number that is not printed whole, with the rows made higher where the page holds them. */
export const textCut: Rule = {
  code: 'text-cut',
  check: ({ cutTexts = [] }) =>
    cutTexts.map(({ where, data, name, lines, lost, chars, isNumber, rows }): Finding => ({
      code: 'text-cut',
      severity: isNumber ? 'error' : 'warning',
      where,
      data: { ...data, name, lines, lost, chars, state: isNumber ? 'number' : lines > 1 ? 'lines' : 'line' },
      ...(rows ? { fix: { kind: 'rows', heights: rows } } : {}),
    })),
};
