import type { SheetSnapshot } from '../book/snapshot';
import { directionWords, keyOfWord, methodWords } from '../formats/blocks/words';
import type { Measure } from '../plan';
import type { MeasureCells } from './read-measure';
import { cellAt } from './sheet-reader';

/** How people have said in 算定表 that an indicator is judged. */
const columns = { direction: 7, method: 8, key: 13 } as const;

/** What an indicator is known by in 算定表: its sheet, its place there, and its number in the measure. */
export function calculationKey(
  { sheet, prefix }: Pick<MeasureCells, 'sheet' | 'prefix'>,
  indicator: number,
): string {
  return `${sheet}|${prefix}|${String(indicator)}`;
}

/** The measures with direction and method as they stand in 算定表, where the form has no place for them. */
export function withCalculation(sheet: SheetSnapshot, measures: readonly MeasureCells[]): MeasureCells[] {
  const said = new Map<string, { readonly direction: string; readonly method: string }>();
  const { area } = sheet.grid ?? {};
  for (let row = area?.row ?? 0; area && row < area.row + area.rows; row++) {
    const text = (col: number): string => {
      const { value } = cellAt(sheet, row, col);
      return typeof value === 'string' ? value.trim() : '';
    };
    const key = text(columns.key);
    if (key !== '') said.set(key, { direction: text(columns.direction), method: text(columns.method) });
  }
  if (said.size === 0) return [...measures];
  return measures.map((source) => {
    const indicators = source.measure.indicators.map((indicator, i): Measure['indicators'][number] => {
      const own = said.get(calculationKey(source, i + 1));
      const direction = own ? keyOfWord(directionWords, own.direction) : null;
      const method = own ? keyOfWord(methodWords, own.method) : null;
      return {
        ...indicator,
        ...(direction && indicator.direction === undefined ? { direction } : {}),
        ...(method && indicator.method === undefined ? { method } : {}),
      };
    });
    return { ...source, measure: { ...source.measure, indicators } };
  });
}
