import type { Fix } from './finding';
import type { PlanText } from './texts';

/** The fix that writes a better text into the cell of a text; none where the cell holds more than it. */
export function textFix({ cell, text }: PlanText, better: string): { readonly fix?: Fix } {
  if (cell === 'part' || better === text) return {};
  return { fix: { kind: cell, text: better } };
}
