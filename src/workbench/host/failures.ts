import type { HostErrorCode } from './host-error';

/** Numbers by which office.js hears that a request as a whole was refused. */
export const OfficeError = {
  internal: 5001,
  cellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** 5 MB */
export const usualLimit = 5_000_000;

/** What can be made to go wrong, as it does in Excel. */
export class Failures {
  /** The user is typing into a cell: every request is refused until it is false again. */
  cellEditMode = false;
  /** The add-in may not work on the document. */
  accessDenied = false;
  /** The user looks at another workbook: what {@link codeBehind} names is refused until it is false again. */
  otherWorkbook = false;
  /** The user has selected several sheets: no cell can be changed. */
  groupedSheets = false;
  /** Protection cannot be taken away, also without a password, as in version 2605 (office-js#6784). */
  unprotectRefused = false;
  /** Bytes that a request may have, as in Excel on the web. */
  requestLimit: number = usualLimit;
  /** Bytes that a response may have. */
  responseLimit: number = usualLimit;
  /** Time (ms) that passes before a request is done: Excel is busy, or far away. */
  delay = 0;
  private planned: Planned | null = null;

  /**
   * Lets the n-th request from now on (1 is the next) fail with the code,
   * after a share (0 to 1) of its actions was done, as a request that fails midway does.
   */
  failRequest(n: number, code: HostErrorCode = 'GeneralException', share = 0.5): void {
    this.planned = { inRequests: n, code, share, writing: false };
  }

  /** Lets the next request that writes fail so; what is read before it is answered. */
  failWrite(code: HostErrorCode = 'GeneralException', share = 0.5): void {
    this.planned = { inRequests: 1, code, share, writing: true };
  }

  /** Called once a request: after how many of its actions it is to fail, and how. */
  next(actions: number, writes: boolean): { readonly at: number; readonly code: HostErrorCode } | null {
    if (!this.planned || (this.planned.writing && !writes)) return null;
    this.planned.inRequests--;
    if (this.planned.inRequests > 0) return null;
    const { code, share } = this.planned;
    this.planned = null;
    return { at: Math.min(actions - 1, Math.floor(actions * share)), code };
  }
}

interface Planned {
  inRequests: number;
  readonly code: HostErrorCode;
  /** Of the request's actions, 0 to 1. */
  readonly share: number;
  /** Only requests that write count. */
  readonly writing: boolean;
}
