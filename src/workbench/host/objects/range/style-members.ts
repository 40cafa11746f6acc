import {
  patternKinds,
  type CellStyle,
  type Line,
  type LineStyle,
  type PatternKind,
} from '../../../../book/sheet-content';
import type { StylePatch } from '../../../../book/xlsx/model';
import { booleanArgument, numberArgument, oneOf, textArgument } from '../../arguments';
import { HostError } from '../../host-error';
import type { Wire } from '../../protocol';

/** A format property of Excel on our style: how it is read, and what a new value changes. */
export interface StyleMember {
  readonly get: (style: CellStyle) => Wire;
  readonly patch?: (value: Wire) => StylePatch;
}

export const FONT: Readonly<Record<string, StyleMember>> = {
  Bold: {
    get: ({ font }) => font?.bold ?? false,
    patch: (value) => ({ font: { bold: booleanArgument(value, 'bold') } }),
  },
  Italic: {
    get: ({ font }) => font?.italic ?? false,
    patch: (value) => ({ font: { italic: booleanArgument(value, 'italic') } }),
  },
  Underline: {
    get: ({ font }) => (font?.underline ? 'Single' : 'None'),
    patch: (value) => ({ font: { underline: oneOf(value, ['None', 'Single'], 'underline') === 'Single' } }),
  },
  Color: {
    get: ({ font }) => font?.color ?? '#000000',
    patch: (value) => ({ font: { color: color(value) } }),
  },
  Name: {
    get: ({ font }) => font?.name ?? '',
    patch: (value) => ({ font: { name: textArgument(value, 'name') } }),
  },
  Size: {
    get: ({ font }) => font?.size ?? 11,
    patch: (value) => ({ font: { size: numberArgument(value, 'size') } }),
  },
};

/** Excel's words for the patterns of files (xlPattern of VBA has the same numbers as the old file format). */
const PATTERNS: Readonly<Record<PatternKind, string>> = {
  ...{ gray0625: 'Gray8', gray125: 'Gray16', lightGray: 'Gray25', mediumGray: 'Gray50', darkGray: 'Gray75' },
  ...{ lightHorizontal: 'LightHorizontal', lightVertical: 'LightVertical', lightDown: 'LightDown' },
  ...{ lightUp: 'LightUp', lightGrid: 'Grid', lightTrellis: 'CrissCross', darkHorizontal: 'Horizontal' },
  ...{ darkVertical: 'Vertical', darkDown: 'Down', darkUp: 'Up', darkGrid: 'Checker' },
  darkTrellis: 'SemiGray75',
};

/** No fill reads as white; the pattern tells the difference. */
export const FILL: Readonly<Record<string, StyleMember>> = {
  Color: { get: ({ fill }) => fill ?? '#FFFFFF', patch: (value) => ({ fill: color(value) }) },
  Pattern: {
    get: ({ fill, pattern, gradient }) => {
      if (gradient) return 'LinearGradient';
      return pattern ? PATTERNS[pattern.kind] : fill === undefined ? 'None' : 'Solid';
    },
    patch: (value) => {
      const name = oneOf(value, ['None', 'Solid', ...Object.values(PATTERNS)], 'pattern');
      if (name === 'None') return { fill: null, pattern: null };
      const kind = patternKinds.find((one) => PATTERNS[one] === name);
      return kind ? { pattern: { kind } } : { pattern: null };
    },
  },
  PatternColor: {
    get: ({ pattern }) => pattern?.color ?? '#000000',
    patch: (value) => ({ pattern: { color: color(value) } }),
  },
};

export const PROTECTION: Readonly<Record<string, StyleMember>> = {
  Locked: {
    get: ({ locked }) => locked ?? true,
    patch: (value) => ({ locked: booleanArgument(value, 'locked') }),
  },
  FormulaHidden: { get: () => false },
};

const HORIZONTAL = {
  General: null,
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'centerContinuous',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'distributed',
  Fill: 'fill',
} as const;

const VERTICAL = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;

/** Stacked letters, as `textOrientation` names them. */
const STACKED = 180;

