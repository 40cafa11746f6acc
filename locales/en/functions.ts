import type { FunctionTexts } from '../ja/functions';

export const functionsEn: FunctionTexts = {
  badMethod: (text) => `There is no method “${text}”. Use level, inverse, change, limit or difference.`,
  badDirection: (text) => `There is no direction “${text}”. Use up, down or keep.`,
  badScale: (text) =>
    `The scale “${text}” cannot be read. Write it from the best grade down: A:100,B:75,C:50,D.`,
  noRate: 'There is no rate. Give a value such as 0.75 or “75%”.',
  belowScale: 'The rate reaches no step of the scale.',
  badPart: (text, known) => `There is no part “${text}”. Use one of ${known}.`,
  noNumber: (text) => `“${text}” is not a single number.`,
  parts: { number: 'number', unit: 'unit', qualifier: 'qualifier', year: 'year', kind: 'kind' },
  kinds: { number: 'number', compound: 'compound', text: 'text', none: 'none' },
};
