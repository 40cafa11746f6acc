/** What a form prints where nothing is written, 「-」 or 「取組内容①」: a formula, so that it is never taken for a value. */
export function placeholderFormula(words: string): string {
  return `="${words}"`;
}

/** Other texts that a formula gives were written by somebody: `="1-1"`, so that Excel does not make a date of it. */
export function isPlaceholder(formula: string | null): boolean {
  return formula !== null && /^="(?:[-－—‐]|\p{Script=Han}+[①-⑳])"$/u.test(formula);
}
