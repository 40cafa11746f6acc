import type { PaneTexts } from '../../locales/ja/pane';
import { BookFailure, type BookFailureCode } from '../book/shell';
import type { Notice } from './pane-state';

/** What was being done when it failed. */
export type Doing = 'read' | 'write' | 'select' | 'print' | 'check';

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
  const title = texts.failures[doing];
  const again = retry ? { retry } : {};
  if (!(error instanceof BookFailure))
    return { intent: 'error', title, body: texts.failures.reasons.unexpected, ...again };
  if (error.code === 'cancelled') {
    return {
      intent: 'info',
      title: texts.failures.reasons.cancelled,
      body: doing === 'check' ? title : texts.failures.unchanged,
    };
  }
  const detail = error.code === 'host' && typeof error.data.reason === 'string' ? error.data.reason : null;
  const body = [
    doing === 'write' ? texts.failures.unchanged : '',
    reason(texts, error.code, String(error.data.sheet ?? '')),
    detail === null ? '' : texts.failures.detail(detail),
  ];
  return { intent: 'error', title, body: body.filter((part) => part !== '').join(' '), ...again };
}

function reason(texts: PaneTexts, code: BookFailureCode, sheet: string): string {
  const { reasons } = texts.failures;
  switch (code) {
    case 'cell-edit-mode':
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
