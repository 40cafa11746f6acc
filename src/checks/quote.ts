/** Characters that are shown on either side of a place. */
const reach = 12;

/** A place of a text: from `start` to before `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What stands around a place of a text, on one line: 「…し、関係課（総務課、企画課)と協議した。」. A message quotes this and not
 * the twelve lines of the cell.
 */
export function around(text: string, { start, end }: Span): string {
  const before = [...text.slice(0, start)];
  const after = [...text.slice(end)];
  const head = before.length > reach ? ['…', ...before.slice(-reach)] : before;
  const tail = after.length > reach ? [...after.slice(0, reach), '…'] : after;
  return oneLine([...head, text.slice(start, end), ...tail].join(''));
}

/** The same around the first character of which `test` is true; the text's beginning where there is none. */
export function aroundFirst(text: string, test: (char: string) => boolean): string {
  let start = 0;
  for (const char of text) {
    if (test(char)) return around(text, { start, end: start + char.length });
    start += char.length;
  }
  return around(text, { start: 0, end: 0 });
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/gu, ' ').trim();
}
