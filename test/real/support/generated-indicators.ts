import Fraction from 'fraction.js';
import type { Direction, GradeOptions, RateContext, RateMethod, Scale } from '../../../src/achievement';
import { exactText, quantityOfCell, toCell, toTextCell, type CellValue } from '../../../src/quantity';

/** An indicator as it stands in the cells of a sheet. */
export interface GeneratedIndicator {
  readonly baseline: CellValue | null;
  readonly target: CellValue | null;
  readonly actual: CellValue | null;
  readonly method?: RateMethod;
  readonly direction?: Direction;
  readonly stages?: readonly string[];
  readonly stageWords?: readonly string[];
  /** What its name and unit say; absent: bare figures. */
  readonly context?: RateContext;
  readonly scale: Scale;
  readonly options: GradeOptions;
}

const scales: readonly Scale[] = [
  [
    { grade: 'A', from: 100 },
    { grade: 'B', from: 75 },
    { grade: 'C', from: 50 },
    { grade: 'D', from: null },
  ],
  [
    { grade: 'S', from: 110 },
    { grade: 'A', from: 100 },
    { grade: 'B', from: 80 },
    { grade: 'C', from: 60 },
    { grade: 'D', from: null },
  ],
  [
    { grade: '◎', from: 100 },
    { grade: '○', from: 80 },
    { grade: '△', from: 50 },
    { grade: '×', from: 20 },
    { grade: '－', from: 0 },
  ],
  [
    { grade: '達成', from: 100 },
    { grade: '順調', from: 66.67 },
    { grade: 'やや遅れている', from: 33.33 },
    { grade: '遅れている', from: null },
  ],
  [
    { grade: 'a', from: 105, above: true },
    { grade: 'b', from: 100 },
    { grade: 'c', from: 80, above: true },
    { grade: 'd', from: 0, above: true },
  ],
  [
    { grade: '改善', from: null, compared: 'better' },
    { grade: '維持', from: null, compared: 'same' },
    { grade: '悪化', from: null, compared: 'worse' },
  ],
];
const methods: readonly RateMethod[] = [
  'level',
  'inverse',
  'complement',
  'change',
  'limit',
  'difference',
  'manual',
];
/** Of what is wanted, of what is not, of what may be either, of an amount that is itself a change. */
const names = ['利用者数', '未収債権額', '指標', '職員の削減数'] as const;
const directions: readonly (Direction | undefined)[] = ['up', 'down', 'keep', undefined];
const units = ['', '%', '千円', '百万円', '億円', '人', '件', '時間/月'] as const;
const stages = ['検討', '作成', '実施', '拡充'];

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Indicators of all methods and scales, most of them on a grade boundary or one unit of the last printed place, or one
 * step of the double, beside it; some with blanks, texts, zeros, negatives or other units.
 */
export function generateIndicators(count: number, seed: number): GeneratedIndicator[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, i) =>
    i % 23 === 0 ? staged(random) : i % 17 === 0 ? changing(random) : numeric(random, i),
  );
}

function numeric(random: () => number, i: number): GeneratedIndicator {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const method = i % 5 === 0 ? undefined : pick(methods);
  const direction = pick(directions);
  const scale = pick(scales);
  const unit = pick(units);
  const decimals = pick([0, 0, 1, 2, 3]);
  const magnitude = 10 ** pick([0, 1, 2, 3, 5, 7, 9]);
  const grid = 10 ** decimals;
  const amount = (): Fraction =>
    new Fraction(Math.round(random() * magnitude * grid) * (random() < 0.06 ? -1 : 1), grid);
  const baseline = amount();
  const target = random() < 0.04 ? new Fraction(0) : random() < 0.06 ? baseline : amount();
  const threshold = new Fraction(pick(scale).from ?? 0).div(100);
  const exact = actualFor(method ?? pick(['level', 'change']), baseline, target, threshold) ?? amount();
  const step = new Fraction(pick([-1, 0, 0, 1]), grid);
  const onGrid = new Fraction(exact.mul(grid).round().n * exact.s, BigInt(grid)).add(step);
  const actual = random() < 0.2 ? amount() : onGrid;
  const cells = [baseline, target, actual].map(
    (value) => strange(random) ?? printed(value, decimals, unit, random),
  );
  return {
    ...named(cells, random() < 0.5 ? pick(names) : null),
    ...(method ? { method } : {}),
    ...(direction ? { direction } : {}),
    scale,
    options: gradeOptions(random),
  };
}

