import { findRole } from '../../lexicon';
import { readQuantity, unitParts } from '../../quantity';

/** A unit that is known to stand behind a figure: 件, 千円, %. */
export function isUnit(text: string): boolean {
  if (findRole(text) !== null) return false;
  const quantity = readQuantity(`1${text}`);
  return (
    quantity.kind === 'number' &&
    quantity.unit !== null &&
    unitParts(quantity.unit).base !== '' &&
    text.length <= 8
  );
}

/** The unit that is all of a text: 「件」, 「（単位：千円）」. */
export function unitAlone(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^[(（](.*)[)）]$/su, '$1')
    .replace(/^単位[:：]?/u, '');
  return bare !== '' && isUnit(bare) ? bare : null;
}
