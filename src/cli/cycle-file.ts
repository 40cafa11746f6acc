import { randomBytes } from 'node:crypto';
import type { Edit } from '../book/edit';
import type { XlsxBook } from '../book/xlsx';
import { isDay, type Day } from '../cycle/dates';
import type { Master } from '../cycle/hand-out';
import { ledgerEdits, type LedgerRow } from '../cycle/ledger';
import { storeSheetName } from '../cycle/marks';
import { handOutsIn, memoryContent, memoryRows, rowsOfGrid, type HandOutRecord } from '../cycle/memory';
import { countedRows } from '../cycle/status';
import { checkPlan, type PlacedFinding } from '../sheets/check';
import { readPlan } from '../sheets/read-plan';
import { naming } from './open-book';
import { openPlan, type PlanFile } from './plan-file';
import { cutsIn } from './print-job';
import { UserError } from './user-error';
import { say } from './words';

/** A master with what it remembers of its hand-outs. */
export interface CycleFile extends PlanFile {
  readonly handOuts: readonly HandOutRecord[];
}

/** @throws BookFailure, FileFailure, UserError */
export function openCycle(path: string): CycleFile {
  const file = openPlan(path);
  const { book } = file;
  const store = book.snapshot({ all: true }).sheets.find(({ name }) => name.toLowerCase() === storeSheetName);
  return { ...file, handOuts: store?.grid ? handOutsIn(rowsOfGrid(store.grid)) : [] };
}

/** The master as it stands in the workbook now. @throws UserError */
export function masterOf(book: XlsxBook, path: string): Master {
  const snapshot = book.snapshot({ all: true });
  const reading = naming(path, () => readPlan(snapshot));
  if (reading.plan === null) throw new UserError(path);
  return { book: snapshot, reading };
}

export function findingsIn(book: XlsxBook, { reading }: Master): PlacedFinding[] {
  return checkPlan(reading, reading.plan.settings.reportYear, cutsIn(book));
}

/**
 * The edits that let the master remember: its very hidden sheet, and 回収簿 with what is counted.
 * @param rows what has happened to some departments
 */
export function rememberEdits(
  book: XlsxBook,
  path: string,
  handOuts: readonly HandOutRecord[],
  rows: readonly LedgerRow[],
): Edit[] {
  const master = masterOf(book, path);
  const counted = countedRows(master, handOuts, findingsIn(book, master));
  const byDepartment = new Map(rows.map((row) => [row.department, row]));
  for (const row of counted)
    byDepartment.set(row.department, { ...row, ...byDepartment.get(row.department) });
  const store = memoryContent(storeSheetName, memoryRows(handOuts));
  const exists = book.sheet(storeSheetName) !== undefined;
  return [
    ...ledgerEdits(master.book, master.reading.plan, [...byDepartment.values()]),
    { kind: 'putSheet', content: store, ...(exists ? { replace: true } : {}) },
  ];
}

/** Short, and never the same twice. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}

/** A day that was typed, or today. @throws UserError */
export function dayOf(text: string): Day {
  if (!isDay(text)) throw new UserError(say.cycleCommands.badDay(text));
  return text;
}

export function todayOf(text: string | undefined): Day {
  if (text !== undefined) return dayOf(text);
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
