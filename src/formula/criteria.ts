import { isCellError, type CellValue } from '../book/cell';
import { foldCase, readPattern } from './wildcard';

/** Whether a cell meets a criterion of SUMIF, COUNTIFS and their like. */
export type Meets = (value: CellValue) => boolean;

/**
 * A criterion as Excel reads it. Numbers meet numbers only (TRUE, blanks and texts are none; `=5` and `5` also find the text
 * "5"), `<>` meets whatever `=` does not, an empty cell is the criterion 0, `=` alone are empty cells, and texts are
 * compared by {@link readPattern}.
 */
export function readCriterion(criterion: CellValue): Meets {
  if (criterion === null) return equals(0);
  if (isCellError(criterion)) return equals(criterion);
  if (typeof criterion !== 'string') return equals(criterion);
  const [, operator = '', rest = ''] = /^(<>|<=|>=|<|>|=)?([^]*)$/.exec(criterion) ?? [];
  const wanted = valueOf(rest);
  switch (operator) {
    case '':
      return rest === '' ? (value) => value === null || value === '' : equals(wanted);
    case '=':
      return rest === '' ? (value) => value === null : equals(wanted);
    case '<>': {
      if (rest === '') return (value) => value !== null;
      const same = equals(wanted);
      return (value) => !same(value);
    }
    default:
      return compares(operator, wanted);
  }
}

function equals(wanted: CellValue): Meets {
  if (typeof wanted === 'number')
    return (value) => value === wanted || (typeof value === 'string' && numberOf(value) === wanted);
  if (isCellError(wanted)) return (value) => isCellError(value) && value.error === wanted.error;
  if (typeof wanted !== 'string') return (value) => value === wanted;
  const pattern = readPattern(wanted);
  return (value) => typeof value === 'string' && pattern.matches(value);
}

function compares(operator: string, wanted: CellValue): Meets {
  const holds = (order: number): boolean =>
    operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  if (typeof wanted === 'string') {
    const text = foldCase(wanted);
    return (value) => typeof value === 'string' && holds(orderOf(foldCase(value), text));
  }
  if (isCellError(wanted) || wanted === null) return () => false;
  return (value) => typeof value === typeof wanted && holds(Number(value) - Number(wanted));
}

function orderOf(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What a text means to Excel where it stands for a value. */
function valueOf(text: string): CellValue {
  const number = numberOf(text);
  if (number !== null) return number;
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  return /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(word) ? { error: word } : text;
}

/** `1,200`, `-3.5`, `50%`, `2024/4/1` (a day's number); null for other texts. */
function numberOf(text: string): number | null {
  const plain = text.trim();
  const date = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(plain);
  if (date) return dayNumber(Number(date[1]), Number(date[2]), Number(date[3]));
  if (plain.length > 40 || !/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?%?$/i.test(plain))
    return null;
  const digits = plain.replace(/[,%]/g, '');
  const number = /\d/.test(digits) ? Number(digits) : NaN;
  return Number.isFinite(number) ? number / (plain.endsWith('%') ? 100 : 1) : null;
}

function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const isDay = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day;
  const days = time / 86_400_000 + 25_569;
  // before March 1900 Excel counts a day that was not
  return isDay && days > 60 ? days : null;
}
