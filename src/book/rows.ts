import { absoluteReference, parseReference } from './address';
import type { Area, CellValue } from './cell';
import type { CopyRows, RemoveRows } from './edit';
import type { BookSnapshot, GridSnapshot, NameSnapshot, SheetSnapshot } from './snapshot';

/** Rows that come in (`count` over 0) or go, in memory: cells, merged blocks and names move; formulas keep their texts. */
interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** The rows as copies of others, before what is written into them. */
export function copyRows(book: BookSnapshot, { sheet, at, from, count }: CopyRows): BookSnapshot {
  return shifted(book, sheet, { at, count }, (grid) => {
    const { row: top, rows } = grid.area;
    if (at < top) return { ...grid, area: { ...grid.area, row: top + count } };
    const paste = <T>(all: readonly (readonly T[])[], blank: T): (readonly T[])[] => {
      const empty = Array.from({ length: grid.area.cols }, () => blank);
      const gap = Array.from({ length: Math.max(0, at - top - rows) }, () => empty);
      const copies = Array.from({ length: count }, (_, i) => all[from + i - top] ?? empty);
      return [...all, ...gap].toSpliced(at - top, 0, ...copies);
    };
    const values = paste<CellValue>(grid.values, null);
    const merges = grid.merges ?? [];
    const copied = merges
      .filter((one) => one.row >= from && one.row + one.rows <= from + count)
      .map((one) => ({ ...one, row: one.row + at - from }));
    return {
      ...grid,
      area: { ...grid.area, rows: values.length },
      values,
      formulas: paste<string | null>(grid.formulas, null),
      numberFormats: paste(grid.numberFormats, 'General'),
      ...(grid.merges
        ? { merges: [...merges.flatMap((one) => movedArea(one, { at, count }) ?? []), ...copied] }
        : {}),
    };
  });
}

export function removeRows(book: BookSnapshot, { sheet, at, count }: RemoveRows): BookSnapshot {
  const shift = { at, count: -count };
  return shifted(book, sheet, shift, (grid) => {
    const first = Math.max(0, at - grid.area.row);
    const cut = <T>(all: readonly (readonly T[])[]): (readonly T[])[] => all.toSpliced(first, count);
    const merges = (grid.merges ?? []).flatMap((one) => movedArea(one, shift) ?? []);
    const values = cut(grid.values);
    return {
      ...grid,
      area: { ...grid.area, rows: values.length },
      values,
      formulas: cut(grid.formulas),
      numberFormats: cut(grid.numberFormats),
      ...(grid.merges ? { merges } : {}),
    };
  });
}

function shifted(
  book: BookSnapshot,
  name: string,
  shift: RowShift,
  change: (grid: GridSnapshot) => GridSnapshot,
): BookSnapshot {
  const isOwn = (sheet: string | null): boolean => sheet?.toLowerCase() === name.toLowerCase();
  const moved = (names: readonly NameSnapshot[]): readonly NameSnapshot[] =>
    names.map((one) => {
      const reference = parseReference(one.refersTo);
      if (!reference || reference.sheet === null || !isOwn(reference.sheet)) return one;
      const area = movedArea(reference.area, shift);
      return { ...one, refersTo: area ? `=${absoluteReference(reference.sheet, area)}` : '=#REF!' };
    });
  return {
    names: moved(book.names),
    sheets: book.sheets.map((sheet): SheetSnapshot => ({
      ...sheet,
      names: moved(sheet.names),
      grid: isOwn(sheet.name) && sheet.grid ? change(sheet.grid) : sheet.grid,
    })),
  };
}

/** A block after rows came or went; null where nothing of it is left. */
function movedArea(area: Area, { at, count }: RowShift): Area | null {
  const last = area.row + area.rows;
  const end = at - count;
  if (count < 0 && area.row >= at && last <= end) return null;
  const moved = (line: number): number =>
    count > 0 ? (line >= at ? line + count : line) : line < at ? line : Math.max(at, line + count);
  // the last row moves with what is above it
  const row = moved(area.row);
  return { ...area, row, rows: (count > 0 ? moved(last - 1) + 1 : moved(last)) - row };
}
