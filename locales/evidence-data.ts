import type { AchievementWords, Evidence } from '../src/achievement';

/** The evidence that a finding carries (JSON), as clauses for either direction. */
export function evidenceIn(
  json: string,
  words: AchievementWords,
): { readonly up: string; readonly down: string } {
  const all = JSON.parse(json === '' ? '[]' : json) as readonly Evidence[];
  const clauses = (of: 'up' | 'down'): string =>
    all
      .filter(({ direction }) => direction === of)
      .map(({ code, data }) => words.evidence[code](data))
      .join(words.comma);
  return { up: clauses('up'), down: clauses('down') };
}
