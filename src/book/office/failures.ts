import { BookFailure, type BookFailureCode } from '../shell';

/** Excel's codes of what a user can do something about. */
const CODES: Readonly<Record<string, BookFailureCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'sheet-protected',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
};

/** What Excel threw, in our words. `host` carries Excel's code as `reason` and the member as `where`. */
export function bookFailure(error: unknown): BookFailure {
  if (error instanceof BookFailure) return error;
  const code = excelCode(error);
  const known = CODES[code];
  if (known) return new BookFailure(known, {}, { cause: error });
  return new BookFailure(
    'host',
    { reason: code || messageOf(error), where: location(error) },
    { cause: error },
  );
}

export function isRequestTooLarge(error: unknown): boolean {
  return excelCode(error) === 'RequestPayloadSizeLimitExceeded';
}

export function isResponseTooLarge(error: unknown): boolean {
  return excelCode(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** The request was refused before any of it was done. */
export function isRefusedWhole(error: unknown): boolean {
  return isRequestTooLarge(error) || isCellEditMode(error);
}

export function isCellEditMode(error: unknown): boolean {
  return excelCode(error) === 'InvalidOperationInCellEditMode';
}

/** `OfficeExtension.Error` is told by its shape: every page of office.js has a class of its own. */
function excelCode(error: unknown): string {
  return property(error, 'code');
}

function location(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  return property(error.debugInfo, 'errorLocation');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : property(error, 'message') || String(error);
}

function property(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return typeof found === 'string' ? found : '';
}
