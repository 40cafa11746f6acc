import { cellAddress } from '../../src/book/address';
import type { GuessReason } from '../../src/sheets/list/column';
import type { Meaning } from '../../src/sheets/list/meaning';
import type { ListProblem, ListProblemCode } from '../../src/sheets/list/problem';
import type { TypedCell } from '../../src/sheets/list/table';
import { fieldWords } from '../field-words';
import type { ListRemedies, ListWords } from '../ja/list';
import { plural } from './plural';

/** B3 “10”, with the sheet where there is one; of a JSON file the record and its key. */
function cellText({ sheet, row, col, text, key }: TypedCell): string {
  const typed = text === '' ? '' : ` “${text.replace(/\s+/gu, ' ')}”`;
  if (row < 0) return `measure ${key ?? ''}${typed}`;
  if (key !== undefined) return `${key} of record ${String(row)}${typed}`;
  return `${sheet === null ? '' : `[${sheet}] `}${cellAddress({ row, col })}${typed}`;
}

function cellsText(cells: readonly TypedCell[], most: number, how: string): string {
  const shown = cells.slice(0, most);
  const rest = cells.length - shown.length;
  return shown.map(cellText).join(', ') + (rest > 0 ? ` and ${plural(rest, 'more cell')}${how}` : '');
}

const plainMeanings: Readonly<Partial<Record<Meaning['kind'], string>>> = {
  number: 'Number',
  title: 'Name of the measure',
  department: 'Department',
  indicatorName: 'Name of the indicator',
  unit: 'Unit',
  baseline: 'Baseline',
  finalTarget: 'Final target',
  totalTarget: 'Total target',
  totalActual: 'Total actual',
  direction: 'Direction',
  method: 'Method of the rate',
  note: 'Note on the indicator',
  markWord: 'Status (mark)',
  scheduleLabel: 'Line of the schedule',
  rowKind: 'Kind of row (target, actual)',
  computed: 'Computed',
  nothing: 'Leave out',
};
const yearMeanings: Readonly<Partial<Record<Meaning['kind'], string>>> = {
  target: 'target',
  actual: 'actual',
  schedulePlan: 'schedule (planned)',
  scheduleActual: 'schedule (done)',
  activityInput: 'input',
  activityOutput: 'output',
  markedLines: 'results and problems',
  givenGrade: 'grade',
  gradeReason: 'reason for the grade',
  rowFigure: 'figure of the year',
};

/** What a column holds: “R4 target”; a field of the form has its own name. */
function meaningText(meaning: Meaning): string {
  if (meaning.kind === 'report') return `${meaning.year} ${meaning.name}`;
  if ('name' in meaning)
    return `${meaning.name.replace(/_/gu, '・')}${meaning.kind === 'mark' ? ' (○)' : ''}`;
  if ('year' in meaning) return `${meaning.year} ${yearMeanings[meaning.kind] ?? meaning.kind}`;
  return plainMeanings[meaning.kind] ?? meaning.kind;
}

const reasons: Readonly<Record<GuessReason, string>> = {
  'year-only': 'the heading is only a year',
  'no-year': 'the heading names no year',
  'bare-year': 'the year has no era, so the nearest was taken',
  'relative-year': 'counted from the report year',
  'year-range': 'the heading is a range, so its last year was taken',
  content: 'the word has several meanings, so the values decide',
  kin: 'a similar field of the form',
  container: 'a name above that of the measure',
  'baseline-year': 'by whether it is the baseline year',
  'second-department': 'a second column of departments, put behind the first',
  'second-name': 'a second column of names, taken as what is done',
};

type Said = {
  readonly cells: string;
  readonly column: string;
  readonly meaning: string;
  readonly problem: ListProblem;
  readonly remedies: ListRemedies;
};

const field = ({ problem }: Said): string => fieldWords(problem.field ?? '');

