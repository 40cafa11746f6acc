/** The departments of a printed list. A separator inside a listed name (税務・収納課) parts nothing. */
export function departmentsIn(text: string, listed: ReadonlySet<string>): string[] {
  const names: string[] = [];
  let rest = text.normalize('NFKC').replace(/※/gu, '').trim();
  while (rest !== '') {
    const whole = longestListed(rest, listed);
    const end = whole?.length ?? endOfName(rest);
    names.push(rest.slice(0, end).trim());
    rest = rest.slice(end).replace(/^[、・,，;；/\s]+/u, '');
  }
  return names.filter((name) => name !== '');
}

function longestListed(rest: string, listed: ReadonlySet<string>): string | null {
  for (let end = rest.length; end > 0; end--) {
    const next = rest[end];
    if ((next === undefined || isSeparator(next)) && listed.has(rest.slice(0, end)))
      return rest.slice(0, end);
  }
  return null;
}

function endOfName(rest: string): number {
  const end = [...rest].findIndex(isSeparator);
  return end < 0 ? rest.length : end;
}

function isSeparator(char: string): boolean {
  return /[、・,，;；/\s]/u.test(char);
}
