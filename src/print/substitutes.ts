/** Characters that the face lacks and another of its glyphs stands for; ☑ gets its tick from the renderer. */
const standIns: ReadonlyMap<string, string> = new Map([
  ['☐', '□'],
  ['☑', '□'],
  ['✔', '✓'],
  ['‑', '-'],
  ['⟶', '→'],
  ['⟵', '←'],
  ['⁻', '-'],
]);

/** Figures in circles of the ornaments (Dingbats, U+2776–2793) that are the same as other ones. */
function circled(char: string): string | null {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2780 && code <= 0x2789) return String.fromCodePoint(code - 0x2780 + 0x2460);
  if (code >= 0x278a && code <= 0x2793) return String.fromCodePoint(code - 0x278a + 0x2776);
  return null;
}

/** A character that looks the same, so that no other face is needed: variants of kanji, radicals, spaces, dashes. */
export function sameLooking(char: string): string | null {
  const standIn = standIns.get(char);
  if (standIn !== undefined) return standIn;
  const code = char.codePointAt(0) ?? 0;
  const isVariant =
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2f800 && code <= 0x2fa1f);
  const plain = char.normalize('NFKC');
  return isVariant && plain !== char ? plain : null;
}

/** What says the same where no face has the character: ➇ → ⑧, ㏊ → ha, ⒑ → 10. */
export function sameMeaning(char: string): string | null {
  const plain = char.normalize('NFKC').replaceAll('⁄', '/');
  return circled(char) ?? (plain === char ? null : plain);
}
