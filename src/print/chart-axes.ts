import { grey, label, type ChartData } from './chart-parts';
import type { Clip, Drawing } from './drawing';
import { fontMetrics, textWidth } from './font-metrics';

/** Room between bars as a share of their width (gapWidth 60). */
const gap = 0.6;
const strong = '#7F7F7F';

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** The scale of a value axis from zero: whole steps of 1, 2 or 5 and their powers of ten. */
export function axisScale(least: number, most: number): Scale {
  const low = Math.min(0, least);
  return scaleOf(low, Math.max(low + 1, most, 0), 6);
}

/**
 * The scale of the value axis of lines. Values that differ by no more than a sixth of the greatest have an axis that does not
 * begin at zero, as in Excel (Microsoft, "How chart axis limits are calculated"), so that their course is seen.
 */
export function lineScale(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = most - least;
  return least > 0 && range > 0 && range <= most / 6
    ? scaleOf(least - range / 2, most + range / 20, 7)
    : scaleOf(Math.min(0, least), Math.max(Math.min(0, least) + 1, most, 0), 7);
}

function scaleOf(low: number, high: number, steps: number): Scale {
  const rough = (high - low) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough - 1e-9) ?? 10);
  const whole = step < 1 && Number.isInteger(high) && Number.isInteger(low) ? 1 : step;
  return { from: Math.floor(low / whole) * whole, to: Math.ceil(high / whole - 1e-9) * whole, step: whole };
}

export function barDrawings(data: ChartData): Drawing[] {
  const { kind, series, categories } = data;
  const stacked = kind === 'stacked-bar' || kind === 'stacked-column';
  const horizontal = kind === 'bar' || kind === 'stacked-bar';
  const sums = categories.map((_, c) =>
    series.reduce((sum, { values }) => sum + Math.max(0, values[c] ?? 0), 0),
  );
  const all = series.flatMap(({ values }) => values.map((value) => value ?? 0));
  const scale = axisScale(Math.min(0, ...all), Math.max(...(stacked ? sums : all), 0));
  const axes = new Axes(data, horizontal, scale);
  const lanes = stacked ? 1 : series.length;
  const thickness = axes.band / (lanes + gap);
  const bars = categories.flatMap((_, c) => {
    let base = 0;
    return series.flatMap(({ values, color, colors }, s): Drawing[] => {
      const value = values[c] ?? 0;
      if (value === 0) return [];
      const start = axes.categoryAt(c) + (gap / 2) * thickness + (stacked ? 0 : s * thickness);
      const from = stacked ? base : 0;
      if (stacked) base += value;
      return [axes.bar(start, thickness, from, from + value, colors[c] ?? color)];
    });
  });
  return [...axes.drawings(), ...bars];
}

export function lineDrawings(data: ChartData): Drawing[] {
  const all = data.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const axes = new Axes(data, false, all.length > 0 ? lineScale(all) : axisScale(0, 0));
  const lines = data.series.flatMap(({ values, color }) => {
    const points = values.map((value, c): [number, number] | null =>
      value === null ? null : [axes.categoryAt(c) + axes.band / 2, axes.valueAt(value)],
    );
    return points.flatMap((point, c): Drawing[] => {
      if (!point) return [];
      const before = points[c - 1];
      const line: Drawing[] = before ? [{ kind: 'stroke', from: before, to: point, width: 1.75, color }] : [];
      return [...line, { kind: 'shape', path: circle(point, 2.5), color }];
    });
  });
  return [...axes.drawings(), ...lines];
}

/** A category axis and a value axis around a plot. */
class Axes {
  readonly band: number;
  private readonly plot: Clip;

  constructor(
    private readonly data: ChartData,
    private readonly horizontal: boolean,
    private readonly scale: Scale,
  ) {
    const { box, size, categories } = data;
    const ticks = Math.max(...this.ticks().map((tick) => textWidth(this.shown(tick)))) * size + 0.5 * size;
    const widest = Math.max(0, ...categories.map(textWidth)) * size + 0.5 * size;
    const left = horizontal ? Math.min(widest, 0.4 * box.width) : ticks;
    this.plot = { x: box.x + left, y: box.y, width: box.width - left, height: box.height - 1.6 * size };
    this.band = (horizontal ? this.plot.height : this.plot.width) / Math.max(1, categories.length);
  }

  /** Where the band of a category begins. */
  categoryAt(index: number): number {
    return (this.horizontal ? this.plot.y : this.plot.x) + index * this.band;
  }

  /** Where a value stands on its axis. */
  valueAt(value: number): number {
    const share = (value - this.scale.from) / (this.scale.to - this.scale.from);
    const { x, y, width, height } = this.plot;
    return this.horizontal ? x + share * width : y + (1 - share) * height;
  }

  bar(start: number, thickness: number, from: number, to: number, color: string): Drawing {
    const [low, high] = [this.valueAt(from), this.valueAt(to)].sort((one, other) => one - other) as [
      number,
      number,
    ];
    return this.horizontal
      ? { kind: 'fill', x: low, y: start, width: high - low, height: thickness, color }
      : { kind: 'fill', x: start, y: low, width: thickness, height: high - low, color };
  }

  drawings(): Drawing[] {
    return [...this.ticks().flatMap((tick) => this.grid(tick)), ...this.names()];
  }

  private ticks(): number[] {
    const { from, to, step } = this.scale;
    const count = Math.round((to - from) / step);
    return Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toPrecision(12)));
  }

  /** All numbers of an axis with the decimals of its step: 98.5, 99.0. */
  private shown(tick: number): string {
    const [, decimals = ''] = String(this.scale.step).split('.');
    return tick.toFixed(decimals.length);
  }

  private grid(tick: number): Drawing[] {
    const { x, y, width, height } = this.plot;
    const { size } = this.data;
    const at = this.valueAt(tick);
    const text = this.shown(tick);
    const own = textWidth(text) * size;
    const line = { kind: 'stroke', width: 0.75, color: tick === 0 ? strong : grey } as const;
    return this.horizontal
      ? [
          { ...line, from: [at, y], to: [at, y + height] },
          label(text, at - own / 2, y + height + 0.3 * size + fontMetrics.ascent * size, size),
        ]
      : [
          { ...line, from: [x, at], to: [x + width, at] },
          label(text, x - 0.5 * size - own, at - size / 2 + fontMetrics.ascent * size, size),
        ];
  }

  private names(): Drawing[] {
    const { size, categories, box } = this.data;
    const { x, y, height } = this.plot;
    return categories.map((name, i) => {
      const middle = this.categoryAt(i) + this.band / 2;
      const room = this.horizontal ? x - box.x - 0.5 * size : this.band;
      const text = shortened(name, room / size);
      const own = textWidth(text) * size;
      return this.horizontal
        ? label(text, x - 0.5 * size - own, middle - size / 2 + fontMetrics.ascent * size, size)
        : label(text, middle - own / 2, y + height + 0.4 * size + fontMetrics.ascent * size, size);
    });
  }
}

/** A name cut to `room` ems, with … at its end. */
function shortened(name: string, room: number): string {
  if (textWidth(name) <= room + 1e-6) return name;
  let text = '';
  for (const char of name) {
    if (textWidth(`${text}${char}…`) > room) break;
    text += char;
  }
  return `${text}…`;
}

function circle([x, y]: readonly [number, number], radius: number): [number, number][] {
  return Array.from({ length: 16 }, (_, i) => {
    const angle = (i / 8) * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
