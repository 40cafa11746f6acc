/** How many characters have to be put in, left out, replaced or swapped with the next to make one text of the other. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  from.forEach((char, i) => {
    const row = [i + 1];
    to.forEach((other, j) => {
      const swapped = i > 0 && j > 0 && char === to[j - 1] && from[i - 1] === other;
      row.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (last[j + 1] ?? 0) + 1,
          (last[j] ?? 0) + (char === other ? 0 : 1),
          swapped ? (before[j - 1] ?? 0) + 1 : Infinity,
        ),
      );
    });
    before = last;
    last = row;
  });
  return last[to.length] ?? 0;
}

/** 0 … 1: the share of the longer text that need not be changed, or of the shorter one's pairs that the other has. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  const byEdits = 1 - editDistance(a, b) / longest;
  const pairs = (text: string): string[] => [...text].slice(1).map((char, i) => `${text[i] ?? ''}${char}`);
  const [mine, others] = [pairs(a), pairs(b)];
  const shared = mine.filter((pair) => others.includes(pair)).length;
  const byPairs = mine.length + others.length === 0 ? 0 : (2 * shared) / (mine.length + others.length);
  return Math.max(byEdits, byPairs);
}
