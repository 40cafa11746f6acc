import type { Area, Cell, CellInput } from './cell';

/** All that a sheet which we make consists of; both shells write it and nothing else. Lengths are points (pt). */
export interface SheetContent {
  readonly name: string;
  /** `veryHidden`: no menu of Excel shows it; for what a workbook remembers. */
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  /** `#RRGGBB` */
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  /** Widths of the columns from A on, pt. */
  readonly columns: readonly number[];
  /** Heights of the rows from 1 on, pt; `null` leaves the height to the host. */
  readonly rows: readonly (number | null)[];
  readonly styles: readonly CellStyle[];
  readonly cells: readonly ContentCell[];
  readonly merges?: readonly Area[];
  /** Sheet-scoped names. */
  readonly names?: readonly ContentName[];
  readonly validations?: readonly ContentValidation[];
  readonly conditionals?: readonly ContentConditional[];
  /** Protection without a password: unlocked cells can be filled in, formats can be changed. */
  readonly protect?: boolean;
  readonly freeze?: { readonly rows: number; readonly cols: number };
  readonly page?: PageSetup;
  /** Charts of the host's own, which people can go on editing. */
  readonly charts?: readonly ContentChart[];
  /** Tables of the host's own (ListObject): filters, pivots and formulas name them. */
  readonly tables?: readonly ContentTable[];
  /** What is seen on the sheet beside all this; read only. It is left where it is, and it is not printed by us. */
  readonly others?: readonly OtherThing[];
  /** What rows and letters have for which nothing is said, pt, and the face by which indents are measured; read only. */
  readonly usual?: { readonly rowHeight: number; readonly fontSize: number; readonly font?: string };
}

/** Things of one kind that a {@link SheetContent} cannot say, and how many of them. */
export interface OtherThing {
  readonly kind:
    | 'picture'
    | 'shape'
    | 'chart'
    | 'dataBar'
    | 'colorScale'
    | 'iconSet'
    /** Texts whose pieces do not all look alike, where this Excel does not tell the pieces. */
    | 'richText'
    /** Fills of several colours. */
    | 'gradient'
    | 'gridlines'
    | 'headings'
    | 'rightToLeft';
  readonly count: number;
}

export interface ContentCell extends Cell {
  readonly value?: CellInput;
  /** With the leading `=`; English function names, comma separators. */
  readonly formula?: string;
  /** Index into `styles`. */
  readonly style?: number;
  /** The pieces of a text that do not all look alike. */
  readonly runs?: readonly ContentRun[];
}

/** A piece of a cell's text. */
export interface ContentRun {
  readonly text: string;
  /** Absent: as the cell. */
  readonly font?: NonNullable<CellStyle['font']>;
  readonly script?: 'super' | 'sub';
}

/** Dots or lines over a fill, named as in files. */
export const patternKinds = [
  ...(['gray0625', 'gray125', 'lightGray', 'mediumGray', 'darkGray'] as const),
  ...(['lightHorizontal', 'lightVertical', 'lightDown', 'lightUp', 'lightGrid', 'lightTrellis'] as const),
  ...(['darkHorizontal', 'darkVertical', 'darkDown', 'darkUp', 'darkGrid', 'darkTrellis'] as const),
] as const;
export type PatternKind = (typeof patternKinds)[number];

export interface FillPattern {
  readonly kind: PatternKind;
  /** Of the dots or lines, `#RRGGBB`. */
  readonly color: string;
}

export interface ContentName {
  readonly name: string;
  /** An area of this sheet, or a constant formula such as `="sanyo-onoda"`. */
  readonly refersTo: Area | string;
  readonly hidden?: boolean;
}

/** What cells take when somebody types into them. */
export type ContentValidation = ValidationRule & { readonly area: Area };

export type ValidationRule = DropDown | Criterion;

interface TypedInto {
  /** Other entries are refused; else they are taken, after `alert` where there is one. */
  readonly strict?: boolean;
  /** What is said to other entries, where that is more than a plain refusal. */
  readonly alert?: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  };
  readonly prompt?: { readonly title: string; readonly text: string };
  /** False: an emptied cell is an entry as others. */
  readonly ignoreBlanks?: boolean;
}

export interface DropDown extends TypedInto {
  readonly kind?: undefined;
  /** The choices, or a reference such as `='計画設定'!$B$3:$B$9`. */
  readonly list: readonly string[] | string;
  /** False: the choices are not shown. */
  readonly arrow?: boolean;
}

/** Other kinds, which people set: numbers between bounds, dates, formulas; `any` has only a prompt. */
export interface Criterion extends TypedInto {
  readonly kind: 'any' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly list?: undefined;
  /** None for `any` and `custom`. */
  readonly operator?: Comparison;
  /** One or two operands or a condition, with `=`, for the area's first cell. */
  readonly formulas: readonly string[];
}

