import type { Edit } from '../../book/edit';
import type { BookSnapshot } from '../../book/snapshot';
import type { YearKey } from '../../plan';
import type { ReadProblem } from '../../sheets/problem';
import type { PlanReading } from '../../sheets/read-plan';
import type { UndoRecord } from './undo-record';

export const places = ['entry', 'checks', 'grading', 'reports', 'cycle', 'more'] as const;
export type Place = (typeof places)[number];

/** What long work is called while it runs. */
export type WorkName =
  | 'checking'
  | 'grading'
  | 'printing'
  | 'reading'
  | 'understanding'
  | 'calculation'
  | 'reporting'
  | 'undoing'
  | 'writing';

export interface Work {
  readonly name: WorkName;
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
  /** What the user has to do before it goes on. */
  readonly waiting?: string;
}

/** What will be written into one sheet, a line a cell. */
export interface SheetChanges {
  readonly sheet: string;
  readonly lines: readonly string[];
}

/** Edits that wait for the user's word. */
export interface Proposal {
  readonly work: WorkName;
  /** Name of the batch in the undo list. */
  readonly title: string;
  readonly summary: string;
  readonly details: readonly string[];
  /** Where cells of many sheets are written: what, by sheet. */
  readonly changes?: readonly SheetChanges[];
  readonly edits: readonly Edit[];
  /** The result line once it is done. */
  readonly result: string;
  /** What is offered then. */
  readonly next?: 'grade';
  /** On the button that says yes, where the usual word does not tell enough. */
  readonly apply?: string;
  /** What stands against it is seen with the question. */
  readonly isQuestion?: boolean;
  /** Another answer to the same question. */
  readonly other?: { readonly label: string; readonly edits: readonly Edit[] };
  /** The user knows what of it cannot be taken back. */
  readonly mayLose?: boolean;
  /** Called once it stands in the workbook. */
  readonly written?: () => void;
  /** The batch that it takes back; else it is one itself. */
  readonly undoes?: number;
  /** The workbook on which it was decided; else that of the last reading. */
  readonly basis?: BookSnapshot;
  /** What was taken back and is done again by it. */
  readonly redoes?: number;
}

/** So many batches are kept for taking them back. */
export const keptBatches = 20;

/** One thing that was written, and how to take it back. */
export interface Batch {
  readonly id: number;
  readonly title: string;
  /** ms since 1970 */
  readonly time: number;
  readonly undo: readonly Edit[];
  readonly record: UndoRecord;
}

export interface Notice {
  readonly intent: 'success' | 'info' | 'error';
  readonly title: string;
  readonly body?: string;
  /** The host's own words for a failure, to be copied for whoever helps. */
  readonly detail?: string;
  /** The batch that the notice tells of: it can be taken back beside it. */
  readonly batch?: number;
  /** What comes next, as a button. */
  readonly next?: 'grade';
  /** What helps, as a button. */
  readonly action?: { readonly label: string; readonly run: () => Promise<unknown> };
  /** Does again what failed. */
  readonly retry?: () => Promise<unknown>;
  /** The workbook could not be read: once it was, the notice has had its day. */
  readonly unread?: boolean;
}

export interface PaneState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly reading: PlanReading | null;
  /** What of the workbook could not be read as a plan. */
  readonly problems: readonly ReadProblem[];
  readonly activeSheet: string | null;
  /** The measure that was gone to, where its sheet holds several. */
  readonly measure: string | null;
  /** The list of all measures instead of the form of the active sheet's. */
  readonly showAll: boolean;
  /** The list of measures, and the form's steps from one to the next, leave out those that are filled in. */
  readonly onlyUnfilled: boolean;
  /** The first look's guide above the place: it came by itself, or was asked for. */
  readonly guide: 'first' | 'asked' | null;
  readonly place: Place;
  /** The year that is looked at, once it was chosen by hand. */
  readonly year: YearKey | null;
  readonly work: Work | null;
  readonly proposal: Proposal | null;
  readonly notice: Notice | null;
  readonly batches: readonly Batch[];
  /** What was taken back and can be done again, the newest first; anything else that is written ends that. */
  readonly undone: readonly Batch[];
}

