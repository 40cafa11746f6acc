import type { RateFound } from '../../achievement/types';

/** As printed, with its per cent sign and △ for negatives; the method 差 gives points and has no sign. */
export function rateText(rate: RateFound): string {
  return rate.choice.method === 'difference' ? negativeMarked(rate.printed) : percentText(rate.printed);
}

/** A printed rate in %. */
export function percentText(printed: string): string {
  return `${negativeMarked(printed)}%`;
}

function negativeMarked(printed: string): string {
  return printed.startsWith('-') ? `△${printed.slice(1)}` : printed;
}
