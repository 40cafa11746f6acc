import { areaAddress } from '../address';
import type { Area } from '../cell';
import { areasOf } from './area-lists';
import type { PageProbe } from './page-read';
import { STYLE_OPTIONS } from './style-read';

/** What of a sheet has to be known. */
export interface Wanted {
  /** What cells take: for making the sheet again, not for printing it. */
  readonly validations: boolean;
  /** Dates as the user sees them: for printing the sheet, not for making it again. */
  readonly asSeen: boolean;
}

/**
 * How drop-downs are found: Excel marks the cells that have one; on a protected sheet it refuses that, and every row has
 * to be asked.
 */
export type Search = 'marked' | 'rows';

/** The cells of a sheet, or of a band of its rows. */
export interface CellsProbe {
  readonly range: Excel.Range;
  /** The user's own codes of number formats were asked, too. */
  readonly asSeen: boolean;
  readonly styles: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly merges: Excel.RangeAreas;
}

/** What a request asks of a sheet so that all of it can be made again. */
export interface SheetProbe extends PageProbe {
  /** From A1 to the last used cell. */
  readonly whole: Excel.Range;
  readonly parts: readonly CellsProbe[];
  /** The format of a cell that nobody has touched. */
  readonly blank: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly frozen: Excel.Range;
  /** Where Excel marks them. */
  readonly validated: Excel.RangeAreas | null;
  /** What cells far from the used ones allow. */
  readonly far: readonly Strip[];
  readonly rules: Excel.ConditionalFormatCollection;
}

/** Asks for a sheet; the request is the caller's to send. */
export function probeSheet(sheet: Excel.Worksheet, wanted: Wanted, search: Search): SheetProbe {
  const frame = probeFrame(sheet);
  const validated =
    wanted.validations && search === 'marked'
      ? frame.whole.getBoundingRect(usualSize).getSpecialCellsOrNullObject('DataValidations')
      : null;
  validated?.load('address');
  validated?.areas.load(
    'items/address,items/dataValidation/type,items/dataValidation/rule,items/dataValidation/prompt,items/dataValidation/errorAlert,items/dataValidation/ignoreBlanks',
  );
  const far = wanted.validations
    ? farAreas(usualRows, usualCols).map((area): Strip => [area, probeValidation(sheet, area)])
    : [];
  return { ...frame, parts: [probeCells(frame.whole, wanted)], validated, far };
}

/** Asks for a sheet without its cells. */
export function probeFrame(sheet: Excel.Worksheet): SheetProbe {
  sheet.load(
    'name,visibility,tabColor,showGridlines,standardHeight,names/items/name,names/items/formula,names/items/visible,names/items/scope',
  );
  sheet.charts.load('items/name');
  sheet.tables.load('items/name,items/style');
  sheet.shapes.load('items/type');
  sheet.protection.load('protected,options');
  const whole = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange());
  whole.load('rowCount,columnCount');
  const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
  pageLayout.load(
    'orientation,paperSize,topMargin,rightMargin,bottomMargin,leftMargin,headerMargin,footerMargin,centerHorizontally,centerVertically,firstPageNumber,printOrder,printGridlines,printHeadings,zoom',
  );
  const { headersFooters } = pageLayout;
  headersFooters.load('state');
  const { defaultForAllPages, oddPages, evenPages, firstPage } = headersFooters;
  for (const texts of [defaultForAllPages, oddPages, evenPages, firstPage])
    texts.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter');
  horizontalPageBreaks.load('items/rowIndex');
  verticalPageBreaks.load('items/columnIndex');
  const printArea = pageLayout.getPrintAreaOrNullObject();
  printArea.load('address');
  const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
  titleRows.load('rowIndex,rowCount');
  const titleCols = pageLayout.getPrintTitleColumnsOrNullObject();
  titleCols.load('columnIndex,columnCount');
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount,columnCount,isEntireRow,isEntireColumn');
  const rules = sheet.getRange().conditionalFormats;
  rules.load(
    [
      'items/type',
      ...ruleKinds.flatMap((kind) => ruleParts.map((part) => `items/${kind}OrNullObject/${part}`)),
    ].join(),
  );
  return {
    sheet,
    whole,
    parts: [],
    blank: sheet.getRange(LAST_CELL).getCellProperties(STYLE_OPTIONS),
    columns: whole.getColumnProperties({ format: { columnWidth: true } }),
    printArea,
    titleRows,
    titleCols,
    frozen,
    validated: null,
    far: [],
    rules,
  };
}

