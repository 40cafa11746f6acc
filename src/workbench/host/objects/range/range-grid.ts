import type { Area, CellValue } from '../../../../book/cell';
import { isCellError } from '../../../../book/cell';
import { cellText, readTyped, valueType } from '../../cell-text';
import { assertLength, LIMITS } from '../../excel-limits';
import { HostError } from '../../host-error';
import type { Wire } from '../../protocol';
import { positions, type Cells } from './cells';

/** More cells than this in one read are refused, so that a slip cannot fill the memory. */
const MAX_READ = 5_000_000;

export function readValues(cells: Cells): Wire {
  return grid(cells, (row, col) => wireValue(cells.sheet.value(row, col)));
}

/** A constant stands for itself where there is no formula. */
export function readFormulas(cells: Cells): Wire {
  return grid(cells, (row, col) => cells.sheet.formula(row, col) ?? wireValue(cells.sheet.value(row, col)));
}

/** In English terms, in which the system's own date is American whatever the system says. */
export function readNumberFormats(cells: Cells): Wire {
  return grid(cells, (row, col) => {
    const code = cells.sheet.numberFormat(row, col);
    return systemDates.get(code) ?? code;
  });
}

/** In the terms of the user, who sees the system's own date as the system has it. */
export function readLocalNumberFormats(cells: Cells): Wire {
  return grid(cells, (row, col) => {
    const code = cells.sheet.numberFormat(row, col);
    return code === 'General' ? 'G/標準' : code;
  });
}

/** Formats that follow the system's settings (numbers 14 and 22 of a file), as a Japanese system has them. */
const systemDates: ReadonlyMap<string, string> = new Map([
  ['yyyy/m/d', 'm/d/yyyy'],
  ['yyyy/m/d h:mm', 'm/d/yyyy h:mm'],
]);
const asSystem = new Map([...systemDates].map(([local, english]) => [english, local]));

export function readText(cells: Cells): Wire {
  return grid(cells, (row, col) => cellText(cells.sheet.value(row, col), cells.sheet.numberFormat(row, col)));
}

export function readValueTypes(cells: Cells): Wire {
  return grid(cells, (row, col) => valueType(cells.sheet.value(row, col), cells.sheet.formula(row, col)));
}

/** `values` and `formulas`: texts are read as if typed; `null` leaves its cell as it is. */
export function writeInputs(cells: Cells, value: Wire): void {
  const { session, sheet, area } = cells;
  session.assertWritable(sheet, [area]);
  const input = inputs(area, value);
  for (const [row, col] of positions(area)) {
    const typed = input(row - area.row, col - area.col);
    if (typed === null || isCovered(cells, row, col)) continue;
    writeInput(cells, row, col, typed);
  }
  session.cellsChanged(sheet, area);
}

export function writeNumberFormats(cells: Cells, value: Wire): void {
  const { session, sheet, area } = cells;
  session.assertAllowed(sheet, 'allowFormatCells');
  const wanted = inputs(area, value);
  const input = (row: number, col: number): Wire => {
    const given = wanted(row, col);
    const code = typeof given === 'string' ? (asSystem.get(given) ?? given) : given;
    return code === sheet.numberFormat(area.row + row, area.col + col) ? null : code;
  };
  for (let row = 0; row < area.rows; row++) {
    let col = 0;
    while (col < area.cols) {
      const code = input(row, col);
      let end = col + 1;
      while (end < area.cols && input(row, end) === code) end++;
      if (code !== null) {
        if (typeof code !== 'string') throw new HostError('InvalidArgument', 'numberFormat');
        sheet.setNumberFormat({ row: area.row + row, col: area.col + col, rows: 1, cols: end - col }, code);
      }
      col = end;
    }
  }
  session.sheetChanged(sheet);
}

function writeInput({ sheet }: Cells, row: number, col: number, typed: Wire): void {
  const format = sheet.numberFormat(row, col);
  if (typeof typed === 'number') sheet.setValue(row, col, format === '@' ? String(typed) : typed);
  else if (typeof typed === 'boolean') sheet.setValue(row, col, typed);
  else if (typeof typed === 'string') {
    const read = readTyped(typed, format);
    if (read.kind === 'formula') assertLength(read.formula, LIMITS.formula, 'formulas');
    else if (typeof read.value === 'string') assertLength(read.value, LIMITS.cellText, 'values');
    if (read.kind === 'formula') sheet.setFormula(row, col, read.formula);
    else {
      sheet.setValue(row, col, read.value);
      if (read.numberFormat !== undefined)
        sheet.setNumberFormat({ row, col, rows: 1, cols: 1 }, read.numberFormat);
    }
  } else throw new HostError('InvalidArgument', 'values');
}

/** Of a merged area only the first cell can hold something. */
function isCovered({ sheet }: Cells, row: number, col: number): boolean {
  const merge = sheet.mergeAt(row, col);
  return merge !== null && (merge.row !== row || merge.col !== col);
}

/** One value (1 × 1 also) for all cells, or rows × columns of the area's size. @throws HostError InvalidArgument */
function inputs(area: Area, value: Wire): (row: number, col: number) => Wire {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly Wire[] = value;
  const [single, ...others] = rows;
  if (Array.isArray(single) && single.length === 1 && others.length === 0) {
    const [one = null] = single as readonly Wire[];
    return () => one;
  }
  const fits =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.cols);
  if (!fits) throw new HostError('InvalidArgument', 'rows × columns');
  return (row, col) => {
    const line = rows[row];
    return Array.isArray(line) ? ((line as readonly Wire[])[col] ?? null) : null;
  };
}

function grid({ area }: Cells, read: (row: number, col: number) => Wire): Wire {
  if (area.rows * area.cols > MAX_READ) throw new HostError('InvalidOperation', 'cells');
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.cols }, (__, j) => read(area.row + i, area.col + j)),
  );
}

function wireValue(value: CellValue): Wire {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}
