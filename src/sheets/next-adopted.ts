import { applyEdits } from '../book';
import { isCellError } from '../book/cell';
import type { CellEdit, Edit } from '../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { roleName } from '../formats/blocks/marks';
import { adoptEdits } from '../forms/adopt';
import { definitionOf } from '../forms/definition-of';
import { detect, type Detection } from '../forms/detect';
import type { Given } from '../forms/given';
import { nextPeriodEdits } from '../forms/next-period';
import { nextYearEdits } from '../forms/next-year';
import type { PlanSettings, YearKey } from '../plan';
import { compareYears, nextYear } from '../quantity';
import { calculationSheet, calculationSheetName } from './calculation-sheet';
import { movedWords, withFormers, type FormerTarget } from './next-year';
import { readPlan, type PlanReading } from './read-plan';
import { settingsEdits } from './settings-edits';
import { constantName } from './sheet-reader';

/** A workbook in a form of a city's own, moved on to its next year. */
export interface NextAdopted {
  readonly year: string;
  readonly edits: readonly Edit[];
  /** Whether the columns of years move on, because the form shows only some. */
  readonly moves: boolean;
  readonly measures: number;
}

/** Why there is no next year or period. */
export interface NoNextAdopted {
  /**
   * `plan-ended`: of the plan; `settings-gone`: 計画設定 cannot take the years; `other-length`: the form has columns for another
   * number of years; `headings`: some headings would not move on (they are formulas, or written otherwise).
   */
  readonly code: 'plan-ended' | 'settings-gone' | 'other-length' | 'headings';
  readonly year: string;
  /** Years that the form has, or that its headings would name. */
  readonly years?: readonly YearKey[];
}

/** What is known of a workbook and its form before it moves on. */
export interface AdoptedBook {
  /** With all of its grids. */
  readonly book: BookSnapshot;
  readonly reading: PlanReading;
  readonly given: Given;
  readonly reasonWord: (code: string) => string;
  /** The sheet that remembers hand-outs. */
  readonly store: string;
  /** Targets that were others when they were handed out: 算定表 keeps them in its notes. */
  readonly formers?: readonly FormerTarget[];
}

/**
 * The edits that make next year's workbook of a copy of this year's: headings, cells of the year, names, 計画設定, 算定表. What
 * 算定表 gave this year stays as a value. What belongs to this year's hand-outs, and its reports, are taken out.
 */
export function nextAdopted(source: AdoptedBook): NextAdopted | NoNextAdopted {
  const { settings } = source.reading.plan;
  const { reportYear } = settings;
  // a plan that has come to its end has no next year; a form that shows some years only goes on
  if (reportYear === settings.years.at(-1)) return { code: 'plan-ended', year: reportYear };
  const next = nextYear(reportYear);
  const { kept, detection } = asItStands(source);
  const { edits, moves } = nextYearEdits(detection, next);
  return adoptedAnew(source, [...kept, ...edits], moves, (found) => ({
    ...settings,
    // a form that shows some years only has no place for those before
    years: moves ? inOrder([...found.years, next]) : settings.years,
    reportYear: next,
  }));
}

/**
 * The edits that begin a new period of as many years in a copy of a workbook whose plan has come to its end: headings move on,
 * the last actuals become baselines, what was planned and reached is emptied.
 */
export function nextPeriodAdopted(
  source: AdoptedBook,
  years: readonly YearKey[],
): NextAdopted | NoNextAdopted {
  const { settings } = source.reading.plan;
  const { reportYear: reported } = settings;
  const { kept, detection } = asItStands(source);
  const [first = reported] = years;
  if (years.length !== detection.years.length)
    return { code: 'other-length', year: first, years: detection.years };
  const edits = nextPeriodEdits(detection, { former: detection.years, reported, years });
  const made = adoptedAnew(source, [...kept, ...edits], false, (found) =>
    found.years.join() === years.join()
      ? { ...settings, years: [...years], baselineYear: reported, reportYear: first }
      : null,
  );
  return made;
}

/** What 算定表 has given as values, and the form as it is read then. */
function asItStands({ book, given, reading }: AdoptedBook): {
  readonly kept: readonly Edit[];
  readonly detection: Detection;
} {
  const kept = keptResults(book);
  const { reportYear } = reading.plan.settings;
  return { kept, detection: { ...detect(applyEdits(book, kept), given), reportYear } };
}

