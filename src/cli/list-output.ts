import { cellAddress } from '../book';
import { isNote, type ListProblem } from '../sheets/list/problem';
import { say } from './words';

/** Cells that a line names; the others are counted. */
const most = 40;

export function listProblemText(problem: ListProblem, cells = most): string {
  return say.list.problem(problem, say.create.remedies, cells);
}

/** Everything that has to be said of a list, in lines: what was not taken first, then how it was read. */
export function listLines(problems: readonly ListProblem[]): string[] {
  const part = (head: (count: number) => string, of: readonly ListProblem[]): string[] =>
    of.length === 0 ? [] : [head(of.length), ...of.map((one) => `  ${listProblemText(one)}`)];
  return [
    ...part(
      say.create.problemsHead,
      problems.filter((one) => !isNote(one)),
    ),
    ...part(say.create.notesHead, problems.filter(isNote)),
  ];
}

/** The same for programs: every cell with its address. */
export function listJson(problem: ListProblem): unknown {
  const { code, cells, column, meaning, field, other, years, reason } = problem;
  return {
    code,
    ...(column === undefined ? {} : { column }),
    ...(meaning === undefined ? {} : { meaning }),
    ...(field === undefined ? {} : { field }),
    ...(other === undefined ? {} : { other }),
    ...(years === undefined ? {} : { years }),
    ...(reason === undefined ? {} : { reason }),
    cells: cells.map(({ sheet, row, col, text, key }) => ({
      ...(sheet === null ? {} : { sheet }),
      ...(row < 0
        ? { measure: key }
        : key === undefined
          ? { cell: cellAddress({ row, col }) }
          : { record: row, key }),
      text,
    })),
    text: listProblemText(problem, Infinity),
  };
}
