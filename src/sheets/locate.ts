import type { CellEdit, Edit } from '../book/edit';
import type { Finding } from '../checks';
import { fieldContent } from '../formats/content';
import { overviewFieldName, type OverviewField } from '../formats/overview-field';
import { valueCell } from '../formats/value-cell';
import { fieldName } from '../plan/field';
import type { PlanReading } from './read-plan';
import type { NamedCell, Place } from './sheet-reader';

/** The cell that a finding is about; null where the sheet has no such cell (then the sheet is told as far as known). */
export function locate(reading: PlanReading, finding: Finding): Place | null {
  return cellOf(reading, finding)?.place ?? null;
}

/** The edits of a finding's fix; empty when it has none or its cell is gone. */
export function fixEdits(reading: PlanReading, finding: Finding): Edit[] {
  const cell = cellOf(reading, finding);
  const { fix, where } = finding;
  if (!cell || !fix) return [];
  const at = { row: cell.place.row, col: cell.place.col };
  let edit: CellEdit | null = null;
  if (fix.kind === 'value') edit = { ...at, ...valueCell(fix.text) };
  else if (where.kind === 'measure') {
    const source = reading.measures[where.measure];
    const content =
      source &&
      fieldContent(
        { ref: where.field, measure: source.measure, prefix: source.prefix },
        reading.plan.settings,
        reading.format.rules,
      );
    if (content?.formula !== undefined) {
      const { formula, numberFormat } = content;
      edit = { ...at, formula, ...(numberFormat === undefined ? {} : { numberFormat }) };
    }
  }
  return edit ? [{ kind: 'setCells', sheet: cell.place.sheet, cells: [edit] }] : [];
}

function cellOf(reading: PlanReading, { where }: Finding): NamedCell | null {
  if (where.kind === 'measure') {
    return reading.measures[where.measure]?.cells.get(fieldName(where.field)) ?? null;
  }
  if (where.kind === 'overview') {
    const { row, part } = where;
    const field: OverviewField =
      typeof part === 'string' ? { row, part } : { row, part: 'grade', year: part.grade };
    return reading.overview?.rows[row - 1]?.cells.get(overviewFieldName(field)) ?? null;
  }
  return null;
}