/** A target that says by how much something is to change, beside a level or another change; most on a boundary or beside it. */
function changing(random: () => number): GeneratedIndicator {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const scale = pick(scales);
  const unit = pick(['人', '件', '千円', '%']);
  const size = pick([10, 500, 40_000]);
  const baseline = 1 + Math.floor(random() * size);
  const change = Math.floor(random() * baseline * 0.6);
  const relative = random() < 0.3;
  const by = relative ? pick([5, 10, 20, 12.5]) : change;
  const falling = random() < 0.6;
  const level = baseline + (falling ? -1 : 1) * (relative ? (baseline * by) / 100 : by);
  const threshold = (pick(scale).from ?? 100) / 100;
  const reached = Math.round(baseline + (level - baseline) * threshold) + pick([-1, 0, 0, 1]);
  const word = falling ? pick(['減', '削減', '減少']) : pick(['増', '増加']);
  const written = (value: number, of = unit): string => `${value < 0 ? '△' : ''}${Math.abs(value)}${of}`;
  const target = random() < 0.1 ? `△${by}${unit}` : `${by}${relative ? '%' : unit}${word}`;
  const actual = pick([
    written(reached),
    written(reached),
    `${Math.abs(baseline - reached)}${relative ? '%' : unit}${pick(['増', '減'])}`,
  ]);
  const cells = [written(baseline), target, actual].map((text) => strange(random) ?? toCell(text));
  return {
    ...named(cells, random() < 0.7 ? pick(names) : null),
    ...(random() < 0.3 ? { direction: falling ? ('down' as const) : ('up' as const) } : {}),
    ...(random() < 0.2 ? { method: pick(methods) } : {}),
    scale,
    options: gradeOptions(random),
  };
}

/** The cells, with all that the indicator says where it has a name. */
function named(
  [baseline = null, target = null, actual = null]: readonly (CellValue | null)[],
  name: string | null,
): Pick<GeneratedIndicator, 'baseline' | 'target' | 'actual' | 'context'> {
  const cells = { baseline, target, actual };
  if (name === null) return cells;
  const read = (cell: CellValue | null) => cell && quantityOfCell(cell.value, cell.numberFormat);
  const context = { name, unit: null, targets: [read(target)], finalTarget: null, actuals: [read(actual)] };
  return { ...cells, context };
}

function staged(random: () => number): GeneratedIndicator {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = [...stages, '廃止', '作 成', ''];
  const cell = (): CellValue | null => {
    const word = pick(words);
    return word === '' ? null : toCell(word);
  };
  return {
    baseline: null,
    target: cell(),
    actual: cell(),
    ...(random() < 0.7 ? { method: 'stage', stages } : { stageWords: stages }),
    scale: pick(scales),
    options: gradeOptions(random),
  };
}

function gradeOptions(random: () => number): GradeOptions {
  return {
    on: random() < 0.6 ? 'exact' : 'printed',
    rounding: { mode: random() < 0.65 ? 'half-up' : 'truncate', places: Math.floor(random() * 3) },
    several: 'worst',
  };
}

/** The actual that gives just this rate. */
function actualFor(
  method: RateMethod,
  baseline: Fraction,
  target: Fraction,
  ratio: Fraction,
): Fraction | null {
  if (method === 'change') return baseline.add(target.sub(baseline).mul(ratio));
  if (method === 'inverse') return ratio.n === 0n ? null : target.div(ratio);
  return target.mul(ratio);
}

/** Blanks, texts and other kinds of cells, now and then. */
function strange(random: () => number): CellValue | null | undefined {
  const which = random();
  if (which < 0.02) return null;
  if (which < 0.035) return toTextCell('集計中');
  if (which < 0.045) return toTextCell('835');
  if (which < 0.055) return toCell('-');
  return undefined;
}

function printed(value: Fraction, decimals: number, unit: string, random: () => number): CellValue {
  const shownUnit = random() < 0.05 ? (units[Math.floor(random() * units.length)] ?? '') : unit;
  const limits = ['以下', '以上', '未満', '超'];
  const qualifier = random() < 0.08 ? (limits[Math.floor(random() * limits.length)] ?? '') : '';
  const sign = value.s < 0n ? '△' : '';
  const digits = exactText(value.abs());
  const fraction = digits.split('.')[1] ?? '';
  const padded = decimals > 0 ? `${digits.split('.')[0] ?? ''}.${fraction.padEnd(decimals, '0')}` : digits;
  const cell = toCell(
    `${sign}${padded.replace(/\B(?=(\d{3})+(?=\.|$))/g, (m, ...rest) => (padded.indexOf('.') >= 0 && Number(rest[1]) > padded.indexOf('.') ? m : ','))}${shownUnit}${qualifier}`,
  );
  if (typeof cell.value !== 'number') return cell;
  const noise = random();
  return noise < 0.25
    ? { ...cell, value: neighbour(cell.value, 1n) }
    : noise < 0.5
      ? { ...cell, value: neighbour(cell.value, -1n) }
      : cell;
}

/** The next double, up or down. */
function neighbour(value: number, step: bigint): number {
  if (value === 0) return value;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + step);
  return view.getFloat64(0);
}
