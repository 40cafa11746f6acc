import { BookFailure, type BookFailureCode } from '../shell';
import { contextOf, type NewContext } from './context';

/** Excel's codes of what a user can do something about. */
const CODES: Readonly<Record<string, BookFailureCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'sheet-protected',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  InvalidSelection: 'book-behind',
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

/**
 * The same after Excel was asked what its error does not tell: whether the user looks at another workbook, and what the
 * one is called that has to come to the front.
 */
export async function explained(newContext: NewContext, error: unknown): Promise<BookFailure> {
  const failure = bookFailure(error);
  if (failure.code !== 'book-behind' && !isGeneral(error)) return failure;
  if (failure.code !== 'book-behind' && !(await isBehind(newContext))) return failure;
  return new BookFailure('book-behind', { book: await bookName(newContext) }, { cause: failure.cause });
}

/** Does work with Excel, and throws what went wrong in our words. @throws BookFailure */
export async function explaining<T>(newContext: NewContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await explained(newContext, error);
  }
}

/** Documented: the active cell cannot be had while another workbook is in front. */
async function isBehind(newContext: NewContext): Promise<boolean> {
  try {
    const context = newContext();
    context.workbook.getActiveCell().load('rowIndex');
    await context.sync();
    return false;
  } catch (error) {
    return excelCode(error) === 'InvalidSelection';
  }
}

/** Empty where Excel does not tell it. */
async function bookName(newContext: NewContext): Promise<string> {
  try {
    const { workbook, sync } = contextOf(newContext);
    workbook.load('name');
    await sync();
    return workbook.name;
  } catch {
    return '';
  }
}

/** Whether every change is saved at once, as far as Excel tells. */
export async function savesAtOnce(newContext: NewContext): Promise<boolean> {
  try {
    const { workbook, sync } = contextOf(newContext);
    workbook.load('autoSave');
    await sync();
    return workbook.autoSave;
  } catch {
    return false;
  }
}

export function isRequestTooLarge(error: unknown): boolean {
  return excelCode(error) === 'RequestPayloadSizeLimitExceeded';
}

export function isResponseTooLarge(error: unknown): boolean {
  return excelCode(error) === 'ResponsePayloadSizeLimitExceeded';
}

export function isTooLarge(error: unknown): boolean {
  return isRequestTooLarge(error) || isResponseTooLarge(error);
}

/** Excel's word for what it has no other word for. */
export function isGeneral(error: unknown): boolean {
  return excelCode(error) === 'GeneralException';
}

/** What reading everything at once can be refused for: too many merged areas, drop-downs of a protected sheet, 5 MB. */
export function asksTooMuch(error: unknown): boolean {
  return isGeneral(error) || isTooLarge(error) || excelCode(error) === 'AccessDenied';
}

/** The request was refused before any of it was done. */
export function isRefusedWhole(error: unknown): boolean {
  return isRequestTooLarge(error) || excelCode(error) === 'InvalidOperationInCellEditMode';
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