export type Comparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual';

/** A fill and font colour where a formula (relative to the area's first cell) is true. */
export interface ContentConditional {
  readonly area: Area;
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
}

/** Columns or bars (side by side or stacked), a line, or a ring. */
export type ChartKind = 'column' | 'bar' | 'stacked-column' | 'stacked-bar' | 'line' | 'doughnut';

/** A chart over cells of the same sheet. */
export interface ContentChart {
  readonly kind: ChartKind;
  readonly title: string;
  /** It covers these cells. */
  readonly at: Area;
  /** The labels: one row or one column of cells. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  /** The cell that names it. */
  readonly name: Cell;
  /** As many cells as there are categories. */
  readonly values: Area;
  /** `#RRGGBB`; a ring takes one colour for each category instead. */
  readonly color?: string;
  readonly pointColors?: readonly string[];
}

/** A table over cells of its sheet. */
export interface ContentTable {
  /** Wanted for a new one: where the workbook has another of that name, the host numbers it. */
  readonly name: string;
  /** With the row of headings, which are texts that differ, and at least one row below. */
  readonly at: Area;
  /** One of Excel's styles, as in `TableStyleLight1`. */
  readonly style?: string;
}

export type LineStyle = 'hair' | 'thin' | 'medium' | 'thick' | 'double' | 'dotted' | 'dashed';

export interface Line {
  readonly style: LineStyle;
  readonly color?: string;
}

export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    /** pt */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    readonly color?: string;
  };
  /** Solid fill, or what is below a pattern, `#RRGGBB`. */
  readonly fill?: string;
  readonly pattern?: FillPattern;
  /** Several colours, of which `fill` is the first; read only. */
  readonly gradient?: boolean;
  readonly border?: {
    readonly left?: Line;
    readonly right?: Line;
    readonly top?: Line;
    readonly bottom?: Line;
    /** From bottom left to top right. */
    readonly diagonalUp?: Line;
    /** From top left to bottom right. */
    readonly diagonalDown?: Line;
  };
  readonly numberFormat?: string;
  /** `fill`: the text over and over, as often as it has room. */
  readonly horizontal?: 'left' | 'center' | 'centerContinuous' | 'right' | 'justify' | 'distributed' | 'fill';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Of a distributed text: space before and after it, too. */
  readonly spaceAround?: boolean;
  /** Stacked Japanese vertical writing. */
  readonly verticalText?: boolean;
  /** Degrees by which the text is turned, from -90 to 90; above 0 it rises. */
  readonly rotation?: number;
  /** Default true, as in Excel; only an unlocked cell can be edited while the sheet is protected. */
  readonly locked?: boolean;
}

/** B4 and B5 are those of JIS. */
export type Paper = 'A3' | 'A4' | 'A5' | 'B4' | 'B5' | 'Letter' | 'Legal';

export interface PageSetup {
  readonly paper: Paper;
  readonly orientation: 'portrait' | 'landscape';
  /** pt */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly printArea?: Area;
  /** Further blocks of the print area, each printed on pages of its own. */
  readonly moreAreas?: readonly Area[];
  /** Percent, where the sheet is not fitted to pages; 100 by default. */
  readonly scale?: number;
  /** Pages wide; `null` is automatic. */
  readonly fitWidth?: number | null;
  /** Pages tall; `null` is automatic. */
  readonly fitHeight?: number | null;
  /** Rows repeated on every page: first and last, counted from 0. */
  readonly titleRows?: readonly [number, number];
  /** A page ends before each of these rows, counted from 0. */
  readonly rowBreaks?: readonly number[];
  /** Columns repeated on every page: first and last, counted from 0. */
  readonly titleCols?: readonly [number, number];
  /** A page ends before each of these columns, counted from 0. */
  readonly colBreaks?: readonly number[];
  /** Pages go over, then down; else down, then over. */
  readonly overThenDown?: boolean;
  /** Number of the first page; absent: pages are numbered on from the sheet before. */
  readonly firstPage?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** With Excel's codes: `&P`, `&N`, `&D`, `&A`. */
  readonly header?: HeaderFooter;
  readonly footer?: HeaderFooter;
  /** Header and footer of the first page, where it has its own. */
  readonly first?: HeadersFooters;
  /** Header and footer of pages with an even number, where they have their own. */
  readonly even?: HeadersFooters;
}

export interface HeadersFooters {
  readonly header?: HeaderFooter;
  readonly footer?: HeaderFooter;
}

export interface HeaderFooter {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}