/** The workbook with its sheets changed, adopted again. @param settingsFor null where the headings are not those that are wanted */
function adoptedAnew(
  { book, reading: { plan }, given, reasonWord, store, formers = [] }: AdoptedBook,
  changes: readonly Edit[],
  moves: boolean,
  settingsFor: (found: Detection) => PlanSettings | null,
): NextAdopted | NoNextAdopted {
  const first = [...changes, ...leftSheets(book, store)];
  const moved = applyEdits(book, first);
  const again = detect(moved, given);
  const wanted = settingsFor(again);
  if (wanted === null) return { code: 'headings', year: plan.settings.reportYear, years: again.years };
  const { title, extra } = movedWords(plan, plan.settings.reportYear);
  const { reportYear: year } = wanted;
  const found = { ...again, reportYear: year };
  const words = { title, municipality: plan.municipality };
  const names = adoptEdits(moved, found, definitionOf(found, title, given), words, reasonWord);
  const named = applyEdits(moved, names);
  const read = readPlan(named);
  if (read.plan === null) return { code: 'settings-gone', year };
  const said = settingsEdits(read, named, { title, settings: { ...wanted, ignored: [], extra } });
  if (said.problems.length > 0) return { code: 'settings-gone', year };
  const former = { formers, revised: plan.settings.reportYear };
  const calculated = calculationAnew(applyEdits(named, said.edits), year, former);
  return {
    ...{ year, moves, measures: found.records.length },
    edits: [...first, ...names, ...said.edits, ...calculated],
  };
}

function inOrder(years: readonly YearKey[]): YearKey[] {
  return [...new Set(years)].sort(compareYears);
}

/** Cells of the city's sheets that show what 算定表 gives: it will give the next year's, so this year's stay as values. */
function keptResults({ sheets }: BookSnapshot): Edit[] {
  return sheets.flatMap((sheet): Edit[] => {
    const { grid } = sheet;
    if (!grid || constantName(sheet, roleName) === 'calculation') return [];
    const cells = grid.formulas.flatMap((line, i) =>
      line.flatMap((formula, j): CellEdit[] => {
        if (!(formula?.includes(calculationSheetName) ?? false)) return [];
        const value = grid.values[i]?.[j] ?? null;
        return [{ row: grid.area.row + i, col: grid.area.col + j, value: isCellError(value) ? null : value }];
      }),
    );
    return cells.length > 0 ? [{ kind: 'setCells', sheet: sheet.name, cells }] : [];
  });
}

const ofTheYear: ReadonlySet<string> = new Set([
  ...['ledger', 'overview', 'tally', 'trends', 'table', 'findings'],
]);

/** Sheets of ours that tell of this year: they are made anew when there is something to tell. One that others read stays. */
function leftSheets({ sheets }: BookSnapshot, store: string): Edit[] {
  return sheets
    .filter(
      (sheet) =>
        sheet.name.toLowerCase() === store ||
        (ofTheYear.has(constantName(sheet, roleName) ?? '') &&
          !sheets.some((other) => other !== sheet && reads(other, sheet.name))),
    )
    .map(({ name }): Edit => ({ kind: 'removeSheet', sheet: name }));
}

function reads({ grid }: SheetSnapshot, name: string): boolean {
  return (grid?.formulas ?? []).some((line) =>
    line.some((formula) => formula?.includes(`${name}!`) || formula?.includes(`${name}'!`)),
  );
}

/** 算定表 for the next year, with the directions, methods and notes that people have typed there, and with former targets. */
function calculationAnew(
  book: BookSnapshot,
  year: YearKey,
  { formers, revised }: { readonly formers: readonly FormerTarget[]; readonly revised: YearKey },
): Edit[] {
  const reading = readPlan(book);
  if (reading.plan === null || (!reading.hasCalculation && formers.length === 0)) return [];
  const measures = reading.measures.map((source, i) => ({
    ...source,
    measure: withFormers(
      source.measure,
      formers.filter(({ measure }) => measure === i),
      revised,
    ),
  }));
  const { content } = calculationSheet({ ...reading, measures }, year);
  return [{ kind: 'putSheet', content, ...(reading.hasCalculation ? { replace: true } : {}) }];
}
