/** 水準・逆数・補数・変化量・上限下限・差・段階・手動: how a rate is calculated (`achievement/methods.ts`). */
export const rateMethods = [
  'level',
  'inverse',
  'complement',
  'change',
  'limit',
  'difference',
  'stage',
  'manual',
] as const;
export type RateMethod = (typeof rateMethods)[number];

/** 増加・減少・維持: which way is better. */
export const directions = ['up', 'down', 'keep'] as const;
export type Direction = (typeof directions)[number];
