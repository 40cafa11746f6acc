import { createContext, useContext } from 'react';
import { workbenchTexts as en } from '../../../locales/en/workbench';
import { workbenchTexts as ja, type WorkbenchTexts } from '../../../locales/ja/workbench';

/** Of the add-in and of the workbench around it: as the page's address says (`?locale=en-US`), else as the browser is. */
export function localeOf(query: URLSearchParams): string {
  return query.get('locale') ?? (isEnglish(navigator.language) ? 'en-US' : 'ja-JP');
}

export function textsOf(locale: string): WorkbenchTexts {
  return isEnglish(locale) ? en : ja;
}

export function isEnglish(locale: string): boolean {
  return /^en\b/i.test(locale);
}

const Texts = createContext<WorkbenchTexts>(ja);
export const TextsProvider = Texts.Provider;

export function useTexts(): WorkbenchTexts {
  return useContext(Texts);
}
