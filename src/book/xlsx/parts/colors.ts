import type { XmlElement } from '../xml/xml-element';

/** What a workbook's colours are resolved with. */
export interface Palette {
  /** The theme's twelve colours in the order of indices, `#RRGGBB`. */
  readonly theme: readonly string[];
  /** The indexed colours, `#RRGGBB`. */
  readonly indexed: readonly string[];
}

/** `<color rgb|theme|indexed tint/>` → `#RRGGBB`; undefined for automatic colours. */
export function resolveColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  if (!color) return undefined;
  const base = baseColor(color, palette);
  const tint = color.number('tint') ?? 0;
  return base === undefined || tint === 0 ? base : tinted(base, tint);
}

/** `#1A2B3C` → `FF1A2B3C`, as the file format wants it. */
export function argb(color: string): string {
  return 'FF' + color.replace('#', '').toUpperCase();
}

/** Office's own theme, for workbooks without one. */
export const officeTheme: readonly string[] =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'
    .split(' ')
    .map((color) => '#' + color);

/** The 64 indexed colours (ISO/IEC 29500-1, 18.8.27). */
export const standardIndexed: readonly string[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
)
  .split(' ')
  .map((color) => '#' + color);

/** The theme's colours in the order in which cells count them: light and dark change places. */
export function readTheme(root: XmlElement): readonly string[] {
  const scheme = root.child('themeElements')?.child('clrScheme');
  const color = (local: string, at: number): string => {
    const entry = scheme?.child(local)?.elements()[0];
    const value = entry?.get('lastClr') ?? entry?.get('val');
    return value !== undefined && /^[0-9A-F]{6}$/i.test(value)
      ? '#' + value.toUpperCase()
      : (officeTheme[at] ?? '#000000');
  };
  return THEME_ORDER.map(color);
}

const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

function baseColor(color: XmlElement, palette: Palette): string | undefined {
  const rgb = color.get('rgb');
  if (rgb !== undefined && /^([0-9A-F]{2})?[0-9A-F]{6}$/i.test(rgb)) return '#' + rgb.slice(-6).toUpperCase();
  const theme = color.number('theme');
  if (theme !== undefined) return palette.theme[theme];
  const indexed = color.number('indexed');
  return indexed === undefined ? undefined : palette.indexed[indexed];
}

/** Lighter (tint over 0) or darker in HLS, as ISO/IEC 29500-1, 18.8.19 has it. */
function tinted(color: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const hue = hueOf(red, green, blue, high, span);
  const shaded = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return fromHls(hue, Math.min(1, Math.max(0, shaded)), saturation);
}

function hueOf(red: number, green: number, blue: number, high: number, span: number): number {
  if (span === 0) return 0;
  if (high === red) return ((green - blue) / span + 6) % 6;
  return high === green ? (blue - red) / span + 2 : (red - green) / span + 4;
}

function fromHls(hue: number, light: number, saturation: number): string {
  const reach = saturation * Math.min(light, 1 - light);
  const channel = (shift: number): string => {
    const k = (shift + hue * 2) % 12;
    const value = light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return '#' + channel(0) + channel(8) + channel(4);
}
