import { changeForm, chooseMethod, isRank, type Direction } from '../../achievement';
import { rateInput, type Indicator, type PlanSettings, type YearKey } from '../../plan';
import type { NumberQuantity } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { seriesOf, type Figure } from '../series';
import { eachIndicator, type IndicatorData } from '../walk';
import { stepBack } from './target-not-monotone';

interface Data extends IndicatorData {
  readonly state?: 'year' | 'equal';
  readonly year?: string;
  readonly baseline: string;
  readonly target: string;
  readonly direction: 'up' | 'down';
}

/**
 * A final target that is worse than the baseline, or the same, in the direction that is sure; and where the way of the targets
 * does not tell it, a yearly one that is worse. A limit (以下, 以上) only has to be kept, and nothing is better than the best.
 */
export const targetNotBetter: Rule<Data> = {
  check: ({ plan, year }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const worst = worstTarget(indicator, place, plan.settings, year);
      if (!worst) return [];
      const { figure, baseline, direction, state } = worst;
      return [
        {
          severity: state === 'equal' ? 'info' : 'warning',
          where: where(figure.field),
          data: {
            ...data,
            baseline: baseline.text.normalize('NFKC'),
            target: figure.text.normalize('NFKC'),
            direction,
            // a worse final target is left by people under a key without it
            ...(state === 'worse' ? {} : { state, year: figure.year ?? '' }),
          },
        },
      ];
    }),
};

interface WorstTarget {
  readonly figure: Figure;
  readonly baseline: Figure;
  readonly direction: 'up' | 'down';
  /** `worse`, `equal`: the final target; `year`: one on the way. */
  readonly state: 'worse' | 'equal' | 'year';
}

function worstTarget(
  indicator: Indicator,
  place: number,
  settings: PlanSettings,
  year: YearKey,
): WorstTarget | null {
  const { baseline, targets } = seriesOf(indicator, place);
  if (!baseline) return null;
  const last = lastTarget(indicator, place, settings);
  const found = last && judged(last, baseline, indicator, settings, settings.years.at(-1) ?? year);
  if (found) return { ...found, state: found.order === 0 ? 'equal' : 'worse' };
  if (indicator.totalTarget !== undefined || stepBack(indicator, place, settings)) return null;
  for (const figure of targets) {
    const onTheWay = judged(figure, baseline, indicator, settings, figure.year ?? year);
    if (onTheWay && onTheWay.order !== 0) return { ...onTheWay, state: 'year' };
  }
  return null;
}

/** The target of the plan's last year, else the final one; of years that have words, the figure before them. */
function lastTarget(indicator: Indicator, place: number, { years }: PlanSettings): Figure | null {
  const { targets, finalTarget } = seriesOf(indicator, place);
  for (const year of [...years].reverse()) {
    const figure = targets.find((one) => one.year === year);
    if (figure) return figure;
    if (indicator.targets[year] === undefined) return finalTarget;
  }
  return finalTarget;
}

/** How far a target is from being better than the baseline; null where it is, or where it need not be. */
function judged(
  figure: Figure,
  baseline: Figure,
  indicator: Indicator,
  settings: PlanSettings,
  year: YearKey,
): (Pick<WorstTarget, 'figure' | 'baseline' | 'direction'> & { readonly order: number }) | null {
  const { direction, why, sureness } = chooseMethod(rateInput(indicator, year, settings));
  // what is not sure is asked for by its own rule, and a change is no level
  if (sureness === 'unsure' || direction === 'keep' || changeForm(figure.quantity) !== null) return null;
  if (why === 'other-limit' || why === 'qualifier-limit' || why === 'target-zero') return null;
  const order = figure.number.compare(baseline.number);
  if (direction === 'up' ? order > 0 : order < 0) return null;
  if (order === 0 && (isBest(figure.quantity, direction) || isKept(figure.quantity))) return null;
  return { figure, baseline, direction, order };
}

/** 「48件（維持）」 */
function isKept({ text }: NumberQuantity): boolean {
  return /維持|現状|同水準/u.test(text);
}

/** 100%, 0件, 1位: what has reached it can only keep it. */
function isBest(target: NumberQuantity, direction: Direction): boolean {
  if (isRank(target)) return target.number.equals(1);
  return direction === 'up' ? target.unit === '%' && target.number.equals(100) : target.number.n === 0n;
}
