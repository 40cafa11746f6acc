/** A text in NFKC form that remembers where each of its characters came from. */
export interface NormalText {
  readonly normal: string;
  /** Index into the original for each index of `normal`, and one more for the end; null where nothing moved. */
  readonly origin: readonly number[] | null;
}

/** Characters that NFKC leaves alone, and with which none of their neighbours is joined to one. */
const unchanging = /^[\x20-\x7E\u3001\u3002\u3005\u300C\u300D\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF]*$/u;

/** A base character with the voicing marks that belong to it: ｶﾞ is one ガ. */
const cluster = /[\s\S][\u3099\u309A\uFF9E\uFF9F]*/gu;

/** ² of m² and ₂ of CO₂. */
const raisedOrLowered = /^[⁰¹²³⁴-⁹₀-₉]$/u;

/** NFKC, but for figures that are marks and no digits (① ½ ¹ ㍘), with the place of each character in the original. */
export function normalize(text: string): NormalText {
  if (unchanging.test(text)) return { normal: text, origin: null };
  let normal = '';
  const origin: number[] = [];
  for (const found of text.matchAll(cluster)) {
    const changed = decomposed(found[0], normal);
    for (let i = 0; i < changed.length; i++) origin.push(found.index);
    normal += changed;
  }
  origin.push(text.length);
  return { normal, origin };
}

/** NFKC form of a text, as units and qualifiers are given. */
export function normalText(text: string): string {
  return normalize(text).normal;
}

/**
 * ㎡ ㌧ ℃ are what they are made of, ² and ₂ behind a letter too. What would become a bare digit or a bracket, joined
 * to the figure beside it, stays: 1,200¹ is not 12,001.
 */
function decomposed(piece: string, before: string): string {
  if (raisedOrLowered.test(piece)) return /[A-Za-z]$/.test(before) ? piece.normalize('NFKC') : piece;
  if (/^\p{No}/u.test(piece)) return piece;
  const changed = piece.normalize('NFKC');
  return changed.length > 1 && /^[\d(]/.test(changed) ? piece : changed;
}
