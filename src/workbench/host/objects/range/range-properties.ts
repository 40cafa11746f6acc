import type { CellStyle, Line } from '../../../../book/sheet-content';
import type { SheetModel, StylePatch } from '../../../../book/xlsx/model';
import { fullAddress } from '../../address';
import { LIMITS, wholePixels } from '../../excel-limits';
import { HostError } from '../../host-error';
import { isRecord, type Wire, type WireRecord } from '../../protocol';
import type { Argument } from '../../host-object';
import type { Cells } from './cells';
import { struckCell } from './struck';
import { fontOfText, setTextRuns, textRunsOf } from './text-runs';
import { ALIGNMENT, BORDER, FILL, FONT, PROTECTION, type StyleMember } from './style-members';

/** `getCellProperties`: rows × columns of what the options ask for. */
export function getCellProperties(cells: Cells, options: Argument | undefined): Wire {
  const { row, col, rows, cols } = cells.area;
  const wanted = record(options, 'cellPropertiesLoadOptions');
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (__, j) => {
      const area = { row: row + i, col: col + j, rows: 1, cols: 1 };
      return pick(wanted, {
        address: () => fullAddress(cells.sheet.name, area),
        format: (inner) => pick(inner, formatReaders(cells.sheet, area.row, area.col)),
        textRuns: () => textRunsOf(cells.sheet, area.row, area.col),
      });
    }),
  );
}

/** `setCellProperties`: rows × columns; an empty object leaves its cell as it is. */
export function setCellProperties(cells: Cells, data: Argument | undefined): null {
  const { row, col, rows, cols } = cells.area;
  if (!Array.isArray(data) || data.length !== rows)
    throw new HostError('InvalidArgument', 'cellPropertiesData');
  data.forEach((line: Wire, i) => {
    if (!Array.isArray(line) || line.length !== cols)
      throw new HostError('InvalidArgument', 'cellPropertiesData');
    line.forEach((properties: Wire, j) => {
      const area = { row: row + i, col: col + j, rows: 1, cols: 1 };
      const { format, textRuns, ...others } = record(properties, 'cellPropertiesData');
      refuse(others, 'SettableCellProperties');
      if (textRuns !== undefined) {
        cells.session.assertWritable(cells.sheet, [area]);
        setTextRuns(cells.sheet, area.row, area.col, textRuns);
        cells.session.cellsChanged(cells.sheet, area);
      }
      if (format === undefined) return;
      for (const patch of patches(record(format, 'format'), cells.sheet.style(area.row, area.col)))
        cells.patch(patch, [area]);
    });
  });
  return null;
}

/** `getRowProperties` of format.rowHeight (pt), and whether the row is hidden. */
export function getRowProperties(cells: Cells, options: Argument | undefined): Wire {
  const wanted = record(options, 'rowPropertiesLoadOptions');
  return Array.from({ length: cells.area.rows }, (_, i) => {
    const row = cells.area.row + i;
    return pick(wanted, {
      rowHidden: () => cells.sheet.rowHidden(row),
      rowIndex: () => row,
      format: (inner) => pick(inner, { rowHeight: () => cells.sheet.rowHeight(row) }),
    });
  });
}

/** `getColumnProperties` of format.columnWidth (pt), and whether the column is hidden. */
export function getColumnProperties(cells: Cells, options: Argument | undefined): Wire {
  const wanted = record(options, 'columnPropertiesLoadOptions');
  return Array.from({ length: cells.area.cols }, (_, j) => {
    const col = cells.area.col + j;
    return pick(wanted, {
      columnHidden: () => cells.sheet.columnHidden(col),
      columnIndex: () => col,
      format: (inner) => pick(inner, { columnWidth: () => cells.sheet.columnWidth(col) }),
    });
  });
}

/** `setRowProperties` of format.rowHeight (pt) and rowHidden. */
export function setRowProperties(cells: Cells, data: Argument | undefined): null {
  eachProperties(data, cells.area.rows, 'rowPropertiesData', ({ rowHidden, format, ...others }, i) => {
    refuse(others, 'SettableRowProperties');
    const { rowHeight, ...rest } = format === undefined ? {} : record(format, 'format');
    refuse(rest, 'SettableRowProperties.format');
    cells.session.assertAllowed(cells.sheet, 'allowFormatRows');
    if (typeof rowHidden === 'boolean') cells.sheet.setRows(cells.area.row + i, 1, { hidden: rowHidden });
    if (typeof rowHeight === 'number') {
      const height = wholePixels(rowHeight, LIMITS.rowHeight, 'rowHeight');
      cells.sheet.setRows(cells.area.row + i, 1, { height });
    }
  });
  cells.session.sheetChanged(cells.sheet);
  return null;
}

