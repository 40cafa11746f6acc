/** 増加・減少・維持: which way is better. */
export const directions = ['up', 'down', 'keep'] as const;
export type Direction = (typeof directions)[number];
