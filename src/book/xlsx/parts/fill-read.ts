import { patternKinds, type CellStyle } from '../../sheet-content';
import { resolveColor, type Palette } from './colors';
import type { XmlElement } from '../xml/xml-element';

/** What a `fill` element gives a cell: a colour, and the pattern over it. Of a gradient only its first colour. */
export function readFillLook(
  fill: XmlElement | undefined,
  palette: Palette,
): Pick<CellStyle, 'fill' | 'pattern' | 'gradient'> {
  const gradient = fill?.child('gradientFill');
  if (gradient)
    return {
      ...withFill(resolveColor(gradient.elements('stop')[0]?.child('color'), palette)),
      gradient: true,
    };
  const pattern = fill?.child('patternFill');
  const type = pattern?.get('patternType') ?? 'none';
  if (!pattern || type === 'none') return {};
  const front = resolveColor(pattern.child('fgColor'), palette);
  const back = resolveColor(pattern.child('bgColor'), palette);
  if (type === 'solid') return withFill(front ?? back);
  const kind = patternKinds.find((one) => one === type);
  return { ...withFill(back), ...(kind ? { pattern: { kind, color: front ?? '#000000' } } : {}) };
}

function withFill(color: string | undefined): { fill?: string } {
  return color === undefined ? {} : { fill: color };
}
