import type { Cell } from '../book/cell';
import type { Edit, SetName } from '../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import type { SheetContent } from '../book/sheet-content';
import { formKindName } from '../forms/own-form-name';
import type { Plan } from '../plan';
import type { PlanReading } from '../sheets/read-plan';
import { settingsEdits } from '../sheets/settings-edits';
import { constantName } from '../sheets/sheet-reader';
import { asideSheets } from './aside';
import { assignedIn, type MatchedAssignment } from './assignment';
import { assign } from './departments';
import type { Day } from './dates';
import { frontContent } from './front-sheet';
import { baseSheetName, bookConstant, handOutIdName, planIdName, sheetIdName } from './marks';
import { memoryContent, memoryRows, type BaseRecord, type FieldValues, type HandOutRecord } from './memory';
import { filledIn, openFields } from './open-fields';
import { isTable, recordsOf, type MeasureRecord } from './records';

/** A master as it stands. */
export interface Master {
  readonly reading: PlanReading;
  readonly book: BookSnapshot;
}

export interface HandOutOptions {
  /** Only to these; absent: to all that the plan names. */
  readonly departments?: readonly string[];
  /** A measure of several departments goes to each of them, not to the first alone. */
  readonly each?: boolean;
  readonly deadline?: Day | null;
  readonly today: Day;
  /** Ending of the files, with its dot. */
  readonly ending: string;
  /** Gives another short text each time, of letters and digits. */
  readonly newId: () => string;
}

/** What a sheet is in a hand-out. All of its cells are closed but these. */
export interface HandOutSheet {
  readonly name: string;
  readonly open: readonly Cell[];
  /** What belongs to measures of others: their cells are emptied, and their rows hidden; the lines of a table are taken out. */
  readonly clear: readonly Cell[];
  readonly hiddenRows: readonly number[];
  readonly deletedRows: readonly number[];
  readonly deletedCols: readonly number[];
}

/** A workbook for one department. */
export interface HandOut {
  readonly record: HandOutRecord;
  readonly measures: readonly MeasureRecord[];
  /** The sheets of the master that it has. */
  readonly sheets: readonly HandOutSheet[];
  /** What is put into it then. */
  readonly edits: readonly Edit[];
}

export interface HandOuts {
  readonly handOuts: readonly HandOut[];
  readonly shared: ReturnType<typeof assign>['shared'];
  readonly nobody: readonly MeasureRecord[];
  /** Departments that were asked for and that no measure names. */
  readonly unknown: readonly string[];
  /** Lines of 担当表 that fit no measure, or several. */
  readonly unfit: Omit<MatchedAssignment, 'given'>;
}

/** The names by which plan and sheets are known from now on; those that have one keep it. */
export function idEdits({ book, reading }: Master, newId: () => string): SetName[] {
  const constant = (sheet: string | null, name: string, text: string): SetName => ({
    ...{ kind: 'setName', sheet, name, refersTo: `="${text}"`, hidden: true },
  });
  const edits = bookConstant(book, planIdName) === null ? [constant(null, planIdName, newId())] : [];
  const used = new Set<string>();
  const measureSheets = new Set(reading.measures.map(({ sheetId }) => sheetId));
  for (const sheet of book.sheets) {
    if (!measureSheets.has(sheet.id)) continue;
    const own = constantName(sheet, sheetIdName);
    // a sheet that was copied has the id of its original
    if (own !== null && !used.has(own)) used.add(own);
    else {
      const id = newId();
      used.add(id);
      edits.push(constant(sheet.name, sheetIdName, id));
    }
  }
  return edits;
}

/** Workbooks for the departments, of a master that has its ids (`idEdits`). */
export function handOuts(master: Master, options: HandOutOptions): HandOuts {
  const { reading, book } = master;
  const { plan } = reading;
  const records = recordsOf(book, reading.measures);
  const { given, ...unfit } = assignedIn(book, records);
  const { departments } = plan.settings;
  const { byDepartment, shared, nobody } = assign(records, departments, options.each ?? false, given);
  const wanted = options.departments ?? [...byDepartment.keys()];
  const files = fileNames(wanted, options.ending);
  const made = wanted.flatMap((department, i): HandOut[] => {
    const measures = byDepartment.get(department);
    if (!measures) return [];
    const record = handOutRecord(master, measures, department, files[i] ?? '', options);
    return [handOutOf(master, record, measures, records, others(shared, department))];
  });
  return {
    handOuts: made,
    shared,
    nobody,
    unknown: wanted.filter((department) => !byDepartment.has(department)),
    unfit,
  };
}

function others(
  shared: HandOuts['shared'],
  department: string,
): (record: MeasureRecord) => readonly string[] {
  const names = new Map(
    shared.map(({ record, to, others: left }) => [
      record.key,
      [...to, ...left].filter((one) => one !== department),
    ]),
  );
  return ({ key }) => names.get(key) ?? [];
}

function handOutRecord(
  { book, reading }: Master,
  measures: readonly MeasureRecord[],
  department: string,
  file: string,
  { deadline = null, today, newId }: HandOutOptions,
): HandOutRecord {
  return {
    id: newId(),
    plan: bookConstant(book, planIdName) ?? '',
    department,
    year: reading.plan.settings.reportYear,
    deadline,
    date: today,
    file,
    bases: measures.map(baseOf),
    seen: {},
  };
}

