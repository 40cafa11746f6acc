import type { PlanFormat } from './format';
import { sanyoOnoda } from './sanyo-onoda';

export const formats: readonly PlanFormat[] = [sanyoOnoda];

export function findFormat(id: string): PlanFormat | null {
  return formats.find((format) => format.id === id) ?? null;
}
