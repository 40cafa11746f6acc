import { absoluteReference } from '../book/address';
import type { Edit } from '../book/edit';
import type { SheetContent } from '../book/sheet-content';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { roleName } from '../formats/blocks/marks';
import { settingsContent } from '../formats/settings-sheet';
import type { Measure, Plan } from '../plan';
import { freeName, withNames } from '../sheets/free-names';
import type { PlanReading } from '../sheets/plan-steps';
import { settingsEdits } from '../sheets/settings-edits';
import { constantName, namedCells } from '../sheets/sheet-reader';
import { builtPlan, FormerSheets, type BuiltPlan } from './built-plan';
import { CellSources } from './cell-sources';
import { followFormulas, type NamedMerge } from './follow-formulas';
import { keptContent, keptSheet, keptSheetName, type KeptEntry } from './kept';
import type { MeasureAfter } from './measure-after';
import { mergeFixed, mergeSheet } from './merge-sheet';
import type { MergedSheet } from './merged-sheet';
import { newSheet } from './new-sheet';
import type { PlanChange } from './plan-change';
import type { Revision } from './revision';
import { sheetTargets } from './sheet-targets';
import { hasSpan, isSpan, keptSpans } from './spans';
import { tabNames, type TabNames } from './tab-names';

/** Brings the sheets of a workbook from one plan to another, and gathers what that does. */
export class RevisionJob {
  readonly #edits: Edit[] = [];
  readonly #last: Edit[] = [];
  readonly #merged: NamedMerge[] = [];
  readonly #loose: KeptEntry[] = [];
  readonly #made: string[] = [];
  readonly #anew: string[] = [];
  readonly #removed: string[] = [];
  readonly #formers: FormerSheets;
  readonly #before: BuiltPlan;
  readonly #after: BuiltPlan;
  readonly #sources: CellSources;

  constructor(
    private readonly reading: PlanReading,
    private readonly book: BookSnapshot,
    private readonly former: Plan,
    private readonly next: Plan,
    private readonly before: readonly MeasureAfter[],
    private readonly after: readonly MeasureAfter[],
    private readonly change: PlanChange,
  ) {
    this.#formers = new FormerSheets(reading, former);
    this.#before = this.#formers.usual;
    this.#after = builtPlan(next, reading.format);
    this.#sources = new CellSources(reading, after, this.#formers);
  }

