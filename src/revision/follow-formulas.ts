import { absoluteReference, parseReference } from '../book/address';
import type { Cell } from '../book/cell';
import type { CellEdit, Edit } from '../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { keptSheetName } from './kept';
import type { MergedSheet } from './merged-sheet';
import { movedFormula, type SheetMove } from './moved-formula';

/** A sheet that was merged, and what it is called from now on. */
export interface NamedMerge {
  readonly sheet: string;
  readonly name: string;
  readonly merged: MergedSheet;
}

/** A formula whose cells are gone. */
export type StoppedFormula = Cell & { readonly sheet: string; readonly formula: string };

/** What a change of the plan does to the sheets of the workbook. */
interface Moved {
  readonly merged: readonly NamedMerge[];
  readonly anew: readonly string[];
  readonly removed: readonly string[];
}

interface HeldFormula extends Cell {
  readonly formula: string;
  readonly value: CellEdit['value'];
}

/**
 * Formulas and names that read cells by their addresses follow these; one whose cells are gone keeps what it gave.
 * @param outside sheets that are none of the plan's, as far as they were read
 */
export function followFormulas(
  book: BookSnapshot,
  outside: readonly SheetSnapshot[],
  { merged, anew, removed }: Moved,
): { readonly edits: readonly Edit[]; readonly stopped: readonly StoppedFormula[] } {
  const moves = new Map<string, SheetMove>();
  for (const { sheet, name, merged: one } of merged)
    if (one.move) moves.set(sheet.toLowerCase(), { name, to: one.move });
  for (const name of removed) moves.set(name.toLowerCase(), { name, to: () => null });
  const edits: Edit[] = [];
  const stopped: StoppedFormula[] = [];
  if (moves.size === 0) return { edits, stopped };
  const follow = (sheet: string, formulas: readonly HeldFormula[], name = sheet): void => {
    const cells = formulas.flatMap(({ row, col, formula, value }): CellEdit[] => {
      const moved = movedFormula(formula, sheet, moves);
      if (moved === formula) return [];
      if (moved !== null) return [{ row, col, formula: moved }];
      stopped.push({ sheet, row, col, formula });
      return [{ row, col, value: value ?? null }];
    });
    if (cells.length > 0) edits.push({ kind: 'setCells', sheet: name, cells });
  };
  for (const { sheet, name, merged: one } of merged) follow(sheet, one.formulas, name);
  const done = new Set([...merged.map(({ sheet }) => sheet), ...anew, ...removed, keptSheetName]);
  for (const sheet of [...book.sheets.filter(({ grid }) => grid !== null), ...outside]) {
    if (done.has(sheet.name)) continue;
    done.add(sheet.name);
    follow(sheet.name, formulasOn(sheet));
  }
  return { edits: [...edits, ...movedNames(book, moves)], stopped };
}

function movedNames(book: BookSnapshot, moves: ReadonlyMap<string, SheetMove>): Edit[] {
  return book.names.flatMap(({ name, refersTo }): Edit[] => {
    const reference = parseReference(refersTo);
    const move = reference?.sheet && moves.get(reference.sheet.toLowerCase());
    const to = reference && move ? move.to(reference.area) : null;
    if (!reference || !move || !to) return [];
    const area = { ...reference.area, ...to };
    return [{ kind: 'setName', sheet: null, name, refersTo: `=${absoluteReference(move.name, area)}` }];
  });
}

/** Formulas that read other sheets, with what they give. */
function formulasOn({ grid }: SheetSnapshot): HeldFormula[] {
  if (!grid) return [];
  return grid.formulas.flatMap((line, i) =>
    line.flatMap((formula, j) => {
      if (formula === null || !formula.includes('!')) return [];
      const value = grid.values[i]?.[j] ?? null;
      const held = typeof value === 'object' && value !== null ? value.error : value;
      return [{ row: grid.area.row + i, col: grid.area.col + j, formula, value: held }];
    }),
  );
}
