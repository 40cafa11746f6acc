/** What is used of fontkit 2, which has no types of its own (those published beside it are wrong about subsets). */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    /** In units of the font. */
    readonly advanceWidth: number;
  }

  export interface Subset {
    /** Adds a glyph of the font; gives its number in the subset. */
    includeGlyph(glyph: number): number;
    /** The subset as a TrueType file. */
    encode(): Uint8Array;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): Glyph;
    layout(text: string, features: readonly string[]): { readonly glyphs: readonly Glyph[] };
    createSubset(): Subset;
  }

  export function create(bytes: Uint8Array): Font;
}
