/** The ids of sheets as Excel tells them: no sheet can be called so, though many are called 1, 2, 3 as our own ids are. */
export function wireId(id: string): string {
  return `{00000000-0001-0000-0000-${id.padStart(12, '0')}}`;
}

/** Our id of a sheet by Excel's; null for a text that is none, which is then a name. */
export function modelId(wire: string): string | null {
  const digits = /^\{00000000-0001-0000-0000-(\d{12,})\}$/.exec(wire)?.[1];
  return digits === undefined ? null : String(Number(digits));
}
