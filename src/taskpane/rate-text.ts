import type { RateFound } from '../achievement/types';

/** As printed, with its per cent sign and △ for negatives; the method 差 gives points and has no sign. */
export function rateText(rate: RateFound): string {
  const negative = rate.printed.startsWith('-');
  const digits = negative ? rate.printed.slice(1) : rate.printed;
  return `${negative ? '△' : ''}${digits}${rate.choice.method === 'difference' ? '' : '%'}`;
}
