import type { Edit } from '../edit';
import type { ContentChart, ContentTable, SheetContent } from '../sheet-content';
import type { BookSnapshot } from '../snapshot';
import { refuseOverLimit } from '../limits';
import { applyEdit } from './apply';
import { BookParts } from './book-parts';
import { removeCharts, writeCharts } from './parts/charts';
import { openPackage } from './package/container';
import type { WorkbookModel } from './model';
import { newBook } from './package/new-book';
import type { XlsxSheet } from './parts/sheet';
import { addTable, alignHeadings, changeTable, readTables, removeTable } from './parts/tables';
import { readContent } from './sheet-content-read';
import { readSnapshot } from './snapshot-read';

/** An .xlsx or .xlsm workbook in memory. What is not edited stays as it was read, byte for byte. */
export class XlsxBook extends BookParts implements WorkbookModel {
  /** @throws BookFailure when the bytes are no workbook that can be read; `code` tells why */
  static load(bytes: Uint8Array): XlsxBook {
    const opened = openPackage(bytes);
    return new XlsxBook(opened.package, opened.workbook);
  }

  /** A new workbook with one empty sheet, `Sheet1`. */
  static create(): XlsxBook {
    return XlsxBook.load(newBook());
  }

  snapshot(options: { readonly all?: boolean } = {}): BookSnapshot {
    this.recalculate();
    return readSnapshot(this, options.all ?? false);
  }

  /** All edits or none; gives those that undo them. @throws BookFailure, `over-limit` for what Excel would take as damage */
  apply(edits: readonly Edit[]): Edit[] {
    refuseOverLimit(edits);
    const pending = this.pending.copy();
    try {
      return this.pack.transaction(() => {
        const inverse: Edit[] = [];
        for (const edit of edits) inverse.unshift(...applyEdit(this, edit));
        this.recalculate();
        return inverse;
      });
    } catch (error) {
      this.pending = pending;
      throw error;
    }
  }

  contentOf(sheet: XlsxSheet): SheetContent {
    return readContent(this, sheet);
  }

  tables(sheet: XlsxSheet): readonly ContentTable[] {
    return readTables(this.pack, sheet);
  }

  addTable(sheet: XlsxSheet, table: ContentTable): void {
    addTable(this, sheet, table);
  }

  changeTable(sheet: XlsxSheet, name: string, change: Partial<ContentTable>): void {
    changeTable(this.pack, sheet, name, change);
  }

  removeTable(sheet: XlsxSheet, name: string): void {
    removeTable(this.pack, sheet, name);
  }

  alignTables(sheet: XlsxSheet): void {
    alignHeadings(this.pack, sheet);
  }

  setCharts(sheet: XlsxSheet, charts: readonly ContentChart[]): boolean {
    return this.pack.transaction(() => {
      if (!removeCharts(this.pack, sheet)) return false;
      writeCharts(this.pack, sheet, { ...this.contentOf(sheet), charts });
      return true;
    });
  }
}
