import { matchAssignment, type AssignmentLine, type MatchedAssignment } from '../cycle/assignment';
import type { MeasureRecord } from '../cycle/records';
import { findRole, labelWords, type LabelRole } from '../lexicon';
import { textAt, type ListTable } from '../sheets/list/table';
import { readTable } from './plan-list';
import { UserError } from './user-error';
import { say } from './words';

/** Lines among which the headings are looked for: a list may have a title above them. */
const looked = 10;

/**
 * A list of who has which measure: a CSV or TSV file or a sheet with the columns 番号, 施策 and 担当部署 (as they are called).
 * @throws UserError where it has no such columns
 */
export async function readAssignList(path: string): Promise<AssignmentLine[]> {
  const { table } = await readTable(path, {});
  for (let row = 0; row < Math.min(looked, table.rows.length); row++) {
    const columns = columnsOf(table, row);
    const department = columns.get('department');
    if (department === undefined || !(columns.has('number') || columns.has('title'))) continue;
    return table.rows.flatMap((_, at): AssignmentLine[] => {
      if (at <= row) return [];
      const text = (role: LabelRole): string => {
        const col = columns.get(role);
        return col === undefined ? '' : textAt(table, at, col).trim();
      };
      const line = { number: text('number'), title: text('title'), department: text('department') };
      return line.number === '' && line.title === '' ? [] : [line];
    });
  }
  throw new UserError(say.cycleCommands.handOut.noAssignColumns(path));
}

function columnsOf(table: ListTable, row: number): ReadonlyMap<LabelRole, number> {
  const columns = new Map<LabelRole, number>();
  table.rows[row]?.forEach((_, col) => {
    const role = findRole(labelWords(textAt(table, row, col)))?.role;
    if (role !== undefined && !columns.has(role)) columns.set(role, col);
  });
  return columns;
}

/** The list as the plan's measures have it. @throws UserError where a line fits no measure, or several: nothing is guessed */
export function assignedBy(
  path: string,
  records: readonly MeasureRecord[],
  lines: readonly AssignmentLine[],
): ReadonlyMap<string, string> {
  const { given, unknown, unclear } = matchAssignment(records, lines);
  const problems = unfitLines({ unknown, unclear });
  if (problems.length > 0)
    throw new UserError([say.cycleCommands.handOut.badAssign(path), ...problems].join('\n'));
  return given;
}

/** A line of text for each line of a list that fits no measure, or several. */
export function unfitLines({ unknown, unclear }: Omit<MatchedAssignment, 'given'>): string[] {
  const words = say.cycleCommands.handOut;
  const name = ({ number, title }: AssignmentLine): string => `${number} ${title}`.trim();
  return [
    ...unknown.map((line) => words.unknownMeasure(name(line), line.department)),
    ...unclear.map((line) => words.unclearMeasure(name(line), line.department)),
  ];
}
