import Fraction from 'fraction.js';
import { quantityOf, valueText, type FieldRef, type PlanValue } from '../../plan';
import { conversionFactor, exactText } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { printedUnit, seriesOf, type Figure } from '../series';
import { eachIndicator, type IndicatorAt, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly part: 'target' | 'actual';
  readonly total: string;
  readonly sum: string;
}

/** 合計 against the years: neither their sum nor (for running totals) the last of them. Told only where all years are there. */
export const totalDiffers: Rule<Data> = {
  check: ({ plan, year }) =>
    eachIndicator(plan, (at): Found<Data>[] => {
      const { targets, actuals } = seriesOf(at.indicator, at.place);
      const { years } = plan.settings;
      const past = years.slice(0, years.indexOf(year) + 1);
      return [...against(at, 'totalTarget', targets, years), ...against(at, 'totalActual', actuals, past)];
    }),
};

function against(
  { indicator, place, data, where }: IndicatorAt,
  kind: 'totalTarget' | 'totalActual',
  figures: readonly Figure[],
  years: readonly string[],
): Found<Data>[] {
  const total = indicator[kind];
  if (total === undefined || years.length === 0) return [];
  if (years.some((year) => !figures.some((figure) => figure.year === year))) return [];
  const counted = figures.filter(({ year }) => year !== null && years.includes(year));
  const sum = counted.reduce((all, { number }) => all.add(number), new Fraction(0));
  const printed = inUnit(total, seriesOf(indicator, place).unit, printedUnit(indicator));
  if (!printed || printed.equals(sum) || counted.at(-1)?.number.equals(printed)) return [];
  const field: FieldRef = { kind, indicator: place };
  return [
    {
      severity: 'warning',
      where: where(field),
      data: {
        ...data,
        total: valueText(total),
        sum: exactText(sum),
        part: kind === 'totalTarget' ? 'target' : 'actual',
      },
    },
  ];
}

function inUnit(value: PlanValue, unit: string | null, column: string | null): Fraction | null {
  const quantity = quantityOf(value);
  if (quantity?.kind !== 'number') return null;
  const factor = conversionFactor(quantity.unit ?? column, unit);
  return factor && quantity.number.mul(factor);
}
