import { isShownAgain } from './line-kind';
import type { ListProblem } from './problem';
import type { GivenValue } from './read-back';
import { textAt, typedCell, type TypedCell } from './table';
import type { ListSource } from './take-lines';

/** Cells that stand neither in the plan nor in a problem: a fault of ours, told all the same. */
export function untoldCells(
  { table, heads, columns }: ListSource,
  problems: readonly ListProblem[],
  given: readonly (readonly GivenValue[])[],
): ListProblem[] {
  const told = new Set(
    [
      ...problems.flatMap(({ cells }) => cells),
      ...given.flatMap((values) => values.flatMap(({ cells }) => cells)),
    ].map(key),
  );
  const said = new Set(
    columns.flatMap(({ col, meaning }) =>
      meaning?.kind === 'number' || meaning?.kind === 'rowKind' || meaning?.kind === 'unit' ? [col] : [],
    ),
  );
  const left: TypedCell[] = [];
  for (let row = heads.last + 1; row < table.rows.length; row++) {
    const width = table.rows[row]?.length ?? 0;
    for (let col = 0; col < width; col++) {
      if (textAt(table, row, col) === '' || isShownAgain(table, row, col) || said.has(col)) continue;
      const cell = typedCell(table, row, col);
      if (!told.has(key(cell))) left.push(cell);
    }
  }
  return left.length === 0 ? [] : [{ code: 'not-taken', cells: left }];
}

function key({ row, col }: TypedCell): string {
  return `${row}/${col}`;
}
