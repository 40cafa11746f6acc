import { LocaleType, mergeLocales, Univer, type ICellData, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import jaJP from '@univerjs/preset-sheets-core/locales/ja-JP';
import '@univerjs/preset-sheets-core/lib/index.css';
import { greenTheme } from '@univerjs/themes';
import type { Area, Cell } from '../../../book/cell';
import type { WorkbookModel } from '../../../book/xlsx/model';
import { calmFrames } from './calm-frames';
import { ChartLayer, heads } from './chart-layer';
import { StyleTable } from './styles';
import { toSheetTab, toUniverSheet, toUniverValue } from './to-univer';

/** What the user typed into a cell; a text with a leading `=` is a formula. */
export interface TypedCell extends Cell {
  readonly typed: string | number | boolean | null;
}

/** What the user does in the grid. */
export interface GridListener {
  edited(sheetId: string, cells: readonly TypedCell[]): void;
  selected(sheetId: string, area: Area): void;
  activated(sheetId: string): void;
  /** A text stands in the cell that is being edited; null when that has ended. */
  typing(text: string | null): void;
  /** A tab was named anew or moved. */
  renamed(sheetId: string, name: string): void;
  moved(sheetId: string, at: number): void;
}

/** The first cell in view. */
type Scroll = Cell;

const firstCell: Area = { row: 0, col: 0, rows: 1, cols: 1 };

const unitId = 'book';
const setValues = 'sheet.mutation.set-range-values';

/** Univer as the view of a workbook model: it draws and edits, and computes nothing. It knows the cells of one sheet at a time. */
export class UniverGrid {
  readonly #api: FUniver;
  #book: WorkbookModel | null = null;
  /** The sheet whose cells Univer has; it knows the others by name only, however many they are. */
  #drawn: string | null = null;
  /** Where the user was on each sheet. */
  readonly #seen = new Map<string, { scroll?: Scroll; selection?: Area }>();
  /** While we push, what Univer tells is our own echo. */
  #pushing = false;

  readonly #wake: () => void;
  readonly #charts: ChartLayer;
  readonly #container: HTMLElement;

  constructor(container: HTMLElement, listener: GridListener, english: boolean) {
    this.#container = container;
    // Univer empties what it is given; the charts lie over it
    const own = container.ownerDocument.createElement('div');
    Object.assign(own.style, { position: 'absolute', inset: '0' });
    container.append(own);
    this.#wake = calmFrames(window);
    const univer = new Univer({
      theme: greenTheme,
      locale: english ? LocaleType.EN_US : LocaleType.JA_JP,
      locales: { [LocaleType.EN_US]: mergeLocales(enUS), [LocaleType.JA_JP]: mergeLocales(jaJP) },
    });
    const preset = UniverSheetsCorePreset({
      container: own,
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
    this.#charts = new ChartLayer(container, (area) => this.#rectOf(area));
    this.#listen(listener);
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    this.#canvas?.focus();
  }

  get #canvas(): HTMLElement | null {
    return this.#container.querySelector('canvas[data-u-comp="render-canvas"]');
  }

  /** Where a block of the sheet stands on the screen, px; null before it is drawn. */
  #rectOf({ row, col, rows, cols }: Area): DOMRect | null {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || sheet.getSheetId() !== this.#drawn) return null;
    // Univer gives places on the whole sheet at 100%, heads included
    const first = sheet.getRange(row, col).getCellRect();
    const last = sheet.getRange(row + rows - 1, col + cols - 1).getCellRect();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const start = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
    const zoom = sheet.getZoom();
    const canvas = this.#canvas?.getBoundingClientRect();
    return new DOMRect(
      (canvas?.x ?? 0) + (first.x - start.x + heads.left - offsetX) * zoom,
      (canvas?.y ?? 0) + (first.y - start.y + heads.top - offsetY) * zoom,
      (last.right - first.x) * zoom,
      (last.bottom - first.y) * zoom,
    );
  }

  /** Draws a workbook, in the place of the one that was there. */
  open(book: WorkbookModel): void {
    this.#book = book;
    this.#drawn = null;
    this.#seen.clear();
    this.#draw(book.activeSheet.id);
  }

  /** Draws everything anew; the active sheet is the model's, and what the user saw of it stays in view. */
  redraw(selection: Area): void {
    const book = this.#book;
    if (!book) return;
    this.#leave();
    this.#remember(book.activeSheet.id, { selection });
    this.#draw(book.activeSheet.id);
  }

  #draw(sheetId: string): void {
    const book = this.#book;
    if (!book) return;
    const { scroll, selection = firstCell } = this.#seen.get(sheetId) ?? {};
    this.#drawn = sheetId;
    this.#push(() => {
      this.#api.disposeUnit(unitId);
      const styles = new StyleTable();
      const sheets: IWorkbookData['sheets'] = {};
      for (const sheet of book.sheets) {
        sheets[sheet.id] = sheet.id === sheetId ? toUniverSheet(sheet, styles) : toSheetTab(sheet);
      }
      this.#api.createWorkbook({
        id: unitId,
        name: unitId,
        sheetOrder: book.sheets.map((sheet) => sheet.id),
        sheets,
        styles: styles.styles,
      });
      const sheet = this.#api.getActiveWorkbook()?.setActiveSheet(sheetId);
      sheet?.getRange(selection.row, selection.col, selection.rows, selection.cols).activate();
      if (scroll) sheet?.scrollToCell(scroll.row, scroll.col);
    });
    this.#drawCharts();
  }

  #drawCharts(): void {
    const book = this.#book;
    const sheet = this.#drawn === null ? undefined : book?.sheetById(this.#drawn);
    this.#charts.draw(book && sheet ? { sheet, charts: book.charts(sheet) } : null);
  }

  /** Keeps in mind what of the sheet is in view. */
  #leave(): void {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    const state = sheet?.getScrollState();
    if (!sheet || !state || sheet.getSheetId() !== this.#drawn) return;
    this.#remember(this.#drawn, {
      scroll: { row: state.sheetViewStartRow, col: state.sheetViewStartColumn },
    });
  }

  #remember(sheetId: string, what: { scroll?: Scroll; selection?: Area }): void {
    this.#seen.set(sheetId, { ...this.#seen.get(sheetId), ...what });
  }

  /** Brings the model's values of some cells into view. */
  refresh(sheetId: string, cells: readonly Cell[]): void {
    const sheet = this.#book?.sheetById(sheetId);
    if (!sheet || sheetId !== this.#drawn || cells.length === 0) return;
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
    if (this.#charts.any) this.#drawCharts();
  }

  activate(sheetId: string): void {
    if (sheetId !== this.#drawn) {
      this.#leave();
      this.#draw(sheetId);
    } else {
      this.#push(() => this.#api.getActiveWorkbook()?.setActiveSheet(sheetId));
    }
  }

  select(sheetId: string, area: Area): void {
    const merged = this.#book?.sheetById(sheetId)?.mergeAt(area.row, area.col);
    const { row, col, rows, cols } = area.rows === 1 && area.cols === 1 && merged ? merged : area;
    this.activate(sheetId);
    this.#remember(sheetId, { selection: { row, col, rows, cols } });
    this.#push(() => {
      const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
      sheet?.getRange(row, col, rows, cols).activate();
      sheet?.scrollToCell(Math.max(0, row - 6), Math.max(0, col - 3));
    });
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
      if (this.#pushing) return;
      const tab = params as { subUnitId: string; name?: string; toOrder?: number };
      if (id === 'sheet.mutation.set-worksheet-name') listener.renamed(tab.subUnitId, tab.name ?? '');
      if (id === 'sheet.mutation.set-worksheet-order') listener.moved(tab.subUnitId, tab.toOrder ?? 0);
      if (id !== setValues) return;
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
      const selection = {
        row: range.startRow,
        col: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        cols: range.endColumn - range.startColumn + 1,
      };
      this.#remember(worksheet.getSheetId(), { selection });
      listener.selected(worksheet.getSheetId(), selection);
    });
    api.addEvent(api.Event.SheetEditChanging, ({ value }) => listener.typing(value.toPlainText()));
    api.addEvent(api.Event.SheetEditEnded, () => listener.typing(null));
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (this.#pushing) return;
      const sheetId = activeSheet.getSheetId();
      listener.activated(sheetId);
      // Univer must have ended its own command before it is given another workbook.
      setTimeout(() => {
        if (this.#book?.activeSheet.id === sheetId && sheetId !== this.#drawn) this.activate(sheetId);
      }, 0);
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
