import type { PaneTexts } from '../../../locales/ja/pane';
import { cellAddress } from '../../book/address';
import { BookFailure } from '../../book/shell';
import type { Notice } from '../state/pane-state';

/** What was being done when it failed. */
export type Doing = 'read' | 'calculate' | 'write' | 'select' | 'print' | 'check' | 'follow' | 'open';

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
  const body = [unchanged, reason(texts, error), detail === null ? '' : failures.detail(detail)];
  return { intent: 'error', title, body: body.filter((part) => part !== '').join(' '), ...again };
}

/** What the user has to do before half-written work is taken back. */
export function waitingWords(texts: PaneTexts, failure: BookFailure): string {
  return `${texts.failures.takingBack} ${reason(texts, failure)}`;
}

function reason(texts: PaneTexts, { code, data }: BookFailure): string {
  const { reasons } = texts.failures;
  const sheet = String(data.sheet ?? '');
  switch (code) {
    case 'cell-edit-mode':
    case 'book-protected':
    case 'payload-too-large':
    case 'cancelled':
    case 'host':
      return reasons[code];
    case 'not-restored':
      return reasons[code](data.saved === 1);
    case 'book-behind':
      return reasons[code](String(data.book ?? ''));
    case 'sheet-protected':
    case 'sheet-missing':
    case 'sheet-exists':
    case 'changed-meanwhile':
      return reasons[code](sheet);
    case 'over-limit':
      return reasons[code](overLimitWords(texts, data), Number(data.limit));
    default:
      return reasons.unreadable;
  }
}

/** 「シート「2 防災」の B3：本文」 */
function overLimitWords(texts: PaneTexts, { sheet, row, col, what, text }: BookFailure['data']): string {
  const { limits } = texts.failures;
  const cell = typeof row === 'number' && typeof col === 'number' ? cellAddress({ row, col }) : '';
  const kind = kinds.find((one) => one === what) ?? 'text';
  return limits.at(String(sheet ?? ''), cell, limits.what[kind], String(text ?? ''));
}

const kinds = ['text', 'formula', 'header', 'list', 'prompt', 'sheet-name', 'name', 'height'] as const;
