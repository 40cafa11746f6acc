/** The listed name from which another differs in one character; null where there is none. */
export function nearest(name: string, listed: Iterable<string>): string | null {
  for (const one of listed) if (isOneEdit(one, name)) return one;
  return null;
}

/** One character replaced, left out or put in. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end === 1;
}
