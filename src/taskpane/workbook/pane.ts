import type { Edit } from '../../book/edit';
import { BookFailure, type Watch } from '../../book/shell';
import type { BookSnapshot } from '../../book/snapshot';
import type { Measure, YearKey } from '../../plan';
import { evaluate, type Evaluation } from '../../plan/evaluation';
import { BookFollowing } from './book-following';
import type { EntryDrafts } from './entries/entry-drafts';
import type { EntryField } from './entries/entry-fields';
import { keepDepartment, measuresOf, myDepartment } from './my-department';
import type { AllTexts } from '../state/all-texts';
import { LongWork, type Retry, type WorkWatch } from './long-work';
import type { Notice, PaneState, Place, Proposal, WorkName } from '../state/pane-state';
import { PaneStore } from '../state/pane-store';
import type { Slice } from '../state/slice';
import type { JobName, Jobs } from './jobs';
import { Places } from './places';
import { PlanChecks } from './checking/plan-checks';
import { decidedOn, PlanWriter } from './plan-writer';
import type { TextBox, TextRooms } from './text-room';
import type { BookPort, CellPlace, MeasureReading, PlanReading } from './book-port';

/**
 * The workbook beside the pane, what the pane remembers, and what all its features do with both: read, propose, write,
 * take back, go somewhere. What belongs to one feature stands in its `actions.ts`.
 */
export class Pane {
  readonly #store = new PaneStore();
  readonly state = this.#store.state;
  readonly subscribe = this.#store.subscribe;
  /** What a feature remembers. */
  readonly get = <T>(slice: Slice<T>): T => this.#store.get(slice);
  readonly set = <T>(slice: Slice<T>, value: T): void => this.#store.set(slice, value);
  readonly #evaluated = new WeakMap<Measure, { readonly year: YearKey; readonly evaluation: Evaluation }>();
  readonly #following: BookFollowing;
  readonly selection: BookFollowing['selection'];
  readonly #places: Places;
  readonly #work: LongWork;
  readonly #writer: PlanWriter;
  /** What is typed into the form and does not stand in the sheet yet. */
  readonly drafts: EntryDrafts;
  /** What 点検 finds. */
  readonly checks: PlanChecks;
  /** Loaded with the first text that may not fit its box. */
  #rooms: Promise<TextRooms> | null = null;

