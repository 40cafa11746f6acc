import { LocaleType, mergeLocales, Univer, type ICellData, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import jaJP from '@univerjs/preset-sheets-core/locales/ja-JP';
import '@univerjs/preset-sheets-core/lib/index.css';
import { defaultTheme } from '@univerjs/themes';
import type { Area, Cell } from '../../../book/cell';
import type { WorkbookModel } from '../../../book/xlsx/model';
import { calmFrames } from './calm-frames';
import { StyleTable } from './styles';
import { toUniverSheet, toUniverValue } from './to-univer';

/** What the user typed into a cell; a text with a leading `=` is a formula. */
export interface TypedCell extends Cell {
  readonly typed: string | number | boolean | null;
}

/** What the user does in the grid. */
export interface GridListener {
  edited(sheetId: string, cells: readonly TypedCell[]): void;
  selected(sheetId: string, area: Area): void;
  activated(sheetId: string): void;
}

/** The first cell in view. */
interface Scroll extends Cell {
  readonly sheetId: string;
}

const unitId = 'book';
const setValues = 'sheet.mutation.set-range-values';

/** Univer as the view of a workbook model: it draws and edits, and computes nothing. */
export class UniverGrid {
  readonly #api: FUniver;
  #book: WorkbookModel | null = null;
  /** While we push, what Univer tells is our own echo. */
  #pushing = false;

  readonly #wake: () => void;

  constructor(container: HTMLElement, listener: GridListener) {
    this.#wake = calmFrames(window);
    const univer = new Univer({
      theme: defaultTheme,
      locale: LocaleType.JA_JP,
      locales: { [LocaleType.JA_JP]: mergeLocales(jaJP) },
    });
    const preset = UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: false,
      contextMenu: false,
      statusBarStatistic: false,
      disableAutoFocus: true,
      footer: {
        sheetBar: true,
        statisticBar: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    });
    for (const plugin of preset.plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
    this.#api = FUniver.newAPI(univer);
    this.#listen(listener);
  }

  /** Draws a workbook, in the place of the one that was there. */
  open(book: WorkbookModel): void {
    this.#book = book;
    this.#draw({ row: 0, col: 0, rows: 1, cols: 1 }, null);
  }

  /** Draws everything anew; the active sheet is the model's, and what the user saw of it stays in view. */
  redraw(selection: Area): void {
    this.#draw(selection, this.#scroll());
  }

  #draw(selection: Area, seen: Scroll | null): void {
    const book = this.#book;
    if (!book) return;
    this.#push(() => {
      this.#api.disposeUnit(unitId);
      const styles = new StyleTable();
      const sheets: IWorkbookData['sheets'] = {};
      for (const sheet of book.sheets) sheets[sheet.id] = toUniverSheet(sheet, styles);
      this.#api.createWorkbook({
        id: unitId,
        name: unitId,
        sheetOrder: book.sheets.map((sheet) => sheet.id),
        sheets,
        styles: styles.styles,
      });
      const sheet = this.#api.getActiveWorkbook()?.setActiveSheet(book.activeSheet.id);
      sheet?.getRange(selection.row, selection.col, selection.rows, selection.cols).activate();
      if (seen?.sheetId === book.activeSheet.id) sheet?.scrollToCell(seen.row, seen.col);
    });
  }

  /** Brings the model's values of some cells into view. */
  refresh(sheetId: string, cells: readonly Cell[]): void {
    const sheet = this.#book?.sheetById(sheetId);
    if (!sheet || cells.length === 0) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const { row, col } of cells) {
      const format = sheet.numberFormat(row, col);
      (cellValue[row] ??= {})[col] = {
        ...toUniverValue(sheet, row, col),
        f: null,
        p: null,
        s: { n: format === 'General' ? null : { pattern: format } },
      };
    }
    this.#push(() => {
      this.#api.syncExecuteCommand(setValues, { unitId, subUnitId: sheetId, cellValue });
    });
  }

  activate(sheetId: string): void {
    this.#push(() => this.#api.getActiveWorkbook()?.setActiveSheet(sheetId));
  }

  select(sheetId: string, area: Area): void {
    const merged = this.#book?.sheetById(sheetId)?.mergeAt(area.row, area.col);
    const { row, col, rows, cols } = area.rows === 1 && area.cols === 1 && merged ? merged : area;
    this.#push(() => {
      const sheet = this.#api.getActiveWorkbook()?.setActiveSheet(sheetId);
      sheet?.getRange(row, col, rows, cols).activate();
      sheet?.scrollToCell(Math.max(0, row - 6), Math.max(0, col - 3));
    });
  }

  #scroll(): Scroll | null {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    const state = sheet?.getScrollState();
    return sheet && state
      ? { sheetId: sheet.getSheetId(), row: state.sheetViewStartRow, col: state.sheetViewStartColumn }
      : null;
  }

  #push(work: () => void): void {
    this.#wake();
    this.#pushing = true;
    try {
      work();
    } finally {
      this.#pushing = false;
    }
  }

  #listen(listener: GridListener): void {
    const api = this.#api;
    api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      if (this.#pushing || id !== setValues) return;
      const change = params as {
        subUnitId: string;
        cellValue?: Record<string, Record<string, ICellData | null>>;
      };
      const cells = typedCells(change.cellValue ?? {});
      if (cells.length > 0) listener.edited(change.subUnitId, cells);
    });
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const [range] = selections;
      if (this.#pushing || !range) return;
      listener.selected(worksheet.getSheetId(), {
        row: range.startRow,
        col: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        cols: range.endColumn - range.startColumn + 1,
      });
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (!this.#pushing) listener.activated(activeSheet.getSheetId());
    });
  }
}

function typedCells(cellValue: Record<string, Record<string, ICellData | null>>): TypedCell[] {
  return Object.entries(cellValue).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([col, cell]): TypedCell[] => {
      const at = { row: Number(row), col: Number(col) };
      if (cell === null) return [{ ...at, typed: null }];
      const value = cell.f ?? cell.v ?? plainText(cell);
      // A change of format alone names no value.
      return value === undefined ? [] : [{ ...at, typed: value }];
    }),
  );
}

/** The text of a cell that Univer made rich text of: typed with a line break, or pasted. */
function plainText({ p, v }: ICellData): string | null | undefined {
  const text = p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, '').replace(/\r/g, '\n');
  return v === null ? null : undefined;
}
