import Fraction from 'fraction.js';
import { normalText } from './characters';

/** A unit taken apart: 百万円 is 1,000,000 of 円. */
export interface UnitParts {
  /** The unit without its multiplier, in one spelling; '' for a bare 万. */
  readonly base: string;
  /** How many of the base unit one of this unit is. */
  readonly factor: Fraction;
}

const multipliers: readonly (readonly [string, bigint])[] = [
  ['千億', 10n ** 11n],
  ['百億', 10n ** 10n],
  ['十億', 10n ** 9n],
  ['千万', 10n ** 7n],
  ['百万', 10n ** 6n],
  ['十万', 10n ** 5n],
  ['兆', 10n ** 12n],
  ['億', 10n ** 8n],
  ['万', 10n ** 4n],
  ['千', 10n ** 3n],
];

/** Spellings of one and the same unit; nothing here changes the number except 割, a tenth. */
const spellings: Readonly<Record<string, readonly [string, number]>> = {
  パーセント: ['%', 1],
  割: ['%', 10],
  名: ['人', 1],
  か所: ['箇所', 1],
  ヶ所: ['箇所', 1],
  ケ所: ['箇所', 1],
  カ所: ['箇所', 1],
  ヵ所: ['箇所', 1],
  個所: ['箇所', 1],
  ヶ月: ['か月', 1],
  ケ月: ['か月', 1],
  カ月: ['か月', 1],
  ヵ月: ['か月', 1],
  箇月: ['か月', 1],
  ヶ国: ['か国', 1],
  カ国: ['か国', 1],
  ヵ国: ['か国', 1],
  '㎡': ['m2', 1],
  平米: ['m2', 1],
  平方メートル: ['m2', 1],
  '㎥': ['m3', 1],
  立方メートル: ['m3', 1],
};

/** Takes a unit apart; null (no unit printed) stays a unit of its own that fits any other. */
export function unitParts(unit: string): UnitParts {
  const normal = normalText(unit).trim();
  const slash = normal.indexOf('/');
  const numerator = slash < 0 ? normal : normal.slice(0, slash);
  const per = slash < 0 ? '' : `/${normal.slice(slash + 1)}`;
  const [word, factor] = multiplierOf(numerator);
  const base = numerator.slice(word.length);
  const spelling = Object.hasOwn(spellings, base) ? spellings[base] : undefined;
  return spelling
    ? { base: spelling[0] + per, factor: new Fraction(factor).mul(spelling[1]) }
    : { base: base + per, factor: new Fraction(factor) };
}

/** Whether values in these units can be put side by side. A missing unit goes with every other. */
export function sameKind(a: string | null, b: string | null): boolean {
  return a === null || b === null || unitParts(a).base === unitParts(b).base;
}

/**
 * What a number in the unit `from` is multiplied by to be in the unit `to`: 億円 → 千円 is 100,000.
 * A missing unit is taken to be the other one. Null when the units are of different kinds.
 */
export function conversionFactor(from: string | null, to: string | null): Fraction | null {
  if (from === null || to === null || from === to) return new Fraction(1);
  const source = unitParts(from);
  const target = unitParts(to);
  return source.base === target.base ? source.factor.div(target.factor) : null;
}

/** The number in the base unit: 2.28億円 → 228,000,000円. */
export function inBaseUnit(number: Fraction, unit: string | null): { number: Fraction; unit: string | null } {
  if (unit === null) return { number, unit };
  const { base, factor } = unitParts(unit);
  return { number: number.mul(factor), unit: base === '' ? null : base };
}

function multiplierOf(unit: string): readonly [string, bigint] {
  return multipliers.find(([word]) => unit.startsWith(word)) ?? ['', 1n];
}
