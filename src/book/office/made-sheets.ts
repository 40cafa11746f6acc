import { isCellError } from '../cell';
import type { Edit } from '../edit';
import type { SheetContent } from '../sheet-content';

/** What is asked of a sheet that a batch of ours has made, to know whether it still holds just that. */
export interface MadeProbe {
  readonly made: SheetContent;
  readonly used: Excel.Range;
}

/** The sheets that edits take away and that are known as they were made: a batch that is undone. */
export function madeSheets(edits: readonly Edit[]): ReadonlyMap<string, SheetContent> {
  return new Map(
    edits.flatMap((edit) =>
      edit.kind === 'removeSheet' && edit.made ? [[edit.sheet, edit.made] as const] : [],
    ),
  );
}

/** One request for all of them costs a hundredth of what reading their look costs. */
export function probeMade(sheet: Excel.Worksheet, made: SheetContent): MadeProbe {
  const used = sheet.getUsedRangeOrNullObject();
  used.load('formulas,rowIndex,columnIndex');
  return { made, used };
}

/** Whether every cell holds what was written into it, and no other cell holds anything. */
export function isAsMade({ made, used }: MadeProbe): boolean {
  const held = new Map<string, string>();
  if (!used.isNullObject)
    (used.formulas as unknown[][]).forEach((line, i) =>
      line.forEach((value, j) => {
        if (value !== '')
          held.set(`${String(used.rowIndex + i)},${String(used.columnIndex + j)}`, String(value));
      }),
    );
  for (const { row, col, value, formula } of made.cells) {
    const written = formula ?? (value === null || value === undefined || isCellError(value) ? '' : value);
    if (written === '') continue;
    const key = `${String(row)},${String(col)}`;
    if (!isSame(held.get(key) ?? '', written)) return false;
    held.delete(key);
  }
  return held.size === 0;
}

function isSame(held: string, written: string | number | boolean): boolean {
  if (typeof written === 'boolean') return held.toLowerCase() === String(written);
  return held === String(written).replace(/\r\n?/gu, '\n');
}
