import { failureOf, type BookFailure } from '../../book/shell';
import type { AllTexts } from '../state/all-texts';
import type { Notice } from '../state/pane-state';

/** What was being done when it failed. */
export type Doing =
  'read' | 'understand' | 'calculate' | 'write' | 'select' | 'print' | 'check' | 'follow' | 'open';

/**
 * A failure in the user's words: what happened, what it means for the workbook, what to do; with the host's own words for
 * whoever helps.
 * @param retry does again what failed
 */
export function failureNotice(
  texts: AllTexts,
  doing: Doing,
  error: unknown,
  retry?: () => Promise<unknown>,
): Notice {
  const { failures } = texts;
  const title = failures[doing];
  const { code, data, detail } = failureOf(error);
  const why = texts.failure[isOffline(error) ? 'part-missing' : code](data);
  const unchanged =
    doing === 'write' && code !== 'not-restored' && code !== 'unexpected' ? failures.unchanged : '';
  if (code === 'cancelled') {
    const told = { intent: 'info', title: why } as const;
    if (doing === 'check') return { ...told, body: title };
    return unchanged === '' ? told : { ...told, body: unchanged };
  }
  return {
    intent: 'error',
    title,
    body: [unchanged, why].filter((part) => part !== '').join(' '),
    ...(detail === null ? {} : { detail }),
    ...(retry ? { retry } : {}),
    ...(doing === 'read' ? { unread: true } : {}),
  };
}

/** What the user has to do before half-written work is taken back. */
export function waitingWords(texts: AllTexts, failure: BookFailure): string {
  const { code, data } = failureOf(failure);
  return `${texts.failures.takingBack} ${texts.failure[code](data)}`;
}

/** A part of the add-in, or a font, could not be fetched: the browser tells it by these two only. */
function isOffline(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'ChunkLoadError' || (error instanceof TypeError && /fetch/i.test(error.message));
}
