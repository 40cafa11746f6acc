import type { Edit } from '../../book/edit';
import { BookFailure, isPassing, type Watch } from '../../book/shell';
import type { BookSnapshot } from '../../book/snapshot';
import type { Measure, YearKey } from '../../plan';
import { evaluate, type Evaluation } from '../../plan/evaluation';
import { fieldName } from '../../plan/field';
import { readPlanSteps } from '../../sheets/plan-steps';
import { formParts } from './form-parts';
import { BookReader, type BookReading } from './book-reader';
import type { EntryDrafts } from './entries/entry-drafts';
import { entryFields, unfilled, type EntryField } from './entries/entry-fields';
import { measureAt } from './measure-at';
import { keepDepartment, measuresOf, myDepartment } from './my-department';
import { measureKey, wantedFocus } from './wanted-focus';
import { failureNotice } from './failure';
import { inSlices } from './in-slices';
import type { AllTexts } from '../state/all-texts';
import { LongWork, type Retry, type WorkWatch } from './long-work';
import type { Notice, PaneState, Place, Proposal, WorkName } from '../state/pane-state';
import { PaneStore } from '../state/pane-store';
import type { Slice } from '../state/slice';
import type { JobName, Jobs } from './jobs';
import { PlanChecks } from './checking/plan-checks';
import { decidedOn, PlanWriter } from './plan-writer';
import { Selection } from './selected-cell';
import type { TextBox, TextRooms } from './text-room';
import type { BookEvent, BookPort, CellPlace, MeasureReading, PlanReading } from './book-port';

