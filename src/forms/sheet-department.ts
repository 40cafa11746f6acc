import type { Given } from './given';
import { labelledCells, type LabelledCell } from './labels';
import { takeText } from './taking';
import { fieldsOf, type FormRecord } from './record';
import type { View } from './view';
import { isDepartment } from './words';

/** 「課名：健康増進課」 above a table without departments: the department of all that stands in it. */
export function departmentAbove(view: View, row: number, given: Given): LabelledCell | null {
  const taken = new Set(view.boxes.filter((box) => box.row >= row));
  const cells = labelledCells(view, { given, fixed: new Set(), varies: () => true, taken });
  return (
    cells.find(
      ({ role, box, taking, isUnused }) =>
        role === 'department' && !isUnused && box !== null && isDepartment(takeText(box.text, taking)),
    ) ?? null
  );
}

/**
 * Sheets that are called after departments (「総務課」, 「02 福祉課」), where no measure has one in a cell: each sheet's measures are
 * its department's.
 */
export function withSheetDepartments(records: readonly FormRecord[]): readonly FormRecord[] {
  const named = new Map(records.map(({ sheet }) => [sheet, departmentOfName(sheet)]));
  const isTold = records.some((record) => fieldsOf(record, 'department').some(({ text }) => text !== ''));
  if (isTold || named.size < 2 || [...named.values()].includes(null)) return records;
  return records.map((record) => ({ ...record, ofSheet: named.get(record.sheet) ?? '' }));
}

function departmentOfName(sheet: string): string | null {
  const name = sheet
    .replace(/^[\p{Nd}\s_.．－-]+/u, '')
    .replace(/[\s_]*[（(]?[\p{Nd}①-⑳]+[)）]?$/u, '')
    .trim();
  return isDepartment(name) ? name : null;
}
