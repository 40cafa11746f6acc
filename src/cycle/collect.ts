import type { CellEdit, Edit } from '../book/edit';
import type { Day } from './dates';
import { takenEdit } from './field-value';
import type { Master } from './hand-out';
import type { LedgerRow } from './ledger';
import type { HandOutRecord } from './memory';
import { mergeReplies, seenAfter, type Decide, type FieldOutcome } from './merge';
import { ReplyReader } from './read-reply';
import type { ReadReply, RefusedReply, ReplyComment, ReplyFile } from './reply';

/** What collecting some files gives. Nothing is written before all of them were read. */
export interface Collected {
  readonly replies: readonly ReadReply[];
  readonly refused: readonly RefusedReply[];
  /** Every field in which something happened. */
  readonly outcomes: readonly FieldOutcome[];
  /** Departments that answered in more than one file, with these. */
  readonly twice: ReadonlyMap<string, readonly string[]>;
  /** What is written into the sheets of measures. */
  readonly edits: readonly Edit[];
  /** What the master remembers then. */
  readonly handOuts: readonly HandOutRecord[];
  /** Who has answered. */
  readonly rows: readonly LedgerRow[];
}

/** Reads replies and merges them into the master, field by field. */
export function collect(
  master: Master,
  handOuts: readonly HandOutRecord[],
  files: readonly ReplyFile[],
  {
    today,
    decide,
    comments,
  }: {
    readonly today: Day;
    readonly decide?: Decide;
    /** Notes and comments of the master. */
    readonly comments?: readonly ReplyComment[];
  },
): Collected {
  const reader = new ReplyReader(master, handOuts, comments);
  const read = files.flatMap((file) => reader.read(file));
  return merged(
    reader,
    handOuts,
    read.filter((one): one is ReadReply => !('refused' in one)),
    read.filter((one): one is RefusedReply => 'refused' in one),
    { today, ...(decide ? { decide } : {}) },
  );
}

function merged(
  reader: ReplyReader,
  handOuts: readonly HandOutRecord[],
  replies: readonly ReadReply[],
  refused: readonly RefusedReply[],
  { today, decide }: { readonly today: Day; readonly decide?: Decide },
): Collected {
  const outcomes = mergeReplies(reader.records, replies, decide);
  return {
    replies,
    refused,
    outcomes,
    twice: answeredTwice(replies),
    edits: outcomeEdits(outcomes),
    handOuts: remembered(handOuts, replies, outcomes),
    rows: rowsOf(replies, today),
  };
}

function answeredTwice(replies: readonly ReadReply[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const { handOut, file } of replies) {
    const own = files.get(handOut.department) ?? [];
    if (!own.includes(file)) own.push(file);
    files.set(handOut.department, own);
  }
  return new Map([...files].filter(([, own]) => own.length > 1));
}

function outcomeEdits(outcomes: readonly FieldOutcome[]): Edit[] {
  const cells = new Map<string, CellEdit[]>();
  for (const { written, master } of outcomes) {
    if (!written) continue;
    const own = cells.get(master.place.sheet) ?? [];
    own.push(takenEdit(master.place, written, master));
    cells.set(master.place.sheet, own);
  }
  return [...cells].map(([sheet, own]) => ({ kind: 'setCells', sheet, cells: own }));
}

/** The hand-outs with what has been dealt with of these replies; one that only the reply knew is known from now on. */
function remembered(
  handOuts: readonly HandOutRecord[],
  replies: readonly ReadReply[],
  outcomes: readonly FieldOutcome[],
): HandOutRecord[] {
  const byField = new Map<string, Map<string, FieldOutcome>>();
  for (const outcome of outcomes) {
    const own = byField.get(outcome.record.key) ?? new Map<string, FieldOutcome>();
    byField.set(outcome.record.key, own.set(outcome.field, outcome));
  }
  const all = new Map(handOuts.map((one) => [one.id, one]));
  for (const reply of replies) {
    const { handOut } = reply;
    const known = all.get(handOut.id) ?? handOut;
    const seen = seenAfter({ ...reply, handOut: known }, byField);
    all.set(handOut.id, { ...known, seen });
  }
  return [...all.values()];
}

function rowsOf(replies: readonly ReadReply[], today: Day): LedgerRow[] {
  const rows = new Map<string, LedgerRow>();
  for (const { handOut, file } of replies) {
    const { department } = handOut;
    const before = rows.get(department);
    const reply = before?.reply === undefined || before.reply === file ? file : `${before.reply}、${file}`;
    rows.set(department, { department, state: '提出済', received: today, reply });
  }
  return [...rows.values()];
}
