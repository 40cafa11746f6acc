/** Why a file could not be read or written; texts stand in `locales/ja/files-cli.ts`. */
export type FileFailureCode =
  /** It cannot be read; `reason` is the system's code. */
  | 'unreadable'
  /** It cannot be written; `reason` is the system's code, or `lock`. What stood there before is untouched. */
  | 'unwritable'
  /** There is a file already, and nobody said that it may be replaced. */
  | 'exists'
  /** The result would take the place of what it is made from. */
  | 'input'
  /** What stands there is no file: a folder, a pipe, a device, a link that leads nowhere. */
  | 'not-a-file'
  /** The file is marked as one that is not to be changed. */
  | 'read-only'
  /** The name belongs to another kind of file. */
  | 'other-kind'
  /** Somebody has it open in Excel or LibreOffice; `who`, `lock`. */
  | 'open'
  /** It is not what was read any more: another program has written it in the meantime. */
  | 'changed';

export type FileFailureData = Readonly<Record<string, string>> & { readonly file: string };

/** The disk refused, or we do. The message for people is made where it is shown. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
  constructor(
    readonly code: FileFailureCode,
    readonly data: FileFailureData,
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(data)}`, options);
  }
}

/** The system's code of an error (ENOENT …), else its text. */
export function reasonOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
}
