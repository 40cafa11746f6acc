import Fraction from 'fraction.js';
import { quantityOf, type FieldRef, type Indicator, type PlanValue } from '../../plan';
import { readQuantity, decimalPlaces, fixed, roundTo, type Quantity } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { inYears, seriesOf } from '../series';
import { eachIndicator, type IndicatorAt, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly stated: string;
  readonly found: string;
  readonly text: string;
  readonly year: string;
}

/**
 * A change in per cent that is printed beside the figures and does not follow from them: a target 「854,506,508 (10%縮減)」
 * against its baseline, or 「20%の減」 in a year's report against the actuals of that year and the one before.
 */
export const statedChangeDiffers: Rule<Data> = {
  check: ({ plan }) => eachIndicator(plan, (at): Found<Data>[] => [...inTargets(at), ...inReports(at)]),
};

function inTargets({ indicator, place, data, where }: IndicatorAt): Found<Data>[] {
  const targets: [FieldRef, PlanValue][] = [
    ...(indicator.finalTarget === undefined
      ? []
      : [[{ kind: 'finalTarget', indicator: place }, indicator.finalTarget] as [FieldRef, PlanValue]]),
    ...inYears(indicator.targets).map(([year, value]): [FieldRef, PlanValue] => [
      { kind: 'target', indicator: place, year },
      value,
    ]),
  ];
  const before = figuresOf(quantityOf(indicator.baseline));
  return targets.flatMap(([field, value]): Found<Data>[] => {
    const quantity = quantityOf(value);
    const percent = statedPercent(quantity);
    if (quantity?.kind !== 'compound' || percent === null) return [];
    const odd = [...figuresOf(quantity)].find(([label, after]) => {
      const from = before.get(label) ?? (before.size === 1 ? [...before.values()][0] : undefined);
      return from !== undefined && from.n !== 0n && !follows(from, after, percent);
    });
    if (!odd) return [];
    const from = before.get(odd[0]) ?? [...before.values()][0] ?? new Fraction(1);
    return [
      {
        severity: 'warning',
        where: where(field),
        data: {
          ...data,
          stated: fixed(percent, 1),
          found: fixed(change(from, odd[1]), 1),
          text: quantity.text,
          year: '',
        },
      },
    ];
  });
}

/** The figures of a value by their label; a plain number is one without a label. */
function figuresOf(quantity: Quantity | null): Map<string, Fraction> {
  if (quantity?.kind === 'number') return new Map([['値', quantity.number]]);
  if (quantity?.kind !== 'compound') return new Map();
  return new Map(
    quantity.parts.flatMap(({ label, number, unit }): [string, Fraction][] =>
      number && unit !== '%' ? [[label, number]] : [],
    ),
  );
}

/** 「10%縮減」 → −10, 「5%増」 → 5. */
function statedPercent(quantity: Quantity | null): Fraction | null {
  if (quantity?.kind !== 'compound') return null;
  const part = quantity.parts.find(({ unit, qualifier }) => unit === '%' && (qualifier ?? '') !== '');
  const sign = /増|上昇|向上/u.test(part?.qualifier ?? '')
    ? 1
    : /減|縮|短縮|低下/u.test(part?.qualifier ?? '')
      ? -1
      : 0;
  return part?.number && sign !== 0 ? part.number.mul(sign) : null;
}

/** Whether the target is what the per cents give, to one unit, or the per cents are what the figures give, as rounded. */
function follows(from: Fraction, after: Fraction, percent: Fraction): boolean {
  const given = from.mul(percent.div(100).add(1));
  if (given.sub(after).abs().compare(1) <= 0) return true;
  return isPrintedAs(change(from, after), percent);
}

function change(from: Fraction, after: Fraction): Fraction {
  return after.sub(from).div(from).mul(100);
}

function isPrintedAs(exact: Fraction, printed: Fraction): boolean {
  return roundTo(exact, decimalPlaces(printed) ?? 0, 'half-up').equals(printed);
}

/**
 * Only what can be meant: the measure has one indicator, the text one change in per cent, of the same sign, and no further
 * than five points from it.
 */
function inReports({ measure, indicator, place, index, data }: IndicatorAt): Found<Data>[] {
  if (measure.indicators.length !== 1) return [];
  const { actuals } = seriesOf(indicator, place);
  return measure.reports.flatMap((report): Found<Data>[] => {
    const at = actuals.findIndex(({ year }) => year === report.year);
    const [before, after] = [actuals[at - 1], actuals[at]];
    if (!before || !after || before.number.n === 0n) return [];
    const exact = change(before.number, after.number);
    return Object.entries(report.texts).flatMap(([name, text]): Found<Data>[] => {
      const percent = statedIn(text);
      if (!percent || percent.s !== exact.s || isPrintedAs(exact, percent)) return [];
      if (percent.sub(exact).abs().compare(5) > 0) return [];
      return [
        {
          severity: 'info',
          where: {
            kind: 'measure',
            measure: index,
            field: { kind: 'report', row: report.row ?? null, name, year: report.year },
          },
          data: {
            ...data,
            stated: fixed(percent, 1),
            found: fixed(exact, 1),
            text: rangeText(indicator, report.year),
            year: report.year,
          },
        },
      ];
    });
  });
}

const stated = /(?:前年度?比|対前年度?比?)?[^0-9.]?(\d+(?:\.\d+)?)%(?:程度)?の?(増|減|上昇|低下)/gu;

function statedIn(text: string): Fraction | null {
  if (!/[%％]/u.test(text)) return null;
  const [match, another] = text.normalize('NFKC').matchAll(stated);
  if (!match?.[1] || another) return null;
  const quantity = readQuantity(match[1]);
  if (quantity.kind !== 'number') return null;
  return match[2] === '減' || match[2] === '低下' ? quantity.number.neg() : quantity.number;
}

function rangeText(indicator: Indicator, year: string): string {
  const values = seriesOf(indicator, 1).actuals;
  const at = values.findIndex((figure) => figure.year === year);
  return `${values[at - 1]?.text ?? ''} → ${values[at]?.text ?? ''}`;
}
