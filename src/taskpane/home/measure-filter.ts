import type { YearKey } from '../../plan';
import { pending, unfilled } from '../workbook/entries/entry-fields';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import type { Slice } from '../state/slice';
import type { Standing } from './standing';

/** Which measures are listed. */
export interface MeasureFilter {
  /** Parts of number, title, department, policy or the names of indicators, separated by spaces: all of them have to be found. */
  readonly words: string;
  /** Only measures that stand so; `undefined`: however they stand. */
  readonly standing: Standing | undefined;
  /** Only measures with a figure that is not known yet (集計中). */
  readonly onlyPending: boolean;
}

export const everyMeasure: MeasureFilter = { words: '', standing: undefined, onlyPending: false };

export const filterSlice: Slice<MeasureFilter> = { initial: everyMeasure };

export function filteredMeasures(
  { measures, format }: PlanReading,
  year: YearKey,
  { words, standing, onlyPending }: MeasureFilter,
  onlyUnfilled: boolean,
  standingOf: (one: MeasureReading) => Standing,
): readonly MeasureReading[] {
  const parts = plain(words)
    .split(/\s+/u)
    .filter((part) => part !== '');
  return measures.filter((one) => {
    const { number, title, department, fields, indicators } = one.measure;
    const names = indicators.map(({ name }) => name).join(' ');
    const policy = fields[format.policyField ?? ''] ?? '';
    const text = plain(`${number} ${title} ${department} ${policy} ${names}`);
    return (
      parts.every((part) => text.includes(part)) &&
      (standing === undefined || standingOf(one) === standing) &&
      (!onlyPending || pending(one, year).length > 0) &&
      (!onlyUnfilled || unfilled(one, year).length > 0)
    );
  });
}

/** Without the difference of wide and narrow, large and small letters. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
