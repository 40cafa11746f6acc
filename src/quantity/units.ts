import Fraction from 'fraction.js';
import { normalText } from './characters';
import type { NumberQuantity } from './quantity';
import { definitions, multipliers, ofAYear, prefixed, prefixes } from './unit-tables';

/** A unit taken apart: 百万円 is 1,000,000 of 円, ha 10,000 of m2, 人/千人 a thousandth of 人/人. */
export interface UnitParts {
  /** The unit without its multiplier, in one spelling; '' for a bare 万. */
  readonly base: string;
  /** How many of the base unit one of this unit is. */
  readonly factor: Fraction;
}

const known = new Map<string, UnitParts>();
/** Workbooks have few units; whatever else is asked for is not kept. */
const most = 2000;

/** Takes a unit apart; null (no unit printed) stays a unit of its own that fits any other. */
export function unitParts(unit: string): UnitParts {
  const found = known.get(unit);
  if (found) return found;
  const parts = compoundParts(normalText(unit).trim());
  if (known.size < most) known.set(unit, parts);
  return parts;
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

/** The unit by which a figure is compared: that of 「1日あたり35人」 is 人/日. */
export function comparableUnit({ unit, per }: Pick<NumberQuantity, 'unit' | 'per'>): string | null {
  return unit === null || per === undefined ? unit : `${unit}/${per}`;
}

/** 千kg/人・日: the first against the product of the others. */
function compoundParts(unit: string): UnitParts {
  const [first = '', ...others] = unit.split('/');
  const whole = simpleParts(first);
  let { factor } = whole;
  const bases: string[] = [];
  for (const word of others.flatMap(factorsOf)) {
    if (ofAYear.includes(word)) continue;
    const [, count = '', name = word] = /^(\d*)(.*)$/u.exec(word) ?? [];
    const part = simpleParts(name);
    factor = factor.div(part.factor.mul(count === '' ? 1 : count));
    bases.push(part.base);
  }
  return { base: [whole.base, ...bases.sort()].join('/'), factor };
}

/** 人・日 and 人日 are people times days. */
function factorsOf(product: string): readonly string[] {
  return product
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/^(人)(日|月|年|回)$/u, '$1・$2')
    .split('・');
}

/** A unit without 「/」, with its multiplier. */
function simpleParts(unit: string): UnitParts {
  const whole = namedParts(unit);
  if (whole) return whole;
  const [word, power] = multipliers.find(([one]) => unit.startsWith(one)) ?? ['', 0];
  const name = unit.slice(word.length);
  const { base, factor } = namedParts(name) ?? { base: name, factor: new Fraction(1) };
  return { base, factor: factor.mul(10n ** BigInt(power)) };
}

/** A unit of the tables, also of a substance: kt-CO2 and トンCO2 are grams of it. */
function namedParts(name: string): UnitParts | null {
  const substance = /-?(?:CO2|CH4|N2O)(?:-?eq|e)?$|-[CNP]$/u.exec(name)?.[0];
  if (substance !== undefined && substance.length < name.length) {
    const mass = namedParts(name.slice(0, -substance.length));
    return mass && { ...mass, base: `${mass.base}-${substance.replace(/^-/u, '').replace(/-?eq$|e$/u, '')}` };
  }
  if (Object.hasOwn(definitions, name)) {
    const [base, factor] = definitions[name] ?? ['', '1'];
    return { base, factor: new Fraction(factor) };
  }
  return prefixedParts(name);
}

/** km, キロメートル, and their squares and cubes: km2, 平方キロメートル. */
function prefixedParts(name: string): UnitParts | null {
  const [, word = '', inner = name, digit = ''] = /^(平方|立方)?(.*?)([23]?)$/u.exec(name) ?? [];
  const power = word === '平方' || digit === '2' ? 2 : word === '立方' || digit === '3' ? 3 : 1;
  for (const [unit, [base, factor, usual]] of Object.entries(prefixed)) {
    if (!inner.endsWith(unit)) continue;
    const prefix = inner.slice(0, -unit.length);
    const isUsual = prefix === '' || usual.split(' ').includes(prefix === 'K' ? 'k' : prefix);
    if (!isUsual || (power > 1 && base !== 'm')) continue;
    const one = new Fraction(factor).mul(new Fraction(10).pow(prefixes[prefix] ?? 0));
    return { base: power > 1 ? `${base}${String(power)}` : base, factor: one.pow(power) };
  }
  return null;
}
