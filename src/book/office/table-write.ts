import { areaAddress } from '../address';
import type { Area } from '../cell';
import { freeTableName } from '../table-words';
import type { ContentTable, SheetContent } from '../sheet-content';
import { step, type Step } from './steps';

/** The tables of a sheet that is made anew: those that go on under their names, those that go, those that come. */
export interface TableChange {
  readonly kept: readonly ContentTable[];
  readonly gone: readonly ContentTable[];
  readonly made: readonly ContentTable[];
}

/** A table goes on where its headings stay in their row: Excel moves none, and pivots and formulas know it by its name. */
export function tableChange(former: readonly ContentTable[], next: readonly ContentTable[]): TableChange {
  const goesOn = (table: ContentTable): boolean =>
    former.some(
      ({ name, at }) =>
        name.toLowerCase() === table.name.toLowerCase() && at.row === table.at.row && at.col === table.at.col,
    );
  const kept = next.filter(goesOn);
  const names = new Set(kept.map(({ name }) => name.toLowerCase()));
  return {
    kept,
    gone: former.filter(({ name }) => !names.has(name.toLowerCase())),
    made: next.filter((table) => !kept.includes(table)),
  };
}

/** Empties a sheet of all that {@link TableChange} does not keep; the headings of what goes on are not touched. */
export function clearAroundTables(sheet: Excel.Worksheet, { kept, gone }: TableChange): void {
  for (const { name } of gone) sheet.tables.getItemOrNullObject(name).delete();
  for (const { name } of kept) {
    const table = sheet.tables.getItem(name);
    table.clearFilters();
    table.showTotals = false;
  }
  // clearing all would take notes and comments away, which are people's own
  if (kept.length === 0) {
    const all = sheet.getRange();
    all.clear('Contents');
    all.clear('Formats');
    return;
  }
  // clearing all of a table's cells at once takes the table away
  sheet.getRange().clear('Formats');
  for (const area of aroundHeadings(kept)) sheet.getRange(areaAddress(area)).clear('Contents');
  for (const { name, at } of kept) sheet.tables.getItem(name).resize(areaAddress(at));
}

/** After the cells: makes the new tables, and gives those that go on their cells again, as Excel may have taken in more. */
export function tableSteps(
  { name: sheetName }: Pick<SheetContent, 'name'>,
  { kept, gone, made }: TableChange,
  taken: readonly string[],
): readonly Step[] {
  const left = new Set(gone.map(({ name }) => name.toLowerCase()));
  const names = taken.filter((name) => !left.has(name.toLowerCase()));
  return [
    ...kept.map(({ name, at }) =>
      step(({ workbook }) => {
        workbook.worksheets.getItem(sheetName).tables.getItem(name).resize(areaAddress(at));
      }, 3),
    ),
    ...made.map(({ name: wanted, at, style }) => {
      const name = freeTableName(wanted, names);
      names.push(name);
      return step(({ workbook }) => {
        const table = workbook.worksheets.getItem(sheetName).tables.add(areaAddress(at), true);
        table.name = name;
        if (style !== undefined) table.style = style;
      }, 4);
    }),
  ];
}

const lastRow = 1_048_576;
const lastCol = 16_384;

/** Every cell of a sheet but the headings of these tables. */
function aroundHeadings(tables: readonly ContentTable[]): Area[] {
  const rows = [...new Set(tables.map(({ at }) => at.row))].sort((a, b) => a - b);
  const between = [-1, ...rows].map((row, i): Area => {
    const end = rows[i] ?? lastRow;
    return { row: row + 1, col: 0, rows: end - row - 1, cols: lastCol };
  });
  const beside = rows.flatMap((row) => {
    const spans = tables.filter(({ at }) => at.row === row).sort((a, b) => a.at.col - b.at.col);
    return [0, ...spans.map(({ at }) => at.col + at.cols)].map((col, i): Area => {
      const end = spans[i]?.at.col ?? lastCol;
      return { row, col, rows: 1, cols: end - col };
    });
  });
  return [...between, ...beside].filter((area) => area.rows > 0 && area.cols > 0);
}
