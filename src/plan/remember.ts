/** A reading of an object that is made once for it: what was not changed is not read again. */
export function remembered<K extends object, R>(read: (key: K) => R): (key: K) => R {
  const known = new WeakMap<K, { readonly result: R }>();
  return (key) => {
    const found = known.get(key) ?? { result: read(key) };
    known.set(key, found);
    return found.result;
  };
}

/** The same where the reading goes by something else too; only the last of those is remembered. */
export function rememberedWith<K extends object, W extends readonly unknown[], R>(
  read: (key: K, ...by: W) => R,
): (key: K, ...by: W) => R {
  const known = new WeakMap<K, { readonly by: W; readonly result: R }>();
  return (key, ...by) => {
    const last = known.get(key);
    const found = last?.by.every((one, i) => one === by[i]) ? last : { by, result: read(key, ...by) };
    known.set(key, found);
    return found.result;
  };
}
