import type { PaneTexts } from '../../../locales/ja/pane';
import { BookFailure, type BookFailureCode } from '../../book/shell';
import type { Notice } from '../state/pane-state';

/** What was being done when it failed. */
export type Doing = 'read' | 'calculate' | 'write' | 'select' | 'print' | 'check' | 'follow';

/**
 * A failure in the user's words: what happened, what it means for the workbook, what to do.
 * @param retry does again what failed
 */
export function failureNotice(
  texts: PaneTexts,
  doing: Doing,
  error: unknown,
  retry?: () => Promise<unknown>,
): Notice {
  const { failures } = texts;
  const title = failures[doing];
  const again = { ...(retry ? { retry } : {}), ...(doing === 'read' ? { unread: true } : {}) };
  if (!(error instanceof BookFailure))
    return { intent: 'error', title, body: failures.reasons.unexpected, ...again };
  const unchanged = doing === 'write' && error.code !== 'not-restored' ? failures.unchanged : '';
  if (error.code === 'cancelled') {
    const told = { intent: 'info', title: failures.reasons.cancelled } as const;
    if (doing === 'check') return { ...told, body: title };
    return unchanged === '' ? told : { ...told, body: unchanged };
  }
  const detail = error.code === 'host' && typeof error.data.reason === 'string' ? error.data.reason : null;
  const body = [
    unchanged,
    reason(texts, error.code, String(error.data.sheet ?? '')),
    detail === null ? '' : failures.detail(detail),
  ];
  return { intent: 'error', title, body: body.filter((part) => part !== '').join(' '), ...again };
}

function reason(texts: PaneTexts, code: BookFailureCode, sheet: string): string {
  const { reasons } = texts.failures;
  switch (code) {
    case 'cell-edit-mode':
    case 'book-protected':
    case 'not-restored':
    case 'payload-too-large':
    case 'cancelled':
    case 'host':
      return reasons[code];
    case 'sheet-protected':
    case 'sheet-missing':
    case 'sheet-exists':
      return reasons[code](sheet);
    default:
      return reasons.unreadable;
  }
}
