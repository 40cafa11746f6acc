import type { Finding } from '../finding';
import type { Rule } from '../rule';

/**
 * 見え消し: only what is not struck is read. A text that is struck as a whole is no value, though formulas calculate with it;
 * where the host cannot tell which part is struck, nothing is read.
 */
export const struckText: Rule = {
  code: 'struck-text',
  check: ({ struckTexts = [] }) =>
    struckTexts.map(({ where, data, text, rest }): Finding => {
      const state = rest === null ? 'unknown' : rest === '' ? 'whole' : 'part';
      return {
        code: 'struck-text',
        severity: state === 'part' ? 'warning' : 'error',
        where,
        data: { ...data, text, rest: rest ?? '', state },
      };
    }),
};
