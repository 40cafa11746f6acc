import { colorAt, label, type ChartData } from './chart-parts';
import type { Drawing } from './drawing';
import { fontMetrics, textWidth } from './font-metrics';

/** Diameter of the hole as a share of the ring's (holeSize 55). */
const hole = 0.55;
/** Degrees of arc that one side of the drawn polygon takes at most. */
const fineness = 3;

/** A ring from the top clockwise, each part with its value. */
export function ringDrawings({ box, size, series }: ChartData): Drawing[] {
  const { values, colors } = series[0] ?? { values: [], colors: [] };
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  if (total === 0) return [];
  const radius = Math.min(box.width, box.height) / 2;
  const center = [box.x + box.width / 2, box.y + box.height / 2] as const;
  const at = (angle: number, distance: number): [number, number] => [
    center[0] + distance * Math.sin(angle),
    center[1] - distance * Math.cos(angle),
  ];
  let before = 0;
  return values.flatMap((value, i): Drawing[] => {
    if (value === null || value <= 0) return [];
    const from = (before / total) * 2 * Math.PI;
    before += value;
    const to = (before / total) * 2 * Math.PI;
    const steps = Math.max(1, Math.ceil(((to - from) * 180) / Math.PI / fineness));
    const angles = Array.from({ length: steps + 1 }, (_, k) => from + ((to - from) * k) / steps);
    const path = [
      ...angles.map((angle) => at(angle, radius)),
      ...angles.reverse().map((angle) => at(angle, hole * radius)),
    ];
    const color = colors[i] ?? colorAt(i);
    const text = String(value);
    const [x, y] = at((from + to) / 2, ((1 + hole) / 2) * radius);
    const part: Drawing = { kind: 'shape', path, color };
    // a part narrower than a digit keeps its label to itself
    if ((to - from) * radius * ((1 + hole) / 2) < 0.6 * size) return [part];
    const place = [x - (textWidth(text) * size) / 2, y - size / 2 + fontMetrics.ascent * size] as const;
    return [part, label(text, ...place, size, inkOn(color))];
  });
}

/** Black or white, whichever is read better on a colour (relative luminance of WCAG 2.2, equal at 0.18). */
function inkOn(color: string): string {
  const value = Number.parseInt(color.slice(1, 7), 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000000' : '#FFFFFF';
}
