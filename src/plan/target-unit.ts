import { printedUnit, readQuantity } from '../quantity';

/** 「700百万円以上」 → 百万円; a share of an earlier year (前年同期比50%) and 「1日あたり35件」 tell no unit of the actual. */
export function unitOfTarget(text: string): string | null {
  const quantity = readQuantity(text);
  if (quantity.kind !== 'number' || quantity.per !== undefined) return null;
  return (quantity.qualifier?.includes('比') ?? false) ? null : printedUnit(text);
}
