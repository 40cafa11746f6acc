import type { PageSetup } from '../book/sheet-content';

/** Short and long side of each paper, pt. */
const sides = {
  A3: [841.89, 1190.551],
  A4: [595.276, 841.89],
  A5: [419.528, 595.276],
  B4: [728.504, 1031.811],
  B5: [515.906, 728.504],
  Letter: [612, 792],
  Legal: [612, 1008],
} as const;

/** Kept free at the foot of a page that is filled, because hosts round row heights to whole pixels; pt. */
export const footSlack = 6;

/** Width and height of a page as it is printed, pt. */
export function paperSize({ paper, orientation }: Pick<PageSetup, 'paper' | 'orientation'>): {
  width: number;
  height: number;
} {
  const [short, long] = sides[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
