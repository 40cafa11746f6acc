import type { Area, Cell, CellError, CellInput, CellValue } from '../cell';
import type { Edit } from '../edit';
import type {
  CellStyle,
  ContentChart,
  ContentConditional,
  ContentRun,
  ContentTable,
  ContentValidation,
  PageSetup,
  SheetContent,
} from '../sheet-content';
import type { BookSnapshot } from '../snapshot';

/** An .xlsx workbook in memory: what `XlsxBook` offers to the shell, the host engine and the tests. */
export interface WorkbookModel {
  /** The package as a file: what was not edited stands in it byte for byte. Recalculates first where that is due. */
  save(): Uint8Array;
  /** The worksheets in the order of their tabs; chart sheets are kept, but not listed. */
  readonly sheets: readonly SheetModel[];
  /** By name, letter case ignored as Excel does. */
  sheet(name: string): SheetModel | undefined;
  sheetById(id: string): SheetModel | undefined;
  readonly activeSheet: SheetModel;
  /** Whether sheets can be neither added nor moved before somebody takes the protection of the workbook off. */
  readonly isStructureProtected: boolean;
  activate(sheet: SheetModel): void;
  /** `at` is the place among the worksheets; last when absent. @throws BookFailure sheet-exists */
  addSheet(name: string, at?: number): SheetModel;
  /** Everything but drawings, comments, tables and their like is copied. */
  copySheet(sheet: SheetModel, name: string, at?: number): SheetModel;
  moveSheet(sheet: SheetModel, at: number): void;
  removeSheet(sheet: SheetModel): void;
  /** Formulas, names, validations and charts follow. */
  renameSheet(sheet: SheetModel, name: string): void;
  /** Names of the workbook (`null`) or of a sheet; Excel's own (`_xlnm.…`) are left out. */
  names(scope: SheetModel | null): readonly BookName[];
  /** `refersTo` with the leading `=`; `null` deletes. */
  setName(scope: SheetModel | null, name: string, refersTo: string | null, hidden?: boolean): void;
  readonly date1904: boolean;
  /** The grid of our own sheets (those with a name `tassei_…`), or of all. */
  snapshot(options?: { readonly all?: boolean }): BookSnapshot;
  /** Applies all or none, recalculates, and gives the edits that undo them. @throws BookFailure */
  apply(edits: readonly Edit[]): Edit[];
  /** Computes the formulas that depend on what was edited since the last time, or wait for a custom function. */
  recalculate(): Recalculation;
  /** Who answers custom functions; with `null` formulas that call them keep their values. */
  functionAnswers: FunctionAnswers | null;
  /** Lets the next recalculation compute all formulas that call custom functions; false where there are none. */
  noteCustomFunctions(): boolean;
  /** The charts of a sheet that a {@link ContentChart} can tell. */
  charts(sheet: SheetModel): readonly ContentChart[];
  /** Puts charts in the place of all that {@link charts} gives; false, and nothing done, beside other drawings. */
  setCharts(sheet: SheetModel, charts: readonly ContentChart[]): boolean;
  /** The tables of a sheet; headings that a table could not have are written anew when one is made or changed. */
  tables(sheet: SheetModel): readonly ContentTable[];
  addTable(sheet: SheetModel, table: ContentTable): void;
  changeTable(sheet: SheetModel, name: string, change: Partial<ContentTable>): void;
  /** The cells stay. */
  removeTable(sheet: SheetModel, name: string): void;
  /** Tables are named as their headings say now. */
  alignTables(sheet: SheetModel): void;
  /** A sheet read back as what it would be made from. */
  contentOf(sheet: SheetModel): SheetContent;
}

/** A piece of a cell's text, and whether it is struck through. */
export interface TextRun {
  readonly text: string;
  readonly struck: boolean;
}

/** One worksheet. Rows and columns count from 0, lengths are points (pt), colours `#RRGGBB`. */
export interface SheetModel {
  readonly id: string;
  /** Renaming goes through the workbook. */
  readonly name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  tabColor: string | null;
  showGridlines: boolean;
  readonly protection: SheetProtection | null;
  /** What is not named is forbidden, but selecting. */
  protect(allow?: ProtectionOptions, password?: string): void;
  unprotect(): void;
  freeze: { readonly rows: number; readonly cols: number };
  page: PageSetup;
  /** The block of all cells that hold a value, a formula or a format of their own; `null` when there is none. */
  readonly usedRange: Area | null;
  /** Only cells with a value or a formula count. */
  readonly usedValues: Area | null;

