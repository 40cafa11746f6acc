import type { Edit } from '../../../book/edit';
import type { Watch } from '../../../book/shell';
import type { BookSnapshot } from '../../../book/snapshot';
import type { RuleCode } from '../../../checks';
import type { PlanFormat } from '../../../formats/format';
import type { YearKey } from '../../../plan';
import { sheetCuts, type SheetCut } from '../../../sheets/cut-texts';
import type { PrintSheet } from '../../../print';
import { planFixes, type PlannedFixes } from './fixes';
import { drawn, inSlices } from '../in-slices';
import type { AllTexts } from '../../state/all-texts';
import { paneFindingSteps, type PaneFinding } from './pane-findings';
import { tryFixesSteps, type CutsOf } from './try-fixes';
import { PrintWatch } from './print-watch';
import type { BookPort, PlanReading } from '../book-port';

const nothing = { cuts: [], unread: [] };

/** So many sheets are read again without a word; more are for 点検, which tells how far it is. */
const quietly = 20;

/** Reading how sheets are printed takes long: not where nobody wants to know. */
export function isPrintChecked(reading: PlanReading): boolean {
  return !reading.plan.settings.disabledRules.includes('text-cut' satisfies RuleCode);
}

/** What 点検 knows between two looks: loaded when it is first asked for. */
export class Checking {
  readonly prints = new PrintWatch();
  /** The prints were read once and are followed since then. */
  #follows = false;

  constructor(
    readonly texts: AllTexts,
    readonly book: BookPort,
  ) {}

  /**
   * Findings of now, and sheets whose print is not known: all of them before the first reading.
   * @throws BookFailure `cancelled`
   */
  async findings(
    reading: PlanReading,
    year: YearKey,
    snapshot: BookSnapshot,
    signal: AbortSignal,
  ): Promise<{ readonly findings: readonly PaneFinding[]; readonly unread: readonly string[] }> {
    await drawn();
    const { cuts, unread } = isPrintChecked(reading) ? this.prints.follow(snapshot) : nothing;
    const findings = await inSlices(paneFindingSteps(this.texts, reading, year, cuts), { signal });
    return { findings, unread };
  }

  cuts(snapshot: BookSnapshot): readonly SheetCut[] {
    return this.prints.follow(snapshot).cuts;
  }

  /** Reads how all sheets are printed. @throws BookFailure */
  async readPrints(snapshot: BookSnapshot, watch: Watch): Promise<void> {
    this.#follows = false;
    await this.prints.read(this.book, snapshot, watch);
    this.#follows = true;
  }

  /** Reads sheets again that changed their shape, quietly; `true` when there is something new. */
  async readAgain(snapshot: BookSnapshot, sheets: readonly string[]): Promise<boolean> {
    if (!this.#follows || sheets.length === 0 || sheets.length > quietly) return false;
    this.#follows = false;
    try {
      const got = await this.prints.read(this.book, snapshot, {}, sheets);
      this.#follows = true;
      // else the same sheets would be asked for again and again
      return got > 0;
    } catch {
      // they are told as not looked at, and 点検 reads them when it is asked for
      return false;
    }
  }

  fixes(findings: readonly PaneFinding[], snapshot: BookSnapshot): PlannedFixes {
    const known = new Map<string, PrintSheet | null>();
    const printed = (name: string): PrintSheet | null => {
      if (!known.has(name)) known.set(name, this.prints.sheet(name, snapshot));
      return known.get(name) ?? null;
    };
    return planFixes(findings, snapshot, printed, this.texts);
  }

  /** The same, as far as making them all makes no new finding. @throws BookFailure `cancelled` */
  async triedFixes(
    findings: readonly PaneFinding[],
    snapshot: BookSnapshot,
    format: PlanFormat,
    year: YearKey,
    signal: AbortSignal,
  ): Promise<PlannedFixes> {
    await drawn();
    const cuts = this.cuts(snapshot);
    const cutsOf: CutsOf = (book, edited) => [
      ...cuts.filter(({ sheet }) => !edited.has(sheet)),
      ...[...edited].flatMap((name) => {
        const sheet = this.prints.sheet(name, book);
        return sheet ? sheetCuts(sheet) : cuts.filter((cut) => cut.sheet === name);
      }),
    ];
    const planned = this.fixes(findings, snapshot);
    return inSlices(tryFixesSteps(planned, snapshot, format, year, cutsOf), { signal });
  }

  wrote(edits: readonly Edit[], snapshot: BookSnapshot): void {
    this.prints.forget(edits, snapshot);
  }
}
