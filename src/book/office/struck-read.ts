import type { StruckCell } from '../snapshot';

/** Cells of a range whose text is struck, as far as this Excel tells. */
export interface StruckProbe {
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Whether anything in a range is struck. Excel says null where some cells are, or a part of a text is. */
export function mayBeStruck({ format }: Excel.Range): boolean {
  // Excel's types leave the null out
  const { strikethrough } = format.font as { readonly strikethrough: boolean | null };
  return strikethrough ?? true;
}

/** Asks for every cell of a range in which something is struck. Runs of a text are told from ExcelApi 1.18 on. */
export function probeStruck(range: Excel.Range): StruckProbe {
  const format = { font: { strikethrough: true } };
  return {
    properties:
      typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', '1.18')
        ? range.getCellProperties({ format, textRuns: true })
        : range.getCellProperties({ format }),
  };
}

/**
 * The cells with struck text.
 * @param values what the range's cells hold, row by row
 */
export function struckCells(
  { properties }: StruckProbe,
  values: readonly (readonly unknown[])[],
  { row, col }: { readonly row: number; readonly col: number },
): readonly StruckCell[] {
  return properties.value.flatMap((line, i) =>
    line.flatMap((cell, j): StruckCell[] => {
      const value = values[i]?.[j];
      const struck = cell.format?.font?.strikethrough;
      if (value === '' || value === null || value === undefined || struck === false) return [];
      return [{ row: row + i, col: col + j, rest: struck === true ? '' : plainPart(cell, value) }];
    }),
  );
}

/** What of a text is not struck; null where its runs are not told, or are not those of the text. */
function plainPart(cell: Excel.CellProperties, value: unknown): string | null {
  const runs =
    typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', '1.18')
      ? (cell.textRuns ?? []).map(({ text, font }) => ({ text, struck: font?.strikethrough }))
      : [];
  const isWhole = runs.map(({ text }) => text).join('') === value;
  if (!isWhole || runs.some(({ struck }) => typeof struck !== 'boolean')) return null;
  const plain = runs.filter(({ struck }) => struck === false);
  return plain
    .map(({ text }) => text)
    .join('')
    .trim();
}
