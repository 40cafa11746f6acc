import Fraction from 'fraction.js';

/** Multipliers inside a group of four digits, and those that close a group. */
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, bigint>> = { 万: 10n ** 4n, 億: 10n ** 8n, 兆: 10n ** 12n };
/** 割, 分 and 厘 as per cents. */
const shares: Readonly<Record<string, Fraction>> = {
  割: new Fraction(10),
  分: new Fraction(1),
  厘: new Fraction(1, 10),
};

/**
 * 「1億2千万」 → 120,000,000, 「3千5百万」 → 35,000,000, 「40万1170」 → 401,170. Null where the multipliers do not fall:
 * 「1万1億」.
 */
export function sumOfMultiples(printed: string): Fraction | null {
  let total = new Fraction(0);
  let group = new Fraction(0);
  let [lastSmall, lastLarge] = [Infinity, Infinity];
  for (const [, digits = '0', inside, closing] of printed.matchAll(/([\d.,]+)([十百千])?([万億兆])?/gu)) {
    const factor = inside === undefined ? 1 : (small[inside] ?? 1);
    if (factor >= lastSmall) return null;
    lastSmall = factor;
    group = group.add(new Fraction(digits.replaceAll(',', '')).mul(factor));
    if (closing === undefined) continue;
    const times = large[closing] ?? 1n;
    if (Number(times) >= lastLarge) return null;
    total = total.add(group.mul(times));
    group = new Fraction(0);
    [lastSmall, lastLarge] = [Infinity, Number(times)];
  }
  return total.add(group);
}

/** 「6割5分」 → 65, in %. */
export function sumOfShares(printed: string): Fraction {
  let sum = new Fraction(0);
  for (const [, digits = '0', word = ''] of printed.matchAll(/(\d+)([割分厘])/gu)) {
    sum = sum.add((shares[word] ?? new Fraction(0)).mul(digits));
  }
  return sum;
}