/** A measure as it stands, to be remembered. */
export function baseOf({ key, number, title, sheet, fields }: MeasureRecord): BaseRecord {
  const values: FieldValues = Object.fromEntries(
    [...fields].map(([name, { place: _, ...value }]) => [name, value]),
  );
  return { key, number, title, sheet, fields: values };
}

function handOutOf(
  { book, reading }: Master,
  record: HandOutRecord,
  measures: readonly MeasureRecord[],
  all: readonly MeasureRecord[],
  othersOf: (record: MeasureRecord) => readonly string[],
): HandOut {
  const { plan } = reading;
  const year = plan.settings.reportYear;
  const keys = new Set(measures.map(({ key }) => key));
  const ids = new Set(measures.map(({ source }) => source.sheetId));
  const sheets = book.sheets.flatMap((sheet): HandOutSheet[] => {
    if (!ids.has(sheet.id)) return [];
    const here = all.filter(({ source }) => source.sheetId === sheet.id);
    const own = here.filter(({ key }) => keys.has(key));
    const open = own.flatMap((one) =>
      openFields(one, year, plan.format).flatMap((name) => one.fields.get(name)?.place ?? []),
    );
    return [
      {
        name: sheet.name,
        open,
        ...leftOut(
          sheet,
          own,
          here.filter((one) => !own.includes(one)),
        ),
      },
    ];
  });
  const front = frontContent({
    plan,
    department: record.department,
    deadline: record.deadline,
    measures: measures.map((one) => ({
      number: one.number,
      title: one.title,
      sheet: one.sheet,
      filled: filledIn(one, year),
      others: othersOf(one),
    })),
  });
  const settings = ownSettings(plan, reading, book, record.department, measures);
  const aside = asideSheets(book, reading.settingsSheet, settings, front);
  const base = memoryContent(baseSheetName, memoryRows([{ ...record, aside }]));
  return {
    record,
    measures,
    sheets: [...sheets, { name: reading.settingsSheet, open: [], ...nothingLeftOut }],
    edits: [
      ...settings,
      ...[...new Set(sheets.map(({ name }) => name))].map((sheet): Edit => ({
        kind: 'setName',
        sheet,
        name: handOutIdName,
        refersTo: `="${record.id}"`,
        hidden: true,
      })),
      { kind: 'putSheet', content: withFreeName(front, sheets), after: null },
      { kind: 'putSheet', content: base },
    ],
  };
}

/** 計画設定 without what is of others: departments, and findings that somebody decided to leave. */
function ownSettings(
  plan: Plan,
  reading: PlanReading,
  book: BookSnapshot,
  department: string,
  measures: readonly MeasureRecord[],
): readonly Edit[] {
  const numbers = new Set(measures.map(({ number }) => number));
  const ignored = (plan.settings.ignored ?? []).filter(({ key }) => numbers.has(key.split(' ')[1] ?? ''));
  return settingsEdits(reading, book, {
    settings: { departments: [department], ...(plan.settings.ignored ? { ignored } : {}) },
  }).edits;
}

function withFreeName(content: SheetContent, sheets: readonly HandOutSheet[]): SheetContent {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let { name } = content;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${content.name}(${String(n)})`;
  return { ...content, name };
}

type LeftOut = Omit<HandOutSheet, 'name' | 'open'>;
const nothingLeftOut: LeftOut = { clear: [], hiddenRows: [], deletedRows: [], deletedCols: [] };

/** What of a sheet is of the measures of others: their cells, and the rows (or columns) that hold nothing else. */
function leftOut(
  sheet: SheetSnapshot,
  own: readonly MeasureRecord[],
  others: readonly MeasureRecord[],
): LeftOut {
  if (others.length === 0) return nothingLeftOut;
  const at = ({ row, col }: Cell): string => `${String(row)},${String(col)}`;
  const placesOf = ({ fields }: MeasureRecord): Cell[] =>
    [...fields.values()].map(({ place: { row, col } }) => ({ row, col }));
  const kept = new Set(own.flatMap(placesOf).map(at));
  const theirs = others.map((one) => placesOf(one).filter((cell) => !kept.has(at(cell))));
  const across = constantName(sheet, formKindName) === 'column';
  const line = ({ row, col }: Cell): number => (across ? col : row);
  if (isTable(sheet)) {
    const ours = new Set(own.flatMap(placesOf).map(line));
    const lines = [...new Set(theirs.flat().map(line))].filter((one) => !ours.has(one)).sort((a, b) => a - b);
    return { ...nothingLeftOut, [across ? 'deletedCols' : 'deletedRows']: lines };
  }
  const ours = spanned(own.map((one) => placesOf(one).map(line)));
  const hidden = [...spanned(theirs.map((cells) => cells.map(line)))].filter((one) => !ours.has(one));
  return { ...nothingLeftOut, clear: theirs.flat(), hiddenRows: hidden.sort((a, b) => a - b) };
}

/** From the first line of each record to its last. */
function spanned(records: readonly (readonly number[])[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const lines of records) {
    if (lines.length === 0) continue;
    const [first, last] = [Math.min(...lines), Math.max(...lines)];
    for (let line = first; line <= last; line++) all.add(line);
  }
  return all;
}

/** A file a department, under names that every system takes. */
function fileNames(departments: readonly string[], ending: string): string[] {
  const taken = new Set<string>();
  return departments.map((department) => {
    const plain = department.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '') || '部署';
    let name = plain.slice(0, 80);
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 76)}(${String(n)})`;
    taken.add(name.toLowerCase());
    return `${name}${ending}`;
  });
}
