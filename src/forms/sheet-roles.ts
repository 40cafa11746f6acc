import type { BookSnapshot } from '../book/snapshot';
import { findFiscalYear, compareYears } from '../quantity';
import type { Family } from './families';
import type { SheetRole } from './sheet-role';
import { readView, type ReadView } from './read-view';

import { isFigureCell } from './cells';
import { mirrored, type View } from './view';
import type { YearContext } from './years';

export interface SheetRoles {
  readonly sheets: readonly { readonly name: string; readonly role: SheetRole }[];
  /** The sheets of measures. */
  readonly chosen: Family;
  /** None of them has been filled in. */
  readonly isBlank: boolean;
}

/** The family with the most figures, without its blank forms, examples and sheets of earlier years. */
export function sheetRoles(book: BookSnapshot, all: readonly Family[], context: YearContext): SheetRoles {
  const sources = hiddenSources(book);
  const worth = all.map(({ views }) =>
    views.reduce((sum, view) => sum + figuresIn(view, context, sources), 0),
  );
  const best = worth.indexOf(Math.max(0, ...worth));
  const family = all[best] ?? {
    views: [],
    fixed: new Set<string>(),
    places: new Set<string>(),
    somewhere: new Set<string>(),
  };
  const places = book.sheets.map(({ name }) => name);
  const roles = new Map<string, SheetRole>();
  for (const { name, grid } of book.sheets) roles.set(name, grid ? 'other-form' : 'empty');
  const { sheets: said } = context.given;
  const own = family.views.map((view) => ({ view, role: roleOf(view, family, context) }));
  const measures = own.filter(({ role }) => role === 'measure').map(({ view }) => view);
  const pairs = earlierYears(measures);
  const earlier = new Set([...pairs, ...leftOfEarlier(measures, pairs, context)]);
  for (const { view, role } of own) roles.set(view.sheet.name, earlier.has(view) ? 'last-year' : role);
  for (const [name, role] of said) if (roles.has(name)) roles.set(name, role);
  // a form that nobody has filled in yet is adopted as it is
  const filled = [...roles.values()].includes('measure');
  if (!filled)
    for (const { view } of own)
      if (roles.get(view.sheet.name) === 'template') roles.set(view.sheet.name, 'measure');
  const views = all
    .flatMap((one) => one.views)
    .filter(({ sheet }) => roles.get(sheet.name) === 'measure')
    .sort((a, b) => places.indexOf(a.sheet.name) - places.indexOf(b.sheet.name));
  return {
    sheets: book.sheets.map(({ name }) => ({ name, role: roles.get(name) ?? 'other-form' })),
    chosen: { ...family, views },
    isBlank: !filled,
  };
}

/** Hidden sheets from which those that people see take what they show. */
function hiddenSources({ sheets }: BookSnapshot): readonly string[] {
  const hidden = sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name);
  return hidden.filter((name) =>
    sheets.some(
      ({ visibility, grid }) =>
        visibility === 'visible' &&
        grid?.formulas.some((row) => row.some((formula) => formula !== null && refersTo(formula, name))),
    ),
  );
}

function refersTo(formula: string, sheet: string): boolean {
  return formula.includes(`${sheet}!`) || formula.includes(`${sheet.replace(/'/gu, "''")}'!`);
}

/** Figures that stand in a sheet, or that it shows from a hidden one; none of a hidden one that is only shown elsewhere. */
function figuresIn(view: View, context: YearContext, sources: readonly string[] = []): number {
  if (sources.includes(view.sheet.name)) return 0;
  const isOwn = (formula: string | null): boolean =>
    formula === null || sources.some((name) => refersTo(formula, name));
  const count = ({ tables }: ReadView): number =>
    tables.reduce(
      (sum, { kind, indicators }) =>
        kind !== 'indicators'
          ? sum
          : sum +
            indicators.reduce(
              (n, { figures }) =>
                n +
                figures.filter(
                  ({ box, kind: what }) => what && box && isOwn(box.formula) && isFigureCell(box),
                ).length,
              0,
            ),
      0,
    );
  const read = readView(view, context);
  const standing = count(read);
  return standing > 0 ? standing : count(readView(mirrored(view), context));
}

const templateName = /様式|原紙|ひな[型形]|雛[型形]|テンプレ|コピー用|白紙|フォーマット|blank|template/iu;
const exampleName = /記[入載](?:例|要領|方法|上の注意)|見本|サンプル|作成例|sample|例$/iu;

function roleOf(view: View, { fixed }: Family, context: YearContext): SheetRole {
  const { name, visibility } = view.sheet;
  if (exampleName.test(name)) return 'example';
  const unfixed = view.boxes.filter(({ text, words }) => text !== '' && !fixed.has(words));
  // behind a label in the same cell stands what somebody wrote
  const own = unfixed.some(({ text }) => /[:：]\s*\S/u.test(text)) ? Infinity : unfixed.length;
  const figures = figuresIn(view, context);
  if (fixed.size > 0 && figures === 0 && own < 4) return 'template';
  if (templateName.test(name) && (figures < 3 || visibility !== 'visible')) return 'template';
  return 'measure';
}

/** 「101_R5」 beside 「101」, 「R5進捗」 beside 「R6進捗」: the same sheet of an earlier year. */
function earlierYears(views: readonly View[]): ReadonlySet<View> {
  const groups = new Map<string, { readonly view: View; readonly year: string | null }[]>();
  for (const view of views) {
    const { base, year } = nameWithoutYear(view.sheet.name);
    groups.set(base, [...(groups.get(base) ?? []), { view, year }]);
  }
  const earlier = new Set<View>();
  for (const members of groups.values()) {
    if (members.length < 2) continue;
    const years = members
      .flatMap(({ year }) => (year === null || year === '前' ? [] : [year]))
      .sort(compareYears);
    const bare = members.some(({ year }) => year === null);
    const newest = years.at(-1);
    for (const { view, year } of members) {
      if (year === '前' || (year !== null && (bare || (newest !== undefined && year !== newest))))
        earlier.add(view);
    }
  }
  return earlier;
}

/**
 * 「施策05_R5」 without 「施策05」, among sheets without a year in their names: what is left of an earlier year, where others of that
 * year stand beside their successors, or the titles name a later one.
 */
function leftOfEarlier(views: readonly View[], pairs: ReadonlySet<View>, { titled }: YearContext): View[] {
  const yearOf = ({ sheet }: View): string | null => nameWithoutYear(sheet.name).year;
  const now = titled ?? null;
  const past = new Set([...pairs].map(yearOf));
  if (views.every((view) => yearOf(view) !== null)) return [];
  return views.filter((view) => {
    const year = yearOf(view);
    return (
      year !== null && (past.has(year) || (year !== '前' && now !== null && compareYears(year, now) < 0))
    );
  });
}

function nameWithoutYear(name: string): { readonly base: string; readonly year: string | null } {
  const normal = name.normalize('NFKC').replace(/\s/gu, '');
  const former = /[_(\-]*(?:前年度?|昨年度?|過年度|旧)(?:分|版)?[)]?$/u.exec(normal);
  if (former && former.index > 0) return { base: normal.slice(0, former.index), year: '前' };
  const year = findFiscalYear(normal) ?? findFiscalYear(normal.replace(/^.*[_(\-]/u, ''));
  if (year === null) return { base: normal, year };
  const base = normal
    .replace(/[_(\-]*(?:令和|平成|[RH])\.?(?:元|\d{1,2})(?:年度?)?[)]?/giu, '')
    .replace(/[_(\-]*20\d\d(?:年度?)?[)]?/u, '');
  return { base, year };
}
