import type { Found } from '../finding';
import type { Rule } from '../rule';
import type { MeasureData } from '../values';

interface Data extends Partial<MeasureData> {
  readonly state: 'part' | 'whole' | 'unknown';
  readonly text: string;
  readonly rest: string;
}

/**
 * 見え消し: only what is not struck is read. A text that is struck as a whole is no value, though formulas calculate with it;
 * where the host cannot tell which part is struck, nothing is read.
 */
export const struckText: Rule<Data> = {
  check: ({ struckTexts = [] }) =>
    struckTexts.map(({ where, data, text, rest }): Found<Data> => {
      const state = rest === null ? 'unknown' : rest === '' ? 'whole' : 'part';
      return {
        severity: state === 'part' ? 'warning' : 'error',
        where,
        data: { ...data, text, rest: rest ?? '', state },
      };
    }),
};
