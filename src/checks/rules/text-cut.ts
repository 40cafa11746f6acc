import type { Found } from '../finding';
import type { Rule } from '../rule';
import type { MeasureData } from '../values';

interface Data extends Partial<MeasureData> {
  readonly state: 'number' | 'lines' | 'line';
  readonly name: string;
  readonly lines: number;
  readonly lost: number;
  readonly chars: number;
  /** Of the same in other cells: how many, and some of them. */
  readonly more?: number;
  readonly cells?: string;
}

/** A text or number that is not printed whole, with the rows made higher where the page holds them. */
export const textCut: Rule<Data> = {
  check: ({ cutTexts = [] }) =>
    cutTexts.map(({ where, data, name, lines, lost, chars, isNumber, rows }): Found<Data> => ({
      severity: isNumber ? 'error' : 'warning',
      where,
      data: { ...data, name, lines, lost, chars, state: isNumber ? 'number' : lines > 1 ? 'lines' : 'line' },
      ...(rows ? { fix: { kind: 'rows', heights: rows } } : {}),
    })),
};
