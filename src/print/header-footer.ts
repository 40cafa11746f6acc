import { cellMetrics, defaultFontSize } from './cell-metrics';
import type { HeaderFooter } from '../book/sheet-content';
import { black, type Text } from './drawing';
import { fontMetrics, textWidth } from './font-metrics';
import type { SheetPage } from './paginate';

/** What the codes of a header or footer stand for. */
export interface PageFacts {
  /** `&P`, from 1 */
  readonly page: number;
  /** `&N` */
  readonly pages: number;
  /** `&F` */
  readonly file: string;
  /** `&D` and `&T`, as they are to be printed */
  readonly date: string;
  readonly time: string;
}

/** Header and footer of a page; they are scaled with it. */
export function headerFooterTexts(page: SheetPage, facts: PageFacts): Text[] {
  const { sheet, height, scale } = page;
  const setup = sheet.page;
  if (!setup) return [];
  const block = (parts: HeaderFooter | undefined, place: 'header' | 'footer'): Text[] => {
    if (!parts) return [];
    const sections = (['left', 'center', 'right'] as const).map((side) => ({
      side,
      lines: parse(parts[side] ?? '', { ...facts, sheet: sheet.name }),
    }));
    const tall = Math.max(0, ...sections.map(({ lines }) => heightOf(lines))) * scale;
    const top = place === 'header' ? setup.margins.header : height - setup.margins.footer - tall;
    return sections.flatMap(({ side, lines }) =>
      layLines(page, side, lines, top + (tall - heightOf(lines) * scale) / 2),
    );
  };
  return [...block(page.texts.header, 'header'), ...block(page.texts.footer, 'footer')];
}

interface Run {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
}

function layLines(
  page: SheetPage,
  side: 'left' | 'center' | 'right',
  lines: readonly Run[][],
  top: number,
): Text[] {
  const { width: paper, scale, sheet } = page;
  const left = sheet.page?.margins.left ?? 0;
  const right = paper - (sheet.page?.margins.right ?? 0);
  let y = top;
  return lines.flatMap((runs) => {
    const size = lineSize(runs) * scale;
    const width = runs.reduce((sum, run) => sum + textWidth(run.text) * run.size * scale, 0);
    let x = { left, center: (left + right - width) / 2, right: right - width }[side];
    const base = y + fontMetrics.baseline * size;
    y += size * cellMetrics.page.lineHeight;
    return runs.map((run): Text => {
      const own = textWidth(run.text) * run.size * scale;
      const text = { kind: 'text', ...run, size: run.size * scale, x, y: base, width: own } as const;
      x += own;
      return text;
    });
  });
}

function heightOf(lines: readonly Run[][]): number {
  return lines.reduce((sum, runs) => sum + lineSize(runs) * cellMetrics.page.lineHeight, 0);
}

function lineSize(runs: readonly Run[]): number {
  return runs.length === 0 ? defaultFontSize : Math.max(...runs.map(({ size }) => size));
}

/** `&"face,style"`, `&14`, `&K` colour, and the codes of one letter. */
const code = /&(?:"([^"]*)"|(\d{1,3})|K([0-9A-Fa-f]{6}|\d\d[+-]\d{3})|([A-Za-z&]))/gy;

/** Codes of a section → lines of runs. Faces are tolerated (everything is set in one face), pictures are left out. */
function parse(text: string, facts: PageFacts & { readonly sheet: string }): Run[][] {
  if (text === '') return [];
  const lines: Run[][] = [[]];
  let look = { size: defaultFontSize, bold: false, italic: false, color: black };
  const add = (words: string): void => {
    words.split(/\r\n|\r|\n/).forEach((line, i) => {
      if (i > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push({ text: line, ...look });
    });
  };
  for (let at = 0; at < text.length;) {
    code.lastIndex = at;
    const match = text[at] === '&' ? code.exec(text) : null;
    if (!match) {
      const next = text.indexOf('&', at + 1);
      const end = next < 0 ? text.length : next;
      add(text.slice(at, end));
      at = end;
      continue;
    }
    at += match[0].length;
    const [, face, size, color, letter] = match;
    if (face !== undefined) look = { ...look, ...faceStyle(face) };
    else if (size !== undefined) look = { ...look, size: Number(size) };
    else if (color !== undefined) look = { ...look, color: color.length === 6 ? `#${color}` : black };
    else if (letter?.toUpperCase() === 'B') look = { ...look, bold: !look.bold };
    else if (letter?.toUpperCase() === 'I') look = { ...look, italic: !look.italic };
    else if (letter !== undefined) add(worded(letter.toUpperCase(), facts));
  }
  return lines.map(joined);
}

/** Runs of one look as one: `1` ` / ` `3` is one text. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    const same =
      before?.size === run.size &&
      before.bold === run.bold &&
      before.italic === run.italic &&
      before.color === run.color;
    if (before && same) result[result.length - 1] = { ...run, text: before.text + run.text };
    else result.push(run);
  }
  return result;
}

function faceStyle(face: string): { bold: boolean; italic: boolean } {
  const style = face.split(',')[1] ?? '';
  return { bold: /bold|太字/i.test(style), italic: /italic|斜体/i.test(style) };
}

/** What a code of one letter prints; nothing for those that only set the look or stand for a picture. */
function worded(letter: string, facts: PageFacts & { readonly sheet: string }): string {
  switch (letter) {
    case 'P':
      return String(facts.page);
    case 'N':
      return String(facts.pages);
    case 'D':
      return facts.date;
    case 'T':
      return facts.time;
    case 'A':
      return facts.sheet;
    case 'F':
      return facts.file;
    case '&':
      return '&';
    default:
      return '';
  }
}
