import { applyEdits } from '../../book';
import type { Edit } from '../../book/edit';
import type { BookSnapshot } from '../../book/snapshot';
import type { Master } from '../../cycle/hand-out';
import type { LedgerRow } from '../../cycle/ledger';
import type { HandOutRecord } from '../../cycle/memory';
import { rememberEdits } from '../../cycle/remember';
import { checkPlan } from '../../sheets/check';
import { readPlan, type PlanReading } from '../../sheets/read-plan';

/** A plan as it would stand after some edits. */
export function after(reading: PlanReading, snapshot: BookSnapshot, edits: readonly Edit[]): Master {
  const book = applyEdits(snapshot, edits);
  const again = readPlan(book);
  return { book, reading: again.plan ? again : reading };
}

/** What lets the master remember, after other edits. */
export function remembered(
  master: Master,
  memory: readonly HandOutRecord[],
  rows: readonly LedgerRow[],
): Edit[] {
  return rememberEdits(master, memory, checkPlan(master.reading), rows);
}