export const ALIGNMENT: Readonly<Record<string, StyleMember>> = {
  HorizontalAlignment: {
    get: ({ horizontal }) => keyOf(HORIZONTAL, horizontal ?? null),
    patch: (value) => ({ horizontal: HORIZONTAL[oneOf(value, keys(HORIZONTAL), 'horizontalAlignment')] }),
  },
  VerticalAlignment: {
    get: ({ vertical }) => keyOf(VERTICAL, vertical ?? 'bottom'),
    patch: (value) => ({ vertical: VERTICAL[oneOf(value, keys(VERTICAL), 'verticalAlignment')] }),
  },
  WrapText: {
    get: ({ wrap }) => wrap ?? false,
    patch: (value) => ({ wrap: booleanArgument(value, 'wrapText') }),
  },
  ShrinkToFit: {
    get: ({ shrink }) => shrink ?? false,
    patch: (value) => ({ shrink: booleanArgument(value, 'shrinkToFit') }),
  },
  IndentLevel: {
    get: ({ indent }) => indent ?? 0,
    patch: (value) => ({ indent: numberArgument(value, 'indentLevel') }),
  },
  AutoIndent: {
    get: ({ spaceAround }) => spaceAround ?? false,
    patch: (value) => ({ spaceAround: booleanArgument(value, 'autoIndent') }),
  },
  TextOrientation: {
    get: ({ verticalText, rotation }) => (verticalText ? STACKED : (rotation ?? 0)),
    patch: (value) => {
      const angle = numberArgument(value, 'textOrientation');
      if (angle === STACKED) return { verticalText: true };
      if (!Number.isInteger(angle) || Math.abs(angle) > 90)
        throw new HostError('InvalidArgument', 'textOrientation');
      return { rotation: angle };
    },
  },
};

/** Excel tells a line by style and weight. */
const LINES: Readonly<Record<LineStyle, { readonly Style: string; readonly Weight: string }>> = {
  hair: { Style: 'Continuous', Weight: 'Hairline' },
  thin: { Style: 'Continuous', Weight: 'Thin' },
  medium: { Style: 'Continuous', Weight: 'Medium' },
  thick: { Style: 'Continuous', Weight: 'Thick' },
  double: { Style: 'Double', Weight: 'Thick' },
  dotted: { Style: 'Dot', Weight: 'Thin' },
  dashed: { Style: 'Dash', Weight: 'Thin' },
};

/** Properties of one border line; setting one of them draws the line where there was none. */
export const BORDER = {
  Style: {
    get: (line: Line | undefined): Wire => (line ? LINES[line.style].Style : 'None'),
    set: (value: Wire, line: Line | undefined): Line | null => {
      const wanted = oneOf(value, ['None', 'Continuous', 'Double', 'Dot', 'Dash'], 'style');
      if (wanted === 'None') return null;
      if (line && LINES[line.style].Style === wanted) return line;
      const style = ({ Continuous: 'thin', Double: 'double', Dot: 'dotted', Dash: 'dashed' } as const)[
        wanted
      ];
      return { ...line, style };
    },
  },
  Weight: {
    get: (line: Line | undefined): Wire => (line ? LINES[line.style].Weight : 'Thin'),
    set: (value: Wire, line: Line | undefined): Line | null => {
      const weight = oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'], 'weight');
      if (line && LINES[line.style].Weight === weight) return line;
      const style = ({ Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const)[weight];
      return { ...line, style };
    },
  },
  Color: {
    get: (line: Line | undefined): Wire => line?.color ?? '#000000',
    set: (value: Wire, line: Line | undefined): Line | null => ({
      style: line?.style ?? 'thin',
      color: color(value),
    }),
  },
} as const;

/** `#RRGGBB` in capitals. @throws HostError InvalidArgument */
export function color(value: Wire): string {
  const text = textArgument(value, 'color');
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new HostError('InvalidArgument', `color: ${text}`);
  return text.toUpperCase();
}

function keys<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as K[];
}

function keyOf(table: Readonly<Record<string, string | null>>, value: string | null): string {
  return Object.keys(table).find((key) => table[key] === value) ?? '';
}
