import type { Box } from '../../layout/layout';

/** So many columns from `first` on in equal parts; a part can end within a column, see {@link onWholeColumns}. */
export function equalParts(first: number, columns: number, parts: number): { col: number; cols: number }[] {
  const cols = columns / parts;
  return Array.from({ length: parts }, (_, i) => ({ col: first + i * cols, cols }));
}

/** Columns are parted wherever a box begins or ends within one. */
export function onWholeColumns<F>(
  widths: readonly number[],
  boxes: readonly Box<F>[],
): { columns: number[]; boxes: Box<F>[] } {
  const exact = (place: number): number => Math.round(place * 1000) / 1000;
  const edges = boxes.flatMap(({ col, cols }) => [exact(col), exact(col + cols)]);
  const places = [...new Set([...widths.keys(), widths.length, ...edges])].sort((a, b) => a - b);
  const at = new Map(places.map((place, index) => [place, index]));
  const columnOf = (place: number): number => at.get(exact(place)) ?? 0;
  return {
    columns: places
      .slice(1)
      .map((place, index) => (place - (places[index] ?? 0)) * (widths[Math.floor(places[index] ?? 0)] ?? 0)),
    boxes: boxes.map((box) => {
      const col = columnOf(box.col);
      return { ...box, col, cols: columnOf(box.col + box.cols) - col };
    }),
  };
}
