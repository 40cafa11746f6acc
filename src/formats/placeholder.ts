/** What a form prints where an indicator has no figure: 「-」 as a formula, so that it is never taken for a value. */
export function placeholderFormula(sign: string): string {
  return `="${sign}"`;
}

export function isPlaceholder(formula: string | null): boolean {
  return formula !== null && /^="[-－—‐]"$/u.test(formula);
}
