import type { Clip, Drawing, DrawnPage, Fill, Shape, Stroke, Text } from './drawing';

/** Faces that the pages are shown in: ours where it is installed, else those of Windows and macOS. */
const faces =
  "'BIZ UDGothic','BIZ UDゴシック','MS Gothic','ＭＳ ゴシック','Hiragino Kaku Gothic ProN','Noto Sans CJK JP',monospace";

export interface SvgOptions {
  /** Name of the page for people who listen. */
  readonly label?: string;
  /** Makes the names of clipping paths differ from those of other pages in the same document. */
  readonly id?: string;
}

/**
 * A page as an SVG element: what the PDF shows, as text that can be selected. It takes the width of what it stands in and
 * fetches nothing. Every text is given the width that it has in our face, whatever face shows it.
 */
export function pageSvg(
  { width, height, drawings }: DrawnPage,
  { label = '', id = 'p' }: SvgOptions = {},
): string {
  const clips: string[] = [];
  const body = drawings.map((drawing) => element(drawing, clips, id)).join('');
  const title = label === '' ? '' : ` role="img" aria-label="${escaped(label)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="100%"${title}` +
    ` style="display:block;background:#fff" font-family="${escaped(faces)}">` +
    (clips.length > 0 ? `<defs>${clips.join('')}</defs>` : '') +
    `${body}</svg>`
  );
}

function element(drawing: Drawing, clips: string[], id: string): string {
  switch (drawing.kind) {
    case 'fill':
      return filled(drawing);
    case 'shape':
      return clipped(shaped(drawing), drawing.clip, clips, id);
    case 'stroke':
      return clipped(stroked(drawing), drawing.clip, clips, id);
    case 'text':
      return clipped(written(drawing), drawing.clip, clips, id);
  }
}

function filled({ x, y, width, height, color }: Fill): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${escaped(color)}"/>`;
}

function shaped({ path, color }: Shape): string {
  const steps = path.map(
    (step, i) => `${step.length === 6 ? 'C' : i === 0 ? 'M' : 'L'}${step.map(n).join(' ')}`,
  );
  return `<path d="${steps.join('')}Z" fill="${escaped(color)}"/>`;
}

function stroked({ from, to, width, color, dash }: Stroke): string {
  const style = dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : ' stroke-linecap="square"';
  return (
    `<line x1="${n(from[0])}" y1="${n(from[1])}" x2="${n(to[0])}" y2="${n(to[1])}"` +
    ` stroke="${escaped(color)}" stroke-width="${n(width)}"${style}/>`
  );
}

function written({ text, x, y, width, size, bold, italic, color, vertical, angle }: Text): string {
  const style =
    (bold ? ' font-weight="bold"' : '') +
    (italic ? ' font-style="italic"' : '') +
    (vertical ? ' style="font-feature-settings:\'vert\'"' : '') +
    (color === '#000000' ? '' : ` fill="${escaped(color)}"`);
  const turn = angle ? ` transform="rotate(${n(-angle)} ${n(x)} ${n(y)})"` : '';
  const fit = [...text].length > 1 ? ` textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"` : '';
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${fit}${style}${turn} xml:space="preserve">${escaped(text)}</text>`;
}

function clipped(inner: string, clip: Clip | undefined, clips: string[], id: string): string {
  if (!clip) return inner;
  const name = `${id}-${clips.length}`;
  clips.push(
    `<clipPath id="${escaped(name)}"><rect x="${n(clip.x)}" y="${n(clip.y)}" width="${n(clip.width)}" height="${n(clip.height)}"/></clipPath>`,
  );
  return `<g clip-path="url(#${escaped(name)})">${inner}</g>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also without the control characters that XML forbids. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => entities[char] ?? char)
    .replace(/[^\t\n\r -\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** Up to two decimals. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