const texts: Readonly<Record<ListProblemCode, (said: Said) => string>> = {
  'no-heading': ({ problem, cells }) =>
    `There is no heading for the names of the measures (名称, 施策名, 事業名 …).${problem.other === undefined ? '' : ` “${problem.other}” is the nearest.`}${cells === '' ? '' : ` Taken as headings: ${cells}`}`,
  'no-years': ({ remedies }) =>
    `The years of the plan are not given, and the headings do not tell. ${remedies.years}`,
  'no-lines': ({ cells }) => `There is no measure below the headings. Taken as headings: ${cells}`,
  'column-unknown': ({ column, cells, problem, meaning, remedies }) =>
    `The meaning of column “${column}” is not known, so it was left out: ${cells}${problem.meaning ? `. The nearest is “${meaning}”${remedies.column}` : ''}`,
  'column-unnamed': ({ cells }) => `A column without a heading was left out: ${cells}`,
  'no-place': (said) => `The form has no place for “${field(said)}”: ${said.cells}`,
  'column-twice': ({ column, problem, meaning }) =>
    `Columns “${column}” and “${problem.other ?? ''}” both mean “${meaning}”: where they differ, they are left out.`,
  'values-differ': ({ cells, meaning }) =>
    `The two columns for “${meaning}” differ, so both were left out: ${cells}`,
  'differs-from-first': ({ cells, problem, meaning }) =>
    `“${meaning}” is “${problem.other ?? ''}” in an earlier line of the measure; left out: ${cells}`,
  'year-outside': ({ column, cells, problem }) =>
    `The year of column “${column}” (${problem.other ?? ''}) is not one of ${(problem.years ?? []).join(', ')}; left out: ${cells}`,
  computed: ({ column, cells }) =>
    `Column “${column}” is calculated from targets and actuals, so it was left out: ${cells}`,
  'no-title': ({ cells }) => `The measure has no name: ${cells}`,
  'number-taken': ({ cells, problem }) =>
    `The number is already used with another name, so this became measure “${problem.other ?? ''}”: ${cells}`,
  'word-unknown': ({ cells, meaning }) => `Not a word for “${meaning}”, left out: ${cells}`,
  'unit-differs': ({ cells, problem }) =>
    `The unit of the value is not “${problem.other ?? ''}” as in the unit column; the value was kept: ${cells}`,
  'unit-nowhere': ({ cells }) =>
    `No value can carry the unit, and the form has no place for units, so it is not in the sheets: ${cells}`,
  'digits-lost': ({ cells }) => `More digits than a number in Excel can have: ${cells}`,
  'error-value': ({ cells }) => `An error value, left out: ${cells}`,
  'not-computed': ({ cells }) =>
    `A formula without a result, left out. Open the workbook in Excel and save it: ${cells}`,
  'not-kept': (said) => `The sheets of this report year have no place for “${field(said)}”: ${said.cells}`,
  'kept-otherwise': (said) =>
    `“${field(said)}” becomes “${said.problem.other ?? ''}” in the sheet: ${said.cells}`,
  'line-total': ({ cells }) => `A line of totals, left out: ${cells}`,
  'line-group': ({ cells }) => `A heading between the lines, left out: ${cells}`,
  'line-alone': ({ cells }) => `A line that belongs to no measure, left out: ${cells}`,
  'quotes-open': ({ problem }) =>
    `A quotation mark (") does not end; what follows may be read wrongly: line ${problem.cells.map(({ row }) => String(row + 1)).join(', ')}`,
  'no-indicators': () => 'No indicator: no column of names, targets or actuals was found.',
  'not-taken': ({ cells }) => `Left out: ${cells}`,
  struck: ({ cells }) => `Text that is struck through, left out: ${cells}`,
  'second-list': ({ cells }) =>
    `A second list on the same sheet, left out; put it on a sheet of its own: ${cells}`,
  'struck-part': ({ cells }) => `What is not struck through was taken as the value: ${cells}`,
  'hidden-taken': ({ cells }) => `Hidden rows and columns were read, too: ${cells}`,
  'sheets-left': ({ problem, remedies }) =>
    `Other sheets were not read: ${problem.other ?? ''}${remedies.sheets}`,
  'line-above': ({ cells }) => `Text above the headings, left out: ${cells}`,
  'line-below': ({ cells }) => `A note below the list, left out: ${cells}`,
  'heading-again': ({ cells }) => `Repeated headings, left out: ${cells}`,
  'group-taken': ({ cells, meaning }) =>
    `A heading between the lines became “${meaning}” of the measures below it: ${cells}`,
  'number-given': ({ cells, problem }) => `Had no number and became “${problem.other ?? ''}”: ${cells}`,
  guess: ({ column, meaning, problem }) =>
    `Column “${column}” was taken as “${meaning}”${problem.reason ? `: ${reasons[problem.reason]}` : ''}.`,
  joined: ({ cells, meaning }) => `Appended to “${meaning}” of an earlier line of the measure: ${cells}`,
  'left-out': ({ column, cells }) => `Column “${column}” was left out, as you chose: ${cells}`,
  'mark-off': ({ cells, meaning }) => `No mark for “${meaning}”: ${cells}`,
  'years-found': ({ problem }) =>
    `The plan’s years are those of the headings: ${problem.years?.[0] ?? ''} to ${problem.years?.at(-1) ?? ''}.`,
  'report-year-found': ({ problem }) =>
    `The report year is the last one with actuals: ${problem.years?.[0] ?? ''}.`,
};

/** English. */
export const listEn: ListWords = {
  problem: (problem, remedies, most) =>
    texts[problem.code]({
      problem,
      remedies,
      cells: cellsText(problem.cells, most, remedies.cells),
      column: problem.column ?? '',
      meaning: problem.meaning ? meaningText(problem.meaning) : '',
    }),
  meaning: meaningText,
  reasons,
};
