import type { CellStyle, PatternKind } from '../book/sheet-content';
import type { Clip, Stroke } from './drawing';

/** Lines over a fill, 3 pt from each other. */
export interface Hatch {
  /** `up` rises to the right. */
  readonly lines: readonly ('horizontal' | 'vertical' | 'up' | 'down')[];
  readonly color: string;
  readonly heavy: boolean;
}

/** How much of its foreground a pattern of dots shows. */
const grays: Partial<Readonly<Record<PatternKind, number>>> = {
  gray0625: 1 / 16,
  gray125: 1 / 8,
  lightGray: 1 / 4,
  mediumGray: 1 / 2,
  darkGray: 3 / 4,
};
const directions: Readonly<Record<string, Hatch['lines']>> = {
  Horizontal: ['horizontal'],
  Vertical: ['vertical'],
  Down: ['down'],
  Up: ['up'],
  Grid: ['horizontal', 'vertical'],
  Trellis: ['down', 'up'],
};

/** How a fill is printed: dots as the colour that they make from afar, lines as a hatch over what is below. */
export function fillLook({ fill, pattern }: Pick<CellStyle, 'fill' | 'pattern'>): {
  readonly fill?: string;
  readonly hatch?: Hatch;
} {
  const below = fill === undefined ? {} : { fill };
  if (!pattern) return below;
  const { kind, color } = pattern;
  const share = grays[kind];
  if (share !== undefined) return { fill: mixed(color, fill ?? '#FFFFFF', share) };
  const [, weight = '', name = ''] = /^(light|dark)(\w+)$/.exec(kind) ?? [];
  const lines = directions[name];
  return { ...below, ...(lines ? { hatch: { lines, color, heavy: weight === 'dark' } } : {}) };
}

function mixed(front: string, back: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [one, other] = [front, back].map((color) => parseInt(color.slice(at, at + 2), 16));
    const value = Math.round((one ?? 0) * share + (other ?? 0) * (1 - share));
    return value.toString(16).padStart(2, '0').toUpperCase();
  });
  return `#${parts.join('')}`;
}

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
