import type { Edit } from '../../../book/edit';
import { valueCell } from '../../../formats/value-cell';
import { asInRow, readQuantity } from '../../../quantity';
import { declarationOf } from '../../../plan/field';
import type { EntryField } from './entry-fields';

/**
 * What typing `text` into a field writes: a number with its unit in the number format where it reads as one (the
 * field's unit where none was typed, the notation of its row), else a text; nothing typed empties the cell.
 */
export function entryEdits({ place, ref, unit, row: others }: EntryField, text: string): readonly Edit[] {
  const { sheet, row, col } = place;
  // cells of schedules hold figures as well as words: 280人, 実施
  const { holds } = declarationOf(ref);
  const isProse = holds !== 'figure' && holds !== 'cell';
  const typed = isProse ? text : text.trim();
  if (typed === '') return [{ kind: 'setCells', sheet, cells: [{ row, col, value: null }] }];
  const cell = isProse ? { value: typed } : valueCell(figureText(typed, unit, others));
  return [{ kind: 'setCells', sheet, cells: [{ row, col, ...cell }] }];
}

/** What the box shows of a field whose unit stands beside it. */
export function boxText({ text, unit }: EntryField): string {
  return unit !== null && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** A figure as it is written: with its unit, and in the notation of its row. */
export function figureText(typed: string, unit: string | null, row: readonly string[] = []): string {
  return asInRow(withUnit(typed, unit), row);
}

/** A number typed without a unit gets the field's; typed in full width, it is written in half width. */
export function withUnit(typed: string, unit: string | null): string {
  const quantity = readQuantity(typed);
  if (quantity.kind !== 'number') return typed;
  const plain = typed.replace(/[！-～]/gu, (char) => char.normalize('NFKC'));
  return unit !== null && quantity.unit === null ? plain + unit : plain;
}
