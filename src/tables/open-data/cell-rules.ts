import { isCellError } from '../../book/cell';
import { isWindowsExtension } from '../../checks/windows-31j';
import {
  decimalPlaces,
  findFiscalYear,
  fromCell,
  parseFiscalYear,
  readQuantity,
  westernYear,
} from '../../quantity';
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
    if ((quantity.prefix?.length ?? 0) > longestPrefix || wordHead.test(headOf(cells, col))) return [];
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
  return figures.length > 1 && figures.some((part) => (part.unit ?? null) !== null);
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

/** R4 or 令和4年度 without the western year beside it, in the cell or in its row. */
export const eraOnly: OpenDataRule = (sheet) => {
  const cells = filledCells(sheet);
  const western = new Set(
    cells.flatMap(({ row, text }) =>
      [...text.normalize('NFKC').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(
        ([year]) => `${String(row)}/${year}`,
      ),
    ),
  );
  return cells.flatMap(({ row, col, value, text }): OpenDataFound[] => {
    // an address of a cell, S5, is no year
    if (
      typeof value !== 'string' ||
      text.length > longestLabel ||
      /^(?:セル|cell)$/iu.test(headOf(cells, col))
    )
      return [];
    const plain = text.normalize('NFKC').replace(/\s+/gu, '');
    const isEra = /^(?:[MTSHR]|明治|大正|昭和|平成|令和)\.?(?:元|\d{1,2})(?:年度?)?(?!\d)/u.test(plain);
    const year = isEra ? findFiscalYear(plain) : null;
    if (year === null || western.has(`${String(row)}/${String(westernYear(year))}`)) return [];
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
