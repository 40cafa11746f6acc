import { percentSign, type RateFound } from '../../achievement';

/** As printed, with its per cent sign and △ for negatives; the method 差 gives points and has no sign. */
export function rateText(rate: RateFound): string {
  return negativeMarked(rate.printed) + percentSign(rate);
}

/** A printed rate in %. */
export function percentText(printed: string): string {
  return `${negativeMarked(printed)}%`;
}

function negativeMarked(printed: string): string {
  return printed.startsWith('-') ? `△${printed.slice(1)}` : printed;
}
