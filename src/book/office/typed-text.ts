/** Excel reads what is written into a cell as if it were typed; an apostrophe before it keeps a text a text. */
export function typedText(text: string): string {
  return mayBeRead(text) ? `'${text}` : text;
}

/** Long texts and texts with kana are never numbers or dates. */
const LONGEST_NUMBER = 40;

/** Whether Excel might make a number, a date, a formula, a truth value or an error of a text. */
function mayBeRead(text: string): boolean {
  if (/^[=+\-@']/.test(text)) return true;
  const narrow = text.normalize('NFKC').trim();
  if (/^(true|false)$/i.test(narrow) || narrow.startsWith('#')) return true;
  if (narrow.length > LONGEST_NUMBER || !/\d/.test(narrow)) return false;
  return !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(narrow);
}
