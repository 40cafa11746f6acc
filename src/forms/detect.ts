import type { BookSnapshot } from '../book/snapshot';
import { nothingGiven, type Given } from './given';
import { compareYears, yearsBetween, type FiscalYearKey } from '../quantity';
import type { LabelYear } from '../lexicon';
import { correctLabels, families, type Family, type MistypedLabel } from './families';
import { isFigureCell, isNoFigure } from './cells';
import { headOfColumn } from './columns';
import { labelNeighbours } from './labels';
import { looseRows } from './loose-rows';
import type { PlanYearsFound } from './indicator-fields';
import { keyColumns, rowRecords } from './row-records';
import { readView, type ReadView } from './read-view';
import { sheetRecord } from './sheet-record';
import { splitBlocks } from './blocks';
import type { SheetRole } from './sheet-role';
import { sheetRoles } from './sheet-roles';
import { correctHeads } from './mistyped-heads';
import { numberByPlace, titleByPlace } from './title-by-place';
import type { FieldRef } from '../plan/field';
import type { FormRecord } from './record';
import { withSheetDepartments } from './sheet-department';
import { isTheirs, knownView } from './their-sheets';
import { inWordsOf, mirrored, type View } from './view';
import { yearContext, type YearContext } from './years';
import { findBands } from './bands';

/** One measure a sheet, several a sheet in blocks, or one a row of a table. */
export type FormKind = 'sheet' | 'block' | 'row';

/** What was understood of a workbook. */
export interface Detection {
  readonly kind: FormKind;
  readonly sheets: readonly { readonly name: string; readonly role: SheetRole }[];
  readonly records: readonly FormRecord[];
  readonly years: readonly FiscalYearKey[];
  readonly baselineYear: FiscalYearKey | null;
  readonly reportYear: FiscalYearKey | null;
  readonly mistyped: readonly MistypedLabel[];
  /** The sheets (or blocks) of measures with their tables, in the order of the records of sheets. */
  readonly read: readonly ReadView[];
  /** Whether the form has a target for each year, not for the last alone. */
  readonly yearlyTargets: boolean;
  /** Nobody has filled in the form yet. */
  readonly isBlank: boolean;
  /** Texts that most sheets have. */
  readonly anchors: ReadonlySet<string>;
}

