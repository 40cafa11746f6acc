import type { BookSnapshot } from '../book/snapshot';
import type { CutText, OverviewPlace } from '../checks';
import { overviewFieldOf, type OverviewField } from '../formats/overview-field';
import { roleName } from '../formats/blocks/marks';
import { rowsToGrow, type RowHeight } from '../layout/grow-rows';
import { overflow, type Overflow } from '../layout/overflow';
import type { PrintSheet } from '../print';
import type { Measure, OverviewRow } from '../plan';
import { fieldName, fieldOf } from '../plan/field';
import type { PlanReading } from './read-plan';
import { constantName, type Place } from './sheet-reader';

/** A text of a sheet that is not printed whole. */
export interface SheetOverflow extends Overflow {
  readonly sheet: string;
}

/** … with heights of rows with which it is, where there are such. */
export interface SheetCut extends SheetOverflow {
  readonly rows: readonly RowHeight[] | null;
}

/** The sheets whose print is checked: ours that people see, without those that are for work only. */
export function printedSheets(book: BookSnapshot): string[] {
  return book.sheets
    .filter(({ grid, visibility }) => grid !== null && visibility === 'visible')
    .filter(
      (sheet) =>
        !['settings', 'findings', 'form', 'calculation', 'table'].includes(
          constantName(sheet, roleName) ?? '',
        ),
    )
    .map(({ name }) => name);
}

/** What of a sheet is not printed whole, and how its rows could grow. */
export function sheetCuts(sheet: PrintSheet): SheetCut[] {
  return overflow(sheet).map((one) => ({ sheet: sheet.name, ...one, rows: rowsToGrow(sheet, one) }));
}

/** The same as the rules see it: by the fields of the plan. */
export function cutTexts(reading: PlanReading, cuts: readonly SheetCut[]): CutText[] {
  if (cuts.length === 0) return [];
  const places = placesOf(reading);
  const measuresOn = (name: string): readonly Measure[] =>
    reading.measures.filter(({ sheet }) => sheet === name).map(({ measure }) => measure);
  return cuts.map(({ sheet, row, col, name, rows, ...loss }) => {
    const [measure, another] = measuresOn(sheet);
    const known = places.get(`${sheet}!${row},${col}`) ?? {
      where: { kind: 'cell', sheet, row, col } as const,
      data: measure && !another ? dataOf(measure) : {},
    };
    const { where } = known;
    // the cells of a table have no names of their own
    const field = where.kind === 'measure' ? fieldName(where.field) : '';
    return { ...known, name: name ?? field, ...loss, ...(rows ? { rows } : {}) };
  });
}

function dataOf({ number, title }: Measure | OverviewRow): CutText['data'] {
  return { number, title };
}

/** The fields of the plan by the cells in which they stand. */
function placesOf(reading: PlanReading): Map<string, Pick<CutText, 'where' | 'data'>> {
  const places = new Map<string, Pick<CutText, 'where' | 'data'>>();
  const add = ({ sheet, row, col }: Place, found: Pick<CutText, 'where' | 'data'>): void => {
    const key = `${sheet}!${row},${col}`;
    // what several measures share is told of the first
    if (!places.has(key)) places.set(key, found);
  };
  for (const [index, { measure, cells }] of reading.measures.entries()) {
    const data = dataOf(measure);
    for (const [name, { place }] of cells) {
      const field = fieldOf(name);
      if (field) add(place, { where: { kind: 'measure', measure: index, field }, data });
    }
  }
  for (const [index, { row: line, cells }] of (reading.overview?.rows ?? []).entries()) {
    const data = dataOf(line);
    for (const [name, { place }] of cells) {
      const field = overviewFieldOf(name);
      if (!field) continue;
      add(place, { where: { kind: 'overview', row: index + 1, ...overviewPlace(field) }, data });
    }
  }
  return places;
}

function overviewPlace(field: OverviewField): { readonly part: OverviewPlace; readonly line?: number } {
  if (field.part === 'grade') return { part: { grade: field.year } };
  return 'line' in field ? { part: field.part, line: field.line } : { part: field.part };
}
