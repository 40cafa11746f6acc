import type { CellValue } from '../cell';
import type { PrintNames } from './print-names';
import type { SharedStrings } from './shared-strings';
import type { Styles } from './styles';
import type { XlsxSheet } from './sheet';

/** What a sheet needs of its workbook. */
export interface SheetContext {
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  nameOf(sheet: XlsxSheet): string;
  visibilityOf(sheet: XlsxSheet): 'visible' | 'hidden' | 'veryHidden';
  setVisibility(sheet: XlsxSheet, visibility: 'visible' | 'hidden' | 'veryHidden'): void;
  /** A value or formula changed: what depends on it is due. */
  noteEdit(sheet: XlsxSheet, row: number, col: number): void;
  /** What a cell without a value shows: null, unless its formula waits for a custom function. */
  meanwhile(sheet: XlsxSheet, row: number, col: number): CellValue;
  /** A formula came or went: the calculation chain no longer holds. */
  formulasChanged(): void;
  /** What stands on the sheet's drawing. */
  drawn(sheet: XlsxSheet): readonly ('picture' | 'shape' | 'chart')[];
  printNames(sheet: XlsxSheet): PrintNames;
  setPrintNames(sheet: XlsxSheet, page: PrintNames): void;
  /** Rows or columns moved: formulas, names, tables and anchors of the whole workbook follow. */
  shift(sheet: XlsxSheet, axis: 'row' | 'col', at: number, count: number): void;
}
