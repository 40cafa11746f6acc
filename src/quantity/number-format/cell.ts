import Fraction from 'fraction.js';
import { decimalPlaces, exactText, fromScientific } from '../decimal';
import type { NumberQuantity, Quantity } from '../quantity';
import { readQuantity } from '../read';
import { dashes } from '../sign';
import { originalSlice, scan, type Figure, type Scan } from '../scan';
import { render } from './render';
import { quoteLiteral } from './section';

/** What goes into a cell so that it shows a value as printed. */
export interface CellValue {
  readonly value: number | string;
  readonly numberFormat: string;
}

export interface ToCellOptions {
  /** How a negative number shows where the printed value is not negative; absent: with Excel's own `-`. */
  readonly negative?: '△' | '△ ' | '▲';
}

/** Excel keeps 15 significant digits of a number and 255 characters of a number format. */
const excelLimits = { digits: 15, format: 255 } as const;

/**
 * A value as printed → the cell that shows it. One number becomes a number with everything around it in the number
 * format: 「982百万円 (H28)」 → 982 as `#,##0"百万円 (H28)"`, 「96.80%」 → 0.968 as `0.00%`. Whatever a number format
 * cannot show again stays a text: 「1億2,000万円」, 「120分→70分」, 「検討」. Figures printed in full width are shown so for
 * this number, another one in the same cell in half width: 「１億円」 → 1 as `[=1]"１億円";#,##0"億円"`.
 */
export function toCell(printed: Quantity | string, options: ToCellOptions = {}): CellValue {
  const quantity = typeof printed === 'string' ? readQuantity(printed) : printed;
  if (quantity.kind !== 'number') return toTextCell(quantity.text);
  const scanned = scan(quantity.text);
  const figure = scanned.figures[0];
  return (figure && numberCell(scanned, figure, options)) ?? toTextCell(quantity.text);
}

/**
 * The same cell holding a number with more decimals than it shows: (「96.80%」, `96.804`) → 0.96804 as `0.00%`.
 * @param exact decimal text of the number in the printed unit
 */
export function exactToCell(text: string, exact: string, options: ToCellOptions = {}): CellValue {
  const cell = toCell(text, options);
  const quantity = readQuantity(text);
  if (typeof cell.value === 'string' || quantity.kind !== 'number') return cell;
  const shift = quantity.unit === '%' ? 100 : 1;
  return { ...cell, value: Number(exactText(fromScientific(exact).div(shift))) };
}

/** The number format of an empty cell beside a value: its unit and decimals, without its qualifiers, prefix and year. */
export function unitFormat(quantity: NumberQuantity, options: ToCellOptions = {}): string {
  const figure = scan(quantity.text).figures[0];
  const isPercent = quantity.unit === '%';
  const digits = figure ? digitFormat(figure, isPercent) : 'General';
  const body = isPercent ? `${digits}%` : `${digits}${quoteLiteral(quantity.unit ?? '')}`;
  return signedFormat('', '', body, false, options.negative);
}

/** A value kept as a text, in a format that stops Excel from taking it for a number, a date or a formula. */
export function toTextCell(text: string): CellValue {
  return { value: text, numberFormat: wouldBeConverted(text) ? '@' : 'General' };
}

/**
 * What a cell shows, and the number (in the printed unit) where the text alone does not tell it: it shows fewer decimals,
 * or its sign otherwise than by a sign before the digits. Null for an empty cell.
 */
export function fromCell(value: number | string | null, numberFormat: string): ShownCell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { text: value };
  const ofFormat = shownNumbers.get(numberFormat) ?? new Map<number, ShownCell>();
  let shown = ofFormat.get(value);
  if (!shown) {
    shown = showNumber(value, numberFormat);
    if (ofFormat.size >= mostShown) ofFormat.clear();
    if (shownNumbers.size >= mostFormats) shownNumbers.clear();
    shownNumbers.set(numberFormat, ofFormat.set(value, shown));
  }
  return shown;
}

/** A cell is looked at for its value, its text and its findings, and a plan has the same figures in many: each is shown once. */
const shownNumbers = new Map<string, Map<number, ShownCell>>();
const mostShown = 500;
const mostFormats = 200;

function showNumber(value: number, numberFormat: string): ShownCell {
  const { text, exact, number } = render(value, numberFormat);
  if (exact !== undefined) return { text, exact };
  const plain = exactText(number);
  if (text === plain || (value >= 0 && !signLike.test(text))) return { text };
  const read = readQuantity(text);
  if (read.kind === 'number' && read.number.s === number.s) return { text };
  // the minus of a text that an earlier reading left in the format: 「人口-1.2%」 as 0.012
  if (read.kind === 'number' && read.number.s < 0n && number.s > 0n) return { text, contradicts: true };
  return { text, exact: plain };
}

/** A cell as it is shown. */
export interface ShownCell {
  readonly text: string;
  /** Decimal text of the number in the printed unit. */
  readonly exact?: string;
  /** It shows a negative number and holds a positive one: nobody can say which is meant. */
  readonly contradicts?: true;
}

/** Negative numbers in red or in brackets, and a format that puts a sign before numbers that are not. */
const signLike = new RegExp(`[${dashes}△▲()（）]`, 'u');

/** The value of a cell, read as it is shown but with the exact number it holds; null for an empty cell. */
export function quantityOfCell(value: number | string | null, numberFormat: string): Quantity | null {
  const shown = fromCell(value, numberFormat);
  if (shown === null) return null;
  if (typeof value === 'string') {
    const quantity = readQuantity(shown.text);
    return quantity.kind === 'number' ? { kind: 'text', text: shown.text } : quantity;
  }
  return shown.contradicts ? { kind: 'text', text: shown.text } : quantityShown(shown.text, shown.exact);
}

