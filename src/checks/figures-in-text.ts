import type Fraction from 'fraction.js';
import { readQuantity } from '../quantity';

/** A number with its unit in running text. */
export interface TextFigure {
  readonly text: string;
  readonly number: Fraction;
  readonly unit: string;
}

const units = [
  '円',
  '人',
  '名',
  '件',
  '回',
  '枚',
  '部',
  '冊',
  '台',
  '校',
  '点',
  '社',
  '団体',
  '施設',
  '世帯',
  '業務',
  '事業',
  '品目',
  '品',
  '箇所',
  'か所',
  'ヶ所',
  '時間',
  '日',
  '分',
  '㎡',
  'ha',
  'kg',
  'km',
  't',
  '%',
];
const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const figure = figureWith(units);
const figures = new Map<string, RegExp>();

function figureWith(words: readonly string[]): RegExp {
  const unit = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')).join('|');
  return new RegExp(
    `(?<![\\d.,RHSMT億万])[△▲-]?(?:${number}億)?(?:${number}万)?(?:${number}(?:億|百万|千|万)?)?(?<=[\\d億万千])(?:${unit})(?:/[月日人年])?`,
    'gu',
  );
}

/** The figures of a text that have a unit, of the common ones or the one named: 「寄附額は164,686,200円でした」 → 164,686,200 円. */
export function figuresIn(text: string, further?: string): TextFigure[] {
  if (!/[0-9０-９]/u.test(text)) return [];
  const pattern = further === undefined || units.includes(further) ? figure : patternWith(further);
  return [...text.normalize('NFKC').matchAll(pattern)].flatMap(([found]): TextFigure[] => {
    const quantity = readQuantity(found);
    return quantity.kind === 'number' && quantity.unit !== null
      ? [{ text: found, number: quantity.number, unit: quantity.unit }]
      : [];
  });
}

function patternWith(unit: string): RegExp {
  const pattern = figures.get(unit) ?? figureWith([unit, ...units]);
  figures.set(unit, pattern);
  return pattern;
}
