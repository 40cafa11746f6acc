import type { CellValue } from '../book/cell';
import { isCellError } from '../book/cell';
import type { GridSnapshot } from '../book/snapshot';
import type { CellStyle, ContentRun, SheetContent } from '../book/sheet-content';
import { parseFormat } from '../quantity/number-format/section';
import { indentStep, indentStepOf } from './indent';
import { generalWithin, isGeneral, shownNumber } from './shown-number';

/** How a cell without a horizontal alignment stands: numbers at the right, texts at the left, truth values in the middle. */
export type ShownKind = 'number' | 'text' | 'other';

/** A sheet with what its cells show: all that is printed. */
export interface PrintSheet extends SheetContent {
  /** The text that a cell shows, formatted; `''` where it is empty. */
  readonly shown: (row: number, col: number) => string;
  readonly kind: (row: number, col: number) => ShownKind;
  /** A number in the general format with at most so many characters; `null` for all else and where it does not fit. */
  readonly narrowed: (row: number, col: number, characters: number) => string | null;
  readonly value: (row: number, col: number) => CellValue;
  /** The number that a cell holds, for charts; `null` where it holds none. */
  readonly number: (row: number, col: number) => number | null;
  /** The pieces of a cell's text that do not all look alike. */
  readonly runsAt: (row: number, col: number) => readonly ContentRun[] | undefined;
  readonly styleAt: (row: number, col: number) => CellStyle | undefined;
  /** Rules of conditional formatting that cannot be computed here: their colours are left out. */
  readonly unknownRules?: number;
}

interface Shown {
  readonly text: string;
  readonly kind: ShownKind;
  /** What the number format gives it. */
  readonly color?: string;
}

interface ShownCell {
  readonly value: CellValue;
  readonly shown: Shown;
  readonly style?: CellStyle;
  readonly runs?: readonly ContentRun[];
}

const empty: Shown = { text: '', kind: 'text' };

/**
 * A sheet as it will be printed. Constants show their value in their number format; formulas show what the workbook last
 * computed for them, taken from the cell or from `grid`, and nothing where there is none.
 */
export function printSheet(content: SheetContent, grid: GridSnapshot | null): PrintSheet {
  const usualStyle: CellStyle | undefined = content.usual && { font: { size: content.usual.fontSize } };
  const step = content.usual ? indentStepOf(content.usual) / indentStep : 1;
  const indented = (style: CellStyle | undefined): CellStyle | undefined =>
    style?.indent === undefined ? style : { ...style, indent: style.indent * step };
  const places = new Map<number, Map<number, ShownCell>>();
  for (const cell of content.cells) {
    const style = cell.style === undefined ? usualStyle : indented(content.styles[cell.style]);
    const value = cell.value ?? (cell.formula === undefined ? null : gridValue(grid, cell.row, cell.col));
    const row = places.get(cell.row) ?? new Map<number, ShownCell>();
    places.set(cell.row, row);
    const shown = shownValue(value, style?.numberFormat ?? 'General');
    const look =
      shown.color === undefined ? style : { ...style, font: { ...style?.font, color: shown.color } };
    const runs = cell.runs?.map((run) => ({ ...run, text: composed(run.text) }));
    const isWhole = runs?.map(({ text }) => text).join('') === shown.text;
    row.set(cell.col, {
      value,
      shown,
      ...(look ? { style: look } : {}),
      ...(runs && isWhole ? { runs } : {}),
    });
  }
  const at = (row: number, col: number): Shown => places.get(row)?.get(col)?.shown ?? empty;
  return {
    ...content,
    shown: (row, col) => at(row, col).text,
    kind: (row, col) => at(row, col).kind,
    narrowed: (row, col, characters) => {
      const cell = places.get(row)?.get(col);
      const general = isGeneral(cell?.style?.numberFormat ?? 'General');
      return general && typeof cell?.value === 'number' ? generalWithin(cell.value, characters) : null;
    },
    value: (row, col) => places.get(row)?.get(col)?.value ?? null,
    number: (row, col) => {
      const value = places.get(row)?.get(col)?.value;
      return typeof value === 'number' ? value : null;
    },
    runsAt: (row, col) => places.get(row)?.get(col)?.runs,
    styleAt: (row, col) => places.get(row)?.get(col)?.style,
  };
}

function gridValue(grid: GridSnapshot | null, row: number, col: number): CellValue {
  return grid?.values[row - grid.area.row]?.[col - grid.area.col] ?? null;
}

function shownValue(value: CellValue, numberFormat: string): Shown {
  if (value === null) return empty;
  if (isCellError(value)) return { text: value.error, kind: 'other' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'other' };
  if (typeof value === 'string') return { text: composed(formattedText(value, numberFormat)), kind: 'text' };
  return { ...shownNumber(value, numberFormat), kind: 'number' };
}

/** A text in the section of its number format that is for texts: 「☑」 as `@"　市民サービスの向上"`, `""` as `0;-0;0;"-"`. */
function formattedText(value: string, numberFormat: string): string {
  if (!/[@;]/.test(numberFormat) || numberFormat === '@') return value;
  const sections = parseFormat(numberFormat) ?? [];
  const section = sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  if (!section) return value;
  return section.tokens
    .map((token) => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : ''))
    .join('');
}

/** か and its voiced sound mark written apart, as macOS names files, as one character, which faces have. */
function composed(text: string): string {
  return text.replace(/[\u3040-\u30ff][\u3099\u309a]/g, (pair) => pair.normalize('NFC'));
}
