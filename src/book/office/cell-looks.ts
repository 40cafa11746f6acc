import { areaAddress } from '../address';
import type { Area } from '../cell';
import { contextOf, type NewContext } from './context';
import { isMixed } from './runs-read';
import { letterOptions } from './style-read';

/** The cells that an edit writes, as they were read, with all looks of their letters. */
interface ReadCells {
  readonly sheet: string;
  readonly ranges: readonly (readonly [Area, Excel.Range])[];
}

/**
 * How many texts of several looks edits would write over, by sheet: the pieces go with the text, and undo brings back its
 * letters only. Asked again where cells of a block differ, which may be from cell to cell as well.
 */
export async function textsOfSeveralLooks(
  newContext: NewContext,
  read: readonly ReadCells[],
): Promise<ReadonlyMap<string, number>> {
  const doubtful = read.flatMap(({ sheet, ranges }) =>
    ranges.flatMap(([area, range]) =>
      !range.isNullObject && isMixed(range.format.font) && texts(range).size > 0
        ? [{ sheet, area, texts: texts(range) }]
        : [],
    ),
  );
  if (doubtful.length === 0) return new Map();
  const { workbook, sync } = contextOf(newContext);
  const asked = doubtful.map((one) => ({
    ...one,
    told: workbook.worksheets
      .getItem(one.sheet)
      .getRange(areaAddress(one.area))
      .getCellProperties({ format: { font: letterOptions } }),
  }));
  await sync();
  const found = new Map<string, number>();
  for (const { sheet, texts: held, told } of asked) {
    const count = told.value.flat().filter(({ format }, at) => held.has(at) && isMixed(format?.font)).length;
    if (count > 0) found.set(sheet, (found.get(sheet) ?? 0) + count);
  }
  return found;
}

/** Places of the texts of a block, line by line. */
function texts({ values }: Excel.Range): ReadonlySet<number> {
  return new Set(
    values.flat().flatMap((value: unknown, at) => (typeof value === 'string' && value !== '' ? [at] : [])),
  );
}