/** Rows and columns behind the last used cell. */
export interface Beyond {
  readonly rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** More rows or columns than this are none that somebody gave a size: a print area may be as large as the sheet. */
const mostBeyond = 1_000;

/** Asks for the sizes of rows and columns between the last used cell and `end`: charts have no cells of their own. */
export function probeBeyond(
  { whole: { rowCount, columnCount } }: SheetProbe,
  sheet: Excel.Worksheet,
  end: { readonly rows: number; readonly cols: number },
): Beyond {
  const rows = Math.min(end.rows - rowCount, mostBeyond);
  const cols = Math.min(end.cols - columnCount, mostBeyond);
  const block = (row: number, col: number, high: number, wide: number): Excel.Range =>
    sheet.getRange(areaAddress({ row, col, rows: high, cols: wide }));
  return {
    ...(rows > 0
      ? { rows: block(rowCount, 0, rows, 1).getRowProperties({ format: { rowHeight: true } }) }
      : {}),
    ...(cols > 0
      ? { columns: block(0, columnCount, 1, cols).getColumnProperties({ format: { columnWidth: true } }) }
      : {}),
  };
}

/** Asks for cells: what they hold, how they look, which of them are merged. */
export function probeCells(range: Excel.Range, { asSeen }: Wanted): CellsProbe {
  range.load(
    `rowIndex,rowCount,columnCount,values,formulas,numberFormat${asSeen ? ',numberFormatLocal' : ''}`,
  );
  const merges = range.getMergedAreasOrNullObject();
  merges.load('address');
  return {
    range,
    asSeen,
    styles: range.getCellProperties(STYLE_OPTIONS),
    rows: range.getRowProperties({ format: { rowHeight: true } }),
    merges,
  };
}

/** The kinds of rules that can be said as a formula, and what is asked of each. */
export const ruleKinds = ['custom', 'cellValue', 'textComparison', 'topBottom', 'preset'] as const;
const ruleParts = ['rule', 'format/fill/color', 'format/font/color'] as const;

/** Drop-downs may stand beyond the used cells, but nobody waits until Excel has walked through a whole sheet (office-js#4245). */
const usualRows = 300;
const usualCols = 52;
const usualSize = areaAddress({ row: 0, col: 0, rows: usualRows, cols: usualCols });

const LAST_CELL = 'XFD1048576';

/** Cells with what they allow, as far as that is one thing for all of them. */
export type Strip = readonly [area: Area, validation: Excel.DataValidation];

/** The strips that Excel marked. */
export function markedStrips({ validated }: SheetProbe): readonly Strip[] {
  if (!validated || validated.isNullObject) return [];
  return validated.areas.items.flatMap(({ address, dataValidation }) =>
    areasOf(address).map((area): Strip => [area, dataValidation]),
  );
}

/** The cells of a sheet, and those around them in which somebody may have put a drop-down. */
export function usualAreas({ whole: { rowCount: rows, columnCount: cols } }: SheetProbe): readonly Area[] {
  const areas = [
    { row: 0, col: 0, rows, cols },
    { row: rows, col: 0, rows: usualRows - rows, cols: Math.max(cols, usualCols) },
    { row: 0, col: cols, rows, cols: usualCols - cols },
  ];
  return areas.filter((area) => area.rows > 0 && area.cols > 0);
}

/**
 * The rest of the sheet as two blocks: of a block Excel tells at once whether all of its cells allow the same.
 * @param rows @param cols of the cells from A1 on that are asked otherwise
 */
function farAreas(rows: number, cols: number): readonly Area[] {
  const areas = [
    { row: rows, col: 0, rows: sheetRows - rows, cols: sheetCols },
    { row: 0, col: cols, rows, cols: sheetCols - cols },
  ];
  return areas.filter((area) => area.rows > 0 && area.cols > 0);
}

const sheetRows = 1_048_576;
const sheetCols = 16_384;

/** What is known of the cells far from the used ones, and what has to be asked for that. */
export function farStrips({ whole: { rowCount: rows, columnCount: cols }, far }: SheetProbe): {
  readonly known: readonly Strip[];
  readonly unknown: readonly Area[];
} {
  const isUsual = far.length > 0 && rows <= usualRows && cols <= usualCols;
  if (!isUsual) return { known: [], unknown: farAreas(Math.max(rows, usualRows), Math.max(cols, usualCols)) };
  return {
    known: far.filter(([, validation]) => isUniform(validation)),
    unknown: far.flatMap(([area, validation]) => (isUniform(validation) ? [] : partsOf(area))),
  };
}

/** A large block has so many parts. */
const splits = 8;

/**
 * The parts of a block in which the drop-downs differ. Of a large one its columns first, as drop-downs for a whole column
 * are the usual ones; of others the rows, or the cells of its only row.
 */
export function partsOf(area: Area): readonly Area[] {
  const { row, col, rows, cols } = area;
  const isLarge = rows > usualRows || cols > usualCols;
  if (isLarge && cols > 1) {
    const size = Math.ceil(cols / splits);
    return pieces(cols, size).map(([at, count]) => ({ row, col: col + at, rows, cols: count }));
  }
  const size = isLarge ? Math.ceil(rows / splits) : 1;
  return rows > 1
    ? pieces(rows, size).map(([at, count]) => ({ row: row + at, col, rows: count, cols }))
    : pieces(cols, 1).map(([at, count]) => ({ row, col: col + at, rows: 1, cols: count }));
}

function pieces(length: number, size: number): readonly (readonly [at: number, count: number])[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, i) => [
    i * size,
    Math.min(size, length - i * size),
  ]);
}

export function probeValidation(sheet: Excel.Worksheet, area: Area): Excel.DataValidation {
  const { dataValidation } = sheet.getRange(areaAddress(area));
  dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
  return dataValidation;
}

/** Asks where the rules of a sheet hold: how many there are is known only after the first request. */
export function probeRuleAreas({ rules }: SheetProbe, again: Excel.Worksheet): readonly Excel.RangeAreas[] {
  return rules.items.map((rule) => {
    const areas = again.getRange().conditionalFormats.getItem(rule.id).getRanges();
    areas.load('address');
    return areas;
  });
}

/** Asks where the tables of a sheet stand. */
export function probeTables({ sheet }: SheetProbe, again: Excel.Worksheet): readonly Excel.Range[] {
  return sheet.tables.items.map(({ name }) => {
    const range = again.tables.getItem(name).getRange();
    range.load('address');
    return range;
  });
}

export function isUniform({ type }: Excel.DataValidation): boolean {
  return type !== 'Inconsistent' && type !== 'MixedCriteria';
}
