import type { RateResult } from '../achievement';
import type { Edit } from '../book/edit';
import type { Watch } from '../book/shell';
import type { BookSnapshot } from '../book/snapshot';
import type { Measure, YearKey } from '../plan';
import { evaluate, type Evaluation } from '../plan/evaluation';
import { fieldName } from '../plan/field';
import type { ReportKind } from '../reports/kinds';
import { readPlan } from '../sheets/read-plan';
import { BookReader, type BookReading } from './book-reader';
import { entryEdits } from './entry-edits';
import { unfilled, type EntryField } from './entry-fields';
import { measureAt } from './measure-at';
import type { MeasureFilter } from './measure-filter';
import type { PaneFinding } from './pane-findings';
import { failureNotice, type Doing } from './failure';
import type { Checking } from './checking';
import type { SheetCut } from '../sheets/cut-texts';
import type { AllTexts } from './language';
import {
  initialState,
  step,
  type GradingMemory,
  type Notice,
  type PaneAction,
  type PaneState,
  type Place,
  type Proposal,
  type WorkName,
} from './pane-state';
import { checkNotice } from './proposals';
import type { BookEvent, BookPort, CellPlace, MeasureReading, PlanReading } from './services';

/** Changes of more than cells that follow each other within this time (ms) are read together. */
const settle = 30;
/** The look behind the scenes begins when nothing has changed for this time (ms). */
const calm = 400;

/** What the pane and the ribbon can do; everything that React shows is its state. */
export class PaneController {
  #state = initialState;
  readonly #listeners = new Set<() => void>();
  readonly #evaluated = new WeakMap<Measure, { readonly year: YearKey; readonly evaluation: Evaluation }>();
  #batches = 0;
  readonly #reader: BookReader;
  /** Loaded with the first 点検. */
  #checking: Checking | null = null;
  #stale: ReturnType<typeof setTimeout> | null = null;

