import { createHash } from 'node:crypto';
import { XlsxBook } from '../../../src/book/xlsx';
import { closeSheets } from '../../../src/book/xlsx/hand-out-book';
import { BookDivider } from '../../../src/book/xlsx/part-of-book';
import { collect, type Collected } from '../../../src/cycle/collect';
import {
  handOuts,
  idEdits,
  type HandOut,
  type HandOutOptions,
  type Master,
} from '../../../src/cycle/hand-out';
import { valueAt, type FieldValue } from '../../../src/cycle/field-value';
import type { HandOutRecord } from '../../../src/cycle/memory';
import type { Decide } from '../../../src/cycle/merge';
import { recordsOf } from '../../../src/cycle/records';
import type { ReplyFile } from '../../../src/cycle/reply';
import { readPlan } from '../../../src/sheets/read-plan';

const today = '2026-04-20';

/** Ids that are the same in every run. */
export function countedIds(): () => string {
  let count = 0;
  return () => createHash('sha256').update(String(count++)).digest('hex').slice(0, 16);
}

export function masterOf(book: XlsxBook): Master {
  const snapshot = book.snapshot({ all: true });
  const reading = readPlan(snapshot);
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return { book: snapshot, reading };
}

/** A master that was handed out, and the file of each department. */
export interface HandedOut {
  readonly book: XlsxBook;
  readonly records: readonly HandOutRecord[];
  readonly made: readonly HandOut[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function handedOut(book: XlsxBook, options: Partial<HandOutOptions> = {}): HandedOut {
  const newId = options.newId ?? countedIds();
  book.apply(idEdits(masterOf(book), newId));
  const { handOuts: made } = handOuts(masterOf(book), { today, ending: '.xlsx', ...options, newId });
  const divider = new BookDivider(book.save());
  const files = new Map(
    made.map((one) => {
      const part = divider.part(one.sheets.map(({ name }) => name));
      closeSheets(part, one.sheets, one.edits);
      return [one.record.department, part.save()] as const;
    }),
  );
  return { book, records: made.map(({ record }) => record), made, files };
}

export function reply(file: string, bytes: Uint8Array | XlsxBook): ReplyFile {
  const book = bytes instanceof XlsxBook ? bytes : XlsxBook.load(bytes);
  return { file, book: book.snapshot({ all: true }) };
}

/** Collects, and writes what is taken into the master. */
export function collected(
  book: XlsxBook,
  records: readonly HandOutRecord[],
  files: readonly ReplyFile[],
  decide?: Decide,
): Collected {
  const result = collect(masterOf(book), records, files, { today, ...(decide ? { decide } : {}) });
  book.apply(result.edits);
  return result;
}

/** All values of the plan's fields that nobody's formula gives, by measure and field. */
export function valuesOf(book: XlsxBook): Record<string, FieldValue['value']> {
  const { book: snapshot, reading } = masterOf(book);
  return Object.fromEntries(
    recordsOf(snapshot, reading.measures).flatMap(({ key, fields }) =>
      [...fields].flatMap(([name, { value, formula }]) =>
        formula ? [] : [[`${key} ${name}`, value] as const],
      ),
    ),
  );
}

/** A cell of a field in a workbook, by the measure's number. */
export function fieldIn(
  book: XlsxBook,
  number: string,
  field: string,
): { readonly sheet: string; readonly row: number; readonly col: number; readonly value: FieldValue } {
  const { book: snapshot, reading } = masterOf(book);
  const record = recordsOf(snapshot, reading.measures).find((one) => one.number === number);
  const place = record?.fields.get(field)?.place;
  const sheet = snapshot.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) throw new Error(`${number} ${field}`);
  return { ...place, value: valueAt(sheet, place.row, place.col) };
}

export function type(book: XlsxBook, number: string, field: string, value: string | number | null): void {
  const { sheet, row, col } = fieldIn(book, number, field);
  book.apply([{ kind: 'setCells', sheet, cells: [{ row, col, value }] }]);
}
