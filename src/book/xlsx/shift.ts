import type { Names } from './names';
import type { XlsxPackage } from './package';
import type { XlsxSheet } from './sheet';

/** Rows or columns that come (`count` over 0) or go, from `at` on. */
export interface Shift {
  readonly axis: 'row' | 'col';
  readonly at: number;
  readonly count: number;
}

export interface ShiftedBook {
  readonly pack: XlsxPackage;
  readonly sheets: readonly XlsxSheet[];
  readonly names: Names;
}

export function shiftCells(_book: ShiftedBook, sheet: XlsxSheet, shift: Shift): void {
  throw new RangeError(`${sheet.name}: ${shift.axis} ${String(shift.at)}`);
}
