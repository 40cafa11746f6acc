import { LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { PlanSettings, YearKey } from '../../plan';
import type { OverviewField } from '../overview-field';
import { label } from './look';
import type { PlacedColumn } from './overview-columns';
import type { OverviewWords } from './overview-words';

/** Two rows of heads, pt. */
export const headHeights = [26, 18] as const;

const small = { ...label, font: { ...label.font, size: 9 } };

/** The heads over the columns, the grades with a row of their years; gives the first of the two rows. */
export function overviewHeads(
  b: LayoutBuilder<OverviewField>,
  settings: PlanSettings,
  columns: readonly PlacedColumn[],
  words: OverviewWords,
  years: readonly YearKey[],
): number {
  const withYearTarget = columns.some(({ column }) => column === 'yearTarget');
  const first = b.row(
    headHeights[0],
    ...columns.map(({ column, at, widths }): BoxSpec<OverviewField> => ({
      col: at,
      cols: widths.length,
      ...(column === 'grades' ? { style: small } : { rows: 2, style: label }),
      content: text(heading(column, settings, words, withYearTarget)),
    })),
  );
  const grades = columns.find(({ column }) => column === 'grades');
  b.row(
    headHeights[1],
    ...(grades ? years : []).map((year, i): BoxSpec<OverviewField> => ({
      col: (grades?.at ?? 0) + i,
      style: label,
      content: text(year),
    })),
  );
  return first;
}

function heading(
  column: PlacedColumn['column'],
  { baselineYear, reportYear, years }: PlanSettings,
  words: OverviewWords,
  withYearTarget: boolean,
): string {
  switch (column) {
    case 'measure':
    case 'department':
    case 'summary':
      return words[column];
    case 'indicator':
      return '指標';
    case 'baseline':
      return `${baselineYear}(当初)`;
    case 'yearTarget':
      return `${reportYear}(目標)`;
    case 'current':
      // beside the target of the year it is what came of it
      return `${reportYear}(${withYearTarget ? '実績' : '現状'})`;
    case 'rate':
      return '達成率';
    case 'target':
      return `${years.at(-1) ?? reportYear}(目標)`;
    case 'grades':
      return words.grades ?? '評価';
  }
}

/** ≪…の目安について≫ at the foot: what each grade means. */
export function legendLines({ gradeScale }: PlanSettings, title: string): string[] {
  return [
    title,
    ...gradeScale.map(({ grade, text: words }) => `${grade}　${words ?? ''}`),
    '※指標が設定困難となっている場合は斜線となっている',
  ];
}
