import { fiscalYearOf, westernYear, type FiscalYearKey } from '../quantity';

const tokens =
  /(令和|平成|[RＲHＨ])([\s　]*)(元|[\d０-９]{1,2})(?![\d０-９])|(?<![\d０-９])([２2][０0][\d０-９]{2})(?=年|[）)\s]|$|[-－年度])|(?<![\d０-９第\-－.．])([\d０-９]{1,2})(?=年度)/gu;

/**
 * A heading with its years moved on, in its own spelling: 「令和６年度」 → 「令和７年度」. Only years from `from` on change.
 * @param years which years are moved, and how far
 */
export function shiftYears(text: string, isMoved: (year: FiscalYearKey) => boolean, steps = 1): string {
  return text.replace(
    tokens,
    (whole: string, era?: string, space?: string, number?: string, western?: string, bare?: string) => {
      if (western !== undefined) {
        const year = fiscalYearOf(Number(western.normalize('NFKC')));
        return year !== null && isMoved(year)
          ? like(western, Number(western.normalize('NFKC')) + steps)
          : whole;
      }
      const digits = number ?? bare ?? '';
      const count = digits === '元' ? 1 : Number(digits.normalize('NFKC'));
      const letter = era === undefined ? 'R' : /平成|[HＨ]/u.test(era) ? 'H' : 'R';
      const key = `${letter}${String(count)}`;
      const year = count > 0 ? fiscalYearOf(westernYear(key)) : null;
      if (year === null || !isMoved(year) || letter === 'H') return whole;
      return `${era ?? ''}${space ?? ''}${like(digits === '元' ? '1' : digits, count + steps)}`;
    },
  );
}

/** A number in the width of another. */
function like(sample: string, number: number): string {
  const digits = String(number);
  return /[０-９]/u.test(sample)
    ? digits.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    : digits;
}
