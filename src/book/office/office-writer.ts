import type { Edit } from '../edit';
import { refuseOverLimit } from '../limits';
import { BookFailure, type Watch, type WriteWatch } from '../shell';
import type { BookSnapshot } from '../snapshot';
import { changedSince } from './changed-since';
import type { NewContext } from './context';
import { explained, explaining, isRefusedWhole } from './failures';
import { inverseOf } from './inverse';
import { lossesOf } from './losses';
import { planWrites } from './plan-writes';
import { readBeforeInParts, type Before, type SheetBefore } from './read-before';
import { refusingSheet } from './refusing-sheet';
import { restore } from './restore';
import { sendSteps } from './send-steps';
import { requests, type Step } from './steps';

/**
 * Writes a batch whole or not at all; gives the edits that undo it. All that this takes comes with this file, also what
 * takes back what was half written: once a batch is begun, nothing has to be fetched any more.
 * @throws BookFailure
 */
export async function applyEdits(
  newContext: NewContext,
  edits: readonly Edit[],
  watch: WriteWatch,
): Promise<readonly Edit[]> {
  if (watch.signal?.aborted) throw new BookFailure('cancelled');
  refuseOverLimit(edits);
  const before = await explaining(newContext, () => readBeforeInParts(newContext, edits));
  refuseOverwriting(edits, before, watch.basis);
  const losses = watch.mayLose ? [] : lossesOf(edits, before);
  if (losses.length > 0)
    throw new BookFailure('would-be-lost', { sheet: losses[0]?.sheet ?? '' }, {}, [], losses);
  const steps = planWrites(edits, before);
  if (watch.othersAtWork && changesStructure(edits, steps)) throw new BookFailure('others-at-work');
  const inverse = inverseOf(edits, before);
  if (steps.some(({ losesUndo }) => losesUndo)) watch.undoLost?.();
  const written = await write(newContext, steps, watch);
  if (written.error === null) return inverse;
  const failure = await explainedWrite(newContext, written.error, edits, before.sheets);
  if (written.isBegun) await restore(newContext, inverse, before, watch);
  throw failure;
}

const ofValues: ReadonlySet<Edit['kind']> = new Set(['setCells', 'setRows', 'setName']);

/**
 * Whether a batch does more than write values: new sheets of two people conflict, and so does protection that one takes
 * away while the other writes.
 */
function changesStructure(edits: readonly Edit[], steps: readonly Step[]): boolean {
  return edits.some(({ kind }) => !ofValues.has(kind)) || steps.some(({ losesUndo }) => losesUndo);
}

/** What went wrong, `null` when all was written, and whether anything may have been. */
async function write(
  newContext: NewContext,
  steps: readonly Step[],
  watch: Watch,
): Promise<{ readonly error: unknown; readonly isBegun: boolean }> {
  let done = 0;
  try {
    for (const request of requests(steps)) {
      if (watch.signal?.aborted) throw new BookFailure('cancelled');
      await sendSteps(newContext, request, (count) => {
        done += count;
        watch.progress?.(done, steps.length);
      });
    }
    return { error: null, isBegun: true };
  } catch (error) {
    return { error, isBegun: done > 0 || !isRefusedWhole(error) };
  }
}

/** Excel says that something is protected, but not what. */
async function explainedWrite(
  newContext: NewContext,
  error: unknown,
  edits: readonly Edit[],
  sheets: readonly SheetBefore[],
): Promise<BookFailure> {
  const failure = await explained(newContext, error);
  if (failure.code !== 'sheet-protected') return failure;
  const sheet = await refusingSheet(newContext, edits, sheets);
  const { cause } = failure;
  return sheet === null
    ? new BookFailure('book-protected', {}, { cause })
    : new BookFailure('sheet-protected', { sheet }, { cause });
}

/** @throws BookFailure changed-meanwhile */
function refuseOverwriting(edits: readonly Edit[], before: Before, basis: BookSnapshot | undefined): void {
  const changes = basis ? changedSince(edits, before, basis) : [];
  const [first] = changes;
  if (first) throw new BookFailure('changed-meanwhile', { sheet: first.sheet }, {}, changes);
}
