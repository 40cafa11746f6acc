import type { PatternKind } from '../sheet-content';

/** Patterns of fills as Office.js calls them. */
export const PATTERNS = {
  gray0625: 'Gray8',
  gray125: 'Gray16',
  lightGray: 'Gray25',
  mediumGray: 'Gray50',
  darkGray: 'Gray75',
  lightHorizontal: 'LightHorizontal',
  lightVertical: 'LightVertical',
  lightDown: 'LightDown',
  lightUp: 'LightUp',
  lightGrid: 'Grid',
  lightTrellis: 'CrissCross',
  darkHorizontal: 'Horizontal',
  darkVertical: 'Vertical',
  darkDown: 'Down',
  darkUp: 'Up',
  darkGrid: 'Checker',
  darkTrellis: 'SemiGray75',
} as const satisfies Readonly<Record<PatternKind, string>>;
