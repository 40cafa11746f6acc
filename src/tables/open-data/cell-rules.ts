import { isCellError } from '../../book/cell';
import { isWindowsExtension } from '../../checks/windows-31j';
import {
  decimalPlaces,
  findFiscalYear,
  fromCell,
  parseFiscalYear,
  readQuantity,
  westernYear,
  type NumberQuantity,
} from '../../quantity';
import { knownUnits } from '../../quantity/known-units';
import { filledCells, headOf, type FilledCell, type OpenDataFound, type OpenDataRule } from './sheet';

/** A rule about single cells: what of a cell breaks it, or null. */
function ofCells(look: (cell: FilledCell) => string | null): OpenDataRule {
  return (sheet) =>
    filledCells(sheet).flatMap((cell): OpenDataFound[] => {
      const text = look(cell);
      return text === null ? [] : [{ row: cell.row, col: cell.col, text }];
    });
}

/** A text that is longer is prose. */
const longestLabel = 24;

/** 「参加者 80名」 is a figure, 「市税（主要4税現年分）収納率」 a name. */
const longestPrefix = 3;

/** Columns of such headings hold words, whatever they look like. */
const wordHead = /番号|コード|code|no\.?$|№|number/iu;

/** 835百万円 or 1,234 as a text; in CSV a plain number is one. Not where the number stands beside its text, and no numbers of things. */
export const numberAsText: OpenDataRule = (sheet) => {
  const cells = filledCells(sheet);
  const numbers = new Map<number, number[]>();
  for (const { row, value, text } of cells) {
    const number = typeof value === 'number' ? value : isPlainNumber(text) ? Number(text) : null;
    if (number !== null) numbers.set(row, [...(numbers.get(row) ?? []), number]);
  }
  return cells.flatMap((cell): OpenDataFound[] => {
    const { row, col, value, numberFormat } = cell;
    const text = cell.text.trim();
    if (typeof value !== 'string' || parseFiscalYear(text) !== null) return [];
    const quantity = readQuantity(text);
    if (quantity.kind !== 'number' || !/\d/u.test(text.normalize('NFKC'))) return [];
    if (isName(quantity) || wordHead.test(headOf(cells, col))) return [];
    if (isPlainNumber(text) && (sheet.kind === 'csv' || numberFormat !== '@')) return [];
    const half = 0.5 * 10 ** -(decimalPlaces(quantity.number) ?? 0);
    const shown = quantity.number.valueOf();
    const isBeside = numbers.get(row)?.some((one) => Math.abs(one - shown) <= half) ?? false;
    return isBeside ? [] : [{ row, col, text }];
  });
};

function isPlainNumber(text: string): boolean {
  return /^[-+]?\d+(?:\.\d+)?$/u.test(text);
}

