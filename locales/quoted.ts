/** Longer texts are quoted by their beginning. */
const most = 60;

/** What a finding tells as it is quoted in a sentence: on one line, and no whole paragraphs. */
export function quoted(value: string | number | undefined): string {
  const line = String(value ?? '')
    .replace(/[\r\n\t]+/gu, ' ')
    .trim();
  const chars = [...line];
  return chars.length > most ? `${chars.slice(0, most - 1).join('')}…` : line;
}
