import type { BookSnapshot } from '../book/snapshot';
import type { FailureCode } from '../book';
import type { Place } from '../sheets/sheet-reader';
import type { FieldCell, MeasureRecord } from './records';
import type { BaseRecord, HandOutRecord } from './memory';
import type { Realigned } from './repair';

/** A file that somebody sent back: what it holds, or why it could not be opened. */
export type ReplyFile =
  | { readonly file: string; readonly book: BookSnapshot; readonly comments?: readonly ReplyComment[] }
  | { readonly file: string; readonly failure: { readonly code: FailureCode; readonly text: string } };

/** A note or comment at a cell of a workbook. */
export interface ReplyComment extends Place {
  readonly text: string;
}

/** Why a reply is not taken; texts stand in `locales/`. */
export type RefusalCode =
  /** It could not be opened; `text` says why. */
  | 'unreadable'
  /** Nothing in it was handed out. */
  | 'not-a-reply'
  | 'other-plan'
  /** Of another year; `year`. */
  | 'other-year'
  /** Nobody knows what its cells held when it was handed out. */
  | 'base-unknown';

/** A reply's measure with its cells as they stand there. */
export interface ReplyMeasure {
  readonly base: BaseRecord;
  /** Its measure in the master. */
  readonly record: MeasureRecord;
  /** Sheet of the reply. */
  readonly sheet: string;
  readonly fields: ReadonlyMap<string, FieldCell>;
}

/** Something to be told of a reply. */
export type ReplyNote =
  /** A cell outside of all fields that the department has written into. */
  | { readonly code: 'beside'; readonly place: Place; readonly text: string }
  /** A note or comment at a cell, which was not handed out: it stays in the file of the reply. */
  | { readonly code: 'comment'; readonly place: Place; readonly text: string }
  /** Something written on 記入のお願い or 計画設定, and something that is there no longer. Nothing of these is taken. */
  | { readonly code: 'aside'; readonly place: Place; readonly text: string }
  | { readonly code: 'aside-gone'; readonly sheet: string; readonly text: string }
  /** How the cells of a sheet were found again. */
  | { readonly code: 'realigned'; readonly sheet: string; readonly reason: Realigned }
  | { readonly code: 'sheet-renamed'; readonly sheet: string; readonly was: string }
  /** A sheet that was not handed out. */
  | { readonly code: 'sheet-added'; readonly sheet: string }
  /** The same sheet stands in it twice. */
  | { readonly code: 'sheet-twice'; readonly sheet: string; readonly other: string }
  | { readonly code: 'sheet-missing'; readonly sheet: string }
  /** Fields that have no cell in it any more. */
  | { readonly code: 'fields-lost'; readonly sheet: string; readonly fields: readonly string[] }
  /** The plan has the measure no longer. */
  | { readonly code: 'measure-gone'; readonly number: string; readonly title: string }
  /** It came without its ids, and was known by its texts. */
  | { readonly code: 'known-by-texts' };

/** A reply as it was read. */
export interface ReadReply {
  readonly file: string;
  readonly handOut: HandOutRecord;
  readonly measures: readonly ReplyMeasure[];
  readonly notes: readonly ReplyNote[];
}

export interface RefusedReply {
  readonly file: string;
  readonly refused: RefusalCode;
  readonly data: Readonly<Record<string, string>>;
}
