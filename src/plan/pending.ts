import { readQuantity } from '../quantity';

/** Whether a text says that the figure is not known yet: 集計中, 未集計, 調査中, 未定. It is neither filled in nor left empty. */
export function isPending(text: string): boolean {
  const quantity = readQuantity(text);
  return quantity.kind === 'text' && quantity.qualifier === '未確定';
}
