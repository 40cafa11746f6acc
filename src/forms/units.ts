import { readQuantity, unitParts } from '../quantity';

/** A unit that is known to stand behind a figure: 件, 千円, %, 人/ha. */
export function isUnitWord(text: string): boolean {
  if (text === '' || text.length > 10 || /\d{2}/u.test(text)) return false;
  const quantity = readQuantity(`1${text}`);
  return quantity.kind === 'number' && quantity.unit !== null && unitParts(quantity.unit).base !== '';
}

/** A name and the unit in brackets behind it: 「補助件数（件）」. Without such a bracket the unit is null. */
export function splitUnit(
  text: string,
  always = false,
): { readonly name: string; readonly unit: string | null } {
  const match = /^(.*\S)\s*[（(［[]([^（()）［[\]］]{1,10})[)）\]］]\s*$/su.exec(text);
  const [, name = '', inner = ''] = match ?? [];
  const unit = inner.trim().replace(/^単位[:：]\s*/u, '');
  if (
    name === '' ||
    !(always ? unit !== '' && !/累計|\d{2}/u.test(unit) : isUnitWord(unit.normalize('NFKC')))
  )
    return { name: text, unit: null };
  return { name: name.trim(), unit };
}
