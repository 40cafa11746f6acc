import type { AllTexts } from './all-texts';

/** The texts for Office's display language: Japanese for `ja…`, English for all others. */
export async function loadTexts(displayLanguage: string): Promise<AllTexts> {
  const { texts } = displayLanguage.toLowerCase().startsWith('ja')
    ? await import('./texts-ja')
    : await import('./texts-en');
  return texts;
}