  value(row: number, col: number): CellValue;
  /** With the leading `=`; `null` for a constant. */
  formula(row: number, col: number): string | null;
  numberFormat(row: number, col: number): string;
  /** Pieces of a text with formats of their own; empty where the whole cell has one format. */
  textRuns(row: number, col: number): readonly TextRun[];
  /** The same with all of their looks; empty where the text has one look. */
  richRuns(row: number, col: number): readonly ContentRun[];
  /** Gives the text of a cell its pieces again. */
  setRuns(row: number, col: number, runs: readonly ContentRun[]): void;
  /** Whether the cell's own format strikes its text through. */
  isStruck(row: number, col: number): boolean;
  /** With everything resolved: row, column and cell formats, theme colours, defaults. */
  style(row: number, col: number): CellStyle;
  setValue(row: number, col: number, value: CellInput): void;
  setFormula(row: number, col: number, formula: string): void;
  setNumberFormat(area: Area, code: string): void;
  /** Members that are absent stay as they are; `null` in {@link StylePatch} takes away. */
  setStyle(area: Area, patch: StylePatch): void;
  clear(area: Area, what?: 'contents' | 'formats' | 'all'): void;
  /** Calls back for every cell of the sheet that exists in the file, row by row. */
  eachCell(callback: (cell: Cell) => void): void;

  readonly merges: readonly Area[];
  /** The cells but the first lose their values, as in Excel; merges that it touches go. */
  merge(area: Area): void;
  /** Takes away every merge that touches the area. */
  unmerge(area: Area): void;
  /** The merge that holds a cell. */
  mergeAt(row: number, col: number): Area | null;

  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  columnWidth(col: number): number;
  columnHidden(col: number): boolean;
  setColumns(
    first: number,
    count: number,
    change: { readonly width?: number | null; readonly hidden?: boolean },
  ): void;
  rowHeight(row: number): number;
  /** `null` when the host chooses the height. */
  customRowHeight(row: number): number | null;
  rowHidden(row: number): boolean;
  setRows(
    first: number,
    count: number,
    change: { readonly height?: number | null; readonly hidden?: boolean },
  ): void;

  /** The drop-downs; other kinds of validation are kept, but not listed. */
  readonly validations: readonly ContentValidation[];
  addValidation(validation: ContentValidation): void;
  /** Takes the area out of all validations. */
  clearValidations(area: Area): void;
  /** The rules for which a formula can be said; other kinds are kept, but not listed. */
  readonly conditionals: readonly ContentConditional[];
  /** Pictures, shapes and charts that stand on the sheet. */
  readonly drawn: readonly ('picture' | 'shape' | 'chart')[];
  addConditional(conditional: ContentConditional): void;
  clearConditionals(area: Area): void;

  insertRows(at: number, count: number): void;
  deleteRows(at: number, count: number): void;
  /** Copies whole rows over others. */
  pasteRows(from: number, count: number, to: number): void;
  insertColumns(at: number, count: number): void;
  deleteColumns(at: number, count: number): void;
}

export interface BookName {
  readonly name: string;
  /** With the leading `=`. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** What may be done on a protected sheet, named as in Office.js. */
export interface ProtectionOptions {
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowSort?: boolean;
  readonly allowAutoFilter?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
}

export interface SheetProtection {
  readonly hasPassword: boolean;
  readonly options: Required<ProtectionOptions>;
}

/** A partial style in which `null` takes a property away. */
export type StylePatch = {
  readonly [K in keyof CellStyle]?: K extends 'font' | 'border' | 'pattern'
    ? { readonly [P in keyof NonNullable<CellStyle[K]>]?: NonNullable<CellStyle[K]>[P] | null } | null
    : CellStyle[K] | null;
};

/** Who answers custom functions: knows results, or will know them later. */
export interface FunctionAnswers {
  /** The result of a call with all its arguments, `null` for those left out; undefined where the formula has to wait. */
  result(id: string, args: readonly CellValue[]): CellValue | undefined;
  /** What a formula shows that waits and has no value yet. */
  readonly meanwhile: CellError;
}

/** What a recalculation did. */
export interface Recalculation {
  /** Cells that show another value. */
  readonly changed: readonly (Cell & { readonly sheetId: string })[];
  /** Cells that depend on the edits, but could not be computed: they keep their cached value, Excel computes on load. */
  readonly kept: readonly (Cell & { readonly sheetId: string })[];
  /** Cells that wait for the answer of a custom function, and keep their cached value until then. */
  readonly waiting: readonly (Cell & { readonly sheetId: string })[];
}
