import type { Given } from './given';
import { labelledCells, type LabelledCell } from './labels';
import { takeText } from './taking';
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
