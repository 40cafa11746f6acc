import { circled } from '../formats/circled';
import { absoluteReference } from '../book/address';
import type { Edit } from '../book/edit';
import type { ContentCell, SheetContent } from '../book/sheet-content';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { asksForCalculation } from '../formats/blocks/calculation';
import { roleName } from '../formats/blocks/marks';
import type { PlanFormat } from '../formats/format';
import { settingsContent } from '../formats/settings-sheet';
import { isPlaceholder } from '../formats/placeholder';
import type { Measure, Plan } from '../plan';
import { declarationOf, fieldName, fieldOf } from '../plan/field';
import { planSheets, type PlanSheets } from '../sheets/build';
import { freeName, withNames } from '../sheets/free-names';
import type { PlanReading } from '../sheets/plan-steps';
import { settingsEdits } from '../sheets/settings-edits';
import type { MeasureCells } from '../sheets/read-measure';
import { constantName, namedCells, type NamedCell } from '../sheets/sheet-reader';
import { builtMeasures, type BuiltField, type BuiltSheet } from './built-sheet';
import { keptContent, keptSheet, keptSheetName, type KeptEntry } from './kept';
import type { MeasureAfter } from './measure-after';
import { mergeFixed, mergeSheet, type MergedSheet } from './merge-sheet';
import { newSheet } from './new-sheet';
import type { PlanChange } from './plan-change';
import { settingsOfSheet, sheetYears } from './sheet-settings';
import { followFormulas, type NamedMerge } from './follow-formulas';
import { sheetTargets, type SheetTarget } from './sheet-targets';
import { hasSpan, isSpan, keptSpans } from './spans';
import type { Revision } from './revision';

/** The sheets of a plan as they are built, with their places in it. */
interface Built {
  readonly sheets: PlanSheets;
  readonly measures: readonly BuiltSheet[];
}

function built(plan: Plan, format: PlanFormat): Built {
  const sheets = planSheets(plan, format);
  const indexOf = new Map(plan.measures.map((measure, i) => [measure, i]));
  return {
    sheets,
    measures: sheets.measures.map(({ layout, content }) => builtMeasures(layout, content, indexOf)),
  };
}

/** Brings the sheets of a workbook from one plan to another, and gathers what that does. */
export class RevisionJob {
  readonly #edits: Edit[] = [];
  readonly #last: Edit[] = [];
  readonly #merged: NamedMerge[] = [];
  readonly #loose: KeptEntry[] = [];
  readonly #used = new Set<NamedCell>();
  /** Cells that are in use, and by which field's name: years can share a cell. */
  readonly #usedPlaces = new Map<string, string>();
  readonly #usedNames = new Set<string>();
  readonly #made: string[] = [];
  readonly #anew: string[] = [];
  readonly #removed: string[] = [];
  /** By the years that the sheets have: they can differ from 計画設定, and from each other. */
  readonly #formers = new Map<string, Built>();
  readonly #before: Built;
  readonly #after: Built;
  /** What the form had in a field, by measure and name. */
  readonly #formerCells = new Map<string, ContentCell>();

  constructor(
    private readonly reading: PlanReading,
    private readonly book: BookSnapshot,
    private readonly former: Plan,
    private readonly next: Plan,
    private readonly before: readonly MeasureAfter[],
    private readonly after: readonly MeasureAfter[],
    private readonly change: PlanChange,
  ) {
    const [usual] = reading.measures;
    this.#before = usual ? this.#formerOf(usual) : built(former, reading.format);
    this.#after = built(next, reading.format);
    reading.measures.forEach((source, index) => {
      for (const sheet of this.#formerOf(source).measures)
        if (sheet.measures.includes(index))
          for (const [key, fields] of sheet.fields) {
            const cell = sheet.cells.get(key);
            for (const { measure, ref } of fields)
              if (cell && measure === index)
                this.#formerCells.set(`${String(index)} ${fieldName(ref)}`, cell);
          }
    });
  }

  /** The plan's sheets by the years that this one has. */
  #formerOf(source: MeasureCells): Built {
    const settings = settingsOfSheet(this.former.settings, sheetYears(source));
    const key = `${settings.years.join()} ${settings.reportYear} ${String(asksForCalculation(settings))}`;
    let found = this.#formers.get(key);
    if (!found) this.#formers.set(key, (found = built({ ...this.former, settings }, this.reading.format)));
    return found;
  }

