import type { PlanFormat } from './format';

/** Each form by itself, so that a page fetches only that of its workbook. A test holds the list against the forms. */
const forms: ReadonlyMap<string, () => Promise<PlanFormat>> = new Map([
  ['general', async () => (await import('./general')).general],
  ['ube-reform', async () => (await import('./ube-reform')).ubeReform],
  ['ube-dx', async () => (await import('./ube-dx')).ubeDx],
  ['sanyo-onoda', async () => (await import('./sanyo-onoda')).sanyoOnoda],
  ['mine', async () => (await import('./mine')).mine],
  ['own-form', async () => (await import('./own-form')).ownForm],
  ['seki', async () => (await import('./seki')).seki],
]);

/** The form of this id; `null` where there is none. */
export async function fetchFormat(id: string): Promise<PlanFormat | null> {
  return (await forms.get(id)?.()) ?? null;
}
