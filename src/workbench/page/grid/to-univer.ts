import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { CellValue } from '../../../book/cell';
import type { SheetModel } from '../../../book/xlsx/model';
import { StyleTable } from './styles';

/** Room around what a sheet holds, as Excel leaves it. */
const margin = { rows: 60, cols: 12 };
const smallest = { rows: 100, cols: 26 };

/** What Univer has of a sheet that is not in view: its tab. */
export function toSheetTab(sheet: SheetModel): Partial<IWorksheetData> {
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: 1,
    columnCount: 1,
  };
}

/** A sheet of the model as Univer draws it: values without formulas, since our engine is the only one that computes. */
export function toUniverSheet(sheet: SheetModel, styles: StyleTable): Partial<IWorksheetData> {
  const used = sheet.usedRange;
  const rows = Math.max(smallest.rows, (used ? used.row + used.rows : 0) + margin.rows);
  const cols = Math.max(smallest.cols, (used ? used.col + used.cols : 0) + margin.cols);
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.eachCell(({ row, col }) => {
    const style = styles.id(sheet.style(row, col), sheet.numberFormat(row, col));
    (cellData[row] ??= {})[col] = { ...toUniverValue(sheet, row, col), s: style };
  });
  const columnData: Record<number, { w: number; hd?: BooleanNumber }> = {};
  for (let col = 0; col < cols; col++) {
    columnData[col] = {
      w: pixels(sheet.columnWidth(col)),
      ...(sheet.columnHidden(col) ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  const rowData: Record<number, { h: number; ia: BooleanNumber; hd?: BooleanNumber }> = {};
  for (let row = 0; row < rows; row++) {
    rowData[row] = {
      h: pixels(sheet.rowHeight(row)),
      ia: BooleanNumber.FALSE,
      ...(sheet.rowHidden(row) ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  return {
    ...toSheetTab(sheet),
    rowCount: rows,
    columnCount: cols,
    defaultColumnWidth: pixels(sheet.defaultColumnWidth),
    defaultRowHeight: pixels(sheet.defaultRowHeight),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      xSplit: sheet.freeze.cols,
      ySplit: sheet.freeze.rows,
      startRow: sheet.freeze.rows > 0 ? sheet.freeze.rows : -1,
      startColumn: sheet.freeze.cols > 0 ? sheet.freeze.cols : -1,
    },
    mergeData: sheet.merges.map(({ row, col, rows: high, cols: wide }) => ({
      startRow: row,
      startColumn: col,
      endRow: row + high - 1,
      endColumn: col + wide - 1,
    })),
    cellData,
    columnData,
    rowData,
  };
}

/** Value and type of one cell; an empty cell has none. */
export function toUniverValue(sheet: SheetModel, row: number, col: number): ICellData {
  return typed(sheet.value(row, col));
}

function typed(value: CellValue): ICellData {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: typeof value === 'string' ? value : value.error, t: CellValueType.STRING };
}

/** pt → px at 96 dpi. */
function pixels(points: number): number {
  return Math.round((points * 96) / 72);
}
