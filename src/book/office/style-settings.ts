import type { Cell } from '../cell';
import type { CellStyle, FillPattern, Line, LineStyle, SheetContent } from '../sheet-content';
import { blocks, columnRuns, rowRuns } from './blocks';
import type { Area } from '../cell';
import { PATTERNS } from './patterns';

/** One property with one value, and the areas that get it. */
export interface StyleSetting {
  readonly areas: readonly Area[];
  readonly apply: (format: Excel.RangeFormat) => void;
  /** Properties that are set. */
  readonly calls: number;
}

/** A content's styles turned inside out: for each value of each property the areas that have it. */
export function styleSettings({ styles, cells }: SheetContent): readonly StyleSetting[] {
  const users = new Map<string, { readonly property: Property; readonly cells: Cell[] }>();
  const properties = styles.map(propertiesOf);
  for (const cell of cells) {
    if (cell.style === undefined) continue;
    for (const property of properties[cell.style] ?? []) {
      const entry = users.get(property.key);
      if (entry) entry.cells.push(cell);
      else users.set(property.key, { property, cells: [cell] });
    }
  }
  return [...users.values()].map(({ property, cells: members }) => ({
    areas: property.areas(members),
    apply: property.apply,
    calls: property.calls,
  }));
}

/** The areas of each number format but the general one. */
export function numberFormatAreas({
  styles,
  cells,
}: SheetContent): readonly { readonly code: string; readonly areas: readonly Area[] }[] {
  const users = new Map<string, Cell[]>();
  for (const cell of cells) {
    const code = cell.style === undefined ? undefined : styles[cell.style]?.numberFormat;
    if (code === undefined || code === 'General') continue;
    const members = users.get(code);
    if (members) members.push(cell);
    else users.set(code, [cell]);
  }
  return [...users].map(([code, members]) => ({ code, areas: blocks(members) }));
}

interface Property {
  /** The same for the same value. */
  readonly key: string;
  readonly areas: (cells: readonly Cell[]) => readonly Area[];
  readonly apply: (format: Excel.RangeFormat) => void;
  readonly calls: number;
}

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  centerContinuous: 'CenterAcrossSelection',
  right: 'Right',
  justify: 'Justify',
  distributed: 'Distributed',
  fill: 'Fill',
} as const;

const VERTICAL = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
} as const;

/** Stacked letters, as `textOrientation` names them. */
const STACKED = 180;

function propertiesOf(style: CellStyle): readonly Property[] {
  const { font = {}, fill, pattern, border = {} } = style;
  return [
    property('name', font.name, (format, value) => {
      format.font.name = value;
    }),
    property('size', font.size, (format, value) => {
      format.font.size = value;
    }),
    property('bold', font.bold, (format, value) => {
      format.font.bold = value;
    }),
    property('italic', font.italic, (format, value) => {
      format.font.italic = value;
    }),
    property('underline', font.underline, (format, value) => {
      format.font.underline = value ? 'Single' : 'None';
    }),
    property('strike', font.strike, (format, value) => {
      format.font.strikethrough = value;
    }),
    property('color', font.color, (format, value) => {
      format.font.color = value;
    }),
    pattern
      ? patternProperty(pattern, fill)
      : property('fill', fill, (format, value) => {
          format.fill.color = value;
        }),
    property('horizontal', style.horizontal, (format, value) => {
      format.horizontalAlignment = HORIZONTAL[value];
    }),
    // In Japanese workbooks the normal style is centred, so the bottom is said.
    property('vertical', style.vertical ?? 'bottom', (format, value) => {
      format.verticalAlignment = VERTICAL[value];
    }),
    property('wrap', style.wrap, (format, value) => {
      format.wrapText = value;
    }),
    property('shrink', style.shrink, (format, value) => {
      format.shrinkToFit = value;
    }),
    property('indent', style.indent, (format, value) => {
      format.indentLevel = value;
    }),
    property('spaceAround', style.spaceAround, (format, value) => {
      format.autoIndent = value;
    }),
    property('verticalText', style.verticalText, (format, value) => {
      format.textOrientation = value ? STACKED : 0;
    }),
    property('rotation', style.rotation, (format, value) => {
      format.textOrientation = value;
    }),
    property('locked', style.locked, (format, value) => {
      format.protection.locked = value;
    }),
    ...EDGES.map(({ edge, line, areas }) => lineProperty(edge, border[line], areas)),
  ].flatMap((one) => one ?? []);
}

function property<V>(
  name: string,
  value: V | undefined,
  apply: (format: Excel.RangeFormat, value: V) => void,
): Property | null {
  if (value === undefined) return null;
  return {
    key: `${name}=${String(value)}`,
    areas: blocks,
    apply: (format) => {
      apply(format, value);
    },
    calls: 1,
  };
}

/** The pattern after what is below it, as a colour alone makes a solid fill. */
function patternProperty({ kind, color }: FillPattern, fill: string | undefined): Property {
  return {
    key: `pattern=${kind} ${color} ${fill ?? ''}`,
    areas: blocks,
    apply: (format) => {
      if (fill !== undefined) format.fill.color = fill;
      format.fill.pattern = PATTERNS[kind];
      format.fill.patternColor = color;
    },
    calls: 3,
  };
}

type Edge = 'EdgeLeft' | 'EdgeRight' | 'EdgeTop' | 'EdgeBottom' | 'DiagonalUp' | 'DiagonalDown';

/** An edge is one of an area, so areas are cut into strips in which it is one of every cell. */
const EDGES: readonly {
  readonly edge: Edge;
  readonly line: keyof NonNullable<CellStyle['border']>;
  readonly areas: (cells: readonly Cell[]) => readonly Area[];
}[] = [
  { edge: 'EdgeLeft', line: 'left', areas: columnRuns },
  { edge: 'EdgeRight', line: 'right', areas: columnRuns },
  { edge: 'EdgeTop', line: 'top', areas: rowRuns },
  { edge: 'EdgeBottom', line: 'bottom', areas: rowRuns },
  { edge: 'DiagonalUp', line: 'diagonalUp', areas: blocks },
  { edge: 'DiagonalDown', line: 'diagonalDown', areas: blocks },
];

/** Excel tells a line by style and weight; a weight is set only where the style alone does not give it. */
export const LINES: Readonly<
  Record<
    LineStyle,
    {
      readonly style: 'Continuous' | 'Double' | 'Dot' | 'Dash';
      readonly weight?: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
    }
  >
> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double' },
  dotted: { style: 'Dot' },
  dashed: { style: 'Dash' },
};

function lineProperty(edge: Edge, line: Line | undefined, areas: Property['areas']): Property | null {
  if (!line) return null;
  const { style, weight } = LINES[line.style];
  return {
    key: `${edge}=${line.style} ${line.color ?? ''}`,
    areas,
    apply: (format) => {
      const border = format.borders.getItem(edge);
      border.style = style;
      if (weight) border.weight = weight;
      if (line.color !== undefined) border.color = line.color;
    },
    calls: 2 + (weight ? 1 : 0) + (line.color === undefined ? 0 : 1),
  };
}
