import { takeText, type Taking } from '../../forms/taking';

/** Signs of a choice that is not taken, by those of one that is. */
const open: Readonly<Record<string, string>> = { '■': '□', '☑': '☐', '☒': '☐', '✔': '☐', '✓': '☐' };

/**
 * The text of a cell in which a field gets another text: what stands around it stays (「事業名：…」, the name behind a number).
 * @returns null where the cell cannot say it: digits one a cell, choices by signs
 */
export function textWith(raw: string, taking: Taking, text: string): string | null {
  switch (taking.how) {
    case 'whole':
      return text;
    case 'joined':
      return null;
    case 'chosen':
      return text === '' ? raw.replace(/[■☑☒✔✓]/gu, (sign) => open[sign] ?? sign) : null;
    default: {
      const held = takeText(raw, taking);
      // a label alone: the text goes behind it
      if (held === '') return taking.how === 'after' ? raw + text : null;
      const at =
        taking.how === 'numberOf' || taking.how === 'nameOf' ? raw.indexOf(held) : raw.lastIndexOf(held);
      return at < 0 ? null : raw.slice(0, at) + text + raw.slice(at + held.length);
    }
  }
}
