/** A text in one line, cut to so many characters. */
export function shortText(text: string, most: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const characters = [...plain];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : plain;
}
