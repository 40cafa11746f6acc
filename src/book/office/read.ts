import { areaAddress, normalReference } from '../address';
import type { Area, CellValue } from '../cell';
import type { BookSnapshot, GridSnapshot, NameSnapshot, SheetSnapshot } from '../snapshot';
import { isResponseTooLarge } from './failures';
import { isBuiltIn } from './names';
import { mayBeStruck, probeStruck, struckCells, type StruckProbe } from './struck-read';
import { cellFormula, cellValue, numberFormatOf } from './values';

/** Sheet-scoped names of our own begin so. */
const OURS = 'tassei_';

/** A new context: what it holds ends with it, so that nothing has to be tracked. */
export type NewContext = () => Excel.RequestContext;

/** Two requests for any number of sheets; more only where an answer is too large for Excel on the web. */
export async function readBook(newContext: NewContext): Promise<BookSnapshot> {
  const { sheets, names } = await readSheets(newContext);
  const ours = sheets
    .filter((sheet) => sheet.names.some(({ name }) => name.startsWith(OURS)))
    .map(({ id }) => id);
  const grids = await readGrids(newContext, ours);
  return { sheets: sheets.map((sheet) => ({ ...sheet, grid: grids.get(sheet.id) ?? null })), names };
}

/** These sheets as they are now, in one request; those that are gone are left out. Only sheets of ours are asked for. */
export async function readSheetsById(
  newContext: NewContext,
  ids: readonly string[],
): Promise<readonly SheetSnapshot[]> {
  const { workbook, sync } = contextOf(newContext);
  const probes = ids.map((id) => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id,name,visibility');
    sheet.protection.load('protected');
    sheet.names.load('items/name,items/formula');
    const range = sheet.getUsedRangeOrNullObject();
    range.load(
      'rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,format/font/strikethrough',
    );
    return { sheet, range };
  });
  await sync();
  const there = probes.filter(({ sheet }) => !sheet.isNullObject);
  const grids = await gridsOf(
    newContext,
    there.map(({ sheet, range }) => [sheet.id, range]),
  );
  return there.map(({ sheet }) => ({ ...sheetOf(sheet), grid: grids.get(sheet.id) ?? null }));
}

/** The used range of a sheet, loaded, by the sheet's id. */
type UsedRange = readonly [id: string, range: Excel.Range];

/** The grids of ranges that were loaded; one request more where something is struck through. */
async function gridsOf(
  newContext: NewContext,
  ranges: readonly UsedRange[],
): Promise<ReadonlyMap<string, GridSnapshot>> {
  const found = ranges.filter(([, range]) => !range.isNullObject);
  const { workbook, sync } = contextOf(newContext);
  const struck = new Map<string, StruckProbe>();
  for (const [id, range] of found) {
    if (!mayBeStruck(range)) continue;
    const again = workbook.worksheets.getItem(id).getRange(areaAddress(areaOf(range)));
    struck.set(id, probeStruck(again));
  }
  if (struck.size > 0) await sync();
  return new Map(found.map(([id, range]) => [id, gridOf(range, struck.get(id))]));
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

async function readSheets(
  newContext: NewContext,
): Promise<{ sheets: readonly SheetSnapshot[]; names: readonly NameSnapshot[] }> {
  const { workbook, sync } = contextOf(newContext);
  const { worksheets, names } = workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula',
  );
  names.load('items/name,items/formula');
  await sync();
  return {
    sheets: worksheets.items.map(sheetOf),
    names: readNames(names.items),
  };
}

function sheetOf(sheet: Excel.Worksheet): SheetSnapshot {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    protected: sheet.protection.protected,
    names: readNames(sheet.names.items),
    grid: null,
  };
}

function readNames(items: readonly Excel.NamedItem[]): NameSnapshot[] {
  return items
    .filter(({ name }) => !isBuiltIn(name))
    .map(({ name, formula }) => ({ name, refersTo: normalReference(String(formula)) }));
}

async function readGrids(
  newContext: NewContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GridSnapshot>> {
  if (ids.length === 0) return new Map();
  try {
    return await readGridsAtOnce(newContext, ids);
  } catch (error) {
    if (!isResponseTooLarge(error) || ids.length === 1) throw error;
    const half = Math.ceil(ids.length / 2);
    const first = await readGrids(newContext, ids.slice(0, half));
    return new Map([...first, ...(await readGrids(newContext, ids.slice(half)))]);
  }
}

async function readGridsAtOnce(
  newContext: NewContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GridSnapshot>> {
  const { workbook, sync } = contextOf(newContext);
  const ranges = ids.map((id) => {
    const range = workbook.worksheets.getItem(id).getUsedRangeOrNullObject();
    range.load(
      'rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,format/font/strikethrough',
    );
    return [id, range] as const;
  });
  await sync();
  return gridsOf(newContext, ranges);
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, col: columnIndex, rows: rowCount, cols: columnCount };
}

function gridOf(range: Excel.Range, probe: StruckProbe | undefined): GridSnapshot {
  const area = areaOf(range);
  const values = rowsOf(range.values);
  const struck = probe ? struckCells(probe, values, area) : [];
  const formulas = rowsOf(range.formulas).map((row, i) =>
    row.map((formula, j) => cellFormula(formula, values[i]?.[j])),
  );
  return {
    area,
    values: values.map((row, i) =>
      row.map((value, j): CellValue => cellValue(value, formulas[i]?.[j] ?? null)),
    ),
    formulas,
    numberFormats: rowsOf(range.numberFormat).map((row) => row.map(numberFormatOf)),
    ...(struck.length > 0 ? { struck } : {}),
  };
}

/** Excel's types say `any` of what stands in cells. */
function rowsOf(grid: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return grid;
}

export function contextOf(newContext: NewContext): { workbook: Excel.Workbook; sync: () => Promise<void> } {
  const context = newContext();
  return { workbook: context.workbook, sync: () => context.sync() };
}
