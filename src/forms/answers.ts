import { z } from 'zod/mini';
import { parseArea } from '../book/address';
import type { Cell } from '../book/cell';
import { labelWords } from '../lexicon';
import { yearKey } from '../plan';
import { pathOf } from './columns';
import { keyWords } from './definition';
import type { Detection } from './detect';
import type { Given, GivenCell } from './given';
import { isKnownMeaning, meaningWords } from './meaning-words';
import type { SheetRole } from './sheet-role';
import { placeIn, viewOf, type Box, type View } from './view';
import type { BookSnapshot } from '../book/snapshot';

const meaning = z.string().check(z.refine((word) => meaningWords.includes(word), { error: 'form-meaning' }));
const knownMeaning = z.string().check(z.refine(isKnownMeaning, { error: 'form-meaning' }));

/**
 * What somebody answers to what is 要確認: by a cell of one sheet, by a label, the headings of a column, the label of a row, or by
 * a word wherever it stands.
 */
export const formAnswers = z.strictObject({
  fields: z.optional(
    z.array(
      z.union([
        z.strictObject({
          sheet: z.string(),
          cell: z.string(),
          meaning,
          year: z.optional(yearKey),
          indicator: z.optional(z.int().check(z.gte(1))),
        }),
        z.strictObject({ label: z.string(), meaning }),
        z.strictObject({ column: z.string(), meaning }),
        z.strictObject({ row: z.string(), meaning }),
        z.strictObject({ word: z.string(), meaning: knownMeaning }),
      ]),
    ),
  ),
  sheets: z.optional(
    z.record(z.string(), z.enum(['measure', 'template', 'example', 'last-year', 'empty', 'other-form'])),
  ),
  reportYear: z.optional(yearKey),
  baselineYear: z.optional(yearKey),
});
export type FormAnswers = z.infer<typeof formAnswers>;

/** How many answers were needed. */
export function countAnswers({ fields = [], sheets = {}, reportYear, baselineYear }: FormAnswers): number {
  return (
    fields.length +
    Object.keys(sheets).length +
    [reportYear, baselineYear].filter((one) => one !== undefined).length
  );
}

/** Answers added to what was given before; one to a cell holds for all sheets of the form. */
export function withAnswers(
  base: Given,
  { fields = [], sheets = {} }: FormAnswers,
  book: BookSnapshot,
  /** As it was read without them; needed for answers to cells. */
  detection: Detection | null,
): Given {
  const [labels, columns, rows] = [new Map(base.labels), new Map(base.columns), new Map(base.rows)];
  const words = new Map(base.words);
  const cells: GivenCell[] = [...base.cells];
  for (const answer of fields) {
    if ('label' in answer) labels.set(keyWords(answer.label), answer.meaning);
    else if ('column' in answer) columns.set(keyWords(answer.column), answer.meaning);
    else if ('row' in answer) rows.set(keyWords(answer.row), answer.meaning);
    else if ('word' in answer) words.set(labelWords(answer.word), labelWords(answer.meaning));
    else {
      const area = parseArea(answer.cell);
      if (!area) continue;
      if (!detection) throw new RangeError('answers to cells need a detection');
      const source = sourceOf(detection, answer.sheet, area);
      if (source)
        ({ label: labels, column: columns, row: rows })[source.place].set(source.key, answer.meaning);
      else {
        const cell = anchored(book, detection, answer.sheet, area);
        if (cell)
          cells.push({
            ...cell,
            word: answer.meaning,
            year: answer.year ?? null,
            indicator: answer.indicator ?? 1,
          });
      }
    }
  }
  const roles = new Map<string, SheetRole>([...base.sheets, ...Object.entries(sheets)]);
  return { ...base, words, labels, columns, rows, cells, sheets: roles };
}

/** The label, or the column or row of a table, that a cell belongs to. */
function sourceOf(
  { records, read }: Detection,
  sheet: string,
  cell: Cell,
): { readonly place: 'label' | 'column' | 'row'; readonly key: string } | null {
  for (const record of records) {
    if (record.sheet !== sheet) continue;
    const field = record.fields.find(
      ({ at, key }) => key !== undefined && at.row === cell.row && at.col === cell.col,
    );
    if (field?.key !== undefined) return { place: 'label', key: field.key };
  }
  for (const { view, tables } of read) {
    if (view.sheet.name !== sheet) continue;
    const { row, col } = placeIn(view, cell.row, cell.col);
    for (const { table, meanings } of tables) {
      const { band, lines } = table;
      const last = Math.max(band.last, ...lines.map((line) => line.row));
      if (row < band.first || row > last) continue;
      const at = band.columns.findIndex(({ from, to }) => col >= from && col < to);
      const column = band.columns[at];
      const key = column ? pathOf(column) : '';
      // under a year its row says what a figure is
      const said = meanings[at];
      const kinds = meanings.findIndex(({ kind }) => kind === 'rowKind');
      const label = lines.find((line) => line.row === row)?.boxes[kinds]?.words ?? '';
      if (said?.kind === 'figure' && said.figure === null && label !== '')
        return { place: 'row', key: label };
      if (key !== '') return { place: 'column', key };
    }
  }
  return null;
}

/** A cell by the nearest text above or left of it that all sheets of the form have. */
function anchored(
  book: BookSnapshot,
  { anchors }: Detection,
  name: string,
  cell: Cell,
): Pick<GivenCell, 'anchor' | 'rows' | 'cols'> | null {
  const sheet = book.sheets.find((one) => one.name === name);
  const view = sheet ? viewOf(sheet) : null;
  if (!view) return null;
  const own = view.boxAt(cell.row, cell.col);
  if (own && anchors.has(own.words)) return { anchor: own.words, rows: 0, cols: 0 };
  const near = view.boxes
    .filter(({ words, row }) => anchors.has(words) && row <= cell.row && isSingle(view, words))
    .sort((a, b) => distance(a, cell) - distance(b, cell))[0];
  return near
    ? { anchor: near.words, rows: cell.row - near.row, cols: cell.col - near.col }
    : { anchor: '', rows: cell.row, cols: cell.col };
}

function isSingle({ boxes }: View, words: string): boolean {
  return boxes.filter((box) => box.words === words).length === 1;
}

function distance(box: Box, { row, col }: Cell): number {
  return Math.abs(box.row - row) * 2 + Math.abs(box.col - col);
}
