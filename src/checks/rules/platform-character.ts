import type { Found } from '../finding';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf, type PlanText, type TextData } from '../texts';
import { isWindowsExtension } from '../windows-31j';

/** ① Ⅰ № ㎡ and their like stand in the forms themselves and are read everywhere today. */
const common = /[\u2460-\u2473\u2160-\u2179№㎡㎥㎞㎝㎜㎏㎎㏄≒≡∫√⊥∠∵∩∪]/u;

interface Data extends TextData {
  readonly state: 'kanji' | 'words';
  readonly found: string;
  readonly better: string;
}

/**
 * 機種依存文字: words in one character (㈱, ㌔, ㍻, ℡) and kanji of the IBM extension (髙, 﨑) that Windows-31J has and JIS X
 * 0208 has not. The words are written out; kanji of names are left as they are.
 */
export const platformCharacter: Rule<Data> = {
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Found<Data>[] => {
      const found = [...new Set([...one.text].filter(isPlatform))];
      const words = found.filter((char) => written(char) !== char);
      const kanji = found.filter((char) => written(char) === char);
      return [words, kanji].flatMap((chars): Found<Data>[] => (chars.length === 0 ? [] : [told(one, chars)]));
    }),
};

function told(one: PlanText, chars: readonly string[]): Found<Data> {
  const better = chars.map(written).join('、');
  const found = chars.join('、');
  return {
    severity: 'info',
    where: one.where,
    data: {
      ...textData(one),
      found,
      better: better === found ? '' : better,
      state: better === found ? 'kanji' : 'words',
    },
    ...(better === found ? {} : textFix(one, withoutPlatform(one.text))),
  };
}

/** The text with the words written out. */
export function withoutPlatform(text: string): string {
  return [...text].map((char) => (isPlatform(char) ? written(char) : char)).join('');
}

function isPlatform(char: string): boolean {
  return char > '\u00ff' && !common.test(char) && isWindowsExtension(char);
}

function written(char: string): string {
  return /\p{Script=Han}/u.test(char) ? char : char.normalize('NFKC');
}
