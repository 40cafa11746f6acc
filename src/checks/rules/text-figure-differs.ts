import type Fraction from 'fraction.js';
import { overviewLines, valueText, type Plan, type PlanValue } from '../../plan';
import { conversionFactor, decimalPlaces, roundTo } from '../../quantity';
import { figuresIn, type TextFigure } from '../figures-in-text';
import type { Finding, FindingPlace } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import { quantityOf } from '../remembered';

/** Figures with fewer digits are too common to be taken for the same one. */
const digits = 4;
/** How near (relative) two figures must be to be taken for one that was rounded. */
const near = 1 / 1000;

/**
 * A figure in the words of a report or of the overview against the actual in its cell: nearly the same and neither rounded
 * nor cut (164,686,200円, 164,687千円), or the same number in another unit (118,394件, 118,394人).
 */
export const textFigureDiffers: Rule = {
  code: 'text-figure-differs',
  check: ({ plan, year }) => [
    ...overviewTexts(plan),
    ...eachMeasure(plan, ({ measure, data, where }): Finding[] => {
      const values = measure.indicators.flatMap(({ actuals }) => actuals[year] ?? []);
      if (values.length === 0) return [];
      return measure.reports
        .filter((report) => report.year === year)
        .flatMap((report) =>
          Object.entries(report.texts).flatMap(([name, text]) =>
            findingsIn(text, values, where({ kind: 'report', row: report.row ?? null, name, year }), data),
          ),
        );
    }),
  ],
};

function overviewTexts(plan: Plan): Finding[] {
  return (plan.overview ?? []).flatMap((row, index) => {
    const place: FindingPlace = { kind: 'overview', row: index + 1, part: 'summary' };
    const { number, title } = row;
    const actuals = overviewLines(row).flatMap(({ current }) => current ?? []);
    return findingsIn(row.summary, actuals, place, { number, title });
  });
}

function findingsIn(
  text: string,
  values: readonly PlanValue[],
  where: FindingPlace,
  data: { readonly number: string; readonly title: string },
): Finding[] {
  const figures = figuresIn(text).filter(({ text: printed }) => printed.replace(/\D/gu, '').length >= digits);
  return figures.flatMap((figure): Finding[] => {
    const odd = values
      .map((value) => ({ value, state: compare(figure, value) }))
      .find(({ state }) => state !== null);
    if (!odd?.state) return [];
    return [
      {
        code: 'text-figure-differs',
        severity: 'warning',
        where,
        data: { ...data, figure: figure.text, value: valueText(odd.value), state: odd.state },
      },
    ];
  });
}

function compare(figure: TextFigure, value: PlanValue): 'rounding' | 'unit' | null {
  const quantity = quantityOf(value);
  if (quantity?.kind !== 'number' || quantity.unit === null || quantity.number.n === 0n) return null;
  const factor = conversionFactor(figure.unit, quantity.unit);
  if (!factor) return figure.number.equals(quantity.number) ? 'unit' : null;
  const inText = figure.number.mul(factor);
  if (isRounded(inText, quantity.number) || isRounded(quantity.number, inText)) return null;
  return inText.sub(quantity.number).abs().compare(quantity.number.abs().mul(near)) <= 0 ? 'rounding' : null;
}

/** Whether `coarse` is `fine` rounded or cut to the decimals of `coarse`, or to its last figure before zeros (9億8,202万円). */
function isRounded(fine: Fraction, coarse: Fraction): boolean {
  const places = decimalPlaces(coarse);
  if (places === null) return false;
  const step = places > 0 ? 1n : 10n ** BigInt(/0*$/u.exec(coarse.n.toString())?.[0].length ?? 0);
  return (['half-up', 'truncate'] as const).some((mode) =>
    roundTo(fine.div(step), places, mode).equals(coarse.div(step)),
  );
}
