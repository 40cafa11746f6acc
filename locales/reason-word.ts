import { reasonTexts } from './ja/forms';

/** A reason in words, as 様式定義 has it in every language; a code that there are none for as it is. */
export function reasonWord(code: string): string {
  return code in reasonTexts ? reasonTexts[code as keyof typeof reasonTexts] : code;
}
