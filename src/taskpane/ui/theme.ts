import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import ramp from '../../../assets/green.json';

/** Excel's green, from the darkest to the lightest step; white text on step 80 has a contrast of 5.9:1. */
const green: BrandVariants = ramp;

/** System faces with Japanese forms; nothing is downloaded. */
const fontFamilyBase =
  "'Yu Gothic UI', 'Meiryo UI', 'BIZ UDPGothic', 'Hiragino Sans', 'Noto Sans CJK JP', 'Segoe UI', sans-serif";

/** What Office tells of its theme; colours are `#rrggbb`. */
export interface OfficeColors {
  readonly bodyBackgroundColor?: string;
}

/** The pane's theme: light or dark as Office is, on Office's own `background` where it has one. */
export function paneTheme(background: string | null, prefersDark: boolean): Theme {
  const dark = background === null ? prefersDark : luminance(background) < 0.4;
  const base = dark
    ? {
        ...createDarkTheme(green),
        colorBrandForeground1: green[120],
        colorBrandForegroundLink: green[120],
      }
    : createLightTheme(green);
  return {
    ...base,
    ...(background !== null && isReadable(background, base) ? { colorNeutralBackground1: background } : {}),
    fontFamilyBase,
  };
}

/** Texts of the theme that stand on the page itself. */
const texts = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorBrandForeground1',
  'colorBrandForegroundLink',
  'colorPaletteRedForeground1',
  'colorPaletteDarkOrangeForeground1',
] as const;

/** Whether all texts have a contrast of 4.5:1 on it; on the middle grey of Office's theme Dark Gray they have not. */
function isReadable(background: string, theme: Theme): boolean {
  return texts.every((token) => contrast(theme[token], background) >= 4.5);
}

/** Of two colours `#rrggbb`, 1…21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `#rrggbb`, 0…1 (WCAG 2.2). */
export function luminance(color: string): number {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return 1;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
