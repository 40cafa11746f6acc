import type { Finding } from '../finding';
import type { Rule } from '../rule';

/** A typed number of which its number format shows only a part: 10.4 printed as 「10時間/月」. */
export const decimalsHidden: Rule = {
  code: 'decimals-hidden',
  check: ({ hiddenDecimals = [] }) =>
    hiddenDecimals.map(({ where, data, shown, typed }): Finding => ({
      code: 'decimals-hidden',
      severity: 'warning',
      where,
      data: { ...data, shown, typed },
      fix: { kind: 'value', text: typed },
    })),
};
