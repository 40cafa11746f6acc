import type { SheetSnapshot } from '../book/snapshot';
import { directionWords, keyOfWord, methodWords } from '../formats/blocks/words';
import type { Indicator, Measure } from '../plan';
import type { MeasureCells } from './read-measure';
import { cellAt } from './sheet-reader';

/** How people have said in 算定表 that an indicator is judged. */
const columns = { number: 0, title: 1, indicator: 2, direction: 7, method: 8, note: 13, key: 14 } as const;
/** Where the key stood before there was a column for notes. */
const formerKey = 13;

/** What an indicator is known by in 算定表: its sheet, its place there, and its number in the measure. */
export function calculationKey(
  { sheet, prefix }: Pick<MeasureCells, 'sheet' | 'prefix'>,
  indicator: number,
): string {
  return `${sheet}|${prefix}|${String(indicator)}`;
}

/** A line of 算定表 as it was made, with what people have typed in it. */
interface Line {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly indicator: string;
  readonly direction: string;
  readonly method: string;
  /** Empty where 算定表 has no column for it. */
  readonly note: string;
}

/** The measures with direction, method and note as they stand in 算定表, where the form has no place for them. */
export function withCalculation(sheet: SheetSnapshot, measures: readonly MeasureCells[]): MeasureCells[] {
  const lines = linesOf(sheet);
  if (lines.length === 0) return [...measures];
  const byMeasure = new Map<string, Line[]>();
  for (const line of lines) {
    const of = `${line.number}|${line.title}`;
    byMeasure.set(of, [...(byMeasure.get(of) ?? []), line]);
  }
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return measures.map((source) => {
    const { measure } = source;
    const ofMeasure = byMeasure.get(`${measure.number.trim()}|${measure.title.trim()}`) ?? [];
    const indicators = measure.indicators.map((indicator, i): Indicator => {
      const own = lineOf(ofMeasure, byKey.get(calculationKey(source, i + 1)), measure, indicator);
      const direction = own ? keyOfWord(directionWords, own.direction) : null;
      const method = own ? keyOfWord(methodWords, own.method) : null;
      return {
        ...indicator,
        ...(direction && indicator.direction === undefined ? { direction } : {}),
        ...(method && indicator.method === undefined ? { method } : {}),
        ...(own && own.note !== '' && indicator.note === undefined ? { note: own.note } : {}),
      };
    });
    return { ...source, measure: { ...measure, indicators } };
  });
}

function linesOf(sheet: SheetSnapshot): Line[] {
  const { area } = sheet.grid ?? {};
  const lines: Line[] = [];
  for (let row = area?.row ?? 0; area && row < area.row + area.rows; row++) {
    const text = (col: number): string => {
      const { value } = cellAt(sheet, row, col);
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    };
    const key = text(columns.key) || text(formerKey);
    // the headings have no key
    if (!/\|\d+$/u.test(key)) continue;
    const above = lines.at(-1);
    // number and title stand once for the indicators of a measure
    const isFurther = text(columns.title) === '' && text(columns.number) === '';
    lines.push({
      key,
      number: isFurther ? (above?.number ?? '') : text(columns.number),
      title: isFurther ? (above?.title ?? '') : text(columns.title),
      indicator: text(columns.indicator),
      direction: text(columns.direction),
      method: text(columns.method),
      note: text(columns.key) === '' ? '' : text(columns.note),
    });
  }
  return lines;
}

/**
 * The line of an indicator. Rows that come into a table move its measures away from the places that 算定表 knows, so that names
 * count before places: a place alone could be another measure's.
 */
function lineOf(
  ofMeasure: readonly Line[],
  atPlace: Line | undefined,
  measure: Measure,
  { name }: Indicator,
): Line | undefined {
  const named = ofMeasure.filter(({ indicator }) => indicator === name.trim());
  if (named.length === 1) return named[0];
  if (!atPlace) return undefined;
  if (named.length > 0) return named.includes(atPlace) ? atPlace : undefined;
  // a name, a number or a title that was corrected since
  const isKnown = atPlace.number === measure.number.trim() || atPlace.title === measure.title.trim();
  return isKnown && (ofMeasure.includes(atPlace) || atPlace.indicator === name.trim()) ? atPlace : undefined;
}
