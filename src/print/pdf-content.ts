import { charWidth } from './font-metrics';
import type { Clip, Content, Drawing, Fill, Shape, Stroke, Text } from './drawing';
import type { PdfFace } from './pdf-faces';
import type { PdfFont } from './pdf-font';
import type { Mark } from './pdf-structure';
import { contentKey } from './structure';

export interface Faces {
  readonly regular: PdfFace;
  readonly bold: PdfFace;
  /** Under what name the page knows a face. */
  readonly nameOf: (font: PdfFont) => string;
}

/** Lean of slanted text: the face has no italic of its own. */
const lean = 0.2126;

/**
 * The operators of a page (ISO 32000-1, 8 and 9); PDF counts y from the foot of the page. Each content stands under its
 * mark, all else is marked as there for the eye only (14.8.2.2).
 */
export function pageContent(
  drawings: readonly Drawing[],
  height: number,
  faces: Faces,
  markOf: (content: Content) => Mark | null,
): string {
  return groupsOf(drawings)
    .map(({ of, drawings: own }) => {
      const mark = of && markOf(of);
      const begin = mark ? `/${mark.role} <</MCID ${mark.id}>> BDC` : '/Artifact BMC';
      return [begin, ...operators(own, height, faces), 'EMC'].join('\n');
    })
    .join('\n');
}

interface Group {
  readonly of: Content | undefined;
  readonly drawings: Drawing[];
}

/** Drawings one after the other that show the same. */
function groupsOf(drawings: readonly Drawing[]): Group[] {
  const groups: Group[] = [];
  let before: string | undefined;
  for (const drawing of drawings) {
    const key = drawing.of && contentKey(drawing.of);
    const last = groups.at(-1);
    if (last && key === before) last.drawings.push(drawing);
    else groups.push({ of: drawing.of, drawings: [drawing] });
    before = key;
  }
  return groups;
}

function operators(drawings: readonly Drawing[], height: number, faces: Faces): string[] {
  const out: string[] = [];
  let fill = '';
  const colored = (color: string): void => {
    if (color !== fill) out.push(`${rgb(color)} rg`);
    fill = color;
  };
  for (const drawing of drawings) {
    const clip = drawing.kind === 'fill' ? undefined : drawing.clip;
    const outside = fill;
    if (clip) out.push('q', clipped(clip, height));
    switch (drawing.kind) {
      case 'fill':
        colored(drawing.color);
        out.push(filled(drawing, height));
        break;
      case 'shape':
        colored(drawing.color);
        out.push(shaped(drawing, height));
        break;
      case 'stroke':
        out.push(stroked(drawing, height));
        break;
      case 'text':
        colored(drawing.color);
        out.push(...written(drawing, height, faces));
    }
    if (clip) {
      out.push('Q');
      fill = outside;
    }
  }
  return out;
}

function filled({ x, y, width, height }: Fill, page: number): string {
  return `${n(x)} ${n(page - y - height)} ${n(width)} ${n(height)} re f`;
}

function shaped({ path }: Shape, page: number): string {
  const steps = path.map((step, i) => {
    const numbers = step.map((value, k) => n(k % 2 === 0 ? value : page - value)).join(' ');
    return `${numbers} ${step.length === 6 ? 'c' : i === 0 ? 'm' : 'l'}`;
  });
  return `${steps.join(' ')} h f`;
}

function clipped({ x, y, width, height }: Clip, page: number): string {
  return `${n(x)} ${n(page - y - height)} ${n(width)} ${n(height)} re W n`;
}

function stroked({ from, to, width, color, dash }: Stroke, page: number): string {
  const ends = `${n(from[0])} ${n(page - from[1])} m ${n(to[0])} ${n(page - to[1])} l S`;
  // solid lines reach half their width beyond their ends, so that corners are closed
  const style = dash ? `0 J [${dash.map(n).join(' ')}] 0 d` : '2 J [] 0 d';
  return `${rgb(color)} RG ${n(width)} w ${style} ${ends}`;
}

function written(text: Text, page: number, faces: Faces): string[] {
  const { x, y, size, bold, italic, vertical } = text;
  const face = bold ? faces.bold : faces.regular;
  const shown = face.parts(text.text, vertical ?? false).map(({ font, hex, stretch }) => {
    const written = `/${faces.nameOf(font)} ${n(size)} Tf <${hex}> Tj`;
    return stretch === 1 ? written : `${n(100 * stretch)} Tz ${written} 100 Tz`;
  });
  if (text.angle) return turned(text, page, shown);
  const place = italic ? `1 0 ${n(lean)} 1 ${n(x)} ${n(page - y)} Tm` : `${n(x)} ${n(page - y)} Td`;
  const ticks = [...ticksOf(text)].map((tick) => stroked(tick, page));
  return [`BT ${place} ${shown.join(' ')} ET`, ...ticks];
}

function turned({ x, y, angle = 0 }: Text, page: number, shown: readonly string[]): string[] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const place = `${n(cos)} ${n(sin)} ${n(-sin)} ${n(cos)} ${n(x)} ${n(page - y)} Tm`;
  return [`BT ${place} ${shown.join(' ')} ET`];
}

/** ☑ is printed as □ with a tick drawn into it. */
function* ticksOf({ text, x, y, size, color }: Text): Iterable<Stroke> {
  if (!text.includes('☑')) return;
  let at = x;
  for (const char of text) {
    if (char === '☑') {
      const point = (dx: number, dy: number): [number, number] => [at + dx * size, y - dy * size];
      const pen = { kind: 'stroke', color, width: 0.09 * size } as const;
      yield { ...pen, from: point(0.27, 0.42), to: point(0.45, 0.2) };
      yield { ...pen, from: point(0.45, 0.2), to: point(0.76, 0.66) };
    }
    at += charWidth(char) * size;
  }
}

function rgb(color: string): string {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => n(part / 255)).join(' ');
}

/** Up to three decimals. */
function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
