import type { HandMethod } from './method';

/** 手動: somebody judges; nothing is calculated. */
export const manual: HandMethod = { isRate: true, written: '手動', from: 'hand' };
