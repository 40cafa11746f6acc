import type { PageSetup } from '../book/sheet-content';

/** Short and long side of each paper, pt. */
const sides = { A4: [595, 842], A3: [842, 1191] } as const;

/** Width and height of a page as it is printed, pt. */
export function paperSize({ paper, orientation }: Pick<PageSetup, 'paper' | 'orientation'>): {
  width: number;
  height: number;
} {
  const [short, long] = sides[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
