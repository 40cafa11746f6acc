import { exactText, makeQuantity, toCell, type NumberQuantity } from '../../quantity';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { measureData, valuesOf } from '../values';
import { readQuantity } from '../remembered';

/** A figure typed as a text, 「８３５百万円」, with which no rate can be reckoned; its reading is offered as a number. */
export const numberAsText: Rule = {
  code: 'number-as-text',
  check: ({ plan }) =>
    plan.measures.flatMap((measure, index) =>
      [...valuesOf(measure)].flatMap(({ field, value }): Finding[] => {
        if (typeof value === 'string' || value.stored !== 'text') return [];
        const reading = readQuantity(value.text);
        if (reading.kind !== 'number') return [];
        return [
          {
            code: 'number-as-text',
            severity: 'error',
            where: { kind: 'measure', measure: index, field },
            data: {
              ...measureData(measure),
              text: value.text,
              reading: exactText(reading.number),
              unit: reading.unit ?? '',
              better: asNumber(reading, value.text),
            },
            fix: { kind: 'value', text: asNumber(reading, value.text) },
          },
        ];
      }),
    ),
};

/** The same figure as it can stand in a cell as a number: 「24億5,212万円」 is 2,452,120,000円 there. */
function asNumber(reading: NumberQuantity, text: string): string {
  const plain = text.normalize('NFKC').trim();
  return typeof toCell(plain).value === 'number' ? plain : makeQuantity(reading).text;
}
