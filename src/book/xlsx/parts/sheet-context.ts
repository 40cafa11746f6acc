import type { CellValue } from '../../cell';
import type { PrintNames } from './print-names';
import type { SharedStrings } from './shared-strings';
import type { Styles } from './styles';

/** What a sheet needs of its workbook; the workbook knows it as `Sheet`. */
export interface SheetContext<Sheet> {
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  nameOf(sheet: Sheet): string;
  visibilityOf(sheet: Sheet): 'visible' | 'hidden' | 'veryHidden';
  setVisibility(sheet: Sheet, visibility: 'visible' | 'hidden' | 'veryHidden'): void;
  /** A value or formula changed: what depends on it is due. */
  noteEdit(sheet: Sheet, row: number, col: number): void;
  /** What a cell without a value shows: null, unless its formula waits for a custom function. */
  meanwhile(sheet: Sheet, row: number, col: number): CellValue;
  /** A formula came or went: the calculation chain no longer holds. */
  formulasChanged(): void;
  /** What stands on the sheet's drawing. */
  drawn(sheet: Sheet): readonly ('picture' | 'shape' | 'chart')[];
  printNames(sheet: Sheet): PrintNames;
  setPrintNames(sheet: Sheet, page: PrintNames): void;
  /** Rows or columns moved: formulas, names, tables and anchors of the whole workbook follow. */
  shift(sheet: Sheet, axis: 'row' | 'col', at: number, count: number): void;
}
