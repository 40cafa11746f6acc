import { isCellError } from './cell';
import type { CellStyle, ContentCell, SheetContent } from './sheet-content';
import type { GridSnapshot } from './snapshot';

/** A sheet as it was read, with what its cells hold by now. Its look is the former one, but for number formats. */
export function withGrid(content: SheetContent, grid: GridSnapshot): SheetContent {
  const { area, values, formulas, numberFormats } = grid;
  const styles: CellStyle[] = [...content.styles];
  const formerStyles = new Map(content.cells.map(({ row, col, style }) => [`${row},${col}`, style]));
  const made = new Map<string, number>();
  const styleFor = (former: number | undefined, numberFormat: string): number | undefined => {
    const look: CellStyle = former === undefined ? {} : (content.styles[former] ?? {});
    if ((look.numberFormat ?? 'General') === numberFormat) return former;
    const key = `${former ?? ''} ${numberFormat}`;
    const known = made.get(key) ?? styles.push({ ...look, numberFormat }) - 1;
    made.set(key, known);
    return known;
  };
  const inside = (row: number, col: number): boolean =>
    row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
  const cells: ContentCell[] = content.cells
    .filter(({ row, col }) => !inside(row, col))
    .map(({ row, col, style }) => ({ row, col, ...(style === undefined ? {} : { style }) }));
  values.forEach((line, i) => {
    line.forEach((value, j) => {
      const [row, col] = [area.row + i, area.col + j];
      const formula = formulas[i]?.[j] ?? (isCellError(value) ? `=${value.error}` : null);
      const style = styleFor(formerStyles.get(`${row},${col}`), numberFormats[i]?.[j] ?? 'General');
      if (formula === null && value === null && style === undefined) return;
      const held = formula !== null ? { formula } : isCellError(value) || value === null ? {} : { value };
      cells.push({ row, col, ...held, ...(style === undefined ? {} : { style }) });
    });
  });
  return { ...content, styles, cells };
}
