import type { Hatch } from '../book/sheet-content';
import type { Clip, Stroke } from './drawing';

/** Distance of the lines, pt at 100%. */
const step = 3;

/** The lines of a hatched box. They begin at the page's corner, so that those of neighbouring cells join. */
export function hatchStrokes({ lines, color, heavy }: Hatch, box: Clip, scale: number): Stroke[] {
  const gap = step * scale;
  const width = (heavy ? 1.2 : 0.4) * scale;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const stroke = (from: readonly [number, number], to: readonly [number, number]): Stroke => ({
    kind: 'stroke',
    from,
    to,
    width,
    color,
    clip: box,
  });
  const places = (from: number, to: number): number[] => {
    const first = Math.ceil(from / gap);
    return Array.from({ length: Math.max(0, Math.floor(to / gap) - first + 1) }, (_, i) => (first + i) * gap);
  };
  return lines.flatMap((line) => {
    switch (line) {
      case 'horizontal':
        return places(box.y, bottom).map((y) => stroke([box.x, y], [right, y]));
      case 'vertical':
        return places(box.x, right).map((x) => stroke([x, box.y], [x, bottom]));
      case 'down':
        return places(box.x - bottom, right - box.y).map((c) =>
          stroke([box.y + c, box.y], [bottom + c, bottom]),
        );
      case 'up':
        return places(box.x + box.y, right + bottom).map((c) =>
          stroke([c - box.y, box.y], [c - bottom, bottom]),
        );
    }
  });
}
