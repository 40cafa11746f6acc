import {
  readQuantity,
  conversionFactor,
  exactText,
  makeQuantity,
  toCell,
  type NumberQuantity,
} from '../../quantity';
import type { Plan } from '../../plan';
import { ownFormatId } from '../../plan/own-format';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { seriesOf } from '../series';
import { measureData, valuesOf, type MeasureData } from '../values';

interface Data extends MeasureData {
  readonly text: string;
  readonly reading: string;
  readonly unit: string;
  readonly better: string;
}

/** A figure typed as a text, 「８３５百万円」, with which no rate can be calculated; its reading is offered as a number. */
export const numberAsText: Rule<Data> = {
  check: ({ plan }) => {
    const isOdd = plan.format === ownFormatId ? oddIn(plan) : () => true;
    return plan.measures.flatMap((measure, index) =>
      [...valuesOf(measure)].flatMap(({ field, value, indicator }): Found<Data>[] => {
        if (typeof value === 'string' || value.stored !== 'text' || !isOdd(value.text)) return [];
        const reading = readQuantity(value.text);
        if (reading.kind !== 'number') return [];
        const { unit } = seriesOf(indicator, measure.indicators.indexOf(indicator) + 1);
        const better = asNumber(reading, value.text, unit);
        return [
          {
            severity: 'error',
            where: { kind: 'measure', measure: index, field },
            data: {
              ...measureData(measure),
              text: value.text,
              reading: exactText(reading.number),
              unit: reading.unit ?? '',
              better: better ?? exactText(reading.number),
            },
            ...(better === null ? {} : { fix: { kind: 'value', text: better } }),
          },
        ];
      }),
    );
  },
};

/** More than this share of figures as texts: it is how the city writes them. */
const usual = 0.25;

/**
 * In a city's own form a figure with its unit or a word (「90％以上」) is read as it stands. Bare digits as a text are a slip where
 * most figures are numbers: the city's own formulas do not reckon with them.
 */
function oddIn({ measures }: Plan): (text: string) => boolean {
  const values = measures.flatMap((measure) => [...valuesOf(measure)]);
  const texts = values.filter(({ value }) => typeof value !== 'string' && value.stored === 'text');
  if (texts.length > values.length * usual) return () => false;
  return (text) => /^[△▲+-]?[\d,.\s]+$/u.test(text.normalize('NFKC'));
}

/**
 * The same figure as it can stand in a cell as a number: in the unit of the indicator's other figures where that can be,
 * 「1億2,000万円」 is 1.2億円 beside 2億円, and 120,000,000円 where there are none.
 */
function asNumber(reading: NumberQuantity, text: string, unit: string | null): string | null {
  const factor = unit === null ? null : conversionFactor(reading.unit, unit);
  const ways = [
    text.normalize('NFKC').trim(),
    ...(factor ? [makeQuantity({ ...reading, number: reading.number.mul(factor), unit }).text] : []),
    makeQuantity(reading).text,
    // more digits than a cell keeps
    makeQuantity({ ...reading, number: reading.number.round(keptDecimals) }).text,
  ];
  return ways.find((way) => typeof toCell(way).value === 'number') ?? null;
}

const keptDecimals = 10;
