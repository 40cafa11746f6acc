/** A text in NFKC form that remembers where each of its characters came from. */
export interface NormalText {
  readonly normal: string;
  /** Index into the original for each index of `normal`, and one more for the end. */
  readonly origin: readonly number[];
}

/** ① ⑳ ㈱ ½ and their like would become bare digits and letters, joined to the figure after them. */
const keptAsTheyAre = /[\u2460-\u24FF\u2776-\u2793\u3200-\u33FF\u00BC-\u00BE\u2150-\u215E]/u;

/** Units that Unicode wraps into one character and that stand after a figure: ㎡, ㎏, ㏊. */
const squaredUnits = /[\u3371-\u337A\u3380-\u33DF]/u;

/** A base character with the voicing marks that belong to it: ｶﾞ is one ガ. */
const cluster = /[\s\S][\u3099\u309A\uFF9E\uFF9F]*/gu;

/** NFKC, except for circled and other enclosed figures, with the place of each character in the original. */
export function normalize(text: string): NormalText {
  if (/^[\x20-\x7E]*$/.test(text)) return { normal: text, origin: identity(text.length) };
  let normal = '';
  const origin: number[] = [];
  for (const found of text.matchAll(cluster)) {
    const piece = found[0];
    const kept = keptAsTheyAre.test(piece) && !squaredUnits.test(piece);
    const changed = kept ? piece : piece.normalize('NFKC');
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

function identity(length: number): number[] {
  return Array.from({ length: length + 1 }, (_, i) => i);
}
