import type { NumberQuantity, Quantity } from '../quantity';
import type { Direction } from './terms';

const upperLimits = /以下|以内|未満|下回る|まで|上限|最大|最高/u;
const lowerLimits = /以上|超|上回る|下限|最小|最低|少なくとも/u;
const strictLimits = /未満|下回る|超|上回る/u;

/** Which way a limit holds that the qualifier of a target sets: 「10時間/月以下」 → down, 「30億円以上」 → up; else null. */
export function limitOf(qualifier: string | null): Direction | null {
  if (qualifier === null) return null;
  if (upperLimits.test(qualifier)) return 'down';
  return lowerLimits.test(qualifier) ? 'up' : null;
}

/** The same of a whole value: 「10位以上」 is a place among the first ten. */
export function limitOfValue(value: Quantity | null): Direction | null {
  if (value?.kind !== 'number') return null;
  const limit = limitOf(value.qualifier);
  return limit === 'up' && isRank(value) ? 'down' : limit;
}

/** A limit that is not kept by reaching it: 未満, 超. */
export function isStrictLimit(value: Quantity | null): boolean {
  return value?.kind === 'number' && value.qualifier !== null && strictLimits.test(value.qualifier);
}

/** 12位: a place in an order. */
export function isRank({ unit }: Pick<NumberQuantity, 'unit'>): boolean {
  return unit !== null && /^(?:位|番目|位台)$/u.test(unit);
}
