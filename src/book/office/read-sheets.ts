import { areaAddress } from '../address';
import type { Area } from '../cell';
import type { SheetContent } from '../sheet-content';
import { isPassing } from '../shell';
import { asksTooMuch, explained, isTooLarge } from './failures';
import { contextOf, type NewContext } from './context';
import {
  farStrips,
  markedStrips,
  probeBeyond,
  probeCells,
  probeFrame,
  isUniform,
  partsOf,
  probeRuleAreas,
  probeSheet,
  probeTables,
  probeValidation,
  usualAreas,
  type CellsProbe,
  type Search,
  type SheetProbe,
  type Strip,
  type Wanted,
} from './sheet-probe';
import { areasOf } from './area-lists';
import { probeRuns } from './runs-read';
import { chartsOf, contentOf } from './sheet-read';

/** Contents of sheets by the names that Excel gives them. */
export type Contents = ReadonlyMap<string, SheetContent>;

/**
 * All that sheets consist of; those that are missing are left out. Two requests where Excel gives it so. What it refuses
 * is asked for in smaller pieces: drop-downs of protected sheets by rows, many sheets in halves, a large sheet in bands.
 */
export async function readSheetContents(
  newContext: NewContext,
  names: readonly string[],
  wanted: Wanted,
  search: Search = 'marked',
): Promise<Contents> {
  if (names.length === 0) return new Map();
  try {
    return await readAtOnce(newContext, names, wanted, search);
  } catch (error) {
    if (!asksTooMuch(error)) throw error;
    const failure = await explained(newContext, error);
    if (isPassing(failure)) throw failure;
    if (wanted.validations && search === 'marked')
      return readSheetContents(newContext, names, wanted, 'rows');
    if (names.length === 1) return readInBands(newContext, names[0] ?? '', wanted);
    const half = Math.ceil(names.length / 2);
    const first = await readSheetContents(newContext, names.slice(0, half), wanted, search);
    const rest = await readSheetContents(newContext, names.slice(half), wanted, search);
    return new Map([...first, ...rest]);
  }
}

async function readAtOnce(
  newContext: NewContext,
  names: readonly string[],
  wanted: Wanted,
  search: Search,
): Promise<Contents> {
  const { workbook, sync } = contextOf(newContext);
  const probes = names.map((name) =>
    probeSheet(workbook.worksheets.getItemOrNullObject(name), wanted, search),
  );
  await sync();
  return readDetails(newContext, probes, wanted, search);
}

/** What the probes found, once they were sent, and what only they make it possible to ask. */
export async function readDetails(
  newContext: NewContext,
  probes: readonly SheetProbe[],
  { validations }: Wanted,
  search: Search,
): Promise<Contents> {
  const found = probes.filter(({ sheet }) => !sheet.isNullObject);
  const { workbook, sync } = contextOf(newContext);
  const ruleAreas = found.map((probe) =>
    probeRuleAreas(probe, workbook.worksheets.getItem(probe.sheet.name)),
  );
  const beyond = found.map((probe) =>
    probeBeyond(probe, workbook.worksheets.getItem(probe.sheet.name), printedEnd(probe)),
  );
  const tables = found.map((probe) => probeTables(probe, workbook.worksheets.getItem(probe.sheet.name)));
  const runs = found.map((probe) => probeRuns(probe, workbook.worksheets.getItem(probe.sheet.name)));
  if (
    [...ruleAreas, ...tables, ...runs].some((asked) => asked.length > 0) ||
    beyond.some(({ rows, columns }) => rows ?? columns)
  )
    await sync();
  const far = found.map((probe) => (validations ? farStrips(probe) : { known: [], unknown: [] }));
  const known = found.map((probe, i) => [...markedStrips(probe), ...(far[i]?.known ?? [])]);
  const unknown = found.flatMap((probe, i): Asked[] => {
    const marked = known[i] ?? [];
    const areas =
      validations && search === 'rows'
        ? usualAreas(probe)
        : marked.flatMap(([area, validation]) => (isUniform(validation) ? [] : partsOf(area)));
    return [...areas, ...(far[i]?.unknown ?? [])].map((area) => ({ sheet: probe.sheet.name, area }));
  });
  const strips = await readStrips(newContext, unknown);
  return new Map(
    found.map((probe, i) => {
      const { name } = probe.sheet;
      const all = [...(known[i] ?? []), ...(strips.get(name) ?? [])];
      return [
        name,
        contentOf(probe, {
          ruleAreas: ruleAreas[i] ?? [],
          tables: tables[i] ?? [],
          strips: all,
          beyond: beyond[i] ?? {},
          runs: runs[i] ?? [],
        }),
      ];
    }),
  );
}

