/** A piece of work that is put into a request whole; it finds its objects anew, so that it can go into any request. */
export interface Step {
  /** About how many bytes it adds to the request. */
  readonly bytes: number;
  readonly run: (context: Excel.RequestContext) => void;
  /** It needs what an earlier step has asked of Excel, so that it begins a request of its own. */
  readonly isLater?: boolean;
  /** Excel empties the user's list of undo. */
  readonly losesUndo?: boolean;
}

export function losingUndo(one: Step): Step {
  return { ...one, losesUndo: true };
}

/** One call with its path, as JSON in JSON. */
const CALL_BYTES = 250;

/** A step of a few calls; `data` is what they carry beside addresses. */
export function step(run: (context: Excel.RequestContext) => void, calls = 1, data: unknown = null): Step {
  return { run, bytes: calls * CALL_BYTES + (data === null ? 0 : byteLength(data)) };
}

/** The first request of much work, bytes: how far it is shows early. Each further one is twice as large. */
const firstBytes = 2_000_000;

/** Steps in requests of up to 4 MB, as Excel on the web takes 5 MB; their order stays. */
export function requests(steps: readonly Step[], limit = 4_000_000): readonly (readonly Step[])[] {
  const all: Step[][] = [];
  let bytes = Infinity;
  for (const one of steps) {
    const most = Math.min(limit, firstBytes * 2 ** Math.max(0, all.length - 1));
    if (one.isLater || bytes + one.bytes > most) {
      all.push([]);
      bytes = 0;
    }
    bytes += one.bytes;
    all.at(-1)?.push(one);
  }
  return all;
}

/** Bytes of a value as JSON in JSON: quotes are escaped, letters beyond ASCII take three bytes. */
function byteLength(value: unknown): number {
  const text = JSON.stringify(value);
  let extra = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) extra += 2;
    else if (code === 0x22) extra += 1;
  }
  return text.length + extra;
}

/** A step on one sheet: what it does there, the calls that it makes, the data that it sends. */
export type OnSheet = (use: (sheet: Excel.Worksheet) => void, calls?: number, data?: unknown) => Step;
