import type { Edit } from '../book/edit';
import type { XlsxBook } from '../book/xlsx';
import { isDay, type Day } from '../cycle/dates';
import type { Master } from '../cycle/hand-out';
import type { LedgerRow } from '../cycle/ledger';
import { handOutsIn, rowsOfGrid, storeSheetOf, type HandOutRecord } from '../cycle/memory';
import { rememberEdits } from '../cycle/remember';
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
  const store = storeSheetOf(book.snapshot({ all: true }));
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

/** What lets the master remember, as it stands in the workbook now. */
export function remembered(
  book: XlsxBook,
  path: string,
  handOuts: readonly HandOutRecord[],
  rows: readonly LedgerRow[],
): Edit[] {
  const master = masterOf(book, path);
  return rememberEdits(master, handOuts, findingsIn(book, master), rows);
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