/** 「50代」「内線2126」「３歳児健診」「2026目標値」「２指標」: a number that names a group, a place, a year or a part of the form. */
function isName({ text, number, unit, prefix = '', suffix = '', qualifier }: NumberQuantity): boolean {
  if (prefix.length > longestPrefix || suffix.length > 1) return true;
  const plain = text.normalize('NFKC').trim();
  if (/^(?:代|歳代|歳児|年代|年生|学年|期|次|章|節|項|号|版|基準)$/u.test(unit ?? '')) return true;
  const isKnown = (knownUnits as readonly string[]).includes(unit ?? '');
  if (/^(?:19|20)\d\d\s*(?:年|\(|目標|実績|現状|基準|策定|計画|見込|予算|決算)/u.test(plain)) return true;
  // groups of people, 3年度決算, a number with a leading zero
  if (/\d\s*(?:代|歳代|歳児)|^\d+年\s*度|^0\d/u.test(plain)) return true;
  if (unit === null)
    return prefix !== '' || /策定時|基準|現状|当初|目標|実績/u.test(`${qualifier ?? ''}${plain}`);
  return !isKnown && /^[０-９]\p{L}/u.test(text) && number.compare(10) < 0;
}

/** 「10人、20人」, 「目標10件・実績8件」 in one cell. */
export const severalValues = ofCells((cell) => {
  if (!isCompound(cell)) return null;
  return oneLine(cell.text);
});

function isCompound({ value }: FilledCell): boolean {
  if (typeof value !== 'string' || value.length > 60 || /[がをは]/u.test(value)) return false;
  const quantity = readQuantity(value);
  if (quantity.kind !== 'compound') return false;
  const figures = quantity.parts.filter((part) => part.number !== undefined);
  if (isRangeName(value)) return false;
  return figures.length > 1 && figures.some((part) => (part.unit ?? null) !== null);
}

/** 「20～64歳」 and 「Ｂ：達成率80％以上100％未満」 are one thing each: a group, a grade of a scale. */
function isRangeName(value: string): boolean {
  const plain = value.normalize('NFKC');
  return (
    /\d\D{0,4}[~〜-]\s*\d+\s*(?:歳|才|代|年|月|日|時)/u.test(plain) ||
    /\d\D{0,4}(?:以上|超|を超え)[^\d]{0,6}\d[\d.]*\D{0,4}(?:未満|以下)/u.test(plain)
  );
}

/** A number that only its format prints with a unit: `#,##0"百万円"`. */
export const unitInFormat = ofCells(({ value, numberFormat }) => {
  if (typeof value !== 'number') return null;
  const shown = fromCell(value, numberFormat)?.text ?? '';
  const quantity = readQuantity(shown);
  return quantity.kind === 'number' && quantity.unit !== null && quantity.unit !== '%' ? shown : null;
});

/** Spaces and line breaks that only arrange a text: 「総　務　課」, a label over two lines. */
export const arranged = ofCells((cell) => {
  if (typeof cell.value !== 'string' || cell.text.length > longestLabel) return null;
  const isSpread = /^\S(?:[ 　]+\S)+$/u.test(cell.text.trim()) && /\p{Script=Han}/u.test(cell.text);
  return /\n/u.test(cell.text) || /^[ 　]|[ 　]$|[ 　]{2}/u.test(cell.text) || isSpread
    ? oneLine(cell.text)
    : null;
});

export const formula = ofCells(({ formula: own }) => own);

export const errorValue = ofCells(({ value }) => (isCellError(value) ? value.error : null));

/** ①, ㈱, ㎡: signs that other systems may not have. */
export const platformCharacter = ofCells((cell) => {
  if (typeof cell.value !== 'string') return null;
  const signs = [
    ...new Set([...cell.text].filter((char) => isWindowsExtension(char) || /\p{Co}/u.test(char))),
  ];
  return signs.length > 0 ? signs.join(' ') : null;
});

/** R4 or 令和4年度 without the western year beside it, in the cell, in its row, or above or below it. */
export const eraOnly: OpenDataRule = (sheet) => {
  const cells = filledCells(sheet);
  const western = new Set<string>();
  for (const { row, col, text } of cells)
    for (const [year] of text.normalize('NFKC').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu))
      for (const place of [`row ${row}`, `cell ${row - 1} ${col}`, `cell ${row + 1} ${col}`])
        western.add(`${place}/${year}`);
  return cells.flatMap(({ row, col, value, text }): OpenDataFound[] => {
    // an address of a cell, S5, is no year
    if (
      typeof value !== 'string' ||
      text.length > longestLabel ||
      // 「令和3年度にアンケートを行い、紙面に生かします。」
      /[。をがは]/u.test(text) ||
      /^(?:セル|cell)$/iu.test(headOf(cells, col))
    )
      return [];
    const plain = text.normalize('NFKC').replace(/\s+/gu, '');
    const isEra = /^(?:[MTSHR]|明治|大正|昭和|平成|令和)\.?(?:元|\d{1,2})(?:年度?)?(?!\d)/u.test(plain);
    const year = isEra ? findFiscalYear(plain) : null;
    if (year === null) return [];
    const isBeside = [`row ${row}`, `cell ${row} ${col}`].some((place) =>
      western.has(`${place}/${westernYear(year)}`),
    );
    if (isBeside) return [];
    return [{ row, col, text: text.trim() }];
  });
};

/** 〃 and 同上 stand for what is above. */
export const ditto = ofCells((cell) =>
  /^(?:〃|々|″|"|同上|同左|同じ|〝)$/u.test(cell.text.trim()) ? cell.text.trim() : null,
);

function oneLine(text: string): string {
  return text.replace(/\n/gu, '⏎').slice(0, 60);
}
