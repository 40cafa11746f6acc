import { achievementWords as english } from '../../locales/en/achievement';
import { functionsEn } from '../../locales/en/functions';
import { achievementWords as japanese } from '../../locales/ja/achievement';
import { functionsJa } from '../../locales/ja/functions';
import type { Given } from './figures';
import { FunctionFailure, grade, quantity, rate, type FunctionWords } from './functions';

/** Associates the custom functions with their ids in `assets/functions.json`, with messages in the language of Excel. */
export function registerFunctions(displayLanguage: string): void {
  const isEnglish = !displayLanguage.toLowerCase().startsWith('ja');
  const words: FunctionWords = {
    texts: isEnglish ? functionsEn : functionsJa,
    words: isEnglish ? english : japanese,
    known: [japanese, english],
  };
  CustomFunctions.associate({
    RATE: (...given: Given[]) => answer(() => rate(words, given[0], given[1], given[2], given[3], given[4])),
    GRADE: (...given: Given[]) => answer(() => grade(words, given[0], given[1])),
    QUANTITY: (...given: Given[]) => answer(() => quantity(words, given[0], given[1])),
  });
}

/** Gives Excel's own error value with the message in the place of a failure. */
function answer<T>(work: () => T): T | CustomFunctions.Error {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
    return new CustomFunctions.Error(error.kind === 'value' ? invalidValue : notAvailable, error.message);
  }
}
