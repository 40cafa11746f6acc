import type { Area, Cell, CellValue } from './cell';

/** What a workbook holds, as plain data: the input of every pure function. */
export interface BookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Workbook-scoped names. */
  readonly names: readonly NameSnapshot[];
}

/** One sheet. `grid` is there only for sheets of ours, those with a name `tassei_…`; of others only name and place are read. */
export interface SheetSnapshot {
  /** The host's own id of the sheet: stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** Sheet-scoped names, hidden ones too. */
  readonly names: readonly NameSnapshot[];
  readonly grid: GridSnapshot | null;
}

/** The used range of a sheet: three arrays of the same size (rows × columns). */
export interface GridSnapshot {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula with its `=`, or `null` for a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Cells with struck text; absent where there is none. */
  readonly struck?: readonly StruckCell[];
  /** Merged blocks; only of sheets in a form of a city's own, and where all sheets are asked for. */
  readonly merges?: readonly Area[];
}

/** A cell with 見え消し: its text is struck through, wholly or in part. Row and column are those of the sheet. */
export interface StruckCell extends Cell {
  /** What is not struck; '' where all is, null where the host cannot tell which part. */
  readonly rest: string | null;
}

export interface NameSnapshot {
  readonly name: string;
  /** With the leading `=`, as in `='1 公金'!$B$3`, or a constant, as in `="sanyo-onoda"`; `=#REF!` when it is lost. */
  readonly refersTo: string;
}
