import type { PlanFormat } from './format';
import { general } from './general';
import { mine } from './mine';
import { sanyoOnoda } from './sanyo-onoda';
import { seki } from './seki';
import { ubeDx } from './ube-dx';
import { ubeReform } from './ube-reform';

export const formats: readonly PlanFormat[] = [general, ubeReform, ubeDx, sanyoOnoda, mine, seki];

export function findFormat(id: string): PlanFormat | null {
  return formats.find((format) => format.id === id) ?? null;
}