/** Changes of more than cells that follow each other within this time (ms) are read together. */
const settle = 30;
/** So long (ms) after their last change others are taken to be editing still: Excel tells nobody who has the workbook open. */
const stillThere = 600_000;
/** While the user is typing into a cell, reading is tried again after this time (ms). */
const patience = 1000;

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
  readonly selection = new Selection();
  readonly #reader: BookReader;
  readonly #work: LongWork;
  readonly #writer: PlanWriter;
  /** What is typed into the form and does not stand in the sheet yet. */
  readonly drafts: EntryDrafts;
  /** What 点検 finds. */
  readonly checks: PlanChecks;
  /** Loaded with the first text that may not fit its box. */
  #rooms: Promise<TextRooms> | null = null;
  #stale: ReturnType<typeof setTimeout> | null = null;
  /** The workbook that the pane shows: what is decided in it is decided on this. */
  #shown: BookSnapshot | null = null;
  #follows = false;
  /** When somebody else last changed the workbook (ms since 1970); null: never since the pane was opened. */
  #changedByOthers: number | null = null;
  /** The sheet that the pane took for the active one when Excel was last asked for it. */
  #activeWhenAsked: string | null = null;

  constructor(
    readonly book: BookPort,
    readonly texts: AllTexts,
    private readonly jobs: Jobs<Pane>,
    /** Whether this page goes on running when the pane is closed. */
    readonly outlivesPane = true,
  ) {
    this.#work = new LongWork(this.#store, texts, () => this.#writer.entries.whenDone());
    this.checks = new PlanChecks(this.#store, texts, book, () => this.#reader.snapshot);
    this.#reader = new BookReader(
      book,
      (reading) => this.#read(reading),
      (error) => this.#readFailed(error, () => this.refresh()),
      () => {
        this.#activeWhenAsked = this.state().activeSheet;
      },
    );
    this.#writer = new PlanWriter({
      store: this.#store,
      texts,
      book,
      work: this.#work,
      reader: this.#reader,
      refresh: (retry) => this.refresh(retry),
      basis: () => this.#shown,
      forget: (edits) => this.#forget(edits),
      othersAtWork: () => this.#changedByOthers !== null && Date.now() - this.#changedByOthers < stillThere,
    });
    this.drafts = this.#writer.entries.drafts;
  }

  /** Reads the workbook and follows it from now on. */
  async start(): Promise<void> {
    await this.refresh();
  }

  /** Once; where Excel refuses it, the next reading tries it again. */
  async #follow(): Promise<void> {
    if (this.#follows) return;
    this.#follows = true;
    try {
      await this.book.listen((event) => this.#onBook(event));
    } catch (error) {
      this.#follows = false;
      this.tell(failureNotice(this.texts, 'read', error, () => this.refresh()));
    }
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

  /** The measure whose sheet is active; `null` where another sheet is, or the list was asked for. */
  current(): MeasureReading | null {
    const { reading, activeSheet, measure, showAll } = this.state();
    if (!reading || showAll) return null;
    const here = reading.measures.filter((one) => one.sheet === activeSheet);
    return here.find((one) => one.measure.number === measure) ?? here[0] ?? null;
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

  /** Opens the form of a measure and its sheet. @param otherwise what is selected where nothing is empty; absent: the title */
  async goTo(one: MeasureReading, otherwise?: CellPlace): Promise<void> {
    this.go('entry');
    this.#store.do({ kind: 'measure', number: one.measure.number, sheet: one.sheet });
    const first =
      unfilled(one, this.year())[0]?.place ?? otherwise ?? one.cells.get(fieldName({ kind: 'title' }))?.place;
    await this.select(first ?? { sheet: one.sheet, row: 0, col: 0 });
  }

  /** The same from within the pane: the form takes the focus, to the first box that is empty. */
  openForm(one: MeasureReading): Promise<void> {
    this.set(wantedFocus, measureKey(one));
    // the cell of the box that gets the focus
    return this.goTo(one, entryFields(one, this.year())[0]?.place);
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

  /** Opens the measure after (1) or before (-1) that of the active sheet; from elsewhere the first or the last. */
  async step(by: 1 | -1): Promise<void> {
    if (!this.state().reading && !(await this.refresh(() => this.step(by)))) return;
    const measures = this.state().reading?.measures ?? [];
    const current = this.current();
    const at = current ? measures.indexOf(current) : -1;
    const next = measures[at < 0 && by < 0 ? measures.length - 1 : at + by];
    if (next) await this.goTo(next);
  }

  closeNotice(): void {
    this.#store.tell(null);
  }

  dropProposal(): void {
    this.#store.do({ kind: 'propose', proposal: null });
  }

  /**
   * Reads again; several calls while a reading is under way make one more. `false` when the workbook could not be read,
   * or nobody wanted to wait for it: then the pane says so, and offers `retry`.
   */
  async refresh(retry: Retry = () => this.refresh()): Promise<boolean> {
    // a part of longer work, which tells how far it is
    if (this.state().work) return this.#reread(retry);
    return (await this.#work.run('reading', (watch) => this.#readWatched(watch, retry), retry)) ?? false;
  }

  async #reread(retry: Retry = () => this.refresh()): Promise<boolean> {
    if (await this.#reader.all()) return true;
    this.#readFailed(this.#reader.failure, retry);
    return false;
  }

  /** A request to Excel cannot be called off, but need not be waited for. @throws BookFailure `cancelled` */
  #readWatched({ signal }: WorkWatch, retry: Retry): Promise<boolean> {
    const calledOff = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new BookFailure('cancelled')), { once: true });
    });
    return Promise.race([this.#reread(retry), calledOff]);
  }

  /** Does what belongs to a feature that the caller need not know. */
  do(job: JobName, at: CellPlace | null = null): Promise<void> {
    return this.jobs[job](this, at);
  }

  /**
   * Reads the workbook again, then goes on; `null` when that failed, was called off, or other work runs, which the pane
   * says.
   */
  afterReading<T>(job: (watch: WorkWatch) => Promise<T>, retry: Retry): Promise<T | null> {
    return this.#work.run(
      'reading',
      async (watch) => ((await this.#readWatched(watch, retry)) ? job(watch) : null),
      retry,
    );
  }

  /** The workbook as it was last read. */
  snapshot(): BookSnapshot | null {
    return this.#reader.snapshot;
  }

  /** Puts edits before the user that were made elsewhere. */
  show(proposal: Proposal): void {
    this.#store.do({ kind: 'propose', proposal: decidedOn(proposal, this.#shown) });
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
      const { snapshot } = this.#reader;
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

  async select(place: CellPlace): Promise<void> {
    const sheet = this.snapshot()?.sheets.find(({ name }) => name === place.sheet);
    if (sheet && sheet.visibility !== 'visible') {
      const { hidden, show } = this.texts.hiddenSheets;
      this.tell({
        intent: 'info',
        title: hidden([sheet.name]),
        action: { label: show, run: () => this.showSheets([sheet.name], place) },
      });
      return;
    }
    try {
      await this.book.select(place);
    } catch (error) {
      const retry = (): Promise<void> => this.select(place);
      this.tell(failureNotice(this.texts, 'select', error, retry));
    }
  }

  /** Shows sheets that are hidden, then goes to a cell. */
  async showSheets(names: readonly string[], place: CellPlace | null = null): Promise<void> {
    try {
      await this.book.showSheets(names);
      await this.refresh();
      this.closeNotice();
      if (place) await this.select(place);
    } catch (error) {
      this.tell(failureNotice(this.texts, 'select', error, () => this.showSheets(names, place)));
    }
  }

  #onBook(event: BookEvent): void {
    if (event.kind === 'activated') {
      this.#store.do({ kind: 'activated', sheet: event.sheet });
      return;
    }
    if (event.kind === 'selected') {
      this.selection.set(event);
      const measure = measureAt(this.state().reading, event.sheetId, event.row);
      if (measure && measure.measure.number !== this.state().measure) {
        this.#store.do({ kind: 'follow', number: measure.measure.number });
      }
      return;
    }
    if (event.byOthers) this.#changedByOthers = Date.now();
    if (event.sheetId === undefined) this.#readSoon(settle);
    else void this.#reader.follow(event.sheetId);
  }

  #readSoon(delay: number): void {
    if (this.#stale !== null) clearTimeout(this.#stale);
    this.#stale = setTimeout(() => {
      this.#stale = null;
      void this.#reread();
    }, delay);
  }

  async #read({ snapshot, activeSheet }: BookReading): Promise<void> {
    const ours = snapshot.sheets.filter(({ grid }) => grid !== null).length;
    const { ofOwnForm, known } = await formParts(snapshot);
    const read = await inSlices(readPlanSteps(snapshot, ofOwnForm, known), {
      progress: (count) => {
        if (this.state().work?.name === 'reading')
          this.#store.do({ kind: 'progress', done: count, total: ours });
      },
    });
    const shown = this.state().activeSheet;
    this.#shown = snapshot;
    this.#store.do({
      kind: 'read',
      reading: read.plan ? read : null,
      problems: read.problems,
      // who went to another sheet meanwhile is not brought back
      activeSheet: shown === this.#activeWhenAsked ? (activeSheet ?? shown) : shown,
    });
    this.checks.follow();
    void this.#follow();
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
      const snapshot = this.#reader.snapshot;
      if (!reading || !snapshot) return;
      watch.stage('calculation');
      const proposal = await make(reading, snapshot, watch);
      if (watch.signal.aborted) throw new BookFailure('cancelled');
      this.#store.do({ kind: 'propose', proposal: proposal && decidedOn(proposal, snapshot) });
      if (!proposal) this.tell({ intent: 'info', title: nothing(reading) });
    }, retry);
  }

  #readFailed(error: unknown, retry: Retry): void {
    this.#store.do({ kind: 'readFailed', notice: failureNotice(this.texts, 'read', error, retry) });
    if (isPassing(error)) this.#readSoon(patience);
  }

  #forget(edits: readonly Edit[]): void {
    void this.#rooms?.then((rooms) => rooms.forgetHeights(edits, this.#reader.snapshot));
    this.checks.wrote(edits);
  }
}
