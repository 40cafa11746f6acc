import type { Area } from '../../../../book/cell';
import type { CellStyle } from '../../../../book/sheet-content';
import { booleanArgument, numberArgument, oneOf } from '../../arguments';
import { LIMITS, wholePixels } from '../../excel-limits';
import { HostObject, type Argument, type Scalar, type TypeTable } from '../../host-object';
import type { Wire } from '../../protocol';
import { positions, type Cells } from './cells';
import { struckCells } from './struck';
import { fontOfText } from './text-runs';
import { ALIGNMENT, BORDER, FILL, FONT, PROTECTION, type StyleMember } from './style-members';

export function rangeFormat(cells: Cells): HostObject {
  return HostObject.of(RANGE_FORMAT, cells);
}

export const RANGE_FORMAT: TypeTable<Cells> = {
  type: 'RangeFormat',
  scalars: {
    ...scalars(ALIGNMENT),
    ColumnWidth: {
      get: (cells) =>
        commonSize(cells, ({ col, cols }, each) => {
          for (let c = col; c < col + cols; c++) each(cells.sheet.columnWidth(c));
        }),
      set: (cells, value) => {
        cells.session.assertAllowed(cells.sheet, 'allowFormatColumns');
        const width = wholePixels(numberArgument(value, 'columnWidth'), LIMITS.columnWidth, 'columnWidth');
        for (const { col, cols } of cells.areas) cells.sheet.setColumns(col, cols, { width });
        cells.session.sheetChanged(cells.sheet);
      },
    },
    RowHeight: {
      get: (cells) =>
        commonSize(cells, ({ row, rows }, each) => {
          for (let r = row; r < row + rows; r++) each(cells.sheet.rowHeight(r));
        }),
      set: (cells, value) => {
        setHeights(cells, wholePixels(numberArgument(value, 'rowHeight'), LIMITS.rowHeight, 'rowHeight'));
      },
    },
    UseStandardWidth: {
      get: (cells) =>
        commonSize(cells, ({ col, cols }, each) => {
          for (let c = col; c < col + cols; c++) each(cells.sheet.columnWidth(c));
        }) === cells.sheet.defaultColumnWidth,
      set: (cells, value) => {
        if (value !== true) return;
        cells.session.assertAllowed(cells.sheet, 'allowFormatColumns');
        for (const { col, cols } of cells.areas) cells.sheet.setColumns(col, cols, { width: null });
        cells.session.sheetChanged(cells.sheet);
      },
    },
    UseStandardHeight: {
      get: (cells) =>
        cells.finiteAreas.every(({ row, rows }) =>
          Array.from({ length: rows }, (_, i) => cells.sheet.customRowHeight(row + i)).every(
            (height) => height === null,
          ),
        ),
      set: (cells, value) => {
        if (value === true) setHeights(cells, null);
      },
    },
  },
  children: {
    Borders: (cells) => HostObject.of(BORDERS, cells),
    Fill: (cells) => HostObject.of(FILL_TABLE, cells),
    Font: (cells) => HostObject.of(FONT_TABLE, cells),
    Protection: (cells) => HostObject.of(PROTECTION_TABLE, cells),
  },
  methods: {
    AutofitRows: (cells) => {
      setHeights(cells, null);
      return null;
    },
  },
};

export const FONT_TABLE: TypeTable<Cells> = {
  type: 'RangeFont',
  scalars: {
    ...lettersOfTexts(),
    Strikethrough: {
      get: struckCells,
      set: (cells, value) => {
        cells.patch({ font: { strike: booleanArgument(value, 'strikethrough') } });
      },
    },
  },
};
/** Of letters each cell's text tells: null where they differ within it, too. */
function lettersOfTexts(): Record<string, Scalar<Cells>> {
  return Object.fromEntries(
    Object.entries(scalars(FONT)).map(([member, scalar]) => [
      member,
      {
        ...scalar,
        get: (cells: Cells) => cells.commonOf((row, col) => fontOfText(cells.sheet, row, col, member)),
      },
    ]),
  );
}

export const PROTECTION_TABLE: TypeTable<Cells> = { type: 'FormatProtection', scalars: scalars(PROTECTION) };
export const FILL_TABLE: TypeTable<Cells> = {
  type: 'RangeFill',
  scalars: scalars(FILL),
  methods: {
    Clear: (cells) => {
      cells.patch({ fill: null });
      return null;
    },
  },
};

/** Which cells a side of a range means, and which line of them. */
const SIDES = {
  EdgeTop: { line: 'top', part: (area: Area): Area => ({ ...area, rows: 1 }) },
  EdgeBottom: {
    line: 'bottom',
    part: (area: Area): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 }),
  },
  EdgeLeft: { line: 'left', part: (area: Area): Area => ({ ...area, cols: 1 }) },
  EdgeRight: {
    line: 'right',
    part: (area: Area): Area => ({ ...area, col: area.col + area.cols - 1, cols: 1 }),
  },
  DiagonalUp: { line: 'diagonalUp', part: (area: Area): Area => area },
  DiagonalDown: { line: 'diagonalDown', part: (area: Area): Area => area },
} as const;

