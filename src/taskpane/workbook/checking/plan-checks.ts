import type { Edit } from '../../../book/edit';
import { BookFailure } from '../../../book/shell';
import type { BookSnapshot } from '../../../book/snapshot';
import type { YearKey } from '../../../plan';
import type { SheetCut } from '../../../sheets/cut-texts';
import type { Checking } from './checking';
import { inIdleTime } from '../in-idle-time';
import { failureNotice } from '../failure';
import type { PlannedFixes } from './fixes';
import type { AllTexts } from '../../state/all-texts';
import type { WorkWatch } from '../long-work';
import type { PaneFinding } from './pane-findings';
import type { PaneStore } from '../../state/pane-store';
import type { Slice } from '../../state/slice';
import type { BookPort, PlanReading } from '../book-port';

/** The look behind the scenes begins when nothing has changed for this time (ms). */
const calm = 400;

const none: PlannedFixes = { fixes: [], later: 0, clashing: [] };

/** What is known of the plan's findings. */
export interface Checked {
  /** What 点検 found, once it was asked for. */
  readonly findings: readonly PaneFinding[] | null;
  /** Of which year they are: where another one was chosen since, that is still being checked. */
  readonly year: YearKey | null;
  /** Sheets of which it is not known what their print cuts off. */
  readonly unprinted: number;
  /** The same without being asked, for the progress of the plan. */
  readonly background: { readonly year: YearKey; readonly findings: readonly PaneFinding[] } | null;
}

export const checkedSlice: Slice<Checked> = {
  initial: { findings: null, year: null, unprinted: 0, background: null },
};

/** What is found in the plan: by 点検, from then on as the workbook changes, and before it behind the scenes. */
export class PlanChecks {
  /** Loaded with the first 点検. */
  #checking: Checking | null = null;
  /** Calls off the checks of a reading that another has followed. */
  #again = new AbortController();

  constructor(
    private readonly store: PaneStore,
    private readonly texts: AllTexts,
    private readonly book: BookPort,
    private readonly snapshot: () => BookSnapshot | null,
  ) {}

  /** Findings of the year that is looked at: of 点検, else of the look behind the scenes; `null` while there are none. */
  known(): readonly PaneFinding[] | null {
    const checked = this.store.get(checkedSlice);
    const { findings, background } = checked;
    const year = this.store.year();
    if (findings && checked.year === year) return findings;
    return background?.year === year ? background.findings : null;
  }

  /** Runs the checks in idle time for the progress of the plan, unless 点検 does; gives back how to call it off. */
  lookOver(): () => void {
    const abort = new AbortController();
    const { reading } = this.store.state();
    if (reading && !this.store.get(checkedSlice).findings) {
      const wait = setTimeout(() => {
        // Nobody asked for it: what cannot be had now is tried again with the next reading.
        this.#lookOver(reading, abort.signal).catch(() => undefined);
      }, calm);
      abort.signal.addEventListener('abort', () => clearTimeout(wait));
    }
    return () => abort.abort();
  }

  /** Shows what is found at once, then reads how the sheets are printed, and shows that too. @throws BookFailure */
  async run(watch: WorkWatch): Promise<void> {
    const snapshot = this.snapshot();
    const { reading } = this.store.state();
    if (!reading || !snapshot) return;
    const { Checking, isPrintChecked } = await import('./checking');
    const checking = (this.#checking ??= new Checking(this.texts, this.book));
    await this.#checkAgain();
    if (watch.signal.aborted) throw new BookFailure('cancelled');
    if (!isPrintChecked(reading)) return;
    watch.stage('checking');
    try {
      await checking.readPrints(snapshot, watch);
    } finally {
      await this.#checkAgain();
    }
  }

  /** Findings once shown follow the workbook and the year, after what else was changed is drawn. */
  follow(): void {
    this.#checkAgain().catch((error: unknown) => this.store.tell(failureNotice(this.texts, 'follow', error)));
  }

  async #checkAgain(): Promise<void> {
    this.#again.abort();
    this.#again = new AbortController();
    const { signal } = this.#again;
    const { reading } = this.store.state();
    const [checking, snapshot] = [this.#checking, this.snapshot()];
    if (!reading || !checking || !snapshot) return;
    try {
      const year = this.store.year();
      const { findings, unread } = await checking.findings(reading, year, snapshot, signal);
      this.#keep({ year, findings, unprinted: unread.length });
      if (await checking.readAgain(snapshot, unread)) this.follow();
    } catch (error) {
      // a newer reading is being checked
      if (!signal.aborted) throw error;
    }
  }

  /** The fixes of findings as changes of cells, before they are made. */
  fixes(findings: readonly PaneFinding[]): PlannedFixes {
    const snapshot = this.snapshot();
    return (snapshot && this.#checking?.fixes(findings, snapshot)) ?? none;
  }

  /** The same, tried together. @throws BookFailure `cancelled` */
  async triedFixes(findings: readonly PaneFinding[], signal: AbortSignal): Promise<PlannedFixes> {
    const snapshot = this.snapshot();
    const { reading } = this.store.state();
    if (!snapshot || !reading || !this.#checking) return none;
    return this.#checking.triedFixes(findings, snapshot, reading.format, this.store.year(), signal);
  }

  /** Texts that are known to be cut off in print. */
  cuts(snapshot: BookSnapshot): readonly SheetCut[] {
    return this.#checking?.cuts(snapshot) ?? [];
  }

  wrote(edits: readonly Edit[]): void {
    const snapshot = this.snapshot();
    if (snapshot) this.#checking?.wrote(edits, snapshot);
  }

  async #lookOver(reading: PlanReading, signal: AbortSignal): Promise<void> {
    const year = this.store.year();
    const { paneFindingSteps } = await import('./pane-findings');
    const findings = await inIdleTime(paneFindingSteps(this.texts, reading, year, []), signal);
    if (findings) this.#keep({ background: { year, findings } });
  }

  #keep(part: Partial<Checked>): void {
    this.store.set(checkedSlice, { ...this.store.get(checkedSlice), ...part });
  }
}
