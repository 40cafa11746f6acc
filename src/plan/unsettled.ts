import {
  alternativesOf,
  chooseMethod,
  isComparison,
  rate,
  type RateChoice,
  type RateInput,
  type RateResult,
} from '../achievement';
import { rateInput } from './evaluation';
import type { Indicator } from './indicator';
import type { Plan } from './plan';
import type { PlanSettings } from './settings';
import type { YearKey } from './year-key';

/** 要確認: an indicator whose direction is not sure, so that it has no rate or no grade until somebody settles it. */
export interface UnsettledIndicator {
  /** Index of the measure in the plan. */
  readonly measure: number;
  /** Place of the indicator in its measure, from 1. */
  readonly indicator: number;
  /** The guess, with the evidence for and against it and why it is not sure. */
  readonly choice: RateChoice;
  /** Whose figures these are: the year that is looked at, or the first that has a target in figures. */
  readonly year: YearKey;
  readonly input: RateInput;
  /** What the ways that it can be meant give for the year, the guessed one first. */
  readonly alternatives: readonly RateResult[];
}

/** All of a plan, in the order of its measures. */
export function unsettledIndicators(
  { measures, settings }: Plan,
  year: YearKey,
): readonly UnsettledIndicator[] {
  return measures.flatMap(({ indicators }, measure) =>
    indicators.flatMap((indicator, i): UnsettledIndicator[] => {
      const found = unsettledIn(indicator, settings, year);
      return found ? [{ measure, indicator: i + 1, ...found }] : [];
    }),
  );
}

/** Null where the direction is sure, given, or of no account. */
export function unsettledIn(
  indicator: Indicator,
  settings: PlanSettings,
  year: YearKey,
): Pick<UnsettledIndicator, 'choice' | 'year' | 'input' | 'alternatives'> | null {
  if (indicator.direction) return null;
  const found = withTarget(indicator, settings, year);
  if (!found) return null;
  const { input } = found;
  const choice = chooseMethod(input);
  const compared = isComparison(settings.gradeScale) && input.baseline?.kind === 'number';
  if (choice.sureness !== 'unsure' || (!choice.unsettled && !compared)) return null;
  const alternatives = alternativesOf(input).map(({ direction }) =>
    rate({ ...input, direction }, settings.rounding),
  );
  return { choice, ...found, alternatives };
}

/** The figures of the year, or of the first that has a target in figures. */
function withTarget(
  indicator: Indicator,
  settings: PlanSettings,
  year: YearKey,
): Pick<UnsettledIndicator, 'year' | 'input'> | null {
  const all = [year, ...settings.years].map((one) => ({
    year: one,
    input: rateInput(indicator, one, settings),
  }));
  return all.find(({ input }) => input.target?.kind === 'number') ?? null;
}
