import type { Edit } from '../../../book/edit';
import type { SheetContent } from '../../../book/sheet-content';
import { BookFailure, type Watch } from '../../../book/shell';
import type { BookSnapshot, GridSnapshot, SheetSnapshot } from '../../../book/snapshot';
import { withGrid } from '../../../book/with-grid';
import { printSheet, type PrintSheet } from '../../../print';
import { printedSheets, sheetCuts, type SheetCut } from '../../../sheets/cut-texts';
import { inSlices } from '../in-slices';
import type { BookPort } from '../book-port';

/** A sheet as it was read, and what its print cuts off as long as its cells are those of `grid`. */
interface Kept {
  readonly content: SheetContent;
  readonly names: SheetSnapshot['names'];
  grid: GridSnapshot;
  cuts: readonly SheetCut[];
}

/**
 * What the prints of the sheets cut off. All that a sheet consists of is slow to read, so that it is read once and kept;
 * from then on the newest snapshot tells what the cells hold. Heights, widths and looks are those of the reading.
 */
export class PrintWatch {
  /** By the host's ids of the sheets. */
  readonly #kept = new Map<string, Kept>();

  /** Reads sheets, all that are printed if none are named; gives back how many it got. @throws BookFailure */
  async read(
    book: BookPort,
    snapshot: BookSnapshot,
    watch: Watch,
    sheets?: readonly string[],
  ): Promise<number> {
    const contents = await book.contents(sheets ?? printedSheets(snapshot), watch);
    if (watch.signal?.aborted) throw new BookFailure('cancelled');
    if (!sheets) this.#kept.clear();
    await inSlices(this.#keep(contents, snapshot), watch.signal ? { signal: watch.signal } : {});
    return contents.length;
  }

  *#keep(contents: readonly SheetContent[], snapshot: BookSnapshot): Generator<undefined, void> {
    for (const content of contents) {
      const sheet = snapshot.sheets.find(({ name }) => name === content.name);
      if (!sheet?.grid) continue;
      const { id, names, grid } = sheet;
      this.#kept.set(id, { content, names, grid, cuts: sheetCuts(printSheet(content, grid)) });
      yield;
    }
  }

  /** What is cut off by now, and the sheets that have to be read (again) because rows or columns moved in them. */
  follow(snapshot: BookSnapshot): { readonly cuts: readonly SheetCut[]; readonly unread: readonly string[] } {
    const cuts: SheetCut[] = [];
    const unread: string[] = [];
    const printed = new Set(printedSheets(snapshot));
    for (const sheet of snapshot.sheets) {
      if (!sheet.grid || !printed.has(sheet.name)) continue;
      const kept = this.#kept.get(sheet.id);
      if (!kept || !sameNames(kept.names, sheet.names)) {
        unread.push(sheet.name);
        continue;
      }
      if (!sameGrid(kept.grid, sheet.grid)) {
        kept.grid = sheet.grid;
        kept.cuts = sheetCuts(printSheet(withGrid(kept.content, sheet.grid), sheet.grid));
      }
      cuts.push(...kept.cuts);
    }
    return { cuts, unread };
  }

  /** A kept sheet as it would be printed now; `null` for others. */
  sheet(name: string, snapshot: BookSnapshot): PrintSheet | null {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    const kept = sheet && this.#kept.get(sheet.id);
    return kept && sheet.grid ? printSheet(withGrid(kept.content, sheet.grid), sheet.grid) : null;
  }

  /** Sheets whose look these edits change have to be read again. */
  forget(edits: readonly Edit[], snapshot: BookSnapshot): void {
    const changed = new Set(
      edits.flatMap((edit) =>
        edit.kind === 'setRows' ? [edit.sheet] : edit.kind === 'putSheet' ? [edit.content.name] : [],
      ),
    );
    for (const { id, name } of snapshot.sheets) if (changed.has(name)) this.#kept.delete(id);
  }
}

function sameNames(one: SheetSnapshot['names'], other: SheetSnapshot['names']): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every(({ name, refersTo }, i) => name === other[i]?.name && refersTo === other[i].refersTo))
  );
}

function sameGrid(one: GridSnapshot, other: GridSnapshot): boolean {
  const { area } = one;
  return (
    area.row === other.area.row &&
    area.col === other.area.col &&
    sameRows(one.values, other.values) &&
    sameRows(one.formulas, other.formulas) &&
    sameRows(one.numberFormats, other.numberFormats)
  );
}

function sameRows(one: readonly (readonly unknown[])[], other: readonly (readonly unknown[])[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      (row, i) => row.length === other[i]?.length && row.every((value, j) => same(value, other[i]?.[j])),
    )
  );
}

/** Errors are objects, each time new ones. */
function same(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
