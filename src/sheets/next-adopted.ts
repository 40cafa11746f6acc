import { applyEdits } from '../book';
import type { Edit } from '../book/edit';
import type { BookSnapshot } from '../book/snapshot';
import { roleName } from '../formats/blocks/marks';
import { adoptEdits } from '../forms/adopt';
import { definitionOf } from '../forms/definition-of';
import { detect } from '../forms/detect';
import type { Given } from '../forms/given';
import { nextYearEdits } from '../forms/next-year';
import { nextYear } from '../quantity';
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

/**
 * The edits that make next year's workbook of a copy of this year's: headings, cells of the year, names, 計画設定. What belongs
 * to this year's hand-outs is taken out.
 * @param book with all of its grids
 * @param store the sheet that remembers hand-outs
 */
export function nextAdopted(
  book: BookSnapshot,
  reading: PlanReading,
  given: Given,
  reasonWord: (code: string) => string,
  store: string,
): NextAdopted | { readonly code: 'plan-ended'; readonly year: string } {
  const { plan } = reading;
  const { settings } = plan;
  // a plan that has come to its end has no next year; a form that shows some years only goes on
  if (settings.reportYear === settings.years.at(-1)) return { code: 'plan-ended', year: settings.reportYear };
  const next = nextYear(settings.reportYear);
  const detection = { ...detect(book, given), reportYear: settings.reportYear };
  const { edits: headings, moves } = nextYearEdits(detection, next);
  const left = book.sheets
    .filter((sheet) => sheet.name.toLowerCase() === store || constantName(sheet, roleName) === 'ledger')
    .map(({ name }): Edit => ({ kind: 'removeSheet', sheet: name }));
  const first = [...headings, ...left];
  const moved = applyEdits(book, first);
  const found = { ...detect(moved, given), reportYear: next };
  const words = { title: plan.title, municipality: plan.municipality };
  const names = adoptEdits(moved, found, definitionOf(found, plan.title, given), words, reasonWord);
  const named = applyEdits(moved, names);
  const again = readPlan(named);
  const years = moves && !settings.years.includes(next) ? [...settings.years, next] : settings.years;
  const said =
    again.plan === null
      ? []
      : settingsEdits(again, named, { settings: { ...settings, years, reportYear: next } }).edits;
  return { year: next, edits: [...first, ...names, ...said], moves, measures: found.records.length };
}
