import type { Found } from '../finding';
import type { Rule } from '../rule';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly shown: string;
  readonly typed: string;
}

/** A typed number of which its number format shows only a part: 10.4 printed as 「10時間/月」. */
export const decimalsHidden: Rule<Data> = {
  check: ({ hiddenDecimals = [] }) =>
    hiddenDecimals.map(({ where, data, shown, typed }): Found<Data> => ({
      severity: 'warning',
      where,
      data: { ...data, shown, typed },
      fix: { kind: 'value', text: typed },
    })),
};
