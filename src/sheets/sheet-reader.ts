import { parseReference } from '../book/address';
import { isCellError, type Area, type CellValue } from '../book/cell';
import type { SheetSnapshot } from '../book/snapshot';
import { fromCell } from '../quantity';

/** Where a cell stands, for selecting it and for messages. Row and column count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** One named cell as it stands in the workbook. */
export interface NamedCell {
  readonly name: string;
  readonly place: Place;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** 見え消し: the cell's text is struck, wholly or in part; `value` is then what is not struck. */
  readonly struck?: Struck;
}

/** A struck text as it stands, and what of it is not struck: '' where all is, null where the host cannot tell. */
export interface Struck {
  readonly text: string;
  readonly rest: string | null;
}

/** The named cells of one sheet; names that lead nowhere (`#REF!`) or to another sheet are told in `lost`. */
export interface NamedCells {
  readonly cells: ReadonlyMap<string, NamedCell>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly lost: readonly string[];
}

const empty = { value: null, formula: null, numberFormat: 'General' } as const;

/** Follows every sheet-scoped name to the first cell of its area. */
export function namedCells(sheet: SheetSnapshot): NamedCells {
  const cells = new Map<string, NamedCell>();
  const areas = new Map<string, Area>();
  const lost: string[] = [];
  const struck = new Map(sheet.grid?.struck?.map(({ row, col, rest }) => [`${row},${col}`, rest]));
  for (const { name, refersTo } of sheet.names) {
    if (/^(tassei_|_xlnm)/i.test(name)) continue;
    const reference = parseReference(refersTo);
    if (!reference || (reference.sheet !== null && reference.sheet !== sheet.name)) {
      lost.push(name);
      continue;
    }
    const { row, col } = reference.area;
    areas.set(name, reference.area);
    const held = cellAt(sheet, row, col);
    const rest = struck.size > 0 ? struck.get(`${row},${col}`) : undefined;
    cells.set(name, {
      name,
      place: { sheet: sheet.name, row, col },
      ...(rest === undefined ? held : withoutStruck(held, rest)),
    });
  }
  return { cells, areas, lost };
}

/** Only what is not struck counts; nothing, where nobody knows which part that is. */
function withoutStruck(
  held: ReturnType<typeof cellAt>,
  rest: string | null,
): Pick<NamedCell, 'value' | 'formula' | 'numberFormat' | 'struck'> {
  const { value, numberFormat } = held;
  const text =
    typeof value === 'number'
      ? (fromCell(value, numberFormat)?.text ?? '')
      : isCellError(value)
        ? ''
        : String(value ?? '');
  return { ...held, value: rest === null || rest === '' ? null : rest, struck: { text, rest } };
}

/** A cell of the snapshot by its place in the sheet; outside the used range it is empty. */
export function cellAt(
  sheet: SheetSnapshot,
  row: number,
  col: number,
): { readonly value: CellValue; readonly formula: string | null; readonly numberFormat: string } {
  const grid = sheet.grid;
  if (!grid) return empty;
  const r = row - grid.area.row;
  const c = col - grid.area.col;
  return {
    value: grid.values[r]?.[c] ?? null,
    formula: grid.formulas[r]?.[c] ?? null,
    numberFormat: grid.numberFormats[r]?.[c] ?? 'General',
  };
}

/** The text constant of a hidden name such as `="measure"`; null when the sheet has no such name. */
export function constantName(sheet: SheetSnapshot, name: string): string | null {
  const refersTo = sheet.names.find((n) => n.name === name)?.refersTo;
  const match = refersTo === undefined ? null : /^="((?:[^"]|"")*)"$/.exec(refersTo);
  return match?.[1] === undefined ? null : match[1].replace(/""/g, '"');
}
