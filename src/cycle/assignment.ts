import type { Edit } from '../book/edit';
import type { BookSnapshot } from '../book/snapshot';
import type { SheetContent } from '../book/sheet-content';
import { listSheet } from '../formats/blocks/list-sheet';
import { input, inputCenter } from '../formats/blocks/look';
import { text, type BoxSpec } from '../layout/builder';
import { departmentsIn, type Plan } from '../plan';
import { reportEdit } from '../reports/report-edits';
import { plainText, type MeasureRecord } from './records';
import {
  cellWords,
  findWordTable,
  nextRow,
  wordTableEdits,
  wordTableValue,
  type WordEntry,
  type WordTable,
} from './word-table';

export const assignmentSheetName = '担当表';

/** The columns, by their headings: they are found by these words wherever people move them. */
export const assignmentColumns = { number: '番号', title: '施策', department: '担当部署' } as const;
type AssignmentColumn = keyof typeof assignmentColumns;

/** Who has a measure, as somebody listed it: several departments are parted by 、. */
export interface AssignmentLine {
  readonly number: string;
  readonly title: string;
  /** Empty: the one that the form names. */
  readonly department: string;
}

/** A list of who has which measure, held against the measures of the plan. */
export interface MatchedAssignment {
  /** Department by key of the measure. */
  readonly given: ReadonlyMap<string, string>;
  /** Lines that no measure of the plan fits. */
  readonly unknown: readonly AssignmentLine[];
  /** Lines that several measures fit. */
  readonly unclear: readonly AssignmentLine[];
}

/** The lines of 担当表; null where the workbook has none. */
export function readAssignment(book: BookSnapshot): AssignmentLine[] | null {
  const table = findAssignment(book);
  return table && table.rows.map((row) => lineAt(table, row)).filter((line) => nameOf(line) !== '');
}

/** Two lines of one measure name its departments together. */
export function matchAssignment(
  records: readonly MeasureRecord[],
  lines: readonly AssignmentLine[],
): MatchedAssignment {
  const given = new Map<string, string>();
  const unknown: AssignmentLine[] = [];
  const unclear: AssignmentLine[] = [];
  for (const line of lines) {
    if (line.department === '') continue;
    const [record, another] = fitting(records, line);
    if (!record) unknown.push(line);
    else if (another) unclear.push(line);
    else {
      const before = given.get(record.key);
      given.set(record.key, before === undefined ? line.department : `${before}、${line.department}`);
    }
  }
  return { given, unknown, unclear };
}

/** Who has which measure by 担当表, where the workbook has one. */
export function assignedIn(book: BookSnapshot, records: readonly MeasureRecord[]): MatchedAssignment {
  return matchAssignment(records, readAssignment(book) ?? []);
}

/** By number and title; else by the title alone, or by the number where the line has no title. */
function fitting(records: readonly MeasureRecord[], line: AssignmentLine): readonly MeasureRecord[] {
  const [number, title] = [plainText(line.number), plainText(line.title)];
  const both = records.filter(
    (one) => plainText(one.number) === number && plainText(one.title) === title && title !== '',
  );
  if (both.length > 0) return both;
  return title === ''
    ? records.filter((one) => number !== '' && plainText(one.number) === number)
    : records.filter((one) => plainText(one.title) === title);
}

/** The edits that let 担当表 say so: made with all measures where there is none, else only these cells. */
export function assignmentEdits(
  book: BookSnapshot,
  plan: Plan,
  records: readonly MeasureRecord[],
  given: ReadonlyMap<string, string>,
): Edit[] {
  const table = findAssignment(book);
  if (!table) {
    const lines = records.map(({ key, number, title }) => ({
      ...{ number, title, department: given.get(key) ?? '' },
    }));
    return [reportEdit(book, 'assignment', assignmentContent(plan, lines))];
  }
  const rowOf = new Map<string, number>();
  for (const row of table.rows) {
    const [record, another] = fitting(records, lineAt(table, row));
    if (record && !another && !rowOf.has(record.key)) rowOf.set(record.key, row);
  }
  let next = nextRow(table);
  return wordTableEdits(
    table,
    records.flatMap(
      ({ key, number, title }): (readonly [number, readonly WordEntry<AssignmentColumn>[]])[] => {
        const department = given.get(key);
        if (department === undefined) return [];
        const row = rowOf.get(key);
        if (row !== undefined) return [[row, [['department', department === '' ? null : department]]]];
        const entries: WordEntry<AssignmentColumn>[] = [
          ['number', number],
          ['title', title],
          ['department', department],
        ];
        return [[next++, entries]];
      },
    ),
  );
}

/** 担当表 of one workbook for another of the same plan: next year's. */
export function carriedAssignment(from: BookSnapshot, plan: Plan): Edit[] {
  const lines = readAssignment(from);
  return lines === null ? [] : [{ kind: 'putSheet', content: assignmentContent(plan, lines) }];
}

/** The cells of 担当表 with departments under their new names. */
export function renamedInAssignment(book: BookSnapshot, nameOf: (name: string) => string): Edit[] {
  const table = findAssignment(book);
  if (!table) return [];
  return wordTableEdits(
    table,
    table.rows.flatMap((row) => {
      const named = departmentsIn(lineAt(table, row).department);
      const renamed = named.map(nameOf);
      return renamed.join() === named.join() ? [] : [[row, [['department', renamed.join('、')]]] as const];
    }),
  );
}

function findAssignment(book: BookSnapshot): WordTable<AssignmentColumn> | null {
  return findWordTable(book, 'assignment', assignmentColumns, ['title', 'department']);
}

function lineAt(table: WordTable<AssignmentColumn>, row: number): AssignmentLine {
  const at = (column: AssignmentColumn): string => cellWords(wordTableValue(table, row, column));
  return { number: at('number'), title: at('title'), department: at('department') };
}

function nameOf({ number, title }: AssignmentLine): string {
  return `${number} ${title}`.trim();
}

const widths: Readonly<Record<AssignmentColumn, number>> = { number: 64, title: 330, department: 190 };

/** 担当表 on A4: a row a measure, to be filled in. */
function assignmentContent(plan: Plan, lines: readonly AssignmentLine[]): SheetContent {
  const columns = Object.keys(assignmentColumns) as AssignmentColumn[];
  const choices = plan.settings.departments.length > 0 ? plan.settings.departments : null;
  return listSheet(plan, {
    name: assignmentSheetName,
    role: 'assignment',
    tabColor: '#548235',
    title: `◆${plan.title} 担当表`,
    about: '配付先の部署を書きます（二つ以上は「、」で）。空欄の施策は、様式にある担当部署に配ります。',
    orientation: 'portrait',
    columns: columns.map((column) => ({ heading: assignmentColumns[column], width: widths[column] })),
    addRows: (b) => {
      for (const line of lines)
        b.row(
          { min: 22, max: 60 },
          ...columns.map((column, col): BoxSpec<never> => ({
            col,
            style: column === 'number' ? { ...inputCenter, numberFormat: '@' } : input,
            content: text(line[column] === '' ? null : line[column], column === 'number' ? '@' : undefined),
            ...(column === 'department' && choices ? { choices: { list: [...choices], strict: false } } : {}),
          })),
        );
    },
  });
}
