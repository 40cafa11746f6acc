import type { CellValue } from '../cell';
import { isCellError } from '../cell';
import type { Edit } from '../edit';
import type { SheetContent } from '../sheet-content';
import type { ChangedCell } from '../shell';
import type { BookSnapshot, GridSnapshot } from '../snapshot';
import type { Before, CellBefore } from './read-before';

/**
 * The cells that a batch would overwrite, and that hold something else than when it was decided on.
 * @param basis the workbook as it was then; of sheets without a grid nothing was known
 */
export function changedSince(
  edits: readonly Edit[],
  before: Before,
  basis: BookSnapshot,
): readonly ChangedCell[] {
  const grids = new Map(basis.sheets.map(({ name, grid }) => [name.toLowerCase(), grid]));
  const seen = new Set<string>();
  return edits.flatMap((edit, i): ChangedCell[] => {
    const sheet = edit.kind === 'putSheet' ? (edit.from ?? edit.content.name) : edit.sheet;
    const grid = sheet === null ? null : grids.get(sheet.toLowerCase());
    if (sheet === null || !grid) return [];
    const now = edit.kind === 'setCells' ? before.cells.get(i) : undefined;
    if (edit.kind === 'setCells') {
      return edit.cells.flatMap(({ row, col }, j): ChangedCell[] => {
        const key = `${sheet} ${String(row)} ${String(col)}`;
        const cell = now?.[j];
        if (!cell || seen.has(key)) return [];
        seen.add(key);
        return difference(sheet, row, col, heldThen(grid, row, col), heldNow(cell));
      });
    }
    const content =
      edit.kind === 'putSheet' || edit.kind === 'removeSheet' ? before.contents.get(sheet) : null;
    return content ? differences(sheet, grid, content) : [];
  });
}

/** Of a sheet that is replaced or goes: all its cells. */
function differences(sheet: string, grid: GridSnapshot, content: SheetContent): ChangedCell[] {
  const held = new Map<string, string>();
  for (const { row, col, value, formula } of content.cells)
    held.set(`${String(row)},${String(col)}`, textOf(formula ?? null, value ?? null));
  const changed: ChangedCell[] = [];
  const { area } = grid;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let col = area.col; col < area.col + area.cols; col++) {
      const key = `${String(row)},${String(col)}`;
      changed.push(...difference(sheet, row, col, heldThen(grid, row, col), held.get(key) ?? ''));
      held.delete(key);
    }
  for (const [key, now] of held) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    changed.push(...difference(sheet, row, col, '', now));
  }
  return changed;
}

function difference(sheet: string, row: number, col: number, was: string, now: string): ChangedCell[] {
  return was === now ? [] : [{ sheet, row, col, was, now }];
}

function heldThen({ area, values, formulas }: GridSnapshot, row: number, col: number): string {
  const [r, c] = [row - area.row, col - area.col];
  return textOf(formulas[r]?.[c] ?? null, values[r]?.[c] ?? null);
}

function heldNow({ value, formula }: CellBefore): string {
  return textOf(formula, value);
}

/** Results of formulas change by themselves; an error that stands as a constant is read as the formula that gives it. */
function textOf(formula: string | null, value: CellValue): string {
  if (formula !== null) return formula;
  if (value === null) return '';
  return isCellError(value) ? `=${value.error}` : String(value);
}
