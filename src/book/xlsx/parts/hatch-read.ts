import type { Hatch } from '../../sheet-content';
import { resolveColor, type Palette } from './colors';
import type { XmlElement } from '../xml/xml-element';

/** How much of its foreground a pattern of dots shows. */
const grays: Readonly<Record<string, number>> = {
  gray0625: 1 / 16,
  gray125: 1 / 8,
  lightGray: 1 / 4,
  mediumGray: 1 / 2,
  darkGray: 3 / 4,
};
const lines: Readonly<Record<string, Hatch['lines']>> = {
  Horizontal: ['horizontal'],
  Vertical: ['vertical'],
  Down: ['down'],
  Up: ['up'],
  Grid: ['horizontal', 'vertical'],
  Trellis: ['down', 'up'],
};

/** The look of a `fill` element: dots as the colour that they make from afar, lines as a hatch over the background. */
export function readFillLook(
  fill: XmlElement | undefined,
  palette: Palette,
): { readonly fill?: string; readonly hatch?: Hatch } {
  const stop = fill?.child('gradientFill')?.elements('stop')[0]?.child('color');
  if (stop) return withFill(resolveColor(stop, palette));
  const pattern = fill?.child('patternFill');
  const type = pattern?.get('patternType') ?? 'none';
  if (!pattern || type === 'none') return {};
  const front = resolveColor(pattern.child('fgColor'), palette);
  const back = resolveColor(pattern.child('bgColor'), palette);
  if (type === 'solid') return withFill(front ?? back);
  const share = grays[type];
  if (share !== undefined) return { fill: mixed(front ?? '#000000', back ?? '#FFFFFF', share) };
  const [, weight = '', kind = ''] = /^(light|dark)(\w+)$/.exec(type) ?? [];
  const directions = lines[kind];
  return {
    ...withFill(back),
    ...(directions
      ? { hatch: { lines: directions, color: front ?? '#000000', heavy: weight === 'dark' } }
      : {}),
  };
}

function withFill(color: string | undefined): { fill?: string } {
  return color === undefined ? {} : { fill: color };
}

function mixed(front: string, back: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [one, other] = [front, back].map((color) => parseInt(color.slice(at, at + 2), 16));
    const value = Math.round((one ?? 0) * share + (other ?? 0) * (1 - share));
    return value.toString(16).padStart(2, '0').toUpperCase();
  });
  return `#${parts.join('')}`;
}
