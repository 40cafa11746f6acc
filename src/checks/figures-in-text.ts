import type Fraction from 'fraction.js';
import { readQuantity } from './remembered';

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
const figure = new RegExp(
  `(?<![\\d.,RHSMT])[△▲-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:億|百万|千|万)?(?:${units.join('|')})(?:/[月日人年])?`,
  'gu',
);

/** The figures of a text that have a unit: 「寄附額は164,686,200円でした」 → 164,686,200 円. */
export function figuresIn(text: string): TextFigure[] {
  if (!/[0-9０-９]/u.test(text)) return [];
  return [...text.normalize('NFKC').matchAll(figure)].flatMap(([found]): TextFigure[] => {
    const quantity = readQuantity(found);
    return quantity.kind === 'number' && quantity.unit !== null
      ? [{ text: found, number: quantity.number, unit: quantity.unit }]
      : [];
  });
}
