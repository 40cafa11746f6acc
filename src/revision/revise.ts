import { followingTexts } from '../achievement/scale-words';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { ownForm } from '../formats/own-form';
import type { Measure, Plan, PlanSettings } from '../plan';
import { finish } from '../plan/steps';
import type { PlanReading } from '../sheets/plan-steps';
import { readKept, type KeptEntry } from './kept';
import { measureAfter, type MeasureAfter } from './measure-after';
import { overviewAfter } from './overview-after';
import { asTheyStand, type PlanChange } from './plan-change';
import { settingsOfSheet, sheetYears } from './sheet-settings';
import type { NoRevision, Revision } from './revision';
import { reviseOwn } from './own/revise-own';
import { RevisionJob } from './revision-job';

/**
 * All edits that bring a workbook from its plan to another: the years, the reported year, the scale, the measures and their
 * indicators, the plan's name. Each sheet is built as the form had it and as it will have it; where a page has the same
 * cells, only those that change are written, else it is laid out anew with what stands in it. What people wrote themselves
 * stays, what loses its place goes to the sheet 控え and comes back from there.
 * @param outside all other sheets as far as they were read, so that their formulas follow
 */
export function revise(
  reading: PlanReading,
  book: BookSnapshot,
  change: PlanChange,
  outside: readonly SheetSnapshot[] = [],
): Revision | NoRevision {
  return finish(reviseSteps(reading, book, change, outside));
}

/** The same, a sheet a step. */
export function* reviseSteps(
  reading: PlanReading,
  book: BookSnapshot,
  change: PlanChange,
  outside: readonly SheetSnapshot[],
): Generator<undefined, Revision | NoRevision> {
  const { plan, format } = reading;
  if (format.id === ownForm.id) return reviseOwn(reading, book, change);
  const settingsSheet = book.sheets.find(({ name }) => name === reading.settingsSheet);
  if (!settingsSheet) return { code: 'settings-gone' };
  const { gradeScale = plan.settings.gradeScale } = change.settings ?? {};
  const settings: PlanSettings = {
    ...plan.settings,
    ...change.settings,
    gradeScale: followingTexts(plan.settings.gradeScale, gradeScale),
  };
  if (settings.years.length === 0) return { code: 'no-years' };
  const places = change.measures ?? asTheyStand(plan.measures.length);
  if (places.length === 0) return { code: 'no-measures' };

  const kept = readKept(book);
  const keptOf = keptByMeasure(plan.measures, kept);
  const before = reading.measures.map((source, from) =>
    measureAfter({ from }, source, [], settingsOfSheet(plan.settings, sheetYears(source))),
  );
  const after = places.map((place) =>
    measureAfter(
      place,
      place.from === null ? null : (reading.measures[place.from] ?? null),
      place.from === null ? [] : (keptOf.get(place.from) ?? []),
      settings,
    ),
  );
  const former = lined(plan, before);
  const next = overviewAfter(plan, former, nextPlan(plan, change, settings, after), after, format);
  const job = new RevisionJob(reading, book, former, next.plan, before, after, change);
  yield* job.bring();
  return job.finish(kept, next.lost, outside);
}

/** The plan as the pages are laid out from it: with the lines that are still empty. */
function lined(plan: Plan, measures: readonly MeasureAfter[]): Plan {
  return { ...plan, measures: measures.map((one) => one.lined) };
}

function nextPlan(
  plan: Plan,
  { municipality = plan.municipality, title = plan.title }: PlanChange,
  settings: PlanSettings,
  after: readonly MeasureAfter[],
): Plan {
  return { ...lined(plan, after), municipality, title, settings };
}

function keptByMeasure(measures: readonly Measure[], kept: readonly KeptEntry[]): Map<number, KeptEntry[]> {
  const of = new Map<number, KeptEntry[]>();
  for (const entry of kept) {
    const same = measures.findIndex((one) => one.number === entry.number && one.title === entry.title);
    const index = same >= 0 ? same : measures.findIndex((one) => one.number === entry.number);
    if (index >= 0) of.set(index, [...(of.get(index) ?? []), entry]);
  }
  return of;
}