  constructor(
    readonly book: BookPort,
    readonly texts: AllTexts,
    private readonly jobs: Jobs<Pane>,
    /** Whether this page goes on running when the pane is closed. */
    readonly outlivesPane = true,
  ) {
    this.#work = new LongWork(this.#store, texts, () => this.#writer.entries.whenDone());
    this.checks = new PlanChecks(this.#store, texts, book, () => this.snapshot());
    this.#following = new BookFollowing({
      store: this.#store,
      texts,
      book,
      work: this.#work,
      wasRead: () => this.checks.follow(),
    });
    this.selection = this.#following.selection;
    this.#places = new Places(this.#store, texts, book, this.#following);
    this.#writer = new PlanWriter({
      store: this.#store,
      texts,
      book,
      work: this.#work,
      reader: this.#following.reader,
      refresh: (retry) => this.refresh(retry),
      basis: () => this.#following.shown,
      forget: (edits) => this.#forget(edits),
      othersAtWork: () => this.#following.othersAtWork(),
    });
    this.drafts = this.#writer.entries.drafts;
  }

  /** Reads the workbook and follows it from now on. */
  async start(): Promise<void> {
    await this.refresh();
  }

  /** The year that is looked at: as chosen, else the plan's report year. */
  year(): YearKey {
    return this.#store.year();
  }

  go(place: Place): void {
    this.#store.do({ kind: 'go', place });
  }

  chooseYear(year: YearKey): void {
    this.#store.do({ kind: 'year', year });
    this.checks.follow();
  }

  /** Rates and grade of a measure in the year that is looked at. */
  evaluation(measure: Measure): Evaluation {
    const { reading } = this.state();
    const year = this.year();
    const known = this.#evaluated.get(measure);
    if (known?.year === year) return known.evaluation;
    if (!reading) return { rates: [], computed: null, isByHand: false, given: null, grade: null };
    const evaluation = evaluate(measure, reading.plan.settings, year);
    this.#evaluated.set(measure, { year, evaluation });
    return evaluation;
  }

  showAll(): void {
    this.#store.do({ kind: 'showAll' });
  }

  /** Leaves out the measures that are filled in, in the list and in the form's steps from one to the next. */
  showOnlyUnfilled(on: boolean): void {
    this.#store.do({ kind: 'onlyUnfilled', on });
  }

  /** Opens the guide (`first`: without being asked), or closes it. */
  showGuide(guide: PaneState['guide']): void {
    this.#store.do({ kind: 'guide', guide });
  }

  /** The measures of 私の部署, else all. */
  measures(): readonly MeasureReading[] {
    const { reading } = this.state();
    return reading ? measuresOf(reading, this.get(myDepartment)) : [];
  }

  chooseDepartment(department: string): void {
    keepDepartment(department);
    this.set(myDepartment, department);
  }

  closeNotice(): void {
    this.#store.tell(null);
  }

  dropProposal(): void {
    this.#store.do({ kind: 'propose', proposal: null });
  }

  /** Reads again, see {@link BookFollowing.refresh}. */
  refresh(retry: Retry = () => this.refresh()): Promise<boolean> {
    return this.#following.refresh(retry);
  }

  /** Reads again, then goes on, see {@link BookFollowing.afterReading}. */
  afterReading<T>(job: (watch: WorkWatch) => Promise<T>, retry: Retry): Promise<T | null> {
    return this.#following.afterReading(job, retry);
  }

  /** The measure whose sheet is active, see {@link Places.current}. */
  current(): MeasureReading | null {
    return this.#places.current();
  }

  /** Opens the form of a measure and its sheet, see {@link Places.goTo}. */
  goTo(one: MeasureReading, otherwise?: CellPlace): Promise<void> {
    return this.#places.goTo(one, otherwise);
  }

  /** The same from within the pane, see {@link Places.openForm}. */
  openForm(one: MeasureReading): Promise<void> {
    return this.#places.openForm(one);
  }

  /** Opens the measure before or after this one, see {@link Places.step}. */
  step(by: 1 | -1): Promise<void> {
    return this.#places.step(by);
  }

  select(place: CellPlace): Promise<void> {
    return this.#places.select(place);
  }

  showSheets(names: readonly string[], place: CellPlace | null = null): Promise<void> {
    return this.#places.showSheets(names, place);
  }

  /** Does what belongs to a feature that the caller need not know. */
  do(job: JobName, at: CellPlace | null = null): Promise<void> {
    return this.jobs[job](this, at);
  }

  /** The workbook as it was last read. */
  snapshot(): BookSnapshot | null {
    return this.#following.reader.snapshot;
  }

  /** Puts edits before the user that were made elsewhere. */
  show(proposal: Proposal): void {
    this.#store.do({ kind: 'propose', proposal: decidedOn(proposal, this.#following.shown) });
  }

  tell(notice: Notice): void {
    this.#store.tell(notice);
  }

  /**
   * Runs long work that writes nothing into the workbook; `null` when it failed, was cancelled, or another runs.
   * @param retry offered when it failed
   */
  run<T>(name: WorkName, job: (watch: Watch) => Promise<T>, retry?: Retry): Promise<T | null> {
    return this.#work.run(name, job, retry);
  }

  /** Writes what was proposed. */
  async applyProposal(): Promise<void> {
    const { proposal } = this.state();
    if (proposal) await this.carryOut(proposal);
  }

  /** Writes without asking what the user has asked for already; `false` when it could not be written. */
  carryOut(proposal: Proposal): Promise<boolean> {
    return this.#writer.carryOut(proposal);
  }

  /** Writes what is typed into a field, see {@link PlanWriter.entries}. */
  commit(field: EntryField, label: string, isLeft = false): Promise<boolean> {
    return this.#writer.entries.commit(field, label, isLeft);
  }

  /** The printed box of a text, to tell what room is left in it; `null` where there is none, or it cannot be had now. */
  async textBox(place: CellPlace): Promise<TextBox | null> {
    try {
      this.#rooms ??= import('./text-room').then(({ TextRooms }) => new TextRooms(this.book));
      const rooms = await this.#rooms;
      const snapshot = this.snapshot();
      return snapshot && (await rooms.box(snapshot, place));
    } catch {
      // asked again the next time; nobody is disturbed while typing
      this.#rooms = null;
      return null;
    }
  }

  /** Takes back the newest batch, see {@link PlanWriter.undo}. */
  undo(): Promise<boolean> {
    return this.#writer.undo();
  }

  /** Does again what was taken back last, see {@link PlanWriter.redo}. */
  redo(): Promise<boolean> {
    return this.#writer.redo();
  }

  /** Takes back the newest batches down to this one; stops where a question has to be answered. */
  undoTo(id: number): Promise<void> {
    return this.#writer.undoTo(id);
  }

  /**
   * Reads again, then shows what `make` gives; `null` says that there is nothing to write.
   * @param nothing what is told then
   */
  async propose(
    make: (reading: PlanReading, snapshot: BookSnapshot, watch: WorkWatch) => Promise<Proposal | null>,
    nothing: (reading: PlanReading) => string = () => this.texts.grading.nothing,
  ): Promise<void> {
    const retry = (): Promise<void> => this.propose(make, nothing);
    await this.afterReading(async (watch) => {
      const { reading } = this.state();
      const snapshot = this.snapshot();
      if (!reading || !snapshot) return;
      watch.stage('calculation');
      const proposal = await make(reading, snapshot, watch);
      if (watch.signal.aborted) throw new BookFailure('cancelled');
      this.#store.do({ kind: 'propose', proposal: proposal && decidedOn(proposal, snapshot) });
      if (!proposal) this.tell({ intent: 'info', title: nothing(reading) });
    }, retry);
  }

  #forget(edits: readonly Edit[]): void {
    void this.#rooms?.then((rooms) => rooms.forgetHeights(edits, this.snapshot()));
    this.checks.wrote(edits);
  }
}
