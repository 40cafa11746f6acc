import { z } from 'zod/mini';
import { labelWords, ownWordsOf } from '../lexicon';
import { yearKey } from '../plan';
import type { Given } from './given';
import { cellOfLabel } from './given-cells';
import { isKnownMeaning, meaningWords } from './meaning-words';

/**
 * How a cell is found: by a label beside it, by the headings above its column, by the label of its row, at its place; or by a word
 * of the city's own, wherever that stands.
 */
export const fieldPlace = z.enum(['label', 'column', 'row', 'cell', 'word']);

/** One line of 様式定義: what a label or a column of the form is. */
export const formField = z.strictObject({
  place: fieldPlace,
  /** The label's words, or the headings above the column, joined by `/`. */
  label: z.string(),
  meaning: z.string().check(z.refine((word) => meaningWords.includes(word), { error: 'form-meaning' })),
  /** The name of the field in the sheets, where it has one of its own. */
  field: z.optional(z.string()),
  /** Its cell on the sample sheet. */
  cell: z.optional(z.string()),
  /** How its text is taken from its cell, where that holds more. */
  taking: z.optional(z.string()),
  write: z.enum(['input', 'keepFormula', 'never']),
  sureness: z.enum(['sure', 'likely', 'unsure', 'given']),
  reasons: z.array(z.string()),
});
export type FormField = z.infer<typeof formField>;

/** How one city lays out its sheets: data, so that it can be handed from one workbook to another. */
export const formDefinition = z.strictObject({
  version: z.literal(1),
  title: z.string(),
  kind: z.enum(['sheet', 'block', 'row']),
  years: z.array(yearKey),
  baselineYear: z.nullable(yearKey),
  reportYear: z.nullable(yearKey),
  /** Whether the form has a target for each year, not for the last alone. */
  yearlyTargets: z.boolean(),
  /** The sheet that the cells are of. */
  template: z.string(),
  /** Texts that the sheets have in common, by which they are known. */
  anchors: z.array(z.string()),
  fields: z.array(formField),
  /** What the sheets of the workbook are; not handed on. */
  sheets: z.optional(
    z.record(z.string(), z.enum(['measure', 'template', 'example', 'last-year', 'empty', 'other-form'])),
  ),
});
export type FormDefinition = z.infer<typeof formDefinition>;

/** A form as what somebody has said of a workbook. */
export function givenOf({ fields, anchors, sheets = {} }: FormDefinition): Given {
  const of = (place: FormField['place']): Map<string, string> =>
    new Map(
      fields.filter((one) => one.place === place).map(({ label, meaning }) => [keyWords(label), meaning]),
    );
  const words = fields.filter(({ place }) => place === 'word');
  // a word that is not read is no label that is read
  const left = words.filter(({ meaning }) => !isKnownMeaning(meaning));
  return {
    words: ownWordsOf(
      words.filter((one) => !left.includes(one)).map(({ label, meaning }) => [label, meaning]),
    ),
    labels: new Map([
      ...left.map(({ label, meaning }) => [labelWords(label), meaning] as const),
      ...of('label'),
    ]),
    ...{ columns: of('column'), rows: of('row') },
    cells: fields.flatMap((one) => (one.place === 'cell' ? (cellOfLabel(one.label, one.meaning) ?? []) : [])),
    sheets: new Map(Object.entries(sheets)),
    anchors: new Set(anchors.map(labelWords)),
  };
}

/** Each heading of a path as labels are compared. */
export function keyWords(path: string): string {
  return path.split('/').map(labelWords).join('/');
}
