import { isCellError, type Area, type CellValue } from '../../book/cell';
import type { SheetGrid } from '../../book/sheet-grid';
import type { GridSnapshot } from '../../book/snapshot';
import { isGeneral, shownNumber } from '../../print/shown-number';
import { fromCell } from '../../quantity';
import { parseFormat } from '../../quantity/number-format/section';
import type { ListCell, ListTable } from './table';

/** A sheet as a list: figures as they show, with their units; what is merged stands in each of its cells. */
export function tableOfGrid({ name, grid, merges, hidden }: SheetGrid): ListTable {
  if (!grid) return { sheet: name, rows: [] };
  const { area, struck = [] } = grid;
  const rows: ListCell[][] = Array.from({ length: area.row + area.rows }, (_, row) =>
    row < area.row
      ? []
      : Array.from({ length: area.col + area.cols }, (_cell, col) =>
          col < area.col ? { text: '' } : cellOf(grid, row - area.row, col - area.col),
        ),
  );
  for (const { row, col, rest } of struck) {
    const cell = rows[row]?.[col];
    if (cell && rows[row]) rows[row][col] = { text: rest ?? '', struck: cell.text };
  }
  for (const merge of merges) spread(rows, merge);
  return { sheet: name, rows, ...(hidden ? { hidden } : {}) };
}

function cellOf({ values, formulas, numberFormats }: GridSnapshot, row: number, col: number): ListCell {
  const value = values[row]?.[col] ?? null;
  if (value === null) {
    const formula = formulas[row]?.[col] ?? null;
    return formula === null ? { text: '' } : { text: formula, trouble: 'not-computed' };
  }
  if (isCellError(value)) return { text: value.error, trouble: 'error-value' };
  return shown(value, numberFormats[row]?.[col] ?? 'General');
}

function shown(value: Exclude<CellValue, null | object>, numberFormat: string): ListCell {
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return { text: value };
  // a date or a fraction
  if (!isGeneral(numberFormat) && !parseFormat(numberFormat))
    return { text: shownNumber(value, numberFormat).text };
  const { text = '', exact } = fromCell(value, numberFormat) ?? {};
  // a format that shows 0 as 「－」, or nothing of a number: the cell holds it all the same
  if (!/\p{N}/u.test(text)) return { text: fromCell(value, 'General')?.text ?? '' };
  return exact === undefined ? { text } : { text, exact };
}

function spread(rows: ListCell[][], merge: Area): void {
  const first = rows[merge.row]?.[merge.col];
  if (!first || first.text === '') return;
  for (let row = merge.row; row < Math.min(merge.row + merge.rows, rows.length); row++) {
    for (let col = merge.col; col < merge.col + merge.cols; col++) {
      if (row === merge.row && col === merge.col) continue;
      const line = rows[row];
      if (!line) continue;
      while (line.length <= col) line.push({ text: '' });
      line[col] = { ...first, shows: { row: merge.row, col: merge.col } };
    }
  }
}
