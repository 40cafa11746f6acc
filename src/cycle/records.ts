import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { formKindName } from '../forms/own-form-name';
import type { MeasureCells } from '../sheets/read-measure';
import { constantName, type Place } from '../sheets/sheet-reader';
import { valueAt, type FieldValue } from './field-value';
import { sheetKey } from './marks';

/** A cell of a measure by the name of its field. */
export interface FieldCell extends FieldValue {
  readonly place: Place;
}

/** A measure as all that stands in its cells, whatever its form. */
export interface MeasureRecord {
  /** What it is known by in master and hand-outs: its sheet, and its place there (or number and title, in a table). */
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly department: string;
  readonly sheet: string;
  readonly source: MeasureCells;
  readonly fields: ReadonlyMap<string, FieldCell>;
}

/** The measures of a workbook with the cells of their fields. Two fields that are taken from one cell are one here. */
export function recordsOf(book: BookSnapshot, measures: readonly MeasureCells[]): MeasureRecord[] {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  const used = new Map<string, number>();
  return measures.flatMap((source): MeasureRecord[] => {
    const sheet = sheets.get(source.sheetId);
    if (!sheet) return [];
    const { number, title, department } = source.measure;
    const base = `${sheetKey(sheet)}/${isTable(sheet) ? `${plainText(number)}|${plainText(title)}` : source.prefix}`;
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    const key = n === 1 ? base : `${base}#${String(n)}`;
    return [
      { key, number, title, department, sheet: source.sheet, source, fields: fieldCells(sheet, source) },
    ];
  });
}

/** Whether the measures of a sheet are the rows (or columns) of a table: they have no names of their own. */
export function isTable(sheet: SheetSnapshot): boolean {
  const kind = constantName(sheet, formKindName);
  return kind === 'row' || kind === 'column';
}

export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function fieldCells(sheet: SheetSnapshot, { cells }: MeasureCells): ReadonlyMap<string, FieldCell> {
  const fields = new Map<string, FieldCell>();
  const taken = new Set<string>();
  for (const [name, { place }] of cells) {
    const at = `${String(place.row)},${String(place.col)}`;
    if (taken.has(at)) continue;
    taken.add(at);
    fields.set(name, { ...valueAt(sheet, place.row, place.col), place });
  }
  return fields;
}
