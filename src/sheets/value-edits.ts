import type { CellEdit, Edit } from '../book';
import { fieldName, type FieldRef } from '../plan/field';
import type { MeasureCells } from './read-measure';

/** A value into the cell of a field; nothing where the sheet has no place for it. */
export function valueEdit(source: MeasureCells, ref: FieldRef, value: string | null): CellEdit[] {
  const place = source.cells.get(fieldName(ref))?.place;
  return place ? [{ row: place.row, col: place.col, value }] : [];
}

export function sheetEdits(source: MeasureCells, cells: readonly CellEdit[]): Edit[] {
  return cells.length === 0 ? [] : [{ kind: 'setCells', sheet: source.sheet, cells }];
}
