import { rate, rateIn } from '../../achievement';
import {
  quantityOf,
  rateInput,
  targetOf,
  valueText,
  type Indicator,
  type Measure,
  type PlanSettings,
  type PlanValue,
  type YearKey,
} from '../../plan';
import { compareYears, conversionFactor, normalText } from '../../quantity';
import type Fraction from 'fraction.js';
import { yearNoted } from '../value-cells';

/** A figure of a year: as printed, and its number in the unit of the series where it has one. */
export interface TrendFigure {
  readonly text: string;
  readonly number: Fraction | null;
}

/** One year of an indicator. */
export interface TrendYear {
  readonly year: YearKey;
  readonly target: TrendFigure | null;
  readonly actual: TrendFigure | null;
  /** Printed, with its sign: 52.1%. */
  readonly rate: string | null;
  /** The figure is that of the baseline (基準値). */
  readonly isBaseline: boolean;
}

/** 推移: an indicator over the years, in one unit. */
export interface Trend {
  readonly name: string;
  readonly unit: string | null;
  readonly years: readonly TrendYear[];
}

/** The plan that an indicator belongs to, as far as its trend needs it. */
export type TrendPlan = { readonly settings: PlanSettings; readonly measures: readonly Measure[] };

/**
 * The years of an indicator from the baseline to the plan's last year, with figures that can be drawn or told.
 * @param earlier former plans, the newest first: the years of the indicator of the same name that this plan does not have
 */
export function trendOf(
  indicator: Indicator,
  settings: PlanSettings,
  earlier: readonly TrendPlan[] = [],
): Trend {
  const unit = unitOfTrend(indicator, settings);
  const own = ownYears(indicator, settings, unit);
  const all = new Map(own.map((one) => [one.year, one]));
  for (const plan of earlier) {
    const former = formerIndicator(indicator, plan);
    if (!former) continue;
    for (const one of ownYears(former, plan.settings, unit)) {
      const known = all.get(one.year);
      if (!known || (known.isBaseline && known.actual?.text === one.actual?.text)) all.set(one.year, one);
    }
  }
  return {
    name: indicator.name,
    unit,
    years: [...all.values()].sort((a, b) => compareYears(a.year, b.year)),
  };
}

/** Whether there is something to draw: two figures, at least. */
export function canBeDrawn({ years }: Trend): boolean {
  const figures = years.flatMap(({ target, actual }) => [target, actual]);
  return figures.filter((one) => one?.number).length >= 2;
}

function ownYears(indicator: Indicator, settings: PlanSettings, unit: string | null): TrendYear[] {
  const { baselineYear, years } = settings;
  const last = years.at(-1);
  const baseline = figureOf(indicator.baseline, unit);
  const inPlan = years.map((year): TrendYear => {
    const target = indicator.targets[year] ?? (year === last ? indicator.finalTarget : undefined);
    const actual = indicator.actuals[year];
    const isRated =
      actual !== undefined && (targetOf(indicator, year) !== undefined || settings.yearTarget === 'expected');
    const found = isRated ? rateIn(rate(rateInput(indicator, year, settings), settings.rounding)) : null;
    return {
      year,
      target: figureOf(target, unit),
      actual: figureOf(actual, unit),
      rate: found ? `${found.printed}%` : null,
      isBaseline: false,
    };
  });
  const year = (indicator.baseline === undefined ? null : yearNoted(indicator.baseline)) ?? baselineYear;
  if (!baseline || years.includes(year)) return inPlan;
  return [{ year, target: null, actual: baseline, rate: null, isBaseline: true }, ...inPlan];
}

function figureOf(value: PlanValue | undefined, unit: string | null): TrendFigure | null {
  if (value === undefined) return null;
  const text = valueText(value).trim();
  const quantity = quantityOf(value);
  if (text === '' || quantity?.kind === 'none') return null;
  if (quantity?.kind !== 'number') return { text, number: null };
  const factor = conversionFactor(quantity.unit, unit);
  return { text, number: factor ? quantity.number.mul(factor) : null };
}

function unitOfTrend(indicator: Indicator, { years }: PlanSettings): string | null {
  const { finalTarget, baseline, targets, actuals } = indicator;
  const values = [
    finalTarget,
    ...years.map((year) => targets[year]),
    ...years.map((year) => actuals[year]),
    baseline,
  ];
  for (const value of values) {
    const quantity = quantityOf(value);
    if (quantity?.kind === 'number' && quantity.unit !== null) return quantity.unit;
  }
  return indicator.unit ?? null;
}

/** The one indicator of a former plan that is called the same; none where there are several. */
function formerIndicator({ name }: Indicator, { measures }: TrendPlan): Indicator | null {
  const key = plain(name);
  const same = measures.flatMap(({ indicators }) => indicators.filter((one) => plain(one.name) === key));
  const [only] = same;
  return only && same.length === 1 && key !== '' ? only : null;
}

function plain(name: string): string {
  return normalText(name).replace(/[\s()（）・、※]/gu, '');
}
