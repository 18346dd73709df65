/**
 * A reading of texts or numbers that keeps what it read: a sheet is reviewed again after each correction, and nearly all its
 * texts are the same. When `most` texts are kept it starts anew, so that memory stays bounded.
 */
export function remembered<K extends string | number, T>(most: number, read: (key: K) => T): (key: K) => T {
  const kept = new Map<K, T>();
  return key => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = read(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, found);
    return found;
  };
}

/** A reading of values that never change: what was read of one is kept for as long as it lives. */
export function rememberedOf<K extends object, T>(read: (value: K) => T): (value: K) => T {
  const kept = new WeakMap<K, { readonly found: T }>();
  return value => {
    const known = kept.get(value);
    if (known) return known.found;
    const found = read(value);
    kept.set(value, { found });
    return found;
  };
}
