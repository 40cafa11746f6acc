import type { PageSetup } from '../book/sheet-content';

/** Short and long side of each paper, pt: 210 × 297 mm, 297 × 420 mm. */
const sides = { A4: [595.276, 841.89], A3: [841.89, 1190.551] } as const;

/** Width and height of a page as it is printed, pt. */
export function paperSize({ paper, orientation }: Pick<PageSetup, 'paper' | 'orientation'>): {
  width: number;
  height: number;
} {
  const [short, long] = sides[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