/** `setColumnProperties` of format.columnWidth (pt) and columnHidden. */
export function setColumnProperties(cells: Cells, data: Argument | undefined): null {
  eachProperties(data, cells.area.cols, 'columnPropertiesData', ({ columnHidden, format, ...others }, j) => {
    refuse(others, 'SettableColumnProperties');
    const { columnWidth, ...rest } = format === undefined ? {} : record(format, 'format');
    refuse(rest, 'SettableColumnProperties.format');
    cells.session.assertAllowed(cells.sheet, 'allowFormatColumns');
    if (typeof columnHidden === 'boolean')
      cells.sheet.setColumns(cells.area.col + j, 1, { hidden: columnHidden });
    if (typeof columnWidth === 'number') {
      const width = wholePixels(columnWidth, LIMITS.columnWidth, 'columnWidth');
      cells.sheet.setColumns(cells.area.col + j, 1, { width });
    }
  });
  cells.session.sheetChanged(cells.sheet);
  return null;
}

type Reader = (inner: WireRecord) => Wire;

/** The client's names of the lines of a cell. */
const LINE_NAMES = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
  diagonalUp: 'diagonalUp',
  diagonalDown: 'diagonalDown',
} as const;

function formatReaders(sheet: SheetModel, row: number, col: number): Readonly<Record<string, Reader>> {
  const style = sheet.style(row, col);
  const strikethrough: Reader = () => struckCell(sheet, row, col);
  return {
    ...memberReaders(ALIGNMENT, style),
    font: (inner) => pick(inner, { ...fontReaders(sheet, row, col), strikethrough }),
    fill: (inner) => pick(inner, memberReaders(FILL, style)),
    protection: () => pick({ formulaHidden: true, locked: true }, memberReaders(PROTECTION, style)),
    borders: (inner) =>
      Object.fromEntries(
        Object.entries(LINE_NAMES).map(([name, line]) => [
          name,
          pick(inner, borderReaders(style.border?.[line])),
        ]),
      ),
  };
}

function fontReaders(sheet: SheetModel, row: number, col: number): Record<string, Reader> {
  return Object.fromEntries(
    Object.keys(FONT).map((name) => [clientName(name), () => fontOfText(sheet, row, col, name)]),
  );
}

function memberReaders(
  members: Readonly<Record<string, StyleMember>>,
  style: CellStyle,
): Record<string, Reader> {
  return Object.fromEntries(
    Object.entries(members).map(([name, { get }]) => [clientName(name), () => get(style)]),
  );
}

function borderReaders(line: Line | undefined): Record<string, Reader> {
  return Object.fromEntries(
    Object.entries(BORDER).map(([name, { get }]) => [clientName(name), () => get(line)]),
  );
}

function patches(format: WireRecord, style: CellStyle): StylePatch[] {
  const { font = {}, fill = {}, protection = {}, borders = {}, ...alignment } = format;
  return [
    ...memberPatches(ALIGNMENT, alignment, 'CellPropertiesFormat'),
    ...memberPatches(FONT, record(font, 'font'), 'CellPropertiesFont'),
    ...memberPatches(FILL, record(fill, 'fill'), 'CellPropertiesFill'),
    ...memberPatches(PROTECTION, record(protection, 'protection'), 'FormatProtection'),
    ...borderPatches(record(borders, 'borders'), style),
  ];
}

function memberPatches(
  members: Readonly<Record<string, StyleMember>>,
  values: WireRecord,
  type: string,
): StylePatch[] {
  return Object.entries(values).map(([name, value]) => {
    const patch = members[name.charAt(0).toUpperCase() + name.slice(1)]?.patch;
    if (!patch) throw new HostError('ApiNotFound', `${type}.${name}`);
    return patch(value);
  });
}

function borderPatches(borders: WireRecord, style: CellStyle): StylePatch[] {
  return Object.entries(borders).map(([name, properties]) => {
    const line = Object.entries(LINE_NAMES).find(([client]) => client === name)?.[1];
    if (!line) throw new HostError('ApiNotFound', `CellBorderCollection.${name}`);
    const wanted = record(properties, name);
    let drawn: Line | undefined = style.border?.[line];
    for (const [member, { set }] of Object.entries(BORDER)) {
      const value = wanted[clientName(member)];
      if (value !== undefined) drawn = set(value, drawn) ?? undefined;
    }
    return { border: { [line]: drawn ?? null } };
  });
}

/** Of what there is, what is asked for; a name without a reader is a member that we lack. */
function pick(wanted: WireRecord, readers: Readonly<Record<string, Reader>>): WireRecord {
  const answer: Record<string, Wire> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === false || inner === null) continue;
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!read) throw new HostError('ApiNotFound', `CellProperties.${name}`);
    answer[name] = read(isRecord(inner) ? inner : {});
  }
  return answer;
}

function eachProperties(
  data: Argument | undefined,
  count: number,
  name: string,
  use: (properties: WireRecord, index: number) => void,
): void {
  if (!Array.isArray(data) || data.length !== count) throw new HostError('InvalidArgument', name);
  data.forEach((properties: Wire, index) => {
    use(record(properties, name), index);
  });
}

function refuse(others: WireRecord, type: string): void {
  const [name] = Object.keys(others);
  if (name !== undefined) throw new HostError('ApiNotFound', `${type}.${name}`);
}

function record(value: Argument | undefined, name: string): WireRecord {
  if (!isRecord(value)) throw new HostError('InvalidArgument', name);
  return value;
}

function clientName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
