/** What a form prints where nothing is written, 「-」 or 「取組内容①」: a formula, so that it is never taken for a value. */
export function placeholderFormula(words: string): string {
  return `="${words}"`;
}

export function isPlaceholder(formula: string | null): boolean {
  return formula !== null && /^="[^"]*"$/u.test(formula);
}
