import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { freeName } from '../sheets/free-names';
import type { PlanReading } from '../sheets/plan-steps';
import type { BuiltPlan } from './built-plan';
import type { BuiltSheet } from './built-sheet';
import type { MeasureAfter } from './measure-after';
import type { SheetTarget } from './sheet-targets';

interface TabsToName {
  readonly book: BookSnapshot;
  readonly reading: PlanReading;
  readonly built: { readonly before: BuiltPlan; readonly after: BuiltPlan };
  readonly measures: readonly MeasureAfter[];
  /** For each sheet to be the one that stands now. */
  readonly targets: readonly (SheetTarget | null)[];
}

/** The names that the sheets of both plans have in this workbook, by those that the form gives them. */
export interface TabNames {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

export function tabNames({ book, reading, built, measures, targets }: TabsToName): TabNames {
  const used = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const { content, measures: here } of built.before.measures) {
    const [first] = here;
    const sheet = first === undefined ? undefined : reading.measures[first]?.sheet;
    if (sheet !== undefined) before.set(content.name, sheet);
  }
  built.after.measures.forEach((sheet, i) => {
    const target = targets[i];
    const wanted = target ? tabOf(measures, target.sheet, sheet) : sheet.content.name;
    const keeps = target && wanted === target.sheet.name;
    const name = keeps ? wanted : freeName(wanted, used);
    used.add(name.toLowerCase());
    after.set(sheet.content.name, name);
  });
  for (const [names, { sheets }] of [
    [before, built.before],
    [after, built.after],
  ] as const)
    names.set(sheets.settings.name, reading.settingsSheet);
  return { before, after };
}

/** The name of its tab follows a number or title that the change gives; what people named otherwise stays. */
function tabOf(
  after: readonly MeasureAfter[],
  target: SheetSnapshot,
  { content, measures }: BuiltSheet,
): string {
  const [index, ...others] = measures;
  const one = index === undefined || others.length > 0 ? undefined : after[index];
  const { number, title } = one?.place ?? {};
  return number === undefined && title === undefined ? target.name : content.name;
}
