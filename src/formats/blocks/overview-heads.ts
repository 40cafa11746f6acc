import { LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import { textHeight } from '../../layout/text-fit';
import type { PlanSettings, YearKey } from '../../plan';
import type { OverviewField } from '../overview-field';
import { fontSize, label } from './look';
import type { PlacedColumn } from './overview-columns';
import type { OverviewWords } from './overview-words';

/** Two rows of heads at least, pt; the second has the years of the grades. */
const least = [26, 18] as const;

const small = { ...label, font: { ...label.font, size: 9 } };

/** The heads over the columns, the grades with a row of their years; gives the first of the two rows and their heights, pt. */
export function overviewHeads(
  b: LayoutBuilder<OverviewField>,
  settings: PlanSettings,
  columns: readonly PlacedColumn[],
  words: OverviewWords,
  years: readonly YearKey[],
): { readonly first: number; readonly heights: readonly [number, number] } {
  const withYearTarget = columns.some(({ column }) => column === 'yearTarget');
  const heights = headHeights(
    columns.map(({ column, widths }) => ({
      words: heading(column, settings, words, withYearTarget),
      width: widths.reduce((sum, width) => sum + width, 0),
      isOverYears: column === 'grades',
    })),
  );
  const first = b.row(
    heights[0],
    ...columns.map(({ column, at, widths }): BoxSpec<OverviewField> => ({
      col: at,
      cols: widths.length,
      ...(column === 'grades' ? { style: small } : { rows: 2, style: label }),
      content: text(heading(column, settings, words, withYearTarget)),
    })),
  );
  const grades = columns.find(({ column }) => column === 'grades');
  b.row(
    heights[1],
    ...(grades ? years : []).map((year, i): BoxSpec<OverviewField> => ({
      col: (grades?.at ?? 0) + i,
      style: label,
      content: text(year),
    })),
  );
  return { first, heights };
}

/** A form's words for the grades are long, and in its first year they have one narrow column. */
function headHeights(
  heads: readonly { readonly words: string; readonly width: number; readonly isOverYears: boolean }[],
): readonly [number, number] {
  const need = (isOverYears: boolean, size: number): number =>
    Math.max(
      0,
      ...heads
        .filter((one) => one.isOverYears === isOverYears)
        .map(({ words, width }) => textHeight(words, width, size)),
    );
  const upper = Math.max(least[0], wholePixels(need(true, small.font.size)));
  return [upper, Math.max(least[1], wholePixels(need(false, label.font?.size ?? fontSize)) - upper)];
}

function wholePixels(height: number): number {
  return Math.ceil(height / 0.75) * 0.75;
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
