import { methods, type RateMethod } from './methods';

export { directions, type Direction } from './direction';
export type { RateMethod } from './methods';

/** 水準・逆数・補数・変化量・上限下限・差・段階・手動: how a rate is calculated, in the order in which they are offered. */
export const rateMethods = Object.keys(methods) as [RateMethod, ...RateMethod[]];
