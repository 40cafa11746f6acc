import type { Edit } from '../book/edit';
import type { Direction, RateMethod } from '../achievement';
import type { YearKey } from '../plan';
import type { ReadProblem } from '../sheets/problem';
import { everyMeasure, type MeasureFilter } from './measure-filter';
import type { GradingView } from './grading-view';
import type { FindingsView } from './finding-groups';
import type { PaneFinding } from './pane-findings';
import type { CellPlace, PlanReading } from './services';
import type { UndoRecord } from './undo-record';

export const places = ['entry', 'checks', 'grading', 'reports', 'more'] as const;
export type Place = (typeof places)[number];

/** What long work is called while it runs. */
export type WorkName =
  'checking' | 'grading' | 'printing' | 'reading' | 'reckoning' | 'reporting' | 'undoing' | 'writing';

export interface Work {
  readonly name: WorkName;
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
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
  /** Another answer to the same question. */
  readonly other?: { readonly label: string; readonly edits: readonly Edit[] };
  /** The batch that it takes back; else it is one itself. */
  readonly undoes?: number;
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
  /** The batch that the notice tells of: it can be taken back beside it. */
  readonly batch?: number;
  /** What comes next, as a button. */
  readonly next?: 'grade';
  /** Does again what failed. */
  readonly retry?: () => Promise<unknown>;
  /** The workbook could not be read: once it was, the notice has had its day. */
  readonly unread?: boolean;
}

/** How the table of 採点 was left: it is found again so. */
export interface GradingMemory {
  readonly view: GradingView;
  /** Keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
  /** Key of the row that the keyboard is on. */
  readonly active: string | null;
}

/** How somebody means to settle an indicator that is 要確認. */
export interface SettlingDraft {
  readonly direction: Direction;
  /** `null`: the engine's own for the direction. */
  readonly method: RateMethod | null;
  /** It will be written with the others. */
  readonly isAccepted: boolean;
}

/** The table of 要確認, in the place of that of 採点 while it is open. */
export interface Settling {
  readonly isOpen: boolean;
  /** The cell 方向 of the indicator that it was opened for; `null`: for all. */
  readonly at: CellPlace | null;
  /** By the key of the row; kept while the user looks elsewhere. */
  readonly drafts: ReadonlyMap<string, SettlingDraft>;
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
  readonly filter: MeasureFilter;
  /** The first look's guide above the place: it came by itself, or was asked for. */
  readonly guide: 'first' | 'asked' | null;
  readonly place: Place;
  /** The year that is looked at, once it was chosen by hand. */
  readonly year: YearKey | null;
  /** What 点検 found, once it was asked for. */
  readonly findings: readonly PaneFinding[] | null;
  /** Of which year they are: where another one was chosen since, that is still being checked. */
  readonly findingsYear: YearKey | null;
  /** Sheets of which it is not known what their print cuts off. */
  readonly unprinted: number;
  /** The same without being asked, for the progress of the plan. */
  readonly background: { readonly year: YearKey; readonly findings: readonly PaneFinding[] } | null;
  /** `null` until 採点 was used. */
  readonly grading: GradingMemory | null;
  readonly settling: Settling;
  readonly findingsView: FindingsView;
  readonly work: Work | null;
  readonly proposal: Proposal | null;
  readonly notice: Notice | null;
  readonly batches: readonly Batch[];
}

export const initialState: PaneState = {
  phase: 'loading',
  reading: null,
  problems: [],
  activeSheet: null,
  measure: null,
  showAll: false,
  onlyUnfilled: false,
  filter: everyMeasure,
  guide: null,
  place: 'entry',
  year: null,
  findings: null,
  findingsYear: null,
  unprinted: 0,
  background: null,
  grading: null,
  settling: { isOpen: false, at: null, drafts: new Map() },
  findingsView: { by: 'measure', hidden: new Set(), query: '', closed: new Set() },
  work: null,
  proposal: null,
  notice: null,
  batches: [],
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
  | { readonly kind: 'filter'; readonly filter: Partial<MeasureFilter> }
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'year'; readonly year: YearKey }
  | {
      readonly kind: 'checked';
      readonly year: YearKey;
      readonly findings: readonly PaneFinding[];
      readonly unprinted: number;
    }
  | { readonly kind: 'background'; readonly year: YearKey; readonly findings: readonly PaneFinding[] }
  | { readonly kind: 'grading'; readonly grading: GradingMemory }
  | { readonly kind: 'settling'; readonly settling: Partial<Settling> }
  | { readonly kind: 'findingsView'; readonly view: Partial<FindingsView> }
  | { readonly kind: 'propose'; readonly proposal: Proposal | null }
  | { readonly kind: 'work'; readonly work: Work | null }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'wrote'; readonly batch: Batch }
  | { readonly kind: 'undone'; readonly batch: number }
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
        phase: state.reading ? 'ready' : 'failed',
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
    case 'filter':
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case 'go':
      return {
        ...state,
        place: action.place,
        proposal: null,
        notice: state.notice?.intent === 'error' ? state.notice : null,
      };
    case 'year':
      return { ...state, year: action.year, proposal: null };
    case 'checked':
      return {
        ...state,
        findings: action.findings,
        findingsYear: action.year,
        unprinted: action.unprinted,
      };
    case 'background':
      return { ...state, background: { year: action.year, findings: action.findings } };
    case 'grading':
      return { ...state, grading: action.grading };
    case 'settling':
      // what was proposed is what was chosen before
      return { ...state, settling: { ...state.settling, ...action.settling }, proposal: null };
    case 'findingsView':
      return { ...state, findingsView: { ...state.findingsView, ...action.view } };
    case 'propose':
      return { ...state, proposal: action.proposal, notice: null };
    case 'work':
      return { ...state, work: action.work };
    case 'progress':
      return state.work
        ? { ...state, work: { ...state.work, done: action.done, total: action.total } }
        : state;
    case 'wrote':
      return { ...state, proposal: null, batches: [action.batch, ...state.batches].slice(0, keptBatches) };
    case 'undone':
      return {
        ...state,
        proposal: null,
        batches: state.batches.filter((batch) => batch.id !== action.batch),
      };
    case 'notice':
      return { ...state, notice: action.notice };
  }
}

function isWriteError(notice: Notice | null): boolean {
  return notice?.intent === 'error' && !notice.unread;
}
