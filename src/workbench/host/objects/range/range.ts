import type { Area } from '../../../../book/cell';
import type { SheetModel } from '../../../../book/xlsx/model';
import { bounding, fullAddress, intersection, MAX_COLS, MAX_ROWS } from '../../address';
import { isAbsent, oneOf, wholeArgument } from '../../arguments';
import { LIMITS } from '../../excel-limits';
import { HostError } from '../../host-error';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import type { Session } from '../../session';
import { Cells } from './cells';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { rangeFormat } from './range-format';
import {
  readFormulas,
  readLocalNumberFormats,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  writeInputs,
  writeNumberFormats,
} from './range-grid';
import {
  getCellProperties,
  getColumnProperties,
  getRowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from './range-properties';
import { areaArgument } from './area-argument';
import { rangeAreas, rangeObject, worksheetObject } from '../links';

/** @throws HostError InvalidArgument when the area is none of a sheet's. */
export function makeRange(session: Session, sheet: SheetModel, area: Area): HostObject {
  const { row, col, rows, cols } = area;
  const inside =
    row >= 0 && col >= 0 && rows > 0 && cols > 0 && row + rows <= MAX_ROWS && col + cols <= MAX_COLS;
  if (!inside) throw new HostError('InvalidArgument', 'range');
  const cells = new Cells(session, sheet, [area]);
  cells.object = HostObject.of(RANGE, cells);
  return cells.object;
}

export const RANGE: TypeTable<Cells> = {
  type: 'Range',
  scalars: {
    Address: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    CellCount: { get: ({ area }) => area.rows * area.cols },
    ColumnCount: { get: ({ area }) => area.cols },
    ColumnHidden: {
      get: ({ sheet, area }) => same(area.cols, (i) => sheet.columnHidden(area.col + i)),
      set: (cells, value) => {
        cells.session.assertAllowed(cells.sheet, 'allowFormatColumns');
        cells.sheet.setColumns(cells.area.col, cells.area.cols, { hidden: value === true });
        cells.session.sheetChanged(cells.sheet);
      },
    },
    ColumnIndex: { get: ({ area }) => area.col },
    Formulas: { get: readFormulas, set: writeInputs },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    IsEntireRow: { get: ({ area }) => area.cols === MAX_COLS },
    NumberFormat: { get: readNumberFormats, set: writeNumberFormats },
    NumberFormatLocal: { get: readLocalNumberFormats },
    RowCount: { get: ({ area }) => area.rows },
    RowHidden: {
      get: ({ sheet, area }) => same(area.rows, (i) => sheet.rowHidden(area.row + i)),
      set: (cells, value) => {
        cells.session.assertAllowed(cells.sheet, 'allowFormatRows');
        cells.sheet.setRows(cells.area.row, cells.area.rows, { hidden: value === true });
        cells.session.sheetChanged(cells.sheet);
      },
    },
    RowIndex: { get: ({ area }) => area.row },
    Text: { get: readText },
    ValueTypes: { get: readValueTypes },
    Values: { get: readValues, set: writeInputs },
  },
  children: {
    ConditionalFormats: conditionalFormats,
    DataValidation: dataValidation,
    Format: rangeFormat,
    Worksheet: ({ session, sheet }) => worksheetObject(session, sheet),
  },
  methods: {
    Clear: (cells, [applyTo]) => clear(cells, applyTo),
    CopyFrom: (cells, [source]) => copyRows(cells, areaArgument(source, 'sourceRange')),
    Delete: (cells, [shift]) => deleteRows(cells, shift),
    GetBoundingRect: (cells, [other]) =>
      within(cells, bounding(cells.area, areaArgument(other, 'anotherRange'))),
    GetCell: (cells, [row, col]) =>
      within(cells, {
        row: cells.area.row + wholeArgument(row, 'row'),
        col: cells.area.col + wholeArgument(col, 'column'),
        rows: 1,
        cols: 1,
      }),
    GetCellProperties: (cells, [options]) => getCellProperties(cells, options),
    GetColumn: (cells, [col]) =>
      within(cells, { ...cells.area, col: cells.area.col + wholeArgument(col, 'column'), cols: 1 }),
    GetColumnProperties: (cells, [options]) => getColumnProperties(cells, options),
    GetEntireColumn: (cells) => within(cells, { ...cells.area, row: 0, rows: MAX_ROWS }),
    GetEntireRow: (cells) => within(cells, { ...cells.area, col: 0, cols: MAX_COLS }),
    GetIntersection: (cells, [other]) => {
      const part = intersection(cells.area, areaArgument(other, 'anotherRange'));
      if (!part) throw new HostError('ItemNotFound', 'getIntersection');
      return within(cells, part);
    },
    GetIntersectionOrNullObject: (cells, [other]) => {
      const part = intersection(cells.area, areaArgument(other, 'anotherRange'));
      return part && within(cells, part);
    },
    GetLastCell: (cells) => within(cells, lastCell(cells.area)),
    GetMergedAreasOrNullObject: ({ session, sheet, area }) => {
      const merges = sheet.merges.filter((merge) =>
        intersection(merge, { row: area.row, col: area.col, rows: area.rows, cols: area.cols }),
      );
      const visible = merges.filter((merge) =>
        intersection(area, { row: merge.row, col: merge.col, rows: 1, cols: 1 }),
      );
      if (visible.length > LIMITS.mergedAreas) throw new HostError('GeneralException', 'merged areas');
      return visible.length > 0 ? rangeAreas(session, sheet, visible) : null;
    },
    GetOffsetRange: (cells, [rows, cols]) =>
      within(cells, {
        ...cells.area,
        row: cells.area.row + wholeArgument(rows, 'rowOffset'),
        col: cells.area.col + wholeArgument(cols, 'columnOffset'),
      }),
    GetResizedRange: (cells, [rows, cols]) =>
      within(cells, {
        ...cells.area,
        rows: cells.area.rows + wholeArgument(rows, 'deltaRows'),
        cols: cells.area.cols + wholeArgument(cols, 'deltaColumns'),
      }),
    GetRow: (cells, [row]) =>
      within(cells, { ...cells.area, row: cells.area.row + wholeArgument(row, 'row'), rows: 1 }),
    GetRowProperties: (cells, [options]) => getRowProperties(cells, options),
    GetSpecialCellsOrNullObject: (cells, [type]) => specialCells(cells, type),
    GetUsedRange: (cells) => within(cells, usedPart(cells) ?? { ...cells.area, rows: 1, cols: 1 }),
    GetUsedRangeOrNullObject: (cells, [valuesOnly]) => {
      const part = usedPart(cells, valuesOnly === true);
      return part && within(cells, part);
    },
    Insert: (cells, [shift]) => insertRows(cells, shift),
    Merge: (cells, [across]) => merge(cells, across === true),
    Select: ({ session, sheet, area }) => {
      session.select(sheet, area);
      return null;
    },
    SetCellProperties: (cells, [data]) => setCellProperties(cells, data),
    SetColumnProperties: (cells, [data]) => setColumnProperties(cells, data),
    SetRowProperties: (cells, [data]) => setRowProperties(cells, data),
    Unmerge: (cells) => {
      cells.session.assertAllowed(cells.sheet, null);
      cells.sheet.unmerge(cells.area);
      cells.session.sheetChanged(cells.sheet);
      return null;
    },
    _KeepReference: ({ session, object }) => {
      if (object) session.keep(object);
      return null;
    },
    _ValidateArraySize: ({ area }, [rows, cols]) => {
      if (rows !== area.rows || cols !== area.cols) throw new HostError('InvalidArgument', 'rows × columns');
      return null;
    },
  },
};

function within({ session, sheet }: Cells, area: Area): HostObject {
  return rangeObject(session, sheet, area);
}

function clear({ session, sheet, areas, finiteAreas }: Cells, applyTo: Argument | undefined): null {
  const what = isAbsent(applyTo) ? 'All' : oneOf(applyTo, ['All', 'Contents', 'Formats'], 'applyTo');
  if (what !== 'Formats') session.assertWritable(sheet, finiteAreas);
  if (what !== 'Contents') session.assertAllowed(sheet, what === 'All' ? null : 'allowFormatCells');
  // a table whose cells are all cleared at once is gone, as by Range.Clear of VBA
  if (what === 'All')
    for (const { name, at } of session.book.tables(sheet))
      if (areas.some((area) => isSame(intersection(area, at), at))) session.book.removeTable(sheet, name);
  for (const area of finiteAreas) {
    sheet.clear(area, ({ All: 'all', Contents: 'contents', Formats: 'formats' } as const)[what]);
    if (what !== 'Contents') sheet.clearConditionals(area);
    if (what === 'All') sheet.clearValidations(area);
    if (what !== 'Formats') session.cellsChanged(sheet, area);
  }
  if (what !== 'Contents')
    for (const area of areas)
      for (const merged of sheet.merges) if (intersection(area, merged)) sheet.unmerge(merged);
  session.sheetChanged(sheet);
  return null;
}

function isSame(one: Area | null, { row, col, rows, cols }: Area): boolean {
  return one?.row === row && one.col === col && one.rows === rows && one.cols === cols;
}

/** Whole rows only; Excel takes any block. */
function assertRows({ area }: Cells, member: string): void {
  if (area.cols !== MAX_COLS) throw new HostError('InvalidArgument', member);
}

function insertRows(cells: Cells, shift: Argument | undefined): HostObject {
  const { session, sheet, area } = cells;
  assertRows(cells, 'insert');
  oneOf(shift, ['Down'], 'shift');
  session.assertAllowed(sheet, 'allowInsertRows');
  sheet.insertRows(area.row, area.rows);
  changed(cells);
  return within(cells, area);
}

function deleteRows(cells: Cells, shift: Argument | undefined): null {
  const { session, sheet, area } = cells;
  assertRows(cells, 'delete');
  oneOf(shift, ['Up'], 'shift');
  session.assertAllowed(sheet, 'allowDeleteRows');
  sheet.deleteRows(area.row, area.rows);
  changed(cells);
  return null;
}

function copyRows(cells: Cells, source: Area): null {
  const { session, sheet, area } = cells;
  assertRows(cells, 'copyFrom');
  if (source.cols !== MAX_COLS || source.rows !== area.rows)
    throw new HostError('InvalidArgument', 'sourceRange');
  session.assertAllowed(sheet, null);
  sheet.pasteRows(source.row, source.rows, area.row);
  changed(cells);
  return null;
}

/** Everything below has moved, and so have the names that point there. */
function changed({ session, sheet }: Cells): void {
  session.cellsChanged(sheet, sheet.usedRange ?? { row: 0, col: 0, rows: 1, cols: 1 });
  session.sheetChanged(sheet);
  session.namesMoved();
}

function merge({ session, sheet, area }: Cells, across: boolean): null {
  session.assertAllowed(sheet, null);
  // Excel merges no cells of a table
  if (session.book.tables(sheet).some(({ at }) => intersection(at, area)))
    throw new HostError('InvalidOperation', 'merge in a table');
  if (across) for (let i = 0; i < area.rows; i++) sheet.merge({ ...area, row: area.row + i, rows: 1 });
  else sheet.merge(area);
  session.cellsChanged(sheet, area);
  session.sheetChanged(sheet);
  return null;
}

/** Only the cells with a drop-down; Excel knows more kinds. */
function specialCells({ session, sheet, area }: Cells, type: Argument | undefined): HostObject | null {
  oneOf(type, ['DataValidations'], 'cellType');
  // As SpecialCells of VBA on a protected sheet; on a whole sheet it walks for ever (office-js#4245).
  if (sheet.protection) throw new HostError('AccessDenied', sheet.name);
  if (area.rows === MAX_ROWS && area.cols === MAX_COLS)
    throw new HostError('GeneralException', 'getSpecialCells of a whole sheet does not end');
  const parts = sheet.validations.flatMap((validation) => intersection(validation.area, area) ?? []);
  return parts.length > 0 ? rangeAreas(session, sheet, parts) : null;
}

function usedPart({ sheet, area }: Cells, valuesOnly = false): Area | null {
  const used = valuesOnly ? sheet.usedValues : sheet.usedRange;
  return used && intersection(used, area);
}

function lastCell({ row, col, rows, cols }: Area): Area {
  return { row: row + rows - 1, col: col + cols - 1, rows: 1, cols: 1 };
}

function same(count: number, read: (index: number) => boolean): boolean | null {
  const first = read(0);
  for (let i = 1; i < Math.min(count, MAX_COLS); i++) if (read(i) !== first) return null;
  return first;
}