  *bring(): Generator<undefined, void> {
    // also of fields that share a cell with another
    for (const { fields } of this.#after.measures)
      for (const all of fields.values()) all.forEach(this.#source);
    const targets = sheetTargets({
      book: this.book,
      now: this.reading.measures,
      formerOf: (source) => this.#formerOf(source).measures,
      next: this.#after.measures,
      places: this.after.map(({ place }) => place),
    });
    const renamed = this.#sheetNames(targets);
    let place: string | null = this.#placeBefore();
    const gone = new Set(this.reading.measures.map(({ sheet }) => sheet));
    for (const [i, sheet] of this.#after.measures.entries()) {
      const target = targets[i];
      const name = renamed.after.get(sheet.content.name) ?? sheet.content.name;
      const next = { ...sheet, content: withNames(sheet.content, renamed.after) };
      const [source, formerly] = [this.#source, this.#formerly];
      if (target) {
        const former = { ...target.former, content: withNames(target.former.content, renamed.before) };
        const as = target.stays && name === target.sheet.name ? {} : { as: { name, after: place } };
        if (!as.as) gone.delete(target.sheet.name);
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
      if (!this.#merged.some(({ sheet }) => sheet === name)) this.#removed.push(name);
    }
    this.#bringOthers(renamed);
  }

  readonly #source = (field: BuiltField): NamedCell | null => {
    const cell = this.after[field.measure]?.cells.get(fieldName(field.ref)) ?? null;
    if (cell && !this.after[field.measure]?.place.isCopy) {
      this.#used.add(cell);
      this.#usedPlaces.set(placeKey(cell), fieldName(field.ref));
      this.#usedNames.add(`${String(this.after[field.measure]?.place.from)} ${cell.name}`);
    }
    return cell;
  };

  readonly #formerly = (field: BuiltField, source: NamedCell): ContentCell | null => {
    const from = this.after[field.measure]?.place.from;
    if (from === null || from === undefined) return null;
    const name = this.#nameOf(from, source);
    return name === null ? null : (this.#formerCells.get(`${String(from)} ${name}`) ?? null);
  };

  #nameOf(measure: number, source: NamedCell): string | null {
    const prefix = this.reading.measures[measure]?.prefix ?? '';
    const { name } = source;
    return name.startsWith(prefix) ? name.slice(prefix.length) : name;
  }

  /** The name of its tab follows a number or title that the change gives; what people named otherwise stays. */
  #tabOf(target: SheetSnapshot, { content, measures }: BuiltSheet): string {
    const [index, ...others] = measures;
    const one = index === undefined || others.length > 0 ? undefined : this.after[index];
    const { number, title } = one?.place ?? {};
    return number === undefined && title === undefined ? target.name : content.name;
  }

  /** The names that the sheets of both plans have in this workbook. */
  #sheetNames(targets: readonly (SheetTarget | null)[]): {
    readonly before: ReadonlyMap<string, string>;
    readonly after: ReadonlyMap<string, string>;
  } {
    const used = new Set(this.book.sheets.map(({ name }) => name.toLowerCase()));
    const before = new Map<string, string>();
    const after = new Map<string, string>();
    for (const { content, measures } of this.#before.measures) {
      const [first] = measures;
      const sheet = first === undefined ? undefined : this.reading.measures[first]?.sheet;
      if (sheet !== undefined) before.set(content.name, sheet);
    }
    this.#after.measures.forEach((sheet, i) => {
      const target = targets[i];
      const wanted = target ? this.#tabOf(target.sheet, sheet) : sheet.content.name;
      // a sheet that moves is made beside the one that goes
      const keeps = target?.stays && wanted === target.sheet.name;
      const name = keeps ? wanted : freeName(wanted, used);
      used.add(name.toLowerCase());
      after.set(sheet.content.name, name);
    });
    for (const [names, { sheets }] of [
      [before, this.#before],
      [after, this.#after],
    ] as const)
      names.set(sheets.settings.name, this.reading.settingsSheet);
    return { before, after };
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
  #bringOthers(renamed: {
    readonly before: ReadonlyMap<string, string>;
    readonly after: ReadonlyMap<string, string>;
  }): void {
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
    const away = [...this.#unplaced(), ...this.#cutSpans(restored), ...this.#loose, ...lost];
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
      return isFromThere && cell !== undefined && this.#used.has(cell) && cell.value === entry.value;
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

  /** What people wrote into fields that no sheet has any more. */
  #unplaced(): KeptEntry[] {
    const seen = new Set<string>();
    return this.reading.measures.flatMap((source, index) =>
      [...source.cells].flatMap(([name, cell]): KeptEntry[] => {
        const key = placeKey(cell);
        const joined = this.#usedPlaces.get(key);
        if (joined !== undefined && !this.#isOfYearGone(index, name, cell)) return [];
        if (seen.has(key) || !this.#isWritten(index, name, cell)) return [];
        if (joined === undefined) seen.add(key);
        const one = this.after.find(({ place }) => place.from === index && !place.isCopy);
        const { number, title } = (one ?? this.before[index])?.measure ?? source.measure;
        const value = typeof cell.value === 'object' && cell.value !== null ? cell.value.error : cell.value;
        const { numberFormat, formula } = cell;
        return [
          {
            number,
            title,
            name,
            value,
            numberFormat,
            ...(formula === null ? {} : { formula }),
            ...(joined === undefined ? {} : { joined }),
          },
        ];
      }),
    );
  }

  /** A target that years share stays in its cell; the year that goes loses it all the same. */
  #isOfYearGone(measure: number, name: string, cell: NamedCell): boolean {
    const ref = fieldOf(name);
    return ref?.kind === 'target' && !this.#usedNames.has(`${String(measure)} ${cell.name}`);
  }

  #isWritten(measure: number, name: string, cell: NamedCell): boolean {
    const ref = fieldOf(name);
    if (!ref || (cell.value ?? '') === '' || isPlaceholder(cell.formula)) return false;
    if (declarationOf(ref).holds === 'live') return cell.formula === null && ref.kind !== 'calculation';
    if (ref.kind === 'scheduleArrow' || ref.kind === 'scheduleSpan') return false;
    if (ref.kind === 'activityMark') return cell.value !== circled(ref.row);
    if (ref.kind === 'checkBox' && cell.value === '☐') return false;
    const was = this.#formerCells.get(`${String(measure)} ${name}`);
    return !(cell.formula !== null && was?.formula !== undefined);
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

function placeKey({ place: { sheet, row, col } }: NamedCell): string {
  return `${sheet} ${String(row)} ${String(col)}`;
}
