import { normalReference } from '../address';
import type { BookSnapshot, GridSnapshot, NameSnapshot, SheetSnapshot } from '../snapshot';
import { contextOf, type NewContext } from './context';
import { isResponseTooLarge } from './failures';
import { gridsOf, loadGrid, readGrids } from './grid-read';
import { readMerges } from './merge-read';
import { isBuiltIn, isOfSheet } from './names';

/** Sheet-scoped names of our own begin so. */
const OURS = 'tassei_';
/** On sheets in a form of a city's own. */
const TABLE = 'tassei_form';

/** Two requests for up to a hundred sheets of ours, one more for every further hundred: an answer of Excel on the web has 5 MB. */
export async function readBook(newContext: NewContext): Promise<BookSnapshot> {
  const { sheets, names } = await readSheets(newContext);
  const ours = sheets
    .filter((sheet) => sheet.names.some(({ name }) => name.startsWith(OURS)))
    .map(({ id }) => id);
  const grids = await withMerges(newContext, sheets, await readGrids(newContext, ours));
  return { sheets: sheets.map((sheet) => ({ ...sheet, grid: grids.get(sheet.id) ?? null })), names };
}

/** These sheets as they are now, in one request; those that are gone are left out. Only sheets of ours are asked for. */
export async function readSheetsById(
  newContext: NewContext,
  ids: readonly string[],
): Promise<readonly SheetSnapshot[]> {
  try {
    return await readByIdAtOnce(newContext, ids);
  } catch (error) {
    if (!isResponseTooLarge(error)) throw error;
    const { workbook, sync } = contextOf(newContext);
    const sheets = ids.map((id) => probeById(workbook, id));
    await sync();
    const there = sheets.filter(({ isNullObject }) => !isNullObject);
    return withGrids(
      newContext,
      there,
      await readGrids(
        newContext,
        there.map(({ id }) => id),
      ),
    );
  }
}

async function readByIdAtOnce(newContext: NewContext, ids: readonly string[]): Promise<SheetSnapshot[]> {
  const { workbook, sync } = contextOf(newContext);
  const probes = ids.map((id) => {
    const sheet = probeById(workbook, id);
    const range = sheet.getUsedRangeOrNullObject();
    loadGrid(range);
    return { sheet, range };
  });
  await sync();
  const there = probes.filter(({ sheet }) => !sheet.isNullObject);
  const grids = await gridsOf(
    newContext,
    there.map(({ sheet, range }) => [sheet.id, range]),
  );
  return withGrids(
    newContext,
    there.map(({ sheet }) => sheet),
    grids,
  );
}

function probeById(workbook: Excel.Workbook, id: string): Excel.Worksheet {
  const sheet = workbook.worksheets.getItemOrNullObject(id);
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  sheet.names.load('items/name,items/formula,items/scope');
  return sheet;
}

async function withGrids(
  newContext: NewContext,
  sheets: readonly Excel.Worksheet[],
  grids: ReadonlyMap<string, GridSnapshot>,
): Promise<SheetSnapshot[]> {
  const found = sheets.map(sheetOf);
  const all = await withMerges(newContext, found, grids);
  return found.map((sheet) => ({ ...sheet, grid: all.get(sheet.id) ?? null }));
}

/** A table in a form of a city's own is read by its merged blocks, too: one request more where there are such sheets. */
async function withMerges(
  newContext: NewContext,
  sheets: readonly SheetSnapshot[],
  grids: ReadonlyMap<string, GridSnapshot>,
): Promise<ReadonlyMap<string, GridSnapshot>> {
  const searches = sheets.flatMap(({ id, names }) => {
    const grid = grids.get(id);
    return grid && names.some(({ name }) => name === TABLE) ? [{ id, area: grid.area }] : [];
  });
  if (searches.length === 0) return grids;
  const merges = await readMerges(newContext, searches);
  return new Map(
    [...grids].map(([id, grid]) => {
      const own = merges.get(id);
      return [id, own ? { ...grid, merges: own } : grid];
    }),
  );
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

interface Listed {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
}

/** All sheets with their names in one request; where that is too much for an answer, the names in parts. */
export async function readSheets(newContext: NewContext): Promise<Listed> {
  try {
    return await readSheetsAtOnce(newContext);
  } catch (error) {
    if (!isResponseTooLarge(error)) throw error;
    const { workbook, sync } = contextOf(newContext);
    const { worksheets, names } = workbook;
    worksheets.load('items/id');
    names.load('items/name,items/formula');
    await sync();
    const ids = worksheets.items.map(({ id }) => id);
    return { sheets: await readNamed(newContext, ids), names: readNames(names.items) };
  }
}

/** Sheets whose names one request asks for; half as many where that is too much. */
const namedAtOnce = 200;

async function readNamed(newContext: NewContext, ids: readonly string[]): Promise<SheetSnapshot[]> {
  const found: SheetSnapshot[] = [];
  let size = namedAtOnce;
  for (let first = 0; first < ids.length;) {
    const { workbook, sync } = contextOf(newContext);
    const sheets = ids.slice(first, first + size).map((id) => probeById(workbook, id));
    try {
      await sync();
    } catch (error) {
      if (!isResponseTooLarge(error) || sheets.length === 1) throw error;
      size = Math.ceil(sheets.length / 2);
      continue;
    }
    first += sheets.length;
    found.push(...sheets.filter(({ isNullObject }) => !isNullObject).map(sheetOf));
  }
  return found;
}

async function readSheetsAtOnce(newContext: NewContext): Promise<Listed> {
  const { workbook, sync } = contextOf(newContext);
  const { worksheets, names } = workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula,items/names/items/scope',
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
    names: readNames(sheet.names.items.filter(({ scope }) => isOfSheet(scope))),
    grid: null,
  };
}

function readNames(items: readonly Excel.NamedItem[]): NameSnapshot[] {
  return items
    .filter(({ name }) => !isBuiltIn(name))
    .map(({ name, formula }) => ({ name, refersTo: normalReference(String(formula)) }));
}