/** Sheets of a workbook → measures with the cells of their fields; nothing is guessed without a mark. */
export function detect(book: BookSnapshot, given: Given = nothingGiven): Detection {
  const steps = detectSteps(book, given);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in short steps, some for each sheet, between which the pane can draw and answer. */
export function* detectSteps(
  book: BookSnapshot,
  given: Given = nothingGiven,
): Generator<undefined, Detection> {
  const views: View[] = [];
  for (const sheet of book.sheets) {
    const found = isTheirs(sheet) ? knownView(sheet) : null;
    if (!found) continue;
    const view = inWordsOf(found, given.words);
    views.push(view);
    // the headings are kept for the view
    findBands(view);
    yield;
  }
  const context = contextOf(views, given);
  const alike = families(views);
  yield;
  for (const view of views) {
    readView(view, context);
    yield;
  }
  const roles = sheetRoles(book, alike, context);
  const { chosen } = roles;
  yield;
  const mistyped: MistypedLabel[] = [];
  const read: ReadView[] = [];
  for (const view of chosen.views) {
    const { view: better, mistyped: slips } = correctLabels(view, {
      fixed: new Set([...chosen.fixed, ...given.anchors]),
      places: chosen.places,
      somewhere: chosen.somewhere,
    });
    const heads = correctHeads(better);
    mistyped.push(...slips, ...heads.mistyped);
    read.push(standing(heads.view, context));
    yield;
  }
  const parts = partsOf(read, chosen, context);
  yield;
  const years = yearsOf(parts.kind === 'block' ? parts.read : read, context);
  const records = withSheetDepartments(yield* recordsOf(parts, chosen, years, context));
  const told = years.all.length > 0 ? years : { ...years, ...yearsOfFields(records) };
  // without names and figures there is no form
  const isForm = records.some(roles.isBlank ? hasPlaces : isMeasure);
  return {
    kind: parts.kind,
    records: isForm ? records : [],
    sheets: roles.sheets,
    years: told.all,
    baselineYear: told.baseline,
    reportYear: told.report,
    mistyped,
    read: parts.read,
    yearlyTargets: years.yearly,
    anchors: chosen.fixed,
    isBlank: roles.isBlank,
  };
}

/** A name and a target or an actual. */
function isMeasure({ fields }: FormRecord): boolean {
  const has = (...kinds: readonly FieldRef['kind'][]): boolean =>
    fields.some(({ ref, text }) => kinds.includes(ref.kind) && text !== '');
  return has('title') && has('target', 'actual', 'finalTarget');
}

/** A labelled cell for the name, and cells for targets or actuals of years: a form, though nobody has filled it in. */
function hasPlaces({ fields }: FormRecord): boolean {
  const title = fields.some(({ ref, key }) => ref.kind === 'title' && key !== undefined);
  return (
    title &&
    fields.filter(({ ref, year }) => (ref.kind === 'target' || ref.kind === 'actual') && year !== null)
      .length >= 2
  );
}

/** The view as it stands, or on its side where only so it has a table of measures. */
function standing(view: View, context: YearContext): ReadView {
  const read = readView(view, context);
  const worth = ({ tables }: ReadView): number =>
    tables
      .filter(({ kind }) => kind === 'indicators')
      .reduce(
        (sum, { indicators }) =>
          sum +
          indicators.filter(({ figures }) =>
            figures.some(({ box, kind }) => kind && box && isFigureCell(box)),
          ).length,
        0,
      );
  const keyed = ({ view: own, tables }: ReadView): boolean =>
    tables.some((table) => keyColumns(own, table) !== null);
  if (keyed(read) || worth(read) > 0) return read;
  const turned = readView(mirrored(view), context);
  return keyed(turned) && worth(turned) > worth(read) ? turned : read;
}

interface FoundPlanYears extends PlanYearsFound {
  readonly all: readonly FiscalYearKey[];
  readonly baseline: FiscalYearKey | null;
}

interface Parts {
  readonly kind: FormKind;
  /** The sheets, or their blocks. */
  readonly read: readonly ReadView[];
}

/** Whether the sheets hold a table of measures, a measure each, or blocks. */
function partsOf(read: readonly ReadView[], family: Family, context: YearContext): Parts {
  const rows = read.reduce(
    (sum, { view, tables }) =>
      sum + tables.reduce((n, table) => n + (keyColumns(view, table) ? table.indicators.length : 0), 0),
    0,
  );
  if (rows >= 2 && rows >= read.length) return { kind: 'row', read };
  const blocks = read.flatMap(({ view }) => splitBlocks(view, family.fixed));
  if (blocks.length === read.length) return { kind: 'sheet', read };
  return { kind: 'block', read: blocks.map((view) => readView(view, context)) };
}

function* recordsOf(
  { kind, read }: Parts,
  family: Family,
  years: FoundPlanYears,
  context: YearContext,
): Generator<undefined, FormRecord[]> {
  const records: FormRecord[] = [];
  if (kind === 'row') {
    for (const { view, tables } of read) {
      for (const table of tables) {
        const keys = keyColumns(view, table);
        if (keys) records.push(...rowRecords(view, table, keys, years, context));
      }
      yield;
    }
    return records;
  }
  const titles = titleByPlace(read);
  const numbers = numberByPlace(read);
  const known = { fixed: family.fixed, varies: labelNeighbours(read.map(({ view }) => view)) };
  yield;
  for (const [i, one] of read.entries()) {
    const byPlace = { title: titles[i] ?? null, number: numbers[i] ?? null };
    records.push(sheetRecord(one, known, years, context, byPlace));
    yield;
  }
  return records;
}

function contextOf(views: readonly View[], given: Given): YearContext {
  const heads: LabelYear[] = [];
  const texts: string[] = [];
  for (const view of views) {
    for (const { columns } of findBands(view))
      for (const column of columns) {
        const year = headOfColumn(column)?.year;
        if (year) heads.push(year);
      }
    texts.push(...view.boxes.slice(0, 12).map(({ text }) => text));
  }
  return yearContext(heads, texts, given);
}

/** The years of figures that stand beside their labels, where no table has headings of years. */
function yearsOfFields(
  records: readonly FormRecord[],
): Pick<FoundPlanYears, 'all' | 'baseline'> & { readonly report: FiscalYearKey | null } {
  const fields = records.flatMap((record) => record.fields);
  const of = (kinds: readonly FieldRef['kind'][], filled = false): FiscalYearKey[] =>
    fields
      .flatMap(({ ref, year, text }) =>
        kinds.includes(ref.kind) && year !== null && (text !== '' || !filled) ? [year] : [],
      )
      .sort(compareYears);
  const seen = of(['target', 'finalTarget', 'actual']);
  const [first, last] = [seen[0], seen.at(-1)];
  return {
    all: first === undefined || last === undefined ? [] : yearsBetween(first, last),
    baseline: of(['baseline']).at(-1) ?? null,
    report: of(['actual'], true).at(-1) ?? null,
  };
}

/** The years of targets and actuals; the reported one is the last with actuals. */
function yearsOf(read: readonly ReadView[], context: YearContext): FoundPlanYears {
  const actuals = new Map<string, number>();
  const baselines = new Map<string, number>();
  const seen = new Set<string>();
  const count = (map: Map<string, number>, year: string): void =>
    void map.set(year, (map.get(year) ?? 0) + 1);
  let indicators = 0;
  let yearlyTargets = 0;
  for (const { view, tables } of read) {
    const loose = looseRows(view, tables, context);
    const lists = tables.filter(({ kind }) => kind === 'indicators').map(({ indicators: own }) => own);
    for (const all of [...lists, loose]) {
      for (const { figures } of all) {
        const own = { target: new Set<string>(), actual: new Set<string>() };
        for (const { kind: what, year, box } of figures) {
          if (year === null) continue;
          const filled = box !== null && isFigureCell(box) && box.text !== '';
          if (what === 'baseline') count(baselines, year);
          else if (what === 'finalTarget') seen.add(year);
          else if (what === 'target' || what === 'actual') {
            seen.add(year);
            if (!filled) continue;
            own[what].add(year);
            if (what === 'actual' && !isNoFigure(box.text)) count(actuals, year);
          }
        }
        indicators++;
        const { target, actual } = own;
        const isYearly = target.size >= 2 || [...target].some((year) => actual.has(year));
        if (isYearly && target.size >= actual.size * 0.6) yearlyTargets++;
      }
    }
  }
  const sorted = [...seen].sort(compareYears);
  const most = [...baselines].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const later = sorted.filter((year) => most === null || compareYears(year, most) > 0);
  const [first, last] = [later[0], later.at(-1)];
  // a year without a column of its own lies in the plan, too
  const all = first === undefined || last === undefined ? [] : yearsBetween(first, last);
  const report = [...actuals]
    .filter(([, n]) => n >= Math.max(1, indicators * 0.2))
    .map(([year]) => year)
    .sort(compareYears)
    .at(-1);
  return {
    all,
    baseline: most,
    last: all.at(-1) ?? null,
    // where nothing is reported yet, the year that the titles name, or the first
    report:
      report ?? all.findLast((year) => year === context.titled) ?? first ?? context.known.at(-1) ?? null,
    yearly: yearlyTargets >= indicators * 0.3,
  };
}
