import type { Trend, TrendFigure } from './series';

/** A point of a line; x and y in the units of the picture. */
export interface TrendPoint {
  readonly x: number;
  readonly y: number;
  /** What is said of it. */
  readonly text: string;
}

/** A small chart of a trend as places in a picture, whoever draws it. */
export interface TrendDrawing {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly targets: readonly TrendPoint[];
  readonly actuals: readonly TrendPoint[];
}

/** Room for the labels, in the units of the picture, and how wide a digit is there. */
const margins = { right: 14, top: 12, bottom: 24, beside: 8 };
const digit = 6.4;

/** The picture of a trend; null where it has fewer than two numbers. */
export function trendDrawing({ years }: Trend, width = 360, height = 168): TrendDrawing | null {
  const numbers = years
    .flatMap(({ target, actual }) => [target?.number, actual?.number])
    .flatMap((one) => (one ? [one.valueOf()] : []));
  if (numbers.length < 2) return null;
  const { from, to, step } = niceScale(Math.min(...numbers), Math.max(...numbers));
  const labels = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) =>
    Number((from + i * step).toPrecision(12)),
  );
  const shown = labels.map((label) => label.toLocaleString('ja', { maximumFractionDigits: 10 }));
  const left = Math.max(...shown.map((label) => label.length)) * digit + margins.beside;
  const plot = { left, right: width - margins.right, top: margins.top, bottom: height - margins.bottom };
  const band = (plot.right - plot.left) / years.length;
  const x = (i: number): number => plot.left + (i + 0.5) * band;
  const y = (value: number): number =>
    plot.bottom - ((value - from) / (to - from)) * (plot.bottom - plot.top);
  const line = (figure: (place: number) => TrendFigure | null | undefined): TrendPoint[] =>
    years.flatMap(({ year }, i): TrendPoint[] => {
      const one = figure(i);
      return one?.number ? [{ x: x(i), y: y(one.number.valueOf()), text: `${year} ${one.text}` }] : [];
    });
  return {
    width,
    height,
    plot,
    ticks: labels.map((label, i) => ({ y: y(label), label: shown[i] ?? '' })),
    years: years.map(({ year }, i) => ({ x: x(i), label: year })),
    targets: line((i) => years[i]?.target),
    actuals: line((i) => years[i]?.actual),
  };
}

/** Whole steps of 1, 2 or 5 and their powers of ten around the figures; from 0 where they are far from each other. */
export function niceScale(least: number, most: number): { from: number; to: number; step: number } {
  const low = least >= 0 && least < most / 2 ? 0 : least;
  const span = most - low || Math.abs(most) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough - 1e-9) ?? 10);
  const from = Math.floor(low / step + 1e-9) * step;
  const to = Math.ceil(most / step - 1e-9) * step;
  return { from, to: to > from ? to : from + step, step };
}
