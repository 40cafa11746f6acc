import { valueText } from '../../plan';
import { normalNotation } from '../notation';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { seriesOf, type Series } from '../series';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly state: 'last' | 'passed';
  readonly final: string;
  readonly year: string;
  readonly target: string;
}

/** The final target against the yearly ones: not that of the last year, or already passed by an earlier year. */
export const finalTargetDiffers: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const { finalTarget } = indicator;
      const last = plan.settings.years.at(-1);
      if (finalTarget === undefined || last === undefined) return [];
      const series = seriesOf(indicator, place);
      const yearly = indicator.targets[last];
      const odd =
        yearly === undefined
          ? passedBy(series)
          : agree(valueText(yearly), valueText(finalTarget), series, last)
            ? null
            : { year: last, text: valueText(yearly), state: 'last' as const };
      if (!odd) return [];
      return [
        {
          severity: 'warning',
          where: where({ kind: 'finalTarget', indicator: place }),
          data: {
            ...data,
            final: valueText(finalTarget),
            year: odd.year,
            target: odd.text,
            state: odd.state,
          },
        },
      ];
    }),
};

function agree(yearly: string, final: string, series: Series, last: string): boolean {
  const figure = series.targets.find(({ year }) => year === last);
  if (figure && series.finalTarget) return figure.number.equals(series.finalTarget.number);
  return normalNotation(yearly) === normalNotation(final);
}

/** A yearly target beyond the final one, seen from the baseline or the first of the yearly ones. */
function passedBy({
  baseline,
  targets,
  finalTarget,
}: Series): { year: string; text: string; state: 'passed' } | null {
  const start = baseline ?? targets[0];
  if (!start || !finalTarget) return null;
  const order = finalTarget.number.compare(start.number);
  const beyond =
    order === 0 ? undefined : targets.find((t) => t.number.compare(finalTarget.number) === Math.sign(order));
  return beyond ? { year: beyond.year ?? '', text: beyond.text, state: 'passed' } : null;
}
