import type { Measure, YearKey } from '../../plan';
import { fieldName } from '../../plan/field';
import { compareYears } from '../../quantity';
import type { EntryField } from '../workbook/entries/entry-fields';
import type { MeasureReading } from '../workbook/book-port';

/** Boxes that belong together, as they follow each other in the form. */
export type EntryGroup = {
  /** The same as long as the sheet has the group, whatever comes before it. */ readonly id: string;
} & (
  | { readonly kind: 'indicator'; readonly index: number; readonly fields: readonly EntryField[] }
  /** The grade, or the status that is given in the form. */
  | { readonly kind: 'grade'; readonly fields: readonly EntryField[] }
  /** One line of 実施内容 with its sign ①. */
  | { readonly kind: 'activity'; readonly mark: string; readonly fields: readonly EntryField[] }
  | {
      readonly kind: 'schedule';
      readonly label: string;
      readonly plan: string;
      readonly fields: readonly EntryField[];
    }
  | { readonly kind: 'texts'; readonly fields: readonly EntryField[] }
);

function isGrade({ kind }: EntryField['ref']): boolean {
  return kind === 'givenGrade' || kind === 'stageGrade';
}

/** What the form of a year shows; `shows` leaves out boxes, and with them the groups that have none left. */
export function entryGroups(
  one: MeasureReading,
  fields: readonly EntryField[],
  year: YearKey,
  shows: ((field: EntryField) => boolean) | null,
): readonly EntryGroup[] {
  const { measure } = one;
  const rows = new Set(fields.flatMap(({ ref }) => ('row' in ref && ref.row !== null ? [ref.row] : [])));
  const inRow = (row: number): EntryField[] => fields.filter(({ ref }) => 'row' in ref && ref.row === row);
  const groups: EntryGroup[] = [
    ...measure.indicators.map((_, index): EntryGroup => ({
      id: `indicator ${String(index + 1)}`,
      kind: 'indicator',
      index,
      fields: fields.filter(({ ref }) => ref.kind === 'actual' && ref.indicator === index + 1),
    })),
    { id: 'grade', kind: 'grade', fields: fields.filter(({ ref }) => isGrade(ref)) },
    ...[...rows].sort((a, b) => a - b).flatMap((row) => rowGroup(one, row, inRow(row), year)),
    {
      id: 'texts',
      kind: 'texts',
      fields: fields.filter(
        ({ ref }) => ref.kind !== 'actual' && !isGrade(ref) && !('row' in ref && ref.row !== null),
      ),
    },
  ];
  return upToFirstEmpty(groups)
    .map((group) => (shows ? { ...group, fields: group.fields.filter(shows) } : group))
    .filter(({ kind, fields: left }) => left.length > 0 || (!shows && kind !== 'texts'));
}

function rowGroup(
  one: MeasureReading,
  row: number,
  fields: readonly EntryField[],
  year: YearKey,
): EntryGroup[] {
  const id = `row ${String(row)}`;
  if (fields.some(({ ref }) => ref.kind === 'activityInput')) {
    const mark = one.cells.get(fieldName({ kind: 'activityMark', row, year }))?.value;
    return [{ id, kind: 'activity', mark: typeof mark === 'string' ? mark : String(row), fields }];
  }
  const line = one.measure.schedule[row - 1];
  return [{ id, kind: 'schedule', label: line?.label ?? '', plan: planned(line, year), fields }];
}

/** A form has empty lines for more activities: one of them is enough. */
function upToFirstEmpty(groups: readonly EntryGroup[]): EntryGroup[] {
  let hasEmpty = false;
  return groups.filter(({ kind, fields }) => {
    if (kind !== 'activity' || fields.some(({ text }) => text !== '')) return true;
    const isFirst = !hasEmpty;
    hasEmpty = true;
    return isFirst;
  });
}

/** What a row of the schedule has for the year, also where an arrow over several years says it. */
function planned(row: Measure['schedule'][number] | undefined, year: YearKey): string {
  const span = row?.spans?.find(
    ({ from, to }) => compareYears(from, year) <= 0 && compareYears(year, to) <= 0,
  );
  return row?.plan[year] ?? span?.text ?? '';
}
