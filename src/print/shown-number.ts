import { format, formatColor } from 'numfmt';
import { renderShown } from '../quantity/number-format';
import { parseFormat } from '../quantity/number-format/section';
import { isDateFormat, withEras } from './era-format';
import { inKanji } from './kanji-digits';

/** A number as its cell shows it, and the colour that its format gives it (`[Red]`). */
export interface ShownNumber {
  readonly text: string;
  /** `#RRGGBB` */
  readonly color?: string;
}

/**
 * A number in an Excel number format. Decimals are ours, because they are exact; dates, times, fractions and exponents
 * are numfmt's, but for Japanese eras, which it does not know.
 */
export function shownNumber(value: number, numberFormat: string): ShownNumber {
  const color = /\[/.test(numberFormat) ? hexColor(formatColor(numberFormat, value, quiet)) : null;
  return { text: textOf(value, numberFormat), ...(color === null ? {} : { color }) };
}

function textOf(value: number, numberFormat: string): string {
  if (isGeneral(numberFormat)) return format('General', value, quiet);
  if (isNumberedGeneral(numberFormat))
    return inKanji(format('General', value, quiet), numberFormat, 'general');
  if (parseFormat(numberFormat))
    return inKanji(renderShown(value, numberFormat).text, numberFormat, 'digits');
  if (isDateFormat(numberFormat) && value < 0) return noDate;
  const known = systemFormat(numberFormat);
  // only 「aaa」 is Japanese in Excel: months as `mmm` and AM/PM are not
  const locale = /aaa/i.test(known) ? 'ja-JP' : 'en-US';
  return inKanji(format(withEras(known, value), value, { ...quiet, locale }), numberFormat, 'date');
}

/** `[DBNum1]General`, `[DBNum1]`: a number by its places. */
function isNumberedGeneral(numberFormat: string): boolean {
  return /^(?:\[(?:DBNum[123]|\$-[^\]]*)\])+(?:general|G\/標準)?$/i.test(numberFormat);
}

/** The long date and the time of the system stand in the file as they are in America, behind a mark. */
function systemFormat(numberFormat: string): string {
  if (/\[\$-(?:F800|x-sysdate)\]/i.test(numberFormat)) return 'yyyy"年"m"月"d"日"';
  return /\[\$-(?:F400|x-systime)\]/i.test(numberFormat) ? 'h:mm:ss' : numberFormat;
}

/** A number in the general format with at most so many characters, as Excel rounds it to its column; null where it does not fit. */
export function generalWithin(value: number, characters: number): string | null {
  for (let decimals = 9; decimals >= 0; decimals--) {
    const text = format(decimals === 0 ? '0' : `0.${'#'.repeat(decimals)}`, value, quiet).replace(/\.$/, '');
    if (text.length <= characters) return text;
  }
  return null;
}

export function isGeneral(numberFormat: string): boolean {
  return /^(?:general|standard|G\/標準)$/i.test(numberFormat);
}

const quiet = { throws: false } as const;
/** Excel has no dates before 1900 and fills the cell, as it does with a number that is too wide. */
const noDate = '#'.repeat(255);

/** Names of colours in number formats. */
const colors: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  cyan: '#00FFFF',
  green: '#00FF00',
  magenta: '#FF00FF',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

function hexColor(color: string | number | null): string | null {
  if (typeof color !== 'string') return null;
  return /^#[\da-f]{6}$/i.test(color) ? color : (colors[color] ?? null);
}