  *bring(): Generator<undefined, void> {
    // also of fields that share a cell with another
    for (const { fields } of this.#after.measures)
      for (const all of fields.values()) all.forEach(this.#sources.source);
    const targets = sheetTargets({
      book: this.book,
      now: this.reading.measures,
      formerOf: (source) => this.#formers.of(source).measures,
      next: this.#after.measures,
      places: this.after.map(({ place }) => place),
    });
    const renamed = tabNames({
      ...{ book: this.book, reading: this.reading, targets, measures: this.after },
      built: { before: this.#before, after: this.#after },
    });
    let place: string | null = this.#placeBefore();
    const gone = new Set(this.reading.measures.map(({ sheet }) => sheet));
    for (const [i, sheet] of this.#after.measures.entries()) {
      const target = targets[i];
      const name = renamed.after.get(sheet.content.name) ?? sheet.content.name;
      const next = { ...sheet, content: withNames(sheet.content, renamed.after) };
      const { source, formerly } = this.#sources;
      if (target) {
        const former = { ...target.former, content: withNames(target.former.content, renamed.before) };
        const as = target.stays && name === target.sheet.name ? {} : { as: { name, after: place } };
        gone.delete(target.sheet.name);
        const first = sheet.measures[0] === undefined ? undefined : this.next.measures[sheet.measures[0]];
        this.#take(
          target.sheet,
          mergeSheet({ sheet: target.sheet, former, next, source, formerly, ...as }),
          first,
          name,
        );
      } else {
        const content = newSheet({ ...next, content: { ...next.content, name } }, source, formerly);
        this.#edits.push({ kind: 'putSheet', content, after: place });
        this.#made.push(name);
      }
      place = name;
      yield;
    }
    for (const name of gone) {
      this.#last.push({ kind: 'removeSheet', sheet: name });
      this.#removed.push(name);
    }
    this.#bringOthers(renamed);
  }

  /** New sheets stand before the first sheet of measures where nothing else is known. */
  #placeBefore(): string | null {
    const first = this.reading.measures[0]?.sheet;
    const at = this.book.sheets.findIndex(({ name }) => name === first);
    return at > 0 ? (this.book.sheets[at - 1]?.name ?? null) : null;
  }

  #take(sheet: SheetSnapshot, merged: MergedSheet, measure: Measure | undefined, name = sheet.name): void {
    this.#edits.push(...merged.edits);
    this.#merged.push({ sheet: sheet.name, name, merged });
    if (merged.move) this.#anew.push(name);
    for (const { cell, value, numberFormat, formula } of merged.loose)
      this.#loose.push({
        number: measure?.number ?? '',
        title: measure?.title ?? sheet.name,
        name: absoluteReference(sheet.name, { ...cell, rows: 1, cols: 1 }).replaceAll('$', ''),
        value,
        numberFormat,
        ...(formula === null ? {} : { formula }),
      });
  }

  /** Cover, contents, counts, 計画体系, 一覧 and 計画設定. */
  #bringOthers(renamed: TabNames): void {
    const [was, is] = [this.#before.sheets, this.#after.sheets];
    const pairs: (readonly [SheetContent | null, SheetContent | null])[] = [
      ...was.extra.map((one, i) => [one, is.extra[i] ?? null] as const),
      [was.system, is.system],
    ];
    for (const [former, next] of pairs) {
      if (!former || !next) continue;
      const sheet = this.#sheetOfRole(former);
      if (!sheet) continue;
      const [a, b] = [withNames(former, renamed.before), withNames(next, renamed.after)];
      if (JSON.stringify(a) === JSON.stringify(b)) continue;
      this.#take(sheet, mergeFixed(sheet, a, b), undefined);
    }
    const overview = was.overview && this.#sheetOfRole(was.overview);
    if (overview && is.overview && JSON.stringify(was.overview) !== JSON.stringify(is.overview)) {
      const content = { ...withNames(is.overview, renamed.after), name: overview.name };
      this.#edits.push({ kind: 'putSheet', content, replace: true });
      this.#anew.push(overview.name);
    }
    this.#bringSettings();
  }

  #sheetOfRole({ names = [] }: SheetContent): SheetSnapshot | null {
    const role = names.find(({ name }) => name === roleName)?.refersTo;
    return this.book.sheets.find((sheet) => `="${constantName(sheet, roleName) ?? ''}"` === role) ?? null;
  }

  /** By its cells where its lists have room and its drop-downs stay; else the sheet is laid out anew. */
  #bringSettings(): void {
    const { reading, book, next } = this;
    const sheet = book.sheets.find(({ name }) => name === reading.settingsSheet);
    if (!sheet) return;
    // the sheet as it stands, which may be ahead of the others
    const was = settingsContent(this.former, reading.format.version);
    const is = this.#after.sheets.settings;
    const same = JSON.stringify([was.validations, was.names]) === JSON.stringify([is.validations, is.names]);
    const { edits, problems } = settingsEdits(reading, book, {
      municipality: next.municipality,
      title: next.title,
      settings: { ...this.change.settings, gradeScale: next.settings.gradeScale },
    });
    // drop-downs of sheets that are laid out anew point at the places that the form has
    const { areas } = namedCells(sheet);
    const isInPlace = (was.names ?? []).every(
      ({ name, refersTo }) =>
        typeof refersTo === 'string' || JSON.stringify(areas.get(name)) === JSON.stringify(refersTo),
    );
    const stays = isInPlace || this.#anew.length + this.#made.length === 0;
    if (same && stays && problems.length === 0) this.#edits.push(...edits);
    else this.#take(sheet, mergeFixed(sheet, was, is), undefined);
  }

  finish(
    kept: readonly KeptEntry[],
    lost: readonly KeptEntry[],
    outside: readonly SheetSnapshot[],
  ): Revision {
    const restored = kept.filter((entry) => this.#isRestored(entry));
    const away = [
      ...this.#sources.unplaced(this.before),
      ...this.#cutSpans(restored),
      ...this.#loose,
      ...lost,
    ];
    const { edits: followed, stopped } = followFormulas(this.book, outside, {
      merged: this.#merged,
      anew: this.#anew,
      removed: this.#removed,
    });
    const rest = [
      ...kept.filter((entry) => !restored.includes(entry)).map((entry) => this.#renumbered(entry)),
      ...away,
      ...stopped.map(({ sheet, formula, row, col }): KeptEntry => ({
        number: '',
        title: sheet,
        name: absoluteReference(sheet, { row, col, rows: 1, cols: 1 }).replaceAll('$', ''),
        value: null,
        numberFormat: 'General',
        formula,
      })),
    ];
    const edits = [...this.#edits, ...followed, ...this.#last, ...this.#keptEdits(kept, rest)];
    return {
      edits,
      kept: away,
      restored,
      own: this.#merged.flatMap(({ merged }) => merged.own),
      stopped,
      left: [],
      unseen: [],
      outdated: [],
      sheets: { made: this.#made, anew: this.#anew, removed: this.#removed },
    };
  }

  #isRestored(entry: KeptEntry): boolean {
    return this.after.some(({ place, cells, measure }) => {
      const was = place.from === null || place.isCopy ? undefined : this.before[place.from]?.measure;
      if (was?.number !== entry.number) return false;
      if (isSpan(entry)) return hasSpan(entry, measure);
      const cell = cells.get(entry.name);
      const isFromThere = cell?.place.sheet === keptSheetName || entry.joined !== undefined;
      return isFromThere && cell !== undefined && this.#sources.isUsed(cell) && cell.value === entry.value;
    });
  }

  /** Arrows that are shorter now, or gone with their years. */
  #cutSpans(restored: readonly KeptEntry[]): KeptEntry[] {
    return this.after.flatMap(({ place, measure }) => {
      const was = place.from === null || place.isCopy ? undefined : this.before[place.from]?.measure;
      const longer = restored.filter(isSpan).filter(({ number }) => number === was?.number);
      // what reaches further than it did was not cut
      return was && longer.length === 0 ? keptSpans(was, measure) : [];
    });
  }

  /** Entries follow their measure when it gets another number. */
  #renumbered(entry: KeptEntry): KeptEntry {
    const one = this.after.find(({ place: { from, isCopy } }) => {
      const was = from === null || isCopy ? undefined : this.before[from]?.measure;
      return was?.number === entry.number && (was.title === entry.title || entry.title === '');
    });
    return one ? { ...entry, number: one.measure.number, title: one.measure.title } : entry;
  }

  #keptEdits(before: readonly KeptEntry[], entries: readonly KeptEntry[]): Edit[] {
    const sheet = keptSheet(this.book);
    if (JSON.stringify(before) === JSON.stringify(entries)) return [];
    if (entries.length === 0) return sheet ? [{ kind: 'removeSheet', sheet: sheet.name }] : [];
    const used = new Set(this.book.sheets.map(({ name }) => name.toLowerCase()));
    const name = sheet?.name ?? freeName(keptSheetName, used);
    const content = keptContent(entries, this.reading.format.id, name);
    return [{ kind: 'putSheet', content, ...(sheet ? { replace: true } : {}) }];
  }
}
