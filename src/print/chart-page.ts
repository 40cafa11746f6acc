import { chartDrawings } from './chart';
import type { Clip, Drawing } from './drawing';
import { areaSize } from './geometry';
import type { SheetPage } from './paginate';

/** The charts on a page; one that reaches over the end of a page is cut there. */
export function pageCharts({ sheet, geometry, scale, windows }: SheetPage): Drawing[] {
  return windows.flatMap(({ area, x, y }) => {
    const whole = areaSize(geometry, area);
    const frame = { x, y, width: whole.width * scale, height: whole.height * scale };
    return (sheet.charts ?? []).flatMap((chart, index) => {
      const { width, height } = areaSize(geometry, chart.at);
      const box = {
        x: x + (geometry.left(chart.at.col) - geometry.left(area.col)) * scale,
        y: y + (geometry.top(chart.at.row) - geometry.top(area.row)) * scale,
        width: width * scale,
        height: height * scale,
      };
      const visible = common(box, frame);
      if (!visible) return [];
      const of = { kind: 'chart', index, box: visible } as const;
      const drawings = chartDrawings(sheet, chart, box, scale).map((one): Drawing => ({ ...one, of }));
      const isWhole = box.width - visible.width < slack && box.height - visible.height < slack;
      return isWhole ? drawings : drawings.flatMap((one) => cut(one, visible));
    });
  });
}

const slack = 0.01;

function cut(drawing: Drawing, clip: Clip): Drawing[] {
  if (drawing.kind !== 'fill') return [{ ...drawing, clip }];
  const visible = common(drawing, clip);
  return visible ? [{ ...drawing, ...visible }] : [];
}

function common(one: Clip, other: Clip): Clip | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > slack && height > slack ? { x, y, width, height } : null;
}
