import { areaAddress } from '../address';
import type { Area, CellValue } from '../cell';
import type { GridSnapshot } from '../snapshot';
import { contextOf, type NewContext } from './context';
import { isSystemDate, seenFormat } from './date-formats';
import { isResponseTooLarge } from './failures';
import { mayBeStruck, probeStruck, struckCells, type StruckProbe } from './struck-read';
import { cellFormula, cellValue, numberFormatOf } from './values';

/** Loads what a grid is made from. */
export function loadGrid(range: Excel.Range): void {
  range.load(
    'rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,format/font/strikethrough',
  );
}

/** Sheets whose cells one request asks for: 2.5 MB of our largest form, where an answer of Excel on the web may have 5. */
const atOnce = 100;

/** The cells of sheets by their ids; in halves, and a large sheet in bands, where the answer would be too large. */
export async function readGrids(
  newContext: NewContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GridSnapshot>> {
  const grids = new Map<string, GridSnapshot>();
  for (let first = 0; first < ids.length; first += atOnce) {
    const some = await readSome(newContext, ids.slice(first, first + atOnce));
    for (const [id, grid] of some) grids.set(id, grid);
  }
  return grids;
}

async function readSome(
  newContext: NewContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GridSnapshot>> {
  try {
    return await readGridsAtOnce(newContext, ids);
  } catch (error) {
    if (!isResponseTooLarge(error)) throw error;
    if (ids.length === 1) return readInBands(newContext, ids[0] ?? '');
    const half = Math.ceil(ids.length / 2);
    const first = await readSome(newContext, ids.slice(0, half));
    return new Map([...first, ...(await readSome(newContext, ids.slice(half)))]);
  }
}

async function readInBands(newContext: NewContext, id: string): Promise<ReadonlyMap<string, GridSnapshot>> {
  const context = newContext();
  const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return used.isNullObject ? new Map() : readAreaInBands(newContext, id, areaOf(used));
}

/** The cells of one area of each of some sheets, by the sheets' ids; in parts where the answer would be too large. */
export async function readAreas(
  newContext: NewContext,
  wanted: readonly { readonly id: string; readonly area: Area }[],
): Promise<ReadonlyMap<string, GridSnapshot>> {
  try {
    const { workbook, sync } = contextOf(newContext);
    const ranges = wanted.map(({ id, area }) => {
      const range = workbook.worksheets.getItem(id).getRange(areaAddress(area));
      loadGrid(range);
      return [id, range] as const;
    });
    await sync();
    return await gridsOf(newContext, ranges);
  } catch (error) {
    if (!isResponseTooLarge(error)) throw error;
    const [one, ...others] = wanted;
    if (one && others.length === 0) return readAreaInBands(newContext, one.id, one.area);
    const half = Math.ceil(wanted.length / 2);
    const first = await readAreas(newContext, wanted.slice(0, half));
    return new Map([...first, ...(await readAreas(newContext, wanted.slice(half)))]);
  }
}

async function readAreaInBands(
  newContext: NewContext,
  id: string,
  area: Area,
): Promise<ReadonlyMap<string, GridSnapshot>> {
  const bands = await readHalves(newContext, id, area);
  const struck = bands.flatMap((band) => band.struck ?? []);
  const whole: GridSnapshot = {
    area,
    values: bands.flatMap(({ values }) => values),
    formulas: bands.flatMap(({ formulas }) => formulas),
    numberFormats: bands.flatMap(({ numberFormats }) => numberFormats),
    ...(struck.length > 0 ? { struck } : {}),
  };
  return new Map([[id, whole]]);
}

async function readHalves(newContext: NewContext, id: string, area: Area): Promise<readonly GridSnapshot[]> {
  const half = Math.ceil(area.rows / 2);
  const bands: GridSnapshot[] = [];
  for (const [row, rows] of [
    [area.row, half],
    [area.row + half, area.rows - half],
  ] as const) {
    if (rows === 0) continue;
    const band = { ...area, row, rows };
    try {
      const { workbook, sync } = contextOf(newContext);
      const range = workbook.worksheets.getItem(id).getRange(areaAddress(band));
      loadGrid(range);
      await sync();
      bands.push(...(await gridsOf(newContext, [[id, range]])).values());
    } catch (error) {
      if (!isResponseTooLarge(error) || rows === 1) throw error;
      bands.push(...(await readHalves(newContext, id, band)));
    }
  }
  return bands;
}

/** The used range of a sheet, loaded, by the sheet's id. */
type UsedRange = readonly [id: string, range: Excel.Range];

/** What of a range is asked for only where the first answer makes it worth while. */
interface Again {
  readonly struck: StruckProbe | null;
  /** With the user's own codes of number formats. */
  readonly seen: Excel.Range | null;
}

/** The grids of ranges that were loaded; one request more where something is struck through, or a date. */
export async function gridsOf(
  newContext: NewContext,
  ranges: readonly UsedRange[],
): Promise<ReadonlyMap<string, GridSnapshot>> {
  const found = ranges.filter(([, range]) => !range.isNullObject);
  const { workbook, sync } = contextOf(newContext);
  const asked = new Map<Excel.Range, Again>();
  for (const [id, range] of found) {
    const [isStruck, hasDates] = [mayBeStruck(range), rowsOf(range.numberFormat).some(hasDate)];
    if (!isStruck && !hasDates) continue;
    const again = workbook.worksheets.getItem(id).getRange(areaAddress(areaOf(range)));
    if (hasDates) again.load('numberFormatLocal');
    asked.set(range, { struck: isStruck ? probeStruck(again) : null, seen: hasDates ? again : null });
  }
  if (asked.size > 0) await sync();
  return new Map(found.map(([id, range]) => [id, gridOf(range, asked.get(range))]));
}

function hasDate(line: readonly unknown[]): boolean {
  return line.some(isSystemDate);
}

async function readGridsAtOnce(
  newContext: NewContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GridSnapshot>> {
  const { workbook, sync } = contextOf(newContext);
  const ranges = ids.map((id) => {
    const range = workbook.worksheets.getItem(id).getUsedRangeOrNullObject();
    loadGrid(range);
    return [id, range] as const;
  });
  await sync();
  return gridsOf(newContext, ranges);
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, col: columnIndex, rows: rowCount, cols: columnCount };
}

function gridOf(range: Excel.Range, again: Again | undefined): GridSnapshot {
  const area = areaOf(range);
  const values = rowsOf(range.values);
  const struck = again?.struck ? struckCells(again.struck, values, area) : [];
  const local = again?.seen ? rowsOf(again.seen.numberFormatLocal) : [];
  const formulas = rowsOf(range.formulas).map((row, i) =>
    row.map((formula, j) => cellFormula(formula, values[i]?.[j])),
  );
  return {
    area,
    values: values.map((row, i) =>
      row.map((value, j): CellValue => cellValue(value, formulas[i]?.[j] ?? null)),
    ),
    formulas,
    numberFormats: rowsOf(range.numberFormat).map((row, i) =>
      row.map((code, j) => numberFormatOf(seenFormat(code, local[i]?.[j]))),
    ),
    ...(struck.length > 0 ? { struck } : {}),
  };
}

/** Excel's types say `any` of what stands in cells. */
function rowsOf(grid: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return grid;
}
