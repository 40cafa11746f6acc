import type { Band, BandColumn } from './bands';
import type { View } from './view';

/** A heading's column is divided where this share of its rows has a box that begins there. */
const usual = 0.6;
/** Rows below the headings that are looked at. */
const looked = 40;

/**
 * A heading over several columns of the body (項目 over name, unit and 目標/実績) is that of the first; what the others are, their
 * contents tell.
 */
export function refined(view: View, band: Band, end: number): Band {
  const columns = band.columns.flatMap((column) => divided(view, band, column, end));
  return columns.length === band.columns.length ? band : { ...band, columns };
}

function divided(view: View, { last }: Band, column: BandColumn, end: number): BandColumn[] {
  const { from, to } = column;
  if (to - from < 2) return [column];
  const starts = new Map<number, number>();
  let rows = 0;
  for (let row = last + 1; row < Math.min(end, last + 1 + looked); row++) {
    const own = new Set<number>();
    let inside = true;
    for (let col = from; col < to; col++) {
      const box = view.boxAt(row, col);
      if (!box) continue;
      if (box.col < from || box.col + box.cols > to) inside = false;
      else own.add(box.col);
    }
    if (!inside || own.size === 0) continue;
    rows++;
    for (const col of own) starts.set(col, (starts.get(col) ?? 0) + 1);
  }
  const edges = [
    from,
    ...[...starts].filter(([col, n]) => col > from && rows > 1 && n >= rows * usual).map(([col]) => col),
  ].sort((a, b) => a - b);
  if (edges.length === 1) return [column];
  return edges.map((edge, i): BandColumn => {
    const end = edges[i + 1] ?? to;
    return i === 0 ? { ...column, to: end } : { from: edge, to: end, heads: [], said: [] };
  });
}
