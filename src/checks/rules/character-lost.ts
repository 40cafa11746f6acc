import type { Found } from '../finding';
import { aroundFirst } from '../quote';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf, type TextData } from '../texts';
import { isInWindows31J } from '../windows-31j';

/** Which set a character is of that other machines lose. */
export type LostSet =
  /** ⾏ ⾰: radicals that look like the kanji (U+2E80–2FDF); out of PDF files, most often. */
  | 'radical'
  /** 外字 (private use): another picture on every machine, or none. */
  | 'private'
  | 'emoji'
  /** Zero-width and control characters, soft hyphens, variation selectors, spaces of other widths (U+2003). */
  | 'invisible'
  /** Kanji and signs that are not in Windows-31J: JIS X 0213 levels 3 and 4 (𠮟, 剝), compatibility kanji. */
  | 'kanji'
  | 'other';

interface Data extends TextData {
  readonly set: LostSet;
  readonly found: string;
  readonly around: string;
  readonly better: string;
}

/**
 * Characters that other machines lose: not in Windows-31J. Letters of other scripts are left to `character-lookalike`.
 * Radicals and compatibility forms are written as the kanji, invisible ones are taken out; all else needs a human.
 */
export const characterLost: Rule<Data> = {
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Found<Data>[] => {
      if (!hasLost(one.text)) return [];
      const lost = [...one.text].filter(isLost);
      const [first] = lost;
      if (first === undefined) return [];
      const better = withoutLost(one.text);
      const isMended = !hasLost(better);
      return [
        {
          severity: 'warning',
          where: one.where,
          data: {
            ...textData(one),
            found: [...new Set(lost.map(shown))].join('、'),
            set: setOf(first),
            around: aroundFirst(one.text, isLost),
            better: isMended ? better : '',
          },
          ...(isMended ? textFix(one, better) : {}),
        },
      ];
    }),
};

/** The text with what can be written otherwise put right. */
export function withoutLost(text: string): string {
  return hasLost(text) ? [...text].map((char) => (isLost(char) ? replacement(char) : char)).join('') : text;
}

function hasLost(text: string): boolean {
  for (const char of text) if (isLost(char)) return true;
  return false;
}

/** ☐☑☒ are choices of a form: they are read as marks, and every computer has them. */
const fine = /[\x20-\x7e\n\r\tぁ-ヿ、。・「」☐☑☒]/u;

function isLost(char: string): boolean {
  if (fine.test(char)) return false;
  if (isInWindows31J(char)) return isInvisible(char);
  return !/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}]/u.test(char);
}

function isInvisible(char: string): boolean {
  return /[\p{Cc}\p{Cf}\u00ad\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(char);
}

function setOf(char: string): LostSet {
  if (isInvisible(char) || /\p{Zs}/u.test(char)) return 'invisible';
  if (/[\u2e80-\u2fdf]/u.test(char)) return 'radical';
  if (/\p{Co}/u.test(char)) return 'private';
  if (/\p{Extended_Pictographic}/u.test(char)) return 'emoji';
  return /\p{Script=Han}/u.test(char) ? 'kanji' : 'other';
}

/** The kanji of a radical or compatibility form; nothing for an invisible character; else the character itself. */
function replacement(char: string): string {
  if (isInvisible(char)) return '';
  const normal = char.normalize('NFKC');
  return [...normal].every((one) => !isLost(one)) ? normal : char;
}

/** What cannot be seen or differs by machine is named by its code point. */
function shown(char: string): string {
  const set = setOf(char);
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return set === 'invisible' || set === 'private' ? code : `${char}（${code}）`;
}
