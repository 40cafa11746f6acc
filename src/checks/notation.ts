/**
 * A text without what is only a matter of writing: the glossary mark ※, spaces, separators of a list (、・，), the shapes
 * of dashes and brackets, full and half width, Roman numerals as one sign or as letters.
 */
export function normalNotation(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[※*\s]/g, '')
    .replace(/[‐‑‒–—―−-]/g, '-')
    .replace(/[、・,，]/g, '・');
}
