/**
 * The departments of a printed list, each once, as written: 「税務課、国保年金課・その他」 → three.
 * A separator inside a listed name (税務・収納課) parts nothing; a space parts only beside a listed name (総務部 総務課 is one).
 * @param listed the departments that the plan knows; widths of characters do not matter
 */
export function departmentsIn(text: string, listed: readonly string[] = []): string[] {
  const known = new Set(listed.map(plain));
  const names = new Set<string>();
  let rest = text.replace(/※/gu, '').trim();
  while (rest !== '') {
    const end = endOfListed(rest, known) ?? endOfName(rest, known);
    names.add(rest.slice(0, end).trim());
    rest = rest.slice(end).replace(/^[、・，､･,;；/\s]+/u, '');
  }
  names.delete('');
  return [...names];
}

/** The length of the longest listed name that the text begins with. */
function endOfListed(text: string, known: ReadonlySet<string>): number | null {
  for (let end = known.size === 0 ? 0 : text.length; end > 0; end--) {
    const next = text[end];
    if ((next === undefined || isSeparator(next) || isSpace(next)) && known.has(plain(text.slice(0, end)))) {
      return end;
    }
  }
  return null;
}

function endOfName(text: string, known: ReadonlySet<string>): number {
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (isSeparator(char)) return at;
    if (isSpace(char) && endOfListed(text.slice(at).trimStart(), known) !== null) return at;
  }
  return text.length;
}

function plain(name: string): string {
  return name.normalize('NFKC').trim();
}

function isSeparator(char: string): boolean {
  return /[、・，､･,;；/\n\r\t]/u.test(char);
}

function isSpace(char: string): boolean {
  return /\s/u.test(char);
}