/** How far down and to the right the sheet is printed, by its print area and its charts; behind the last row and column. */
function printedEnd({ sheet, printArea }: SheetProbe): { readonly rows: number; readonly cols: number } {
  const areas = [
    ...(printArea.isNullObject ? [] : areasOf(printArea.address)),
    ...chartsOf(sheet).map(({ at }) => at),
  ];
  return {
    rows: Math.max(0, ...areas.map(({ row, rows }) => row + rows)),
    cols: Math.max(0, ...areas.map(({ col, cols }) => col + cols)),
  };
}

interface Asked {
  readonly sheet: string;
  readonly area: Area;
}

/** Areas that one request asks for their drop-downs. */
const areasAtOnce = 1_500;

/** The drop-downs of areas by sheets; where they differ within one, its parts are asked. */
async function readStrips(
  newContext: NewContext,
  areas: readonly Asked[],
): Promise<ReadonlyMap<string, readonly Strip[]>> {
  const strips = new Map<string, Strip[]>();
  let queue = areas;
  let size = areasAtOnce;
  while (queue.length > 0) {
    const { workbook, sync } = contextOf(newContext);
    const now = queue.slice(0, size).map(({ sheet, area }) => {
      const validation = probeValidation(workbook.worksheets.getItem(sheet), area);
      return { sheet, area, validation };
    });
    try {
      await sync();
    } catch (error) {
      if (!isTooLarge(error) || now.length === 1) throw error;
      size = Math.ceil(now.length / 2);
      continue;
    }
    const mixed: Asked[] = [];
    for (const { sheet, area, validation } of now) {
      if (isUniform(validation)) strips.set(sheet, [...(strips.get(sheet) ?? []), [area, validation]]);
      else mixed.push(...partsOf(area).map((part) => ({ sheet, area: part })));
    }
    queue = [...queue.slice(now.length), ...mixed];
  }
  return strips;
}

/** Cells of the first bands that are tried; half as high where Excel finds them too large. */
const bandCells = 8_000;

async function readInBands(newContext: NewContext, name: string, wanted: Wanted): Promise<Contents> {
  const { workbook, sync } = contextOf(newContext);
  const frame = probeFrame(workbook.worksheets.getItemOrNullObject(name));
  await sync();
  if (frame.sheet.isNullObject) return new Map();
  const { rowCount, columnCount } = frame.whole;
  const height = Math.max(1, Math.floor(bandCells / columnCount));
  const parts: CellsProbe[] = [];
  for (let row = 0; row < rowCount; row += height)
    parts.push(...(await readBand(newContext, frame, row, Math.min(height, rowCount - row), wanted)));
  return readDetails(newContext, [{ ...frame, parts }], wanted, 'rows');
}

async function readBand(
  newContext: NewContext,
  frame: SheetProbe,
  row: number,
  rows: number,
  wanted: Wanted,
): Promise<readonly CellsProbe[]> {
  const { workbook, sync } = contextOf(newContext);
  const area = { row, col: 0, rows, cols: frame.whole.columnCount };
  const range = workbook.worksheets.getItem(frame.sheet.name).getRange(areaAddress(area));
  const probe = probeCells(range, wanted);
  try {
    await sync();
    return [probe];
  } catch (error) {
    if (!asksTooMuch(error) || rows === 1) throw error;
    const half = Math.ceil(rows / 2);
    const upper = await readBand(newContext, frame, row, half, wanted);
    return [...upper, ...(await readBand(newContext, frame, row + half, rows - half, wanted))];
  }
}
