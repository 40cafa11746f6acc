import type { YearKey } from '../../plan';
import { entryFields, isOpen, isPendingField, type EntryField } from '../workbook/entries/entry-fields';
import type { MeasureReading } from '../workbook/book-port';

/** An actual of the year that is empty or not known yet. */
export interface OpenFigure {
  readonly field: EntryField;
  readonly number: string;
  readonly title: string;
  readonly indicator: string;
}

/** The open actuals of measures, as they follow each other in the plan. @param kept ids of fields that stay in the list */
export function openFigures(
  measures: readonly MeasureReading[],
  year: YearKey,
  kept: ReadonlySet<string>,
): readonly OpenFigure[] {
  return measures.flatMap((one) =>
    entryFields(one, year).flatMap((field): OpenFigure[] => {
      const { ref } = field;
      if (ref.kind !== 'actual' || !field.wanted) return [];
      if (!isOpen(field) && !isPendingField(field) && !kept.has(field.id)) return [];
      const { number, title, indicators } = one.measure;
      const indicator = indicators[ref.indicator - 1];
      return [{ field, number, title, indicator: indicator?.namesByYear?.[year] ?? indicator?.name ?? '' }];
    }),
  );
}

/** Where pasted lines go. */
export interface PlacedFigures {
  /** By the ids of the fields. */
  readonly texts: ReadonlyMap<string, string>;
  /** Lines that have no place: unknown, not unique, or beyond the last row. */
  readonly left: readonly string[];
}

/**
 * Cells pasted from a table. One column goes down from the row that it is pasted into, line by line, empty lines leave
 * theirs as they are. In several columns the last one holds the figure, those before it say which one: the number of the
 * measure, its title or the name of the indicator, all that are there.
 * @param at index of the row that it is pasted into
 */
export function placePasted(
  cells: readonly (readonly string[])[],
  rows: readonly OpenFigure[],
  at: number,
): PlacedFigures {
  const texts = new Map<string, string>();
  const left: string[] = [];
  const isOneColumn = cells.every((line) => line.length < 2);
  for (const [i, line] of cells.entries()) {
    const text = (line.at(-1) ?? '').trim();
    if (isOneColumn) {
      const row = rows[at + i];
      if (text === '') continue;
      if (row) texts.set(row.field.id, text);
      else left.push(text);
      continue;
    }
    const keys = line.slice(0, -1).map(plain).filter(Boolean);
    const found = keys.length === 0 ? [] : rows.filter((row) => isMeant(row, keys));
    const [row] = found;
    if (row && found.length === 1 && !texts.has(row.field.id)) {
      if (text !== '') texts.set(row.field.id, text);
    } else if (line.some((cell) => cell.trim() !== '')) left.push(line.join(' '));
  }
  return { texts, left };
}

/** Each of the keys is the number, the title, both together, or the indicator. */
function isMeant({ number, title, indicator }: OpenFigure, keys: readonly string[]): boolean {
  const names = [number, title, `${number} ${title}`, `${number}${title}`, indicator].map(plain);
  return keys.every((key) => names.includes(key));
}

/** Without the difference of wide and narrow, and of 1 and 01. */
function plain(text: string): string {
  const narrow = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return /^\d+$/u.test(narrow) ? String(Number(narrow)) : narrow;
}
