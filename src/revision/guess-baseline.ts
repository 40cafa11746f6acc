import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import type { PlanFormat } from '../formats/format';
import type { Plan, YearKey } from '../plan';
import { nextYear } from '../quantity';
import { planSheets } from '../sheets/build';
import type { MeasureCells } from '../sheets/read-measure';
import { cellAt } from '../sheets/sheet-reader';
import { builtSheet } from './built-sheet';
import { SheetPlaces } from './sheet-places';

/** Sheets that are looked at: more tell nothing else. */
const looked = 3;

/**
 * The baseline year by the headings: that with which the form would have just these words. Null where no heading of the
 * form names it, or where none of the years on the sheets makes a difference.
 */
export function baselineOf(
  plan: Plan,
  format: PlanFormat,
  measures: readonly MeasureCells[],
  book: BookSnapshot,
): YearKey | null {
  const some = measures.slice(0, looked);
  const few: Plan = { ...plan, measures: some.map(({ measure }) => measure) };
  const sheets = some.flatMap(({ sheet }) => book.sheets.find(({ name }) => name === sheet) ?? []);
  const scores = candidates(plan.settings.years).map((year) => {
    const settings = { ...few.settings, baselineYear: year };
    return { year, score: matches({ ...few, settings }, format, sheets) };
  });
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  return best && best.score > (second?.score ?? 0) ? best.year : null;
}

/** Years that are tried before the plan's first: a baseline is seldom older. */
const tried = 10;

/** The years of the plan, those before it, and one that no sheet can name, to be held against. */
function candidates(years: readonly YearKey[]): YearKey[] {
  const [first = 'R1'] = years;
  return [...Array.from({ length: tried }, (_, i) => nextYear(first, -1 - i)), ...years, 'S40'];
}

function matches(plan: Plan, format: PlanFormat, sheets: readonly SheetSnapshot[]): number {
  return planSheets(plan, format).measures.reduce((sum, { content }, i) => {
    const sheet = sheets[i];
    if (!sheet) return sum;
    const places = new SheetPlaces(sheet, builtSheet(content));
    const fixed = content.cells.filter(({ value }) => typeof value === 'string' && /\d|元/u.test(value));
    const found = fixed.filter((cell) => {
      const { row, col } = places.label(cell, (value) => value === cell.value);
      return cellAt(sheet, row, col).value === cell.value;
    });
    return sum + found.length;
  }, 0);
}
