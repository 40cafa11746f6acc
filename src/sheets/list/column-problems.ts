import type { ListColumn } from './column';
import { isShownAgain } from './line-kind';
import type { ListProblem } from './problem';
import { filledRows, typedCell, type TypedCell } from './table';
import { isSaidOfColumn, outsideYear, type ListSource } from './take-lines';

/** What has to be said of whole columns: not known, not taken, guessed. */
export function columnProblems(source: ListSource): ListProblem[] {
  return source.columns.flatMap((column) => problemsOf(column, source));
}

function problemsOf(column: ListColumn, source: ListSource): ListProblem[] {
  const { heading, meaning, near, sure, twin, why } = column;
  const { columns, years } = source;
  const cells = columnCells(column, source);
  const about = { column: heading, cells, ...(meaning ? { meaning } : {}) };
  if (meaning === null) {
    if (cells.length === 0) return [];
    return [
      {
        code: heading === '' ? 'column-unnamed' : 'column-unknown',
        ...about,
        ...(near ? { meaning: near } : {}),
      },
    ];
  }
  if (isSaidOfColumn(column, source)) {
    if (cells.length === 0) return [];
    if (meaning.kind === 'computed') return [{ code: 'computed', ...about }];
    const outside = outsideYear(meaning, column.year, years);
    if (outside === null) return [{ code: 'left-out', ...about }];
    const wanted = meaning.kind === 'baseline' ? [years.baselineYear] : years.years;
    return [{ code: 'year-outside', ...about, other: outside, years: wanted }];
  }
  const problems: ListProblem[] = [];
  if (twin !== undefined) {
    const other = columns.find(({ col }) => col === twin)?.heading ?? '';
    problems.push({ code: 'column-twice', ...about, cells: [], other });
  }
  if (sure === 'guess' && why) problems.push({ code: 'guess', ...about, cells: [], reason: why });
  return problems;
}

/** The cells of a column below the headings that belong to lines of measures. */
function columnCells({ col }: ListColumn, { table, heads }: ListSource): TypedCell[] {
  const cells: TypedCell[] = [];
  for (const row of filledRows(table, col)) {
    if (row > heads.last && !isShownAgain(table, row, col)) cells.push(typedCell(table, row, col));
  }
  return cells;
}
