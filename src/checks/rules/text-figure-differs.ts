import type Fraction from 'fraction.js';
import { quantityOf, overviewLines, valueText, type Plan, type PlanValue } from '../../plan';
import { conversionFactor, decimalPlaces, roundTo } from '../../quantity';
import { figuresIn, type TextFigure } from '../figures-in-text';
import type { Found, FindingPlace } from '../finding';
import type { Rule } from '../rule';
import { valuesOf, type MeasureData } from '../values';
import { eachMeasure } from '../walk';

/** Figures with fewer digits are too common to be taken for the same one. */
const digits = 4;
/** How near (relative) two figures must be to be taken for one that was rounded. */
const near = 1 / 1000;

interface Data extends MeasureData {
  readonly state: 'unit' | 'rounding';
  readonly figure: string;
  readonly value: string;
}

/**
 * A figure in the words of a report or of the overview against the actual in its cell: nearly the same and neither rounded
 * nor cut (164,686,200円, 164,687千円), or the same number in another unit (118,394件, 118,394人).
 */
export const textFigureDiffers: Rule<Data> = {
  check: ({ plan, year }) => [
    ...overviewTexts(plan),
    ...eachMeasure(plan, ({ measure, data, where }): Found<Data>[] => {
      const values = measure.indicators.flatMap(({ actuals }) => actuals[year] ?? []);
      if (values.length === 0) return [];
      const known = [...valuesOf(measure)].map(({ value }) => value);
      return measure.reports
        .filter((report) => report.year === year)
        .flatMap((report) =>
          Object.entries(report.texts).flatMap(([name, text]) =>
            findingsIn(
              text,
              { values, known },
              where({ kind: 'report', row: report.row ?? null, name, year }),
              data,
            ),
          ),
        );
    }),
  ],
};

function overviewTexts(plan: Plan): Found<Data>[] {
  return (plan.overview ?? []).flatMap((row, index) => {
    const place: FindingPlace = { kind: 'overview', row: index + 1, part: 'summary' };
    const { number, title, baseline, target } = row;
    const values = overviewLines(row).flatMap(({ current }) => current ?? []);
    if (values.length === 0) return [];
    const lines = overviewLines(row).flatMap((line) => [line.baseline, line.current, line.target]);
    const known = [baseline, target, ...lines].flatMap((value) => value ?? []);
    return findingsIn(row.summary, { values, known }, place, { number, title });
  });
}

/** The actuals of the year, and all values of the measure, any of which a text can speak of. */
interface KnownValues {
  readonly values: readonly PlanValue[];
  readonly known: readonly PlanValue[];
}

function findingsIn(
  text: string,
  { values, known }: KnownValues,
  where: FindingPlace,
  data: { readonly number: string; readonly title: string },
): Found<Data>[] {
  const figures = figuresIn(text).filter(({ text: figure }) => figure.replace(/\D/gu, '').length >= digits);
  const gives = (figure: TextFigure, value: PlanValue): boolean => compare(figure, value) === 'same';
  // what the text gives rightly is not looked for in its other figures
  const open = values.filter((value) => !figures.some((figure) => gives(figure, value)));
  return figures.flatMap((figure): Found<Data>[] => {
    if (known.some((value) => gives(figure, value) && isNear(figure, value))) return [];
    const odd = open
      .map((value) => ({ value, state: compare(figure, value) }))
      .find(({ state }) => state !== null);
    if (!odd?.state || odd.state === 'same') return [];
    return [
      {
        severity: 'warning',
        where,
        data: { ...data, figure: figure.text, value: valueText(odd.value), state: odd.state },
      },
    ];
  });
}

function compare(figure: TextFigure, value: PlanValue): 'same' | 'rounding' | 'unit' | null {
  const quantity = quantityOf(value);
  if (quantity?.kind !== 'number' || quantity.unit === null || quantity.number.n === 0n) return null;
  const factor = conversionFactor(figure.unit, quantity.unit);
  if (!factor) return figure.number.equals(quantity.number) && !isRound(figure.number) ? 'unit' : null;
  const inText = figure.number.mul(factor);
  if (isRounded(inText, quantity.number) || isRounded(quantity.number, inText)) return 'same';
  return isNear(figure, value) ? 'rounding' : null;
}

function isNear({ unit, number }: TextFigure, value: PlanValue): boolean {
  const quantity = quantityOf(value);
  if (quantity?.kind !== 'number') return false;
  const factor = conversionFactor(unit, quantity.unit);
  if (!factor) return false;
  return number.mul(factor).sub(quantity.number).abs().compare(quantity.number.abs().mul(near)) <= 0;
}

/** 1,000 and 12,000 are the same figure by chance only too often. */
function isRound(number: Fraction): boolean {
  return number.mod(1000).n === 0n;
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
