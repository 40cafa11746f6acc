import { blockName } from '../../book';
import type { CellStyle } from '../../book/sheet-content';
import { LayoutBuilder, field, text, type BoxSpec } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import type { OverviewRow, Plan, PlanSettings } from '../../plan';
import { compareYears } from '../../quantity';
import type { PlanFormat } from '../format';
import type { OverviewField } from '../overview-field';
import { margins, overviewColumns, paper } from './overview-columns';
import { computed, crossedOut, fontName, label, note, ownPages, plain, prose } from './look';
import { sheetNames } from './marks';

export const overviewName = '一覧';

/** What a city's overview calls things. */
export interface OverviewWords {
  readonly measure: string;
  readonly department: string;
  /** Heading of the year's summary. */
  readonly summary: string;
  /** Heading over the grades of the years; absent: the form gives none. */
  readonly grades?: string;
  /** Heading of the legend of grades at the foot. */
  readonly legend?: string;
  /** Right part of the header: 資料1. */
  readonly mark?: string;
}

/** What stands in the indicator's place where none can be set; its figures are crossed out. */
export const noIndicator = '指標の設定困難';

/** A format's overview on the shared list: A3 landscape, the heading on every page. */
export function overviewList(
  words: OverviewWords,
): Pick<PlanFormat, 'overview' | 'overviewName' | 'hasGrades'> {
  return {
    overview: (plan, rows) => list(plan, rows, words),
    overviewName,
    hasGrades: words.grades !== undefined,
  };
}

function list(plan: Plan, rows: readonly OverviewRow[], words: OverviewWords): Layout<OverviewField> {
  const { settings } = plan;
  const b = new LayoutBuilder<OverviewField>();
  const years =
    words.grades === undefined
      ? []
      : settings.years.filter((year) => compareYears(year, settings.reportYear) <= 0);
  const columns = overviewColumns(rows, years);
  const width = columns.widths.length;
  const small = { ...label, font: { ...label.font, size: 9 } };
  const head = (col: number, title: string, cols = 1, down = 2): BoxSpec<OverviewField> => ({
    col,
    cols,
    rows: down,
    style: label,
    content: text(title),
  });

  b.row(30, {
    col: 0,
    cols: width,
    style: { ...plain, font: { name: fontName, size: 16, bold: true } },
    content: text(`◆${plan.title}一覧`),
  });
  const first = b.row(
    26,
    head(0, words.measure),
    ...(columns.department === null ? [] : [head(columns.department, words.department)]),
    head(columns.indicator, '指標'),
    head(columns.figures, `${settings.baselineYear}(当初)`),
    head(columns.figures + 1, `${settings.reportYear}(現状)`),
    head(columns.figures + 2, `${settings.years.at(-1) ?? settings.reportYear}(目標)`),
    head(columns.summary, words.summary),
    ...(years.length > 0
      ? [{ ...head(columns.grades, words.grades ?? '', years.length, 1), style: small }]
      : []),
  );
  b.row(
    18,
    ...years.map((year, i): BoxSpec<OverviewField> => ({
      col: columns.grades + i,
      style: label,
      content: text(year),
    })),
  );

  const start = { ...prose, locked: true } as const;
  rows.forEach((line, index) => {
    const row = index + 1;
    const none = line.indicator === noIndicator || line.indicator === '';
    const look = (value: unknown): CellStyle =>
      none && (value === undefined || value === '') ? crossedOut(computed) : computed;
    const cell = (
      col: number,
      part: 'measure' | 'department' | 'indicator' | 'summary',
    ): BoxSpec<OverviewField> => ({
      col,
      style: start,
      content: field({ row, part }),
    });
    const figure = (col: number, part: 'baseline' | 'current' | 'target'): BoxSpec<OverviewField> => ({
      col,
      style: look(line[part]),
      content: field({ row, part }),
    });
    b.row(
      { min: 34, max: 200 },
      cell(0, 'measure'),
      ...(columns.department === null ? [] : [cell(columns.department, 'department')]),
      cell(columns.indicator, 'indicator'),
      figure(columns.figures, 'baseline'),
      figure(columns.figures + 1, 'current'),
      figure(columns.figures + 2, 'target'),
      cell(columns.summary, 'summary'),
      ...years.map((year, i): BoxSpec<OverviewField> => ({
        col: columns.grades + i,
        style: look(line.grades[year]),
        content: field({ row, part: 'grade', year }),
      })),
    );
  });

  if (words.legend !== undefined) {
    b.row(10);
    legend(b, settings, words.legend, width);
  }
  const block = { row: 0, col: 0, rows: b.rows.length, cols: width };

  return {
    name: overviewName,
    tabColor: '#2F5597',
    columns: columns.widths,
    rows: b.rows,
    boxes: b.boxes,
    names: [...sheetNames('overview', plan.format, 1), { name: blockName, refersTo: block, hidden: true }],
    freeze: { rows: first + 2, cols: 1 },
    page: {
      ...paper,
      margins,
      printArea: block,
      fitWidth: 1,
      fitHeight: null,
      titleRows: [first, first + 1],
      centerHorizontally: true,
      ...(words.mark === undefined ? {} : { header: { right: words.mark } }),
      ...ownPages,
    },
  };
}

/** ≪…の目安について≫ at the foot: what each grade means. */
function legend(b: LayoutBuilder<OverviewField>, settings: PlanSettings, title: string, width: number): void {
  const line = (words: string): BoxSpec<OverviewField> => ({
    col: 0,
    cols: width,
    style: note,
    content: text(words),
  });
  b.row(16, line(title));
  for (const step of settings.gradeScale) b.row(15, line(`${step.grade}　${step.text ?? ''}`));
  b.row(15, line('※指標が設定困難となっている場合は斜線となっている'));
}
