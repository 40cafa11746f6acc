import type { FixedText } from './fixed-texts';

/** Where the rows and columns of a form stand on a sheet that was made from it. */
export interface Alignment {
  /** Row of the form → row of the sheet. Only rows whose texts were found. */
  readonly rows: ReadonlyMap<number, number>;
  readonly cols: ReadonlyMap<number, number>;
  /** Share of the form's texts that were found. */
  readonly share: number;
}

type Rows = ReadonlyMap<number, readonly FixedText[]>;

/**
 * Aligns a sheet with its form by the texts that both have: rows by the longest run of rows with common texts (LCS with
 * weights), then columns by what the rows say.
 */
export function align(form: Rows, sheet: Rows): Alignment {
  const [from, to] = [[...form.keys()], [...sheet.keys()]].map((rows) => rows.sort((a, b) => a - b)) as [
    number[],
    number[],
  ];
  const total = from.reduce((sum, row) => sum + (form.get(row)?.length ?? 0), 0);
  if (total === 0) return { rows: new Map(), cols: new Map(), share: 0 };
  const pairs = longest(from, to, (row, other) => weight(form.get(row) ?? [], sheet.get(other) ?? []));
  const rows = new Map(pairs);
  let found = 0;
  const votes = new Map<number, Map<number, number>>();
  for (const [row, other] of pairs)
    for (const [one, same] of common(form.get(row) ?? [], sheet.get(other) ?? [])) {
      found++;
      const own = votes.get(one.col) ?? new Map<number, number>();
      own.set(same.col, (own.get(same.col) ?? 0) + 1);
      votes.set(one.col, own);
    }
  const columns = [...votes.keys()].sort((a, b) => a - b);
  const others = [...new Set([...votes.values()].flatMap((own) => [...own.keys()]))].sort((a, b) => a - b);
  const cols = new Map(longest(columns, others, (col, other) => votes.get(col)?.get(other) ?? 0));
  return { rows, cols, share: found / total };
}

/** How much two rows have in common; a text in its own column counts more. */
function weight(one: readonly FixedText[], other: readonly FixedText[]): number {
  return common(one, other).reduce((sum, [a, b]) => sum + (a.col === b.col ? 1.25 : 1), 0);
}

/** The texts that two rows have in common, from the left; one in its own column first. */
function common(one: readonly FixedText[], other: readonly FixedText[]): [FixedText, FixedText][] {
  const free = [...other];
  return one.flatMap((text): [FixedText, FixedText][] => {
    const own = free.findIndex((same) => same.text === text.text && same.col === text.col);
    const at = own >= 0 ? own : free.findIndex((same) => same.text === text.text);
    const [same] = at < 0 ? [] : free.splice(at, 1);
    return same ? [[text, same]] : [];
  });
}

/** Pairs of two lists in their order, of the greatest weight in all. */
function longest<T>(from: readonly T[], to: readonly T[], weightOf: (one: T, other: T) => number): [T, T][] {
  const width = to.length + 1;
  const best = new Float64Array((from.length + 1) * width);
  const weights = new Float64Array(from.length * to.length);
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--) {
      const own = weightOf(from[i] as T, to[j] as T);
      weights[i * to.length + j] = own;
      const taken = own > 0 ? own + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(taken, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  const pairs: [T, T][] = [];
  for (let [i, j] = [0, 0]; i < from.length && j < to.length;) {
    const own = weights[i * to.length + j] ?? 0;
    if (own > 0 && best[i * width + j] === own + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([from[i] as T, to[j] as T]);
      i++;
      j++;
    } else if (best[i * width + j] === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return pairs;
}

/**
 * The line of the sheet for a line of the form: as it was found, else between its neighbours where as many lines stand
 * there as in the form. `between` gives the lines among which it must be where that cannot be told.
 */
export function lineAt(
  lines: ReadonlyMap<number, number>,
  line: number,
): { readonly line: number } | { readonly between: readonly [number, number] } {
  const own = lines.get(line);
  if (own !== undefined) return { line: own };
  let before: readonly [number, number] | null = null;
  let after: readonly [number, number] | null = null;
  for (const pair of lines) {
    if (pair[0] < line && (!before || pair[0] > before[0])) before = pair;
    if (pair[0] > line && (!after || pair[0] < after[0])) after = pair;
  }
  if (!before && !after) return { line };
  if (!before && after) return { line: Math.max(0, line + after[1] - after[0]) };
  if (before && !after) return { line: line + before[1] - before[0] };
  if (!before || !after) return { line };
  if (after[0] - before[0] === after[1] - before[1]) return { line: line + before[1] - before[0] };
  return { between: [before[1] + 1, after[1] - 1] };
}
