import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { formatName, roleName } from '../formats/blocks/marks';
import type { PlanFormat } from '../formats/format';
import type { Plan, PlanSettings } from '../plan';
import { isOwnForm } from '../forms/own-form-name';
import { withCalculation } from './read-calculation';
import { readMeasures, type MeasureCells } from './read-measure';
import { readOverview, type OverviewCells } from './read-overview';
import { readStatusCounts, type StatusCountCell } from './read-status-counts';
import { readSystem } from './read-system';
import { readSettings } from './read-settings';
import { remembered, rememberedWith } from '../plan/remember';
import type { ReadProblem } from './problem';
import { constantName, type Place } from './sheet-reader';

/** A plan as it stands in a workbook, with the cells that it was read from. */
export interface PlanReading {
  readonly plan: Plan;
  readonly format: PlanFormat;
  readonly settingsSheet: string;
  /** The cells of the sentences of the grade scale, in its order. */
  readonly scalePlaces?: readonly (Place | null)[];
  /** In the order of `plan.measures`. */
  readonly measures: readonly MeasureCells[];
  /** In the order of `plan.overview`; null without an overview sheet. */
  readonly overview: OverviewCells | null;
  /** In the order of `plan.statusCounts`. */
  readonly statusCounts: readonly StatusCountCell[];
  /** There is a sheet 算定表 (in a workbook of a city's own form). */
  readonly hasCalculation?: boolean;
  readonly problems: readonly ReadProblem[];
}

/** The plan could not be read at all. */
export interface NoPlan {
  readonly plan: null;
  readonly problems: readonly ReadProblem[];
}

const settingsOf = remembered(readSettings);
const measuresOf = rememberedWith(
  (sheet: SheetSnapshot, settings: PlanSettings, ofOwnForm: SheetReader | null) =>
    ofOwnForm && isOwnForm(sheet) ? ofOwnForm(sheet, settings) : readMeasures(sheet, settings),
);
const overviewOf = remembered(readOverview);

/** A sheet → its measures. */
export type SheetReader = (
  sheet: SheetSnapshot,
  settings: PlanSettings,
) => { readonly measures: MeasureCells[]; readonly problems: ReadProblem[] };

/** What the workbook says that its format is; `null` where it says nothing that can be read. */
export function formatIdOf(book: BookSnapshot): string | null {
  const [settings] = book.sheets.filter((sheet) => constantName(sheet, roleName) === 'settings');
  return settings ? (settingsOf(settings).reading?.format ?? null) : null;
}

/**
 * Reads the plan, a sheet of measures a step, by defined names only: rows, columns and sheets that people insert change nothing.
 * Sheets that are the same object as at an earlier call give the same objects again.
 * @param ofOwnForm reads sheets in a form of a city's own; not needed where there are none (`isOwnForm`)
 * @param known the formats among which that of the workbook is looked for
 */
export function* readPlanSteps(
  book: BookSnapshot,
  ofOwnForm: SheetReader | null,
  known: readonly PlanFormat[],
): Generator<undefined, PlanReading | NoPlan> {
  const role = (name: string): SheetSnapshot[] =>
    book.sheets.filter((s) => constantName(s, roleName) === name);
  const none = (...problems: ReadProblem[]): NoPlan => ({ plan: null, problems });

  const settingsSheets = role('settings');
  const measureSheets = role('measure');
  const [settingsSheet] = settingsSheets;
  if (!settingsSheet) return none({ code: measureSheets.length > 0 ? 'settings-missing' : 'no-plan' });
  if (settingsSheets.length > 1) {
    return none({
      code: 'settings-twice',
      sheet: settingsSheet.name,
      data: { sheets: settingsSheets.map((s) => s.name).join('、') },
    });
  }
  const { reading, problems } = settingsOf(settingsSheet);
  if (!reading) return none(...problems);
  const format = known.find(({ id }) => id === reading.format);
  if (!format)
    return none({ code: 'format-unknown', sheet: settingsSheet.name, data: { format: reading.format } });

  const all: ReadProblem[] = [...problems];
  const measures: MeasureCells[] = [];
  for (const sheet of measureSheets) {
    const [, version] = (constantName(sheet, formatName) ?? '').split('/');
    if (Number(version) > format.version) {
      all.push({ code: 'version-newer', sheet: sheet.name, data: { version: Number(version) } });
      continue;
    }
    const found = measuresOf(sheet, reading.settings, ofOwnForm);
    all.push(...found.problems);
    measures.push(...found.measures);
    yield;
  }
  const [calculation] = role('calculation');
  const judged = calculation ? withCalculation(calculation, measures) : measures;
  const overviewSheet = role('overview')[0];
  const overview = overviewSheet ? overviewOf(overviewSheet) : null;
  const [systemSheet] = role('system');
  const [summarySheet] = role('summary');
  const inPlan = judged.map((m) => m.measure);
  const counts = summarySheet ? readStatusCounts(summarySheet, inPlan, reading.settings) : null;
  return {
    plan: {
      format: format.id,
      municipality: reading.municipality,
      title: reading.title,
      settings: reading.settings,
      measures: inPlan,
      ...(systemSheet ? { system: readSystem(systemSheet) } : {}),
      ...(counts ? { statusCounts: counts.map(({ count }) => count) } : {}),
      ...(overview ? overviewParts(overview, format) : {}),
    },
    format,
    settingsSheet: settingsSheet.name,
    scalePlaces: reading.scalePlaces,
    measures: judged,
    ...(calculation ? { hasCalculation: true } : {}),
    overview,
    statusCounts: counts ?? [],
    problems: all,
  };
}

/** Columns are named only where they are not those of the form; a list without lines does not tell them. */
function overviewParts(
  { rows, columns }: OverviewCells,
  { overviewColumns }: PlanFormat,
): Pick<Plan, 'overview' | 'overviewColumns'> {
  const usual = columns.length === 0 || columns.join() === overviewColumns.join();
  return { overview: rows.map(({ row }) => row), ...(usual ? {} : { overviewColumns: [...columns] }) };
}
