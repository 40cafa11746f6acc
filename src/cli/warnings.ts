import { say } from './words';

/** Lines of one kind that are all shown; of more, the first ones and how many there are on which sheet. */
const mostLines = 10;
const shownOfMany = 5;
const mostSheets = 8;

/** What there is to say of one kind, in lines that somebody reads. */
export function summedUp<T extends { readonly sheet: string }>(
  all: readonly T[],
  line: (one: T) => string,
): string[] {
  if (all.length <= mostLines) return all.map(line);
  const left = new Map<string, number>();
  for (const { sheet } of all.slice(shownOfMany)) left.set(sheet, (left.get(sheet) ?? 0) + 1);
  const counts = [...left].slice(0, mostSheets);
  const others = left.size - counts.length;
  return [...all.slice(0, shownOfMany).map(line), say.pdf.more(all.length - shownOfMany, counts, others)];
}
