import { fontSize } from '../formats/blocks/look';
import { textWidth } from '../layout/text-fit';

/** The names have at least so much of the page, and so much where the heads need the room; a count at most so much, pt. */
const leastName = 200;
const leastNameBesideWords = 160;
const mostCount = 80;
const leastCount = 44;
/** What a head keeps free at its sides, generously, pt. */
const padding = 8;
/** Figures and letters of ours are half an em wide; in a face that may stand in for it (メイリオ) they take so much more, em. */
const widerFigure = 0.14;

/** Widths of the columns of 集計, pt. */
export interface TallyColumns {
  readonly name: number;
  readonly counts: readonly number[];
}

/**
 * A column for the names and one for each count. Counts are equally wide as long as every head fits on one line so, else
 * as wide as their heads, because words of status (やや遅れている) do not break well.
 * @param tables heads of each table, over the last of the columns
 */
export function tallyColumns(pageWidth: number, tables: readonly (readonly string[])[]): TallyColumns {
  const count = Math.max(...tables.map((heads) => heads.length));
  const headsOf = (col: number): string[] =>
    tables.flatMap((heads) => heads[col - count + heads.length] ?? []);
  const all = Array.from({ length: count }, (_, col) => headsOf(col));
  const equal = Math.min(mostCount, Math.floor((pageWidth - leastName) / count));
  const own = all.map((heads) => Math.max(leastCount, ...heads.map(headWidth)));
  const fits = all.flat().every((words) => headWidth(words) <= equal);
  const room = pageWidth - sum(own);
  const counts = fits || room < leastNameBesideWords ? all.map(() => equal) : own;
  return { name: Math.floor(pageWidth - sum(counts) - 1), counts };
}

/** What a head needs to stand on one line in any face, pt. */
function headWidth(words: string): number {
  const figures = words.replace(/[^ -~]/gu, '').length;
  return Math.ceil((textWidth(words) + figures * widerFigure) * fontSize + padding);
}

export function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, one) => total + one, 0);
}