export const initialState: PaneState = {
  phase: 'loading',
  reading: null,
  problems: [],
  activeSheet: null,
  measure: null,
  showAll: false,
  onlyUnfilled: false,
  guide: null,
  place: 'entry',
  year: null,
  work: null,
  proposal: null,
  notice: null,
  batches: [],
  undone: [],
};

export type PaneAction =
  | {
      readonly kind: 'read';
      readonly reading: PlanReading | null;
      readonly problems: readonly ReadProblem[];
      readonly activeSheet: string | null;
    }
  | { readonly kind: 'readFailed'; readonly notice: Notice }
  | { readonly kind: 'activated'; readonly sheet: string }
  | { readonly kind: 'measure'; readonly number: string; readonly sheet: string }
  | { readonly kind: 'follow'; readonly number: string }
  | { readonly kind: 'showAll' }
  | { readonly kind: 'onlyUnfilled'; readonly on: boolean }
  | { readonly kind: 'guide'; readonly guide: PaneState['guide'] }
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'year'; readonly year: YearKey }
  | { readonly kind: 'propose'; readonly proposal: Proposal | null }
  | { readonly kind: 'work'; readonly work: Work | null }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'waiting'; readonly words: string | null }
  | { readonly kind: 'wrote'; readonly batch: Batch; readonly redoes?: number | undefined }
  | { readonly kind: 'undone'; readonly batch: number; readonly again: Batch }
  | { readonly kind: 'notice'; readonly notice: Notice | null };

/** The pane's whole memory, as one pure step. */
export function step(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case 'read':
      return {
        ...state,
        phase: 'ready',
        notice: state.notice?.unread ? null : state.notice,
        reading: action.reading,
        problems: action.problems,
        activeSheet: action.activeSheet,
      };
    case 'readFailed':
      return {
        ...state,
        // what was read once stays, a workbook without a plan too: beside it the foot tells what is under way
        phase: state.phase === 'ready' || state.reading ? 'ready' : 'failed',
        // What could not be written stays told: a reading between its sheets may fail, and the next one is good.
        notice: isWriteError(state.notice) ? state.notice : action.notice,
      };
    case 'activated':
      return action.sheet === state.activeSheet
        ? state
        : { ...state, activeSheet: action.sheet, showAll: false };
    case 'measure':
      return { ...state, activeSheet: action.sheet, measure: action.number, showAll: false };
    case 'follow':
      return { ...state, measure: action.number };
    case 'showAll':
      return { ...state, showAll: true };
    case 'onlyUnfilled':
      return { ...state, onlyUnfilled: action.on };
    case 'guide':
      return { ...state, guide: action.guide };
    case 'go':
      return {
        ...state,
        place: action.place,
        proposal: null,
        notice: state.notice?.intent === 'error' ? state.notice : null,
      };
    case 'year':
      return { ...state, year: action.year, proposal: null };
    case 'propose':
      return { ...state, proposal: action.proposal, notice: null };
    case 'work':
      return { ...state, work: action.work };
    case 'progress':
      return state.work
        ? { ...state, work: { ...state.work, done: action.done, total: action.total } }
        : state;
    case 'waiting':
      return { ...state, work: state.work && waitingWork(state.work, action.words) };
    case 'wrote':
      return {
        ...state,
        proposal: null,
        batches: [action.batch, ...state.batches].slice(0, keptBatches),
        undone: action.redoes === undefined ? [] : state.undone.filter(({ id }) => id !== action.redoes),
      };
    case 'undone':
      return {
        ...state,
        proposal: null,
        batches: state.batches.filter((batch) => batch.id !== action.batch),
        undone: [action.again, ...state.undone],
      };
    case 'notice':
      return { ...state, notice: action.notice };
  }
}

function waitingWork({ waiting: _, ...work }: Work, words: string | null): Work {
  return words === null ? work : { ...work, waiting: words };
}

function isWriteError(notice: Notice | null): boolean {
  return notice?.intent === 'error' && !notice.unread;
}
