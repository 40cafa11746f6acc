/** Metrics of BIZ UDGothic, which has two widths only; in ems. Source: its tables hhea, hmtx and post. */
export const fontMetrics = {
  ascent: 0.88,
  descent: 0.12,
  /** From the top of a line to the base line: half of what is free between lines stands above the letters. */
  baseline: 0.98,
  underline: { offset: 0.07, thickness: 0.05 },
} as const;

/** First and last code point of each run of half-width characters; all others are full-width. */
const halfWidth: readonly (readonly [number, number])[] = [
  [0x20, 0xa6],
  [0xa9, 0xaf],
  [0xb2, 0xb3],
  [0xb5, 0xb5],
  [0xb7, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x1c2],
  [0x1f8, 0x385],
  [0x3c2, 0x3c2],
  [0x1e3e, 0x1f73],
  [0x2013, 0x2014],
  [0x201a, 0x201a],
  [0x201e, 0x201e],
  [0x2022, 0x2022],
  [0x2039, 0x203a],
  [0x203c, 0x2049],
  [0x2074, 0x20ac],
  [0x210f, 0x2113],
  [0x2122, 0x2127],
  [0x2135, 0x2135],
  [0x2153, 0x2155],
  [0x2194, 0x21c4],
  [0x21e6, 0x21e9],
  [0x2205, 0x2205],
  [0x2209, 0x2209],
  [0x2212, 0x2213],
  [0x2226, 0x2226],
  [0x2243, 0x2248],
  [0x2262, 0x2265],
  [0x2276, 0x2277],
  [0x2284, 0x2285],
  [0x228a, 0x2297],
  [0x22da, 0x2306],
  [0x25b1, 0x25b1],
  [0x25b6, 0x25b7],
  [0x25c0, 0x25c1],
  [0x25c9, 0x25ca],
  [0x25d0, 0x25e6],
  [0x2660, 0x2667],
  [0x2669, 0x2669],
  [0x266b, 0x266c],
  [0x266e, 0x266e],
  [0x2934, 0x2935],
  [0x29fa, 0x29fb],
  [0xfb01, 0xfb02],
  [0xff61, 0xff9f],
];

const half = new Set<number>();
for (const [first, last] of halfWidth) for (let code = first; code <= last; code++) half.add(code);

/** Width of a character in ems: 0.5 or 1, 0 for what cannot be seen. */
export function charWidth(char: string): number {
  if (isInvisible(char)) return 0;
  return half.has(char.codePointAt(0) ?? 0) ? 0.5 : 1;
}

/** Width of a text in ems. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Variation selectors and joiners take no room and no glyph. */
export function isInvisible(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    (code >= 0x200b && code <= 0x200d) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0100 && code <= 0xe01ef)
  );
}
