import type { Area } from '../../cell';

export function areasMeet(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.col < other.col + other.cols &&
    other.col < one.col + one.cols
  );
}

export function areaHolds(area: Area, row: number, col: number): boolean {
  return row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
}

/** What is left of an area when a block is taken out: at most four areas. */
export function subtractArea(area: Area, hole: Area): Area[] {
  if (!areasMeet(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.col, hole.col);
  const right = Math.min(area.col + area.cols, hole.col + hole.cols);
  return [
    { row: area.row, col: area.col, rows: top - area.row, cols: area.cols },
    { row: bottom, col: area.col, rows: area.row + area.rows - bottom, cols: area.cols },
    { row: top, col: area.col, rows: bottom - top, cols: left - area.col },
    { row: top, col: right, rows: bottom - top, cols: area.col + area.cols - right },
  ].filter(({ rows, cols }) => rows > 0 && cols > 0);
}

/** The smallest area that holds both. */
export function unionArea(one: Area | null, other: Area): Area {
  if (!one) return other;
  const row = Math.min(one.row, other.row);
  const col = Math.min(one.col, other.col);
  return {
    row,
    col,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    cols: Math.max(one.col + one.cols, other.col + other.cols) - col,
  };
}
