import type Fraction from 'fraction.js';
import { chooseMethod } from '../../achievement';
import {
  quantityOf,
  rateInput,
  targetOf,
  valueText,
  type Indicator,
  type PlanSettings,
  type YearKey,
  type YearReport,
} from '../../plan';
import { conversionFactor, sameKind } from '../../quantity';
import { figuresIn } from '../figures-in-text';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { printedUnit } from '../series';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

/** Reports of what is aimed at or still to be done hold no actual. */
const ahead = /目標|計画|次年度|来年度|翌年度|今後|課題|予定|方針/u;
/** A sentence about other figures than the actual: earlier ones, plans, parts, differences, what was sent out. */
const other =
  /前年|昨年|過去|以前|当初|目標|目指|予定|見込|計画|月に|毎月|月平均|あたり|当たり|増え|増加|減少|減り|減っ|うち|対象|配布|送付|郵送|発送|\dか?年間?で/u;
const dates = /\d+月\d+日|\d+時\d*分?/gu;
/** Smaller figures, and those more than this many times the target, are something else. */
const least = 10;
const most = 10;

interface Data extends MeasureData {
  readonly indicator: string;
  readonly year: string;
  readonly figure: string;
  readonly target: string;
}

/**
 * A figure in the words of the reported year that reaches the target, in the unit of the indicator, while the cell of the
 * actual is empty: it was told and not filled in. Only where a larger figure is better and no other indicator of the measure
 * has the unit; per cents only in a sentence that names the indicator.
 */
export const textAboveTarget: Rule<Data> = {
  check: ({ plan, year }) =>
    eachMeasure(plan, ({ measure, data, where }): Found<Data>[] => {
      const sentences = sentencesOf(measure.reports, year);
      if (sentences.length === 0) return [];
      return measure.indicators.flatMap((indicator, i): Found<Data>[] => {
        const aim = aimOf(indicator, year, plan.settings);
        if (!aim || measure.indicators.some((one, j) => j !== i && isOfUnit(one, year, aim.unit))) return [];
        const figure = sentences.flatMap((sentence) => figureIn(sentence, aim))[0];
        if (figure === undefined) return [];
        return [
          {
            severity: 'info',
            where: where({ kind: 'actual', indicator: i + 1, year }),
            data: { ...data, indicator: indicator.name, year, figure, target: aim.text },
          },
        ];
      });
    }),
};

interface Aim {
  readonly number: Fraction;
  readonly unit: string;
  readonly text: string;
  readonly name: string;
}

/** The target of an indicator without an actual, where reaching it is to be above it. */
function aimOf(indicator: Indicator, year: YearKey, settings: PlanSettings): Aim | null {
  const value = targetOf(indicator, year);
  const target = quantityOf(value);
  const unit = unitOf(indicator, year);
  if (
    indicator.actuals[year] !== undefined ||
    value === undefined ||
    target?.kind !== 'number' ||
    unit === null
  )
    return null;
  const { direction, sureness } = chooseMethod(rateInput(indicator, year, settings));
  if (sureness === 'unsure' || direction !== 'up' || target.number.compare(0) <= 0) return null;
  return {
    number: target.number,
    unit,
    text: withUnit(valueText(value), target.unit, unit),
    name: indicator.name,
  };
}

function unitOf(indicator: Indicator, year: YearKey): string | null {
  const target = quantityOf(targetOf(indicator, year));
  return (target?.kind === 'number' ? target.unit : null) ?? printedUnit(indicator);
}

function isOfUnit(indicator: Indicator, year: YearKey, unit: string): boolean {
  const own = unitOf(indicator, year);
  return own !== null && sameKind(own, unit);
}

function withUnit(text: string, printed: string | null, unit: string): string {
  return printed === null ? text + unit : text;
}

function sentencesOf(reports: readonly YearReport[], year: YearKey): string[] {
  return reports
    .filter((report) => report.year === year)
    .flatMap(({ texts, lines = [] }) => [
      ...Object.entries(texts).flatMap(([name, text]) => (ahead.test(name) ? [] : [text])),
      ...lines.map(({ text }) => text),
    ])
    .flatMap((text) => text.split(/[。\n]/u))
    .filter((sentence) => /[0-9０-９]/u.test(sentence) && !other.test(sentence));
}

function figureIn(sentence: string, { number, unit, name }: Aim): string[] {
  const isNamed = namesIndicator(sentence, name);
  if (unit === '%' && !isNamed) return [];
  const text = sentence.normalize('NFKC').replace(dates, '');
  return figuresIn(text, unit).flatMap((figure) => {
    const factor = conversionFactor(figure.unit, unit);
    if (!factor) return [];
    const found = figure.number.mul(factor);
    const isLarge = isNamed || figure.number.compare(least) >= 0;
    return isLarge && found.compare(number) >= 0 && found.compare(number.mul(most)) <= 0 ? [figure.text] : [];
  });
}

/** Whether three characters of the name that make a word stand in the sentence. */
function namesIndicator(sentence: string, name: string): boolean {
  const words = name.match(/[\p{Script=Han}\p{Script=Katakana}ー]{3,}/gu) ?? [];
  return words.some((word) =>
    Array.from({ length: word.length - 2 }, (_, i) => word.slice(i, i + 3)).some((part) =>
      sentence.includes(part),
    ),
  );
}
