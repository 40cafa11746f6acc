import { blockName } from '../../book';
import { LayoutBuilder, text } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import type { OverviewRow, Plan } from '../../plan';
import { compareYears } from '../../quantity';
import type { PlanFormat } from '../format';
import type { OverviewField } from '../overview-field';
import { margins, overviewColumns, paper } from './overview-columns';
import { listPages } from './overview-flow';
import { legendLines, overviewHeads } from './overview-heads';
import { lineHeights, measureRows } from './overview-rows';
import { defaultColumns, type OverviewWords } from './overview-words';
import { fontName, note, ownPages, plain } from './look';
import { sheetNames } from './marks';

export const overviewName = '一覧';

/** pt */
const heights = { title: 30, gap: 10, legend: 15.75 } as const;

/** A format's overview on the shared list: A3 landscape, the heading on every page. */
export function overviewList(
  words: OverviewWords,
): Pick<PlanFormat, 'overview' | 'overviewName' | 'overviewColumns' | 'hasGrades'> {
  return {
    overview: (plan, rows) => list(plan, rows, words),
    overviewName,
    overviewColumns: defaultColumns(words),
    hasGrades: words.grades !== undefined,
  };
}

function list(plan: Plan, rows: readonly OverviewRow[], words: OverviewWords): Layout<OverviewField> {
  const { settings } = plan;
  const b = new LayoutBuilder<OverviewField>();
  const years = settings.years.filter((year) => compareYears(year, settings.reportYear) <= 0);
  const columns = overviewColumns(plan.overviewColumns ?? defaultColumns(words), rows, years);
  const widths = columns.flatMap((one) => one.widths);

  b.row(heights.title, {
    col: 0,
    cols: widths.length,
    style: { ...plain, font: { name: fontName, size: 16, bold: true } },
    content: text(`◆${plan.title}一覧`),
  });
  const { first, heights: heads } = overviewHeads(b, settings, columns, words, years);
  const lines = rows.map((row) => lineHeights(row, columns));
  const starts = rows.map((data, index) =>
    measureRows(b, { row: index + 1, data }, columns, lines[index] ?? [], years),
  );
  const legend = words.legend === undefined ? [] : legendLines(settings, words.legend);
  if (legend.length > 0) b.row(heights.gap);
  for (const words of legend)
    b.row(heights.legend, { col: 0, cols: widths.length, style: note, content: text(words) });

  const block = { row: 0, col: 0, rows: b.rows.length, cols: widths.length };
  const { scale, breaks, isPlain } = listPages(lines, {
    width: widths.reduce((sum, width) => sum + width, 0),
    title: heights.title,
    heads: heads[0] + heads[1],
    foot: legend.length > 0 ? heights.gap + legend.length * heights.legend : 0,
  });
  return {
    name: overviewName,
    tabColor: '#2F5597',
    columns: widths,
    rows: b.rows,
    boxes: b.boxes,
    names: [...sheetNames('overview', plan.format, 1), { name: blockName, refersTo: block, hidden: true }],
    freeze: { rows: first + 2, cols: 1 },
    page: {
      ...paper,
      margins,
      printArea: block,
      // fitted to the width it holds whatever face stands in for ours; but a fitted sheet has no breaks of its own
      ...(isPlain
        ? { fitWidth: 1, fitHeight: null }
        : { scale, rowBreaks: breaks.map((measure) => starts[measure] ?? b.rows.length) }),
      titleRows: [first, first + 1],
      centerHorizontally: true,
      ...(words.mark === undefined ? {} : { header: { right: words.mark } }),
      ...ownPages,
    },
  };
}
