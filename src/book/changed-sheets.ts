import type { BookSnapshot, GridSnapshot, SheetSnapshot } from './snapshot';

/**
 * The sheets to read again after cells of some were changed: those themselves, and those with formulas that name them.
 * A formula that reaches a sheet by other ways (INDIRECT, over a third sheet) is not seen. `null` where a sheet is new.
 */
export function touchedSheets(book: BookSnapshot, changed: ReadonlySet<string>): ReadonlySet<string> | null {
  const known = book.sheets.filter(({ id }) => changed.has(id));
  if (known.length < changed.size) return null;
  const touched = new Set(known.filter(({ grid }) => grid).map(({ id }) => id));
  const names = known.map(({ name }) => name.replace(/'/g, "''"));
  for (const { id, grid } of book.sheets)
    if (grid && !touched.has(id) && mentions(grid, names)) touched.add(id);
  return touched;
}

function mentions({ formulas }: GridSnapshot, names: readonly string[]): boolean {
  return formulas.some((row) =>
    row.some(
      (formula) =>
        formula !== null &&
        names.some((name) => formula.includes(`${name}!`) || formula.includes(`${name}'!`)),
    ),
  );
}

/** The book with these sheets as they are now; `null` where one has gone or has another name. */
export function withSheets(book: BookSnapshot, sheets: readonly SheetSnapshot[]): BookSnapshot | null {
  const now = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const isSame = sheets.every(({ id, name }) => book.sheets.find((sheet) => sheet.id === id)?.name === name);
  return isSame ? { ...book, sheets: book.sheets.map((sheet) => now.get(sheet.id) ?? sheet) } : null;
}

/** `after` made of the sheets of `before` wherever nothing in them changed: what was derived from those holds on. */
export function keepUnchanged(before: BookSnapshot, after: BookSnapshot): BookSnapshot {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const sheets = after.sheets.map((sheet) => {
    const old = known.get(sheet.id);
    return old && isEqual(old, sheet) ? old : sheet;
  });
  const isSame =
    sheets.length === before.sheets.length &&
    sheets.every((sheet, i) => sheet === before.sheets[i]) &&
    isEqual(before.names, after.names);
  return isSame ? before : { ...after, sheets };
}

/** Plain data, compared by value. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => key in other && isEqual(value, (other as Record<string, unknown>)[key]))
  );
}
