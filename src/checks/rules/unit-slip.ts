import type { Found } from '../finding';
import type { Rule } from '../rule';
import { seriesOf } from '../series';
import { slipOf } from '../slips';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly value: string;
  readonly other: string;
  readonly factor: number;
  readonly larger: 0 | 1;
}

/**
 * 桁の取り違え: a figure 1,000, 10,000 … times beside the others of its indicator (円 for 千円, 千円 for 百万円). Of a baseline
 * it is only a warning: what begins with one can be planned to reach a thousand.
 */
export const unitSlip: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const slip = slipOf(seriesOf(indicator, place));
      return (slip?.figures ?? []).map((figure) => ({
        severity: figure.role === 'baseline' ? 'warning' : 'error',
        where: where(figure.field),
        data: {
          ...data,
          value: figure.text,
          other: slip?.rest.text ?? '',
          factor: slip?.factor ?? 1,
          larger: slip?.larger === true ? 1 : 0,
        },
      }));
    }),
};
