import { create, type Font } from 'fontkit';
import { PDFName, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';

/** A glyph under a character code of the document; the same glyph for two characters has two codes. */
interface Code {
  readonly cid: number;
  readonly glyph: number;
  readonly char: string;
  /** Thousandths of an em. */
  readonly width: number;
}

/** A TrueType face in a PDF: only the glyphs that are used are embedded, each with the character that it stands for. */
export class PdfFont {
  readonly ref: PDFRef;
  private readonly font: Font;
  private readonly codes = new Map<string, Code>();
  private readonly order: Code[] = [];

  constructor(
    private readonly context: PDFContext,
    bytes: Uint8Array,
  ) {
    this.font = create(bytes);
    this.ref = context.nextRef();
  }

  has(char: string): boolean {
    return this.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
  }

  /**
   * Characters of the face as hexadecimal codes, four digits each, with the room that they take in ems.
   * @param shown the glyph of each; @param chars what each of them stands for
   * @param vertical takes the glyph forms of vertical writing
   */
  encode(
    shown: readonly string[],
    chars: readonly string[],
    vertical: boolean,
  ): { readonly hex: string; readonly width: number } {
    const codes = shown.map((one, i) => this.codeOf(one, chars[i] ?? one, vertical));
    return {
      hex: codes.map(({ cid }) => toHex(cid)).join(''),
      width: codes.reduce((sum, { width }) => sum + width, 0) / 1000,
    };
  }

  get isUsed(): boolean {
    return this.order.length > 0;
  }

  /** Writes the font into the document; to be called once, after the last text. */
  embed(): void {
    const { context, font, order } = this;
    const subset = font.createSubset();
    const glyphs = order.map(({ glyph }) => subset.includeGlyph(glyph));
    const name = `${tagOf(order)}+${font.postscriptName}`;
    const em = 1000 / font.unitsPerEm;
    const scaled = (value: number): number => Math.round(value * em);
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: 5,
        FontBBox: [scaled(minX), scaled(minY), scaled(maxX), scaled(maxY)],
        ItalicAngle: 0,
        Ascent: scaled(font.ascent),
        Descent: scaled(font.descent),
        CapHeight: scaled(font.capHeight),
        StemV: 80,
        FontFile2: context.register(context.flateStream(subset.encode())),
      }),
    );
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: {
          Registry: PDFString.of('Adobe'),
          Ordering: PDFString.of('Identity'),
          Supplement: 0,
        },
        FontDescriptor: descriptor,
        DW: 1000,
        W: this.widths(),
        CIDToGIDMap: context.register(context.flateStream(glyphMap(glyphs))),
      }),
    );
    context.assign(
      this.ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: PDFName.of('Identity-H'),
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(toUnicode(order))),
      }),
    );
  }

  private codeOf(shown: string, char: string, vertical: boolean): Code {
    const key = `${vertical ? 'v' : ''}${shown} ${char}`;
    let code = this.codes.get(key);
    if (!code) {
      const plain = this.font.glyphForCodePoint(shown.codePointAt(0) ?? 0);
      const glyph = vertical ? (this.font.layout(shown, ['vert']).glyphs[0] ?? plain) : plain;
      const width = Math.round((glyph.advanceWidth * 1000) / this.font.unitsPerEm);
      code = { cid: this.order.length + 1, glyph: glyph.id, char, width };
      this.order.push(code);
      this.codes.set(key, code);
    }
    return code;
  }

  /** Only widths other than a whole em are listed. */
  private widths(): (number | number[])[] {
    return this.order.filter(({ width }) => width !== 1000).flatMap(({ cid, width }) => [cid, [width]]);
  }
}

/** Two bytes a code: which glyph of the subset it is; code 0 is none. */
function glyphMap(glyphs: readonly number[]): Uint8Array {
  const map = new Uint8Array(2 * (glyphs.length + 1));
  glyphs.forEach((glyph, i) => {
    map[2 * i + 2] = glyph >> 8;
    map[2 * i + 3] = glyph & 255;
  });
  return map;
}

function toUnicode(order: readonly Code[]): string {
  const blocks: string[] = [];
  for (let i = 0; i < order.length; i += 100) {
    const block = order.slice(i, i + 100);
    const lines = block.map(({ cid, char }) => `<${toHex(cid)}> <${utf16(char)}>`);
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n' +
    blocks.join('') +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend'
  );
}

function utf16(char: string): string {
  let hex = '';
  for (let i = 0; i < char.length; i++) hex += toHex(char.charCodeAt(i));
  return hex;
}

function toHex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** Six letters that name a subset (ISO 32000-1, 9.6.4), the same for the same glyphs. */
function tagOf(order: readonly Code[]): string {
  let hash = 0x811c9dc5;
  for (const { glyph, char } of order)
    hash = Math.imul(hash ^ (glyph * 31 + char.charCodeAt(0)), 0x01000193) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
