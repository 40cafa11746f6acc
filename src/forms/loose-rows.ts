import { headOf } from './heads';
import { isFigureCell } from './cells';
import type { FigureCell, SideCell } from './figure-cell';
import type { TableReading } from './figures';
import type { IndicatorLines } from './indicator-lines';
import { kindOfRow } from './row-kinds';
import type { Box, View } from './view';
import { resolveYear, type YearContext } from './years';

/**
 * Rows that say what they hold, under the years of a table that is not of indicators (a schedule): 「指標名 | 保有率」 and below
 * 「目標値 | 80% | 90%」.
 */
export function looseRows(
  view: View,
  tables: readonly TableReading[],
  context: YearContext,
): IndicatorLines[] {
  const found: IndicatorLines[] = [];
  for (const { table, kind, meanings } of tables) {
    if (kind === 'indicators') continue;
    const years = table.band.columns.flatMap((column, i) => {
      const meaning = meanings[i];
      const year = meaning && 'year' in meaning ? resolveYear(meaning.year, context) : null;
      return year === null ? [] : [{ from: column.from, to: column.to, year }];
    });
    if (years.length < 2) continue;
    const first = years[0]?.from ?? 0;
    let open: { name: SideCell; figures: FigureCell[]; lines: IndicatorLines['lines'] } | null = null;
    for (const line of labelBoxes(view, table.band.last + 1, first)) {
      const role = headOf(line.words)?.role;
      const right = view.boxAt(line.row, line.col + line.cols);
      if (
        role === 'indicatorName' &&
        right &&
        right.row === line.row &&
        right.text !== '' &&
        typeof right.value === 'string'
      ) {
        open = {
          name: { row: right.row, col: right.col, box: right, meaning: { kind: 'name' } },
          figures: [],
          lines: [],
        };
        found.push({ ...open, details: [], sides: [] });
        continue;
      }
      const what = kindOfRow(line.words, context.given);
      if (!open || what === null || what === 'left' || what === 'cost') continue;
      for (const { from, to, year } of years) {
        const box = view.boxAt(line.row, from);
        if (box && (box.row !== line.row || box.col < from)) continue;
        const all = years
          .filter((one) => box && one.from >= box.col && one.to <= box.col + box.cols)
          .map((one) => one.year);
        open.figures.push({
          row: line.row,
          col: from,
          box,
          kind: what,
          year: all.at(-1) ?? year,
          years: all.length > 0 ? all : [year],
          from: 'row',
        });
        if (to <= from) break;
      }
    }
  }
  return found.filter(({ figures }) =>
    figures.some(
      ({ box }) => box !== null && (isFigureCell(box) || box.text.length <= 40) && box.text !== '',
    ),
  );
}

/** Labels left of the years, from a row on downwards. */
function labelBoxes(view: View, from: number, before: number): Box[] {
  return view.boxes.filter(
    ({ row, col, cols, text, value }) =>
      row >= from && col + cols <= before && typeof value === 'string' && text.length <= 14,
  );
}
