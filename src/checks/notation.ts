/**
 * A text without what is only a matter of writing: the glossary mark ※, spaces, separators of a list (、・，), the shapes
 * of dashes and brackets, full and half width, Roman numerals as one sign or as letters.
 */
export function normalNotation(text: string): string {
  return unmarked(text)
    .normalize('NFKC')
    .replace(/\*/gu, '')
    .replace(/[‐‑‒–—―−-]/g, '-')
    .replace(/[、・,，]/g, '・');
}

/**
 * A text without what is no difference at all: the glossary mark ※ (it stands at the first mention only), spaces and line
 * breaks, and Roman numerals as one sign (Ⅱ) or as letters (II).
 */
export function unmarked(text: string): string {
  return text.replace(/[※\s]/gu, '').replace(/[\u2160-\u217f]/gu, (sign) => sign.normalize('NFKC'));
}
