import { normalText } from './characters';
import { readQuantity } from './read';

/**
 * A figure written as the others of its row are: the same spelling of the unit (人／年), the same sign for what is below
 * zero (▲, △, -), thousands set apart or not. What is no single number stays as it is.
 * @param row the texts of the row's other figures, those first whose notation counts most
 */
export function asInRow(text: string, row: readonly string[]): string {
  const quantity = readQuantity(text);
  if (quantity.kind !== 'number') return text;
  return withThousands(withSign(withSpelling(text, quantity.unit, row), row), quantity.unit, row);
}

/** The unit of a quantity as it is spelled in the text; null where it has none. */
export function printedUnit(text: string): string | null {
  const quantity = readQuantity(text);
  return quantity.kind === 'number' && quantity.unit !== null ? spelled(text, quantity.unit) : null;
}

function spelled(text: string, unit: string): string | null {
  for (let start = text.length - 1; start >= 0; start--) {
    for (let end = text.length; end > start; end--) {
      const part = text.slice(start, end);
      if (normalText(part) === unit) return part;
    }
  }
  return null;
}

function withSpelling(text: string, unit: string | null, row: readonly string[]): string {
  if (unit === null) return text;
  const mine = spelled(text, unit);
  const theirs = row.map((one) => printedUnit(one)).find((one) => one !== null && normalText(one) === unit);
  if (mine === null || theirs === undefined || theirs === null || mine === theirs) return text;
  const at = text.lastIndexOf(mine);
  return text.slice(0, at) + theirs + text.slice(at + mine.length);
}

const sign = /^[▲△−-](?=\d)/u;

function withSign(text: string, row: readonly string[]): string {
  if (!sign.test(text)) return text;
  const theirs = row.map((one) => sign.exec(one.normalize('NFKC'))?.[0]).find((one) => one !== undefined);
  return theirs === undefined ? text : text.replace(sign, theirs);
}

const together = /(?<![\d.,])\d{4,}(?![\d,])/u;
const apart = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/u;

/** Where the row has no thousands, a figure with a unit has them set apart, as cells that are still empty have. */
function withThousands(text: string, unit: string | null, row: readonly string[]): string {
  const isYear = unit?.startsWith('年') ?? false;
  const narrow = row.map((one) => one.normalize('NFKC'));
  const isApart = narrow.some((one) => apart.test(one));
  const isTogether = narrow.some((one) => together.test(one));
  if (isTogether && !isApart) return text.replace(apart, (digits) => digits.replaceAll(',', ''));
  if (!isApart && (unit === null || isYear)) return text;
  return text.replace(together, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ','));
}
