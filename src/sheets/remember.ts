import type { SheetSnapshot } from '../book/snapshot';

/** A reading of a sheet that is made once for every snapshot of it: what was not changed is not read again. */
export function remembered<R>(read: (sheet: SheetSnapshot) => R): (sheet: SheetSnapshot) => R {
  const known = new WeakMap<SheetSnapshot, { readonly result: R }>();
  return (sheet) => {
    const found = known.get(sheet) ?? { result: read(sheet) };
    known.set(sheet, found);
    return found.result;
  };
}

/** The same where the reading goes by something else too; only the last of those is remembered. */
export function rememberedWith<W, R>(
  read: (sheet: SheetSnapshot, by: W) => R,
): (sheet: SheetSnapshot, by: W) => R {
  const known = new WeakMap<SheetSnapshot, { readonly by: W; readonly result: R }>();
  return (sheet, by) => {
    const last = known.get(sheet);
    const found = last?.by === by ? last : { by, result: read(sheet, by) };
    known.set(sheet, found);
    return found.result;
  };
}
