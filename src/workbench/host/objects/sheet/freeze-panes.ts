import { isAbsent, wholeArgument } from '../../arguments';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import { MAX_COLS, MAX_ROWS } from '../../address';
import type { Sheet } from './sheet';
import { areaArgument } from '../range/area-argument';
import { rangeObject } from '../links';

export function freezePanes(target: Sheet): HostObject {
  return HostObject.of(FREEZE_PANES, target);
}

export const FREEZE_PANES: TypeTable<Sheet> = {
  type: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (target, [range]) => {
      const { row, col, rows, cols } = areaArgument(range, 'frozenRange');
      return freeze(target, rows === MAX_ROWS ? 0 : row + rows, cols === MAX_COLS ? 0 : col + cols);
    },
    FreezeColumns: (target, [count]) => freeze(target, 0, optionalCount(count)),
    FreezeRows: (target, [count]) => freeze(target, optionalCount(count), 0),
    GetLocationOrNullObject: ({ session, sheet }) => {
      const { rows, cols } = sheet.freeze;
      if (rows === 0 && cols === 0) return null;
      return rangeObject(session, sheet, { row: 0, col: 0, rows: rows || MAX_ROWS, cols: cols || MAX_COLS });
    },
    Unfreeze: (target) => freeze(target, 0, 0),
  },
};

function freeze({ session, sheet }: Sheet, rows: number, cols: number): null {
  sheet.freeze = { rows, cols };
  session.sheetChanged(sheet);
  return null;
}

function optionalCount(count: Argument | undefined): number {
  return isAbsent(count) ? 1 : wholeArgument(count, 'count');
}