/** What a cell shows as a quantity with the number that it holds: `(1,200)` with `-1200` is a number. */
export function quantityShown(text: string, exact?: string): Quantity {
  const quantity = readQuantity(text);
  if (exact === undefined) return quantity;
  const number = new Fraction(exact);
  if (quantity.kind === 'number') return { ...quantity, number };
  if (!/\d/.test(text)) return quantity;
  const unsigned = readQuantity(text.replace(/^[^\p{L}\p{N}.]+|[)）]$/gu, ''));
  return unsigned.kind === 'number' ? { ...unsigned, text, number } : quantity;
}

function numberCell(scanned: Scan, figure: Figure, options: ToCellOptions): CellValue | null {
  const before = originalSlice(scanned, 0, figure.start);
  const signEnd = figure.start + figure.sign.length;
  const sign = originalSlice(scanned, figure.start, signEnd);
  const currency = originalSlice(scanned, signEnd, figure.digitsStart);
  const percent = /^\s*%/u.exec(scanned.normal.slice(figure.digitsEnd));
  const isPercent = percent !== null && figure.tail.unit === '%';
  const behind = figure.digitsEnd + (isPercent ? percent[0].length : 0);
  const gap = isPercent ? originalSlice(scanned, figure.digitsEnd, behind - 1) : '';
  const after = originalSlice(scanned, behind, scanned.normal.length);

  const number = isPercent ? figure.number.div(100) : figure.number;
  const shownDigits = figure.inWords ? originalSlice(scanned, figure.digitsStart, figure.digitsEnd) : null;
  const digits = shownDigits ?? scanned.normal.slice(figure.digitsStart, figure.digitsEnd);
  const value = Number(exactText(number));
  if (figure.mixed || digits.replace(/[.,]/g, '').replace(/^0+/, '').length > excelLimits.digits) return null;
  if ((decimalPlaces(number) ?? excelLimits.digits) > excelLimits.digits) return null;

  const unit = `${quoteLiteral(gap)}${isPercent ? '%' : ''}${quoteLiteral(after)}`;
  const body = `${quoteLiteral(currency)}${digitFormat(figure, isPercent)}${unit}`;
  const numberFormat = figure.inWords
    ? zeroInWords(quoteLiteral(before), body, quoteLiteral(digits), unit)
    : signedFormat(quoteLiteral(before), sign, body, number.s < 0n, options.negative);
  const expected = `${before}${sign}${currency}${digits}${gap}${isPercent ? '%' : ''}${after}`;
  const shown = numberFormat.length <= excelLimits.format && render(value, numberFormat).text === expected;
  return shown ? { value, numberFormat: asPrinted(value, numberFormat, scanned, expected) } : null;
}

/** No digit of a number format is full width: so one section shows the printed words for this one number. */
function asPrinted(value: number, numberFormat: string, scanned: Scan, halfWidth: string): string {
  const printed = originalSlice(scanned, 0, scanned.normal.length);
  if (printed === halfWidth || numberFormat.includes(';')) return numberFormat;
  const format = `[=${exactText(fromScientific(String(value)))}]${quoteLiteral(printed)};${numberFormat}`;
  return format.length <= excelLimits.format && render(value, format).text === printed
    ? format
    : numberFormat;
}

/** 「ゼロ件」 by the section for zero, so that another number shows its digits. */
function zeroInWords(before: string, body: string, zero: string, unit: string): string {
  return `${before}${body};${before}"-"${body};${before}${zero}${unit}`;
}

/** With a separator where one is printed, or where the number is too small to show whether it would be. */
function digitFormat(figure: Figure, isPercent: boolean): string {
  const small = !isPercent && figure.number.abs().compare(1000) < 0;
  const whole = figure.grouped || small ? '#,##0' : '0';
  return figure.decimals === 0 ? whole : `${whole}.${'0'.repeat(figure.decimals)}`;
}

function signedFormat(before: string, sign: string, body: string, negative: boolean, mark?: string): string {
  if (negative)
    return sign === '-' && before === '' ? body : `${before}${body};${before}${quoteLiteral(sign)}${body}`;
  if (sign !== '') return `${before}${quoteLiteral(sign)}${body};${before}"-"${body};${before}${body}`;
  return mark === undefined ? `${before}${body}` : `${before}${body};${before}${quoteLiteral(mark)}${body}`;
}

/** Texts that Excel, when they are typed or written as values, makes a number, a date, a truth value or a formula of. */
function wouldBeConverted(text: string): boolean {
  const normal = text.normalize('NFKC').trim();
  return (
    /^[=+@'-]./u.test(normal) ||
    (/^[\s\d.,/:%¥$()eE△-]+$/u.test(normal) && /\d[^△]*$/u.test(normal)) ||
    /^(?:[MTSHR]\.?|明治|大正|昭和|平成|令和)?\s?(?:\d{1,4}|元)\s?[年./-]\s?\d{1,2}\s?(?:月|[./-])(?:\s?\d{1,2}\s?日?)?$/iu.test(
      normal,
    ) ||
    /^\d{1,2}(?:月\d{1,2}日|時\d{1,2}分)/u.test(normal) ||
    /^(?:true|false|#[A-Z/0!?]+)$/iu.test(normal)
  );
}
