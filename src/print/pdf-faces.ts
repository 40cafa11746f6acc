import { charWidth, isInvisible } from './font-metrics';
import type { PdfFont } from './pdf-font';
import { sameLooking, sameMeaning } from './substitutes';

/** A part of a text that is written in one face. */
export interface FacePart {
  readonly font: PdfFont;
  readonly hex: string;
  /** How much wider than it is the part has to be written, so that it takes the room that it was laid for. */
  readonly stretch: number;
}

/** The sign of Japanese typesetting for a character that is not at hand. */
const geta = '〓';

/** A face, and beside it one for the kanji that it lacks. */
export class PdfFace {
  /** Characters that were printed as 〓. */
  readonly missing = new Set<string>();

  constructor(
    readonly main: PdfFont,
    /** `null` before somebody needs it, and where it cannot be had. */
    private readonly spare: () => PdfFont | null,
  ) {}

  /** Whether a text has characters for which the other face is wanted. */
  lacks(text: string): boolean {
    for (const char of text) {
      if (this.main.has(char) || isInvisible(char)) continue;
      const same = sameLooking(char);
      if (same === null || !this.shows(same)) return true;
    }
    return false;
  }

  /** A text in the faces that have its characters. */
  parts(text: string, vertical: boolean): readonly FacePart[] {
    const parts: { font: PdfFont; shown: string[]; chars: string[]; isOwn: boolean; room: number }[] = [];
    for (const char of text) {
      if (isInvisible(char)) continue;
      const { font, shown, isOwn } = this.glyphs(char);
      const last = parts.at(-1);
      const chars = shown.length === 1 ? [char] : shown;
      if (isOwn && last?.isOwn && last.font === font) {
        last.shown.push(...shown);
        last.chars.push(...chars);
        last.room += charWidth(char);
      } else parts.push({ font, shown, chars, isOwn, room: charWidth(char) });
    }
    return parts.map(({ font, shown, chars, isOwn, room }) => {
      const { hex, width } = font.encode(shown, chars, vertical);
      return { font, hex, stretch: isOwn || width === 0 ? 1 : room / width };
    });
  }

  /** The glyphs for a character; `isOwn` where they are as wide as it was laid for. */
  private glyphs(char: string): { font: PdfFont; shown: string[]; isOwn: boolean } {
    const { main } = this;
    if (main.has(char)) return { font: main, shown: [char], isOwn: true };
    const same = sameLooking(char);
    if (same !== null && this.shows(same)) return { font: main, shown: [...same], isOwn: false };
    const spare = this.spare();
    if (spare?.has(char)) return { font: spare, shown: [char], isOwn: false };
    const meant = sameMeaning(char);
    if (meant !== null && this.shows(meant)) return { font: main, shown: [...meant], isOwn: false };
    this.missing.add(char);
    return { font: main, shown: [geta], isOwn: true };
  }

  private shows(text: string): boolean {
    return [...text].every((char) => this.main.has(char));
  }
}