const INSIDE = { InsideHorizontal: ['bottom', 'top'], InsideVertical: ['right', 'left'] } as const;

type LineName = keyof NonNullable<CellStyle['border']>;

/** One side of a range: the lines that it consists of. */
interface Side {
  readonly name: string;
  readonly cells: Cells;
  readonly parts: readonly { readonly line: LineName; readonly area: Area }[];
}

export const BORDERS: TypeTable<Cells> = {
  type: 'RangeBorderCollection',
  scalars: { Count: { get: () => sideNames().length } },
  items: (cells) => sideNames().map((name) => border(cells, name)),
  item: (cells, key) => border(cells, key),
};

export const BORDER_TABLE: TypeTable<Side> = {
  type: 'RangeBorder',
  scalars: {
    SideIndex: { get: (side) => side.name },
    Style: borderScalar('Style'),
    Weight: borderScalar('Weight'),
    Color: borderScalar('Color'),
  },
};

function border(cells: Cells, key: Argument): HostObject {
  const name = oneOf(key, sideNames(), 'border');
  return HostObject.of(BORDER_TABLE, {
    name,
    cells,
    parts: cells.finiteAreas.flatMap((area) => parts(name, area)),
  });
}

function sideNames(): readonly (keyof typeof SIDES | keyof typeof INSIDE)[] {
  return [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
    'DiagonalUp',
    'DiagonalDown',
  ];
}

function parts(name: keyof typeof SIDES | keyof typeof INSIDE, area: Area): Side['parts'] {
  if (name === 'InsideHorizontal') {
    if (area.rows < 2) return [];
    const [upper, lower] = INSIDE[name];
    const rows = area.rows - 1;
    return [
      { line: upper, area: { ...area, rows } },
      { line: lower, area: { ...area, row: area.row + 1, rows } },
    ];
  }
  if (name === 'InsideVertical') {
    if (area.cols < 2) return [];
    const [left, right] = INSIDE[name];
    const cols = area.cols - 1;
    return [
      { line: left, area: { ...area, cols } },
      { line: right, area: { ...area, col: area.col + 1, cols } },
    ];
  }
  const { line, part } = SIDES[name];
  return [{ line, area: part(area) }];
}

function borderScalar(name: keyof typeof BORDER): Scalar<Side> {
  const member = BORDER[name];
  return {
    get: ({ cells, parts: lines }) => {
      const values = new Set(
        lines.flatMap(({ line, area }) =>
          [...positions(area)].map(([row, col]) => member.get(cells.sheet.style(row, col).border?.[line])),
        ),
      );
      if (values.size > 1) return null;
      const [value = member.get(undefined)] = values;
      return value;
    },
    set: ({ cells, parts: lines }, value) => {
      for (const { line, area } of lines) drawLine(cells, line, area, name, value);
    },
  };
}

/** One patch for the whole area where its lines are alike, else cell by cell. */
function drawLine(cells: Cells, line: LineName, area: Area, name: keyof typeof BORDER, value: Wire): void {
  const present = (row: number, col: number) => cells.sheet.style(row, col).border?.[line];
  const first = present(area.row, area.col);
  const alike = [...positions(area)].every(([row, col]) => {
    const other = present(row, col);
    return other?.style === first?.style && other?.color === first?.color;
  });
  const areas = alike ? [area] : [...positions(area)].map(([row, col]) => ({ row, col, rows: 1, cols: 1 }));
  for (const part of areas) {
    cells.patch({ border: { [line]: BORDER[name].set(value, present(part.row, part.col)) } }, [part]);
  }
}

function scalars(members: Readonly<Record<string, StyleMember>>): Readonly<Record<string, Scalar<Cells>>> {
  return Object.fromEntries(
    Object.entries(members).map(([name, { get, patch }]) => [
      name,
      {
        get: (cells: Cells) => cells.common(get),
        ...(patch && {
          set: (cells: Cells, value: Wire) => {
            cells.patch(patch(value));
          },
        }),
      },
    ]),
  );
}

function setHeights(cells: Cells, height: number | null): void {
  cells.session.assertAllowed(cells.sheet, 'allowFormatRows');
  for (const { row, rows } of cells.areas) cells.sheet.setRows(row, rows, { height });
  cells.session.sheetChanged(cells.sheet);
}

function commonSize(cells: Cells, walk: (area: Area, each: (size: number) => void) => void): Wire {
  const sizes = new Set<number>();
  for (const area of cells.finiteAreas) walk(area, (size) => sizes.add(size));
  const [size = null] = sizes;
  return sizes.size === 1 ? size : null;
}
