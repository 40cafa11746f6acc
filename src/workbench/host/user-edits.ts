import type { SheetModel } from '../../book/xlsx/model';
import { HostError } from './host-error';
import { addSheet, copySheet, removeSheet, renameSheet, showSheet } from './objects';
import type { Session } from './session';

/** What people do with sheets, rows and columns by Excel's own menus. @throws HostError as Excel refuses it */
export class UserEdits {
  /** @param run does the work in the user's name, recalculates and tells everybody */
  constructor(
    private readonly session: Session,
    private readonly run: (work: () => void) => void,
  ) {}

  /** Rows that come before `at`, which look as the row above. */
  insertRows(sheetId: string, at: number, count: number): void {
    this.change(sheetId, 'allowInsertRows', (sheet) => {
      sheet.insertRows(at, count);
      if (at > 0) this.lookAlike(sheet, 'row', at, count);
    });
  }

  deleteRows(sheetId: string, at: number, count: number): void {
    this.change(sheetId, null, (sheet) => sheet.deleteRows(at, count));
  }

  insertColumns(sheetId: string, at: number, count: number): void {
    this.change(sheetId, 'allowInsertColumns', (sheet) => {
      sheet.insertColumns(at, count);
      if (at > 0) this.lookAlike(sheet, 'col', at, count);
    });
  }

  deleteColumns(sheetId: string, at: number, count: number): void {
    this.change(sheetId, null, (sheet) => sheet.deleteColumns(at, count));
  }

  setRowsHidden(sheetId: string, at: number, count: number, hidden: boolean): void {
    this.change(sheetId, 'allowFormatRows', (sheet) => sheet.setRows(at, count, { hidden }));
  }

  setColumnsHidden(sheetId: string, at: number, count: number, hidden: boolean): void {
    this.change(sheetId, 'allowFormatColumns', (sheet) => sheet.setColumns(at, count, { hidden }));
  }

  /** A new sheet in front of this one; it is shown. */
  addSheet(before: string): void {
    this.run(() => {
      const at = this.session.book.sheets.indexOf(this.sheet(before));
      this.session.activate(addSheet(this.session, at));
    });
  }

  removeSheet(sheetId: string): void {
    this.run(() => removeSheet(this.session, this.sheet(sheetId)));
  }

  renameSheet(sheetId: string, name: string): void {
    this.run(() => renameSheet(this.session, this.sheet(sheetId), name));
  }

  /** A copy in front of the sheet, as Excel offers it; it is shown. */
  copySheet(sheetId: string): void {
    this.run(() => {
      const sheet = this.sheet(sheetId);
      this.session.activate(copySheet(this.session, sheet, this.session.book.sheets.indexOf(sheet)));
    });
  }

  /** @param at its new place among the sheets */
  moveSheet(sheetId: string, at: number): void {
    this.run(() => {
      const sheet = this.sheet(sheetId);
      const before = this.session.book.sheets.indexOf(sheet);
      if (before === at) return;
      this.session.assertStructure();
      this.session.book.moveSheet(sheet, at);
      this.session.events.moved(sheet, before, at);
      this.session.sheetsChanged();
    });
  }

  hideSheet(sheetId: string): void {
    this.run(() => {
      const sheet = this.sheet(sheetId);
      const { sheets } = this.session.book;
      const at = sheets.indexOf(sheet);
      const other = [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find(
        ({ visibility }) => visibility === 'visible',
      );
      if (other && this.session.activeSheet === sheet) this.session.activate(other);
      showSheet(this.session, sheet, 'Hidden');
    });
  }

  showSheet(sheetId: string): void {
    this.run(() => {
      showSheet(this.session, this.sheet(sheetId), 'Visible');
      this.session.activate(this.sheet(sheetId));
    });
  }

  /** Without a password. What was allowed on a sheet that had been protected before is not known any more: nothing but formats. */
  protect(sheetId: string, on: boolean): void {
    this.run(() => {
      const sheet = this.sheet(sheetId);
      if (sheet.protection?.hasPassword) throw new HostError('AccessDenied', sheet.name);
      if (on) sheet.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true });
      else sheet.unprotect();
      this.session.events.protectionChanged(sheet);
      this.session.sheetChanged(sheet);
    });
  }

  private change(
    sheetId: string,
    option: Parameters<Session['assertAllowed']>[1],
    work: (sheet: SheetModel) => void,
  ): void {
    this.run(() => {
      const sheet = this.sheet(sheetId);
      this.session.assertAllowed(sheet, option);
      work(sheet);
      const used = sheet.usedRange ?? { row: 0, col: 0, rows: 1, cols: 1 };
      this.session.cellsChanged(sheet, used);
      this.session.sheetChanged(sheet);
    });
  }

  /** New rows or columns take the formats of the one before them. */
  private lookAlike(sheet: SheetModel, axis: 'row' | 'col', at: number, count: number): void {
    const used = sheet.usedRange;
    if (!used) return;
    const along = axis === 'row' ? used.col + used.cols : used.row + used.rows;
    for (let i = 0; i < along; i++) {
      const [row, col] = axis === 'row' ? [at - 1, i] : [i, at - 1];
      if (sheet.mergeAt(row, col)) continue;
      const area =
        axis === 'row' ? { row: at, col, rows: count, cols: 1 } : { row, col: at, rows: 1, cols: count };
      sheet.setStyle(area, sheet.style(row, col));
      sheet.setNumberFormat(area, sheet.numberFormat(row, col));
    }
    if (axis === 'row') sheet.setRows(at, count, { height: sheet.customRowHeight(at - 1) });
    else sheet.setColumns(at, count, { width: sheet.columnWidth(at - 1) });
  }

  private sheet(id: string): SheetModel {
    const sheet = this.session.book.sheetById(id);
    if (!sheet) throw new HostError('ItemNotFound', id);
    return sheet;
  }
}
