import type { BookShell, Watch } from '../../book/shell';
import type { SheetContent } from '../../book/sheet-content';
import type { BookSnapshot, SheetSnapshot } from '../../book/snapshot';
import type { Place } from '../../sheets/sheet-reader';

export type { MeasureCells as MeasureReading } from '../../sheets/read-measure';
export type { PlanReading } from '../../sheets/read-plan';
export type { Place as CellPlace } from '../../sheets/sheet-reader';

/** What happened in the workbook outside of the pane, or through it. */
export type BookEvent =
  /** `sheetId`: only cells of that sheet; else sheets, rows or names may have changed too. */
  | {
      readonly kind: 'changed';
      readonly sheetId?: string;
      /** Somebody else did it, who has the same workbook open. */
      readonly byOthers?: boolean;
    }
  | { readonly kind: 'activated'; readonly sheet: string }
  /** Row and column of the first selected cell. */
  | { readonly kind: 'selected'; readonly sheetId: string; readonly row: number; readonly col: number };

/** The workbook beside the pane. */
export interface BookPort extends BookShell {
  activeSheet(): Promise<string>;
  /** Some sheets of ours as they are now, by their ids; those that are gone are left out. */
  readSheets(ids: readonly string[]): Promise<readonly SheetSnapshot[]>;
  /** Whether no sheet holds a value. @throws BookFailure */
  isEmpty(): Promise<boolean>;
  /** The workbook with the cells and merged blocks of every sheet, ours or not: to find out what form it has. */
  readWhole(watch?: Watch): Promise<BookSnapshot>;
  /** All that sheets consist of, in the order of their names, for printing them. */
  contents(sheets: readonly string[], watch?: Watch): Promise<readonly SheetContent[]>;
  /** Shows sheets that are hidden. @throws BookFailure */
  showSheets(sheets: readonly string[]): Promise<void>;
  /** Brings a cell into view and selects it; focus stays in the pane. */
  select(place: Place): Promise<void>;
  /**
   * Whether the pane can hand a file to the user: only in a browser. The desktop shows panes in a WebView that begins no
   * download, and says nothing of it.
   */
  savesFiles(): boolean;
  /** Opens a workbook in a window of its own, from which its user saves it. @throws BookFailure */
  openWorkbook(content: Blob): Promise<void>;
  listen(listener: (event: BookEvent) => void): Promise<() => void>;
}
