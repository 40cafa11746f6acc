/** Where a text stops being JSON, from 1; at its end where something is missing. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

/** Parses JSON; the engine's own message is English and differs by version, the place in it does not. */
export function parseJson(text: string): { readonly data: unknown } | { readonly fault: JsonFault } {
  try {
    return { data: JSON.parse(text) as unknown };
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const before = (position === undefined ? text.trimEnd() : text.slice(0, Number(position))).split('\n');
    return { fault: { line: before.length, column: (before.at(-1) ?? '').length + 1 } };
  }
}