  constructor(
    readonly book: BookPort,
    readonly texts: AllTexts,
  ) {
    this.#reader = new BookReader(
      book,
      (reading) => this.#read(reading),
      (error) => this.#do({ kind: 'readFailed', notice: failureNotice(texts, 'read', error) }),
    );
  }

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the workbook and follows it from now on. */
  async start(): Promise<void> {
    await this.refresh();
    try {
      await this.book.listen((event) => this.#onBook(event));
    } catch (error) {
      this.#do({ kind: 'notice', notice: failureNotice(this.texts, 'read', error) });
    }
  }

  /** The year that is looked at: as chosen, else the plan's report year. */
  year(): YearKey {
    const settings = this.#state.reading?.plan.settings;
    const chosen = this.#state.year;
    return chosen !== null && settings?.years.includes(chosen) ? chosen : (settings?.reportYear ?? '');
  }

  go(place: Place): void {
    this.#do({ kind: 'go', place });
  }

  chooseYear(year: YearKey): void {
    this.#do({ kind: 'year', year });
    this.#recheck();
  }

  /** The measure whose sheet is active; `null` where another sheet is, or the list was asked for. */
  current(): MeasureReading | null {
    const { reading, activeSheet, measure, showAll } = this.#state;
    if (!reading || showAll) return null;
    const here = reading.measures.filter((one) => one.sheet === activeSheet);
    return here.find((one) => one.measure.number === measure) ?? here[0] ?? null;
  }

  /** Rates and grade of a measure in the year that is looked at. */
  evaluation(measure: Measure): Evaluation {
    const { reading } = this.#state;
    const year = this.year();
    const known = this.#evaluated.get(measure);
    if (known?.year === year) return known.evaluation;
    if (!reading) return { rates: [], computed: null, given: null, grade: null };
    const evaluation = evaluate(measure, reading.plan.settings, year);
    this.#evaluated.set(measure, { year, evaluation });
    return evaluation;
  }

  showAll(): void {
    this.#do({ kind: 'showAll' });
  }

  /** Leaves out the measures that are filled in, in the list and in the form's steps from one to the next. */
  showOnlyUnfilled(on: boolean): void {
    this.#do({ kind: 'onlyUnfilled', on });
  }

  /** Which measures the list shows. */
  filter(filter: Partial<MeasureFilter>): void {
    this.#do({ kind: 'filter', filter });
  }

  /** Findings of the year that is looked at: of 点検, else of the look behind the scenes; `null` while there are none. */
  knownFindings(): readonly PaneFinding[] | null {
    const { findings, background } = this.#state;
    return findings ?? (background?.year === this.year() ? background.findings : null);
  }

  /** Runs the checks in idle time for the progress of the plan, unless 点検 does; gives back how to call it off. */
  lookOver(): () => void {
    const abort = new AbortController();
    const { reading, findings } = this.#state;
    if (reading && !findings) {
      const wait = setTimeout(() => {
        // Nobody asked for it: what cannot be had now is tried again with the next reading.
        this.#lookOver(reading, abort.signal).catch(() => undefined);
      }, calm);
      abort.signal.addEventListener('abort', () => clearTimeout(wait));
    }
    return () => abort.abort();
  }

  /** Opens the form of a measure and its sheet. */
  async goTo(one: MeasureReading): Promise<void> {
    this.go('entry');
    this.#do({ kind: 'measure', number: one.measure.number, sheet: one.sheet });
    const first = unfilled(one, this.year())[0]?.place ?? one.cells.get(fieldName({ kind: 'title' }))?.place;
    await this.select(first ?? { sheet: one.sheet, row: 0, col: 0 });
  }

  /** Keeps how the table of 採点 is looked at. */
  keepGrading(grading: GradingMemory): void {
    this.#do({ kind: 'grading', grading });
  }

  closeNotice(): void {
    this.#do({ kind: 'notice', notice: null });
  }

  dropProposal(): void {
    this.#do({ kind: 'propose', proposal: null });
  }

  /** Reads again; several calls while a reading is under way make one more. */
  refresh(): Promise<void> {
    return this.#reader.all();
  }

  /** 点検 */
  async check(): Promise<void> {
    this.go('checks');
    await this.refresh();
    await this.#readPrints();
    this.#do({ kind: 'notice', notice: this.#state.notice ?? checkNotice(this.texts, this.#state.findings) });
  }

  /** Shows what is found at once, then reads how the sheets are printed, and shows that too; `false` where it could not. */
  async #readPrints(): Promise<boolean> {
    const snapshot = this.#reader.snapshot;
    const { reading } = this.#state;
    if (!reading || !snapshot) return false;
    const { Checking, isPrintChecked } = await import('./checking');
    const checking = (this.#checking ??= new Checking(this.texts, this.book));
    this.#recheck();
    if (!isPrintChecked(reading)) return true;
    const read = async (watch: Watch): Promise<boolean> => {
      await checking.readPrints(snapshot, watch);
      return true;
    };
    const done = await this.#work('checking', read, 'check');
    this.#recheck();
    return done ?? false;
  }

  /** 採点: shows what would be written. */
  async proposeGrades(): Promise<void> {
    this.go('grading');
    const [{ explain }, { gradePlan, writesReckoning }, { gradeProposal }, { achievementWords }] =
      await Promise.all([
        import('../achievement'),
        import('../sheets/grade'),
        import('./grade-proposal'),
        // what stands in the sheets is Japanese, whatever the pane speaks
        import('../../locales/ja/achievement'),
      ]);
    await this.propose((reading) => {
      const { settings } = reading.plan;
      const inWords = (rate: RateResult): string => explain(rate, settings, achievementWords);
      const grading = gradePlan(reading, this.year(), writesReckoning(settings) ? inWords : null);
      return gradeProposal(this.texts, reading, grading);
    });
  }

  /** 一覧を作成: shows what would be made. */
  proposeOverview(): Promise<void> {
    return this.proposeReport('overview');
  }

  /** 帳票: shows what would be made. */
  async proposeReport(kind: ReportKind): Promise<void> {
    this.go('reports');
    const { reportProposal } = await import('./report-proposal');
    if (kind === 'findings' && !(await this.#readPrints())) return;
    const cuts = (snapshot: BookSnapshot): readonly SheetCut[] => this.#checking?.cuts(snapshot) ?? [];
    await this.propose((reading, snapshot) =>
      reportProposal(this.texts, kind, reading, snapshot, this.year(), () => cuts(snapshot)),
    );
  }

  /** 様式から作成: the sheets of a sample plan in this workbook, shown before they are made. */
  async proposeSample(id: string): Promise<void> {
    const { sampleProposal } = await import('./sample-proposal');
    const proposal = await sampleProposal(this.texts, id, this.#reader.snapshot);
    this.#do({ kind: 'propose', proposal });
  }

  /** The workbook as it was last read. */
  snapshot(): BookSnapshot | null {
    return this.#reader.snapshot;
  }

  /** Puts edits before the user that were made elsewhere. */
  show(proposal: Proposal): void {
    this.#do({ kind: 'propose', proposal });
  }

  tell(notice: Notice): void {
    this.#do({ kind: 'notice', notice });
  }

  /** Runs long work that writes nothing into the workbook; `null` when it failed, was cancelled, or another runs. */
  run<T>(name: WorkName, job: (watch: Watch) => Promise<T>): Promise<T | null> {
    return this.#work(name, job, 'print');
  }

  proposeFix(edits: readonly Edit[], summary: string): void {
    const { fix } = this.texts.checks;
    const title = this.texts.checks.fixTitle;
    this.#do({
      kind: 'propose',
      proposal: { work: 'writing', title, summary, details: [], edits, result: `${fix}：${summary}` },
    });
  }

  /** Writes what was proposed. */
  async applyProposal(): Promise<void> {
    const { proposal } = this.#state;
    if (proposal) await this.carryOut(proposal);
  }

  /** Writes without asking what the user has asked for already. */
  async carryOut(proposal: Proposal): Promise<void> {
    if (await this.#write(proposal.work, proposal.title, proposal.edits)) {
      const batch = this.#state.batches[0]?.id;
      this.#do({
        kind: 'notice',
        notice: {
          intent: 'success',
          title: proposal.result,
          ...(batch === undefined ? {} : { batch }),
          ...(proposal.next ? { next: proposal.next } : {}),
        },
      });
    }
  }

  /** Writes one entry of the form; `true` when it stands in the sheet. */
  async enter(field: EntryField, text: string, title: string): Promise<boolean> {
    return this.#write('writing', title, entryEdits(field, text));
  }

  /** Writes one cell, such as a choice of the 採点 table. */
  async write(place: CellPlace, value: string | null, title: string): Promise<boolean> {
    const { sheet, row, col } = place;
    return this.#write('writing', title, [{ kind: 'setCells', sheet, cells: [{ row, col, value }] }]);
  }

  /** Takes back the newest batch. */
  async undo(): Promise<void> {
    const [batch] = this.#state.batches;
    if (!batch) return;
    const done = await this.#work('undoing', (watch) => this.book.apply(batch.undo, watch));
    if (!done) return;
    this.#wrote(batch.undo);
    this.#do({ kind: 'undone', batch: batch.id });
    await this.#reader.wrote(batch.undo);
    this.#do({ kind: 'notice', notice: { intent: 'success', title: this.texts.more.undone(batch.title) } });
  }

  async select(place: CellPlace): Promise<void> {
    try {
      await this.book.select(place);
    } catch (error) {
      this.#do({ kind: 'notice', notice: failureNotice(this.texts, 'select', error) });
    }
  }

  #do(action: PaneAction): void {
    this.#state = step(this.#state, action);
    for (const listener of this.#listeners) listener();
  }

  async #lookOver(reading: PlanReading, signal: AbortSignal): Promise<void> {
    const year = this.year();
    const [{ paneFindingSteps }, { inIdleTime }] = await Promise.all([
      import('./pane-findings'),
      import('./in-idle-time'),
    ]);
    const findings = await inIdleTime(paneFindingSteps(this.texts, reading, year, []), signal);
    if (findings) this.#do({ kind: 'background', year, findings });
  }

  #onBook(event: BookEvent): void {
    if (event.kind === 'activated') {
      this.#do({ kind: 'activated', sheet: event.sheet });
      return;
    }
    if (event.kind === 'selected') {
      const measure = measureAt(this.#state.reading, event.sheetId, event.row);
      if (measure && measure.measure.number !== this.#state.measure) {
        this.#do({ kind: 'follow', number: measure.measure.number });
      }
      return;
    }
    if (event.sheetId !== undefined) {
      void this.#reader.follow(event.sheetId);
      return;
    }
    if (this.#stale !== null) clearTimeout(this.#stale);
    this.#stale = setTimeout(() => {
      this.#stale = null;
      void this.refresh();
    }, settle);
  }

  #read({ snapshot, activeSheet }: BookReading): void {
    const read = readPlan(snapshot);
    this.#do({
      kind: 'read',
      reading: read.plan ? read : null,
      problems: read.problems,
      activeSheet: activeSheet ?? this.#state.activeSheet,
    });
    this.#recheck();
  }

  /** Findings once shown follow the workbook. */
  #recheck(): void {
    const { reading } = this.#state;
    const [checking, snapshot] = [this.#checking, this.#reader.snapshot];
    if (!reading || !checking || !snapshot) return;
    const { findings, unread } = checking.findings(reading, this.year(), snapshot);
    this.#do({ kind: 'checked', findings, unprinted: unread.length });
    void checking.readAgain(snapshot, unread).then((isNew) => {
      if (isNew) this.#recheck();
    });
  }

  /** Reads again, then shows what `make` gives; `null` says that there is nothing to write. */
  async propose(make: (reading: PlanReading, snapshot: BookSnapshot) => Proposal | null): Promise<void> {
    await this.refresh();
    const { reading } = this.#state;
    const snapshot = this.#reader.snapshot;
    if (!reading || !snapshot) return;
    const proposal = make(reading, snapshot);
    this.#do({ kind: 'propose', proposal });
    if (!proposal) {
      this.#do({ kind: 'notice', notice: { intent: 'info', title: this.texts.grading.nothing } });
    }
  }

  async #write(work: WorkName, title: string, edits: readonly Edit[]): Promise<boolean> {
    const undo = await this.#work(work, (watch) => this.book.apply(edits, watch));
    if (!undo) return false;
    this.#wrote(edits);
    this.#batches += 1;
    this.#do({ kind: 'wrote', batch: { id: this.#batches, title, time: Date.now(), undo } });
    await this.#reader.wrote(edits);
    return true;
  }

  #wrote(edits: readonly Edit[]): void {
    if (this.#reader.snapshot) this.#checking?.wrote(edits, this.#reader.snapshot);
  }

  /** Runs one piece of long work at a time; `null` when it failed, was cancelled, or another runs. */
  async #work<T>(
    name: WorkName,
    job: (watch: Watch) => Promise<T>,
    doing: Doing = 'write',
  ): Promise<T | null> {
    if (this.#state.work) return null;
    const abort = new AbortController();
    this.#do({ kind: 'notice', notice: null });
    this.#do({ kind: 'work', work: { name, done: 0, total: 0, cancel: () => abort.abort() } });
    try {
      return await job({
        signal: abort.signal,
        progress: (done, total) => this.#do({ kind: 'progress', done, total }),
      });
    } catch (error) {
      this.#do({ kind: 'notice', notice: failureNotice(this.texts, doing, error) });
      return null;
    } finally {
      this.#do({ kind: 'work', work: null });
    }
  }
}
