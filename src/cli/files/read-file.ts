import { createHash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { FileFailure, reasonOf } from './file-failure';

/** @throws FileFailure unreadable */
export function readBytes(file: string): Uint8Array {
  try {
    maybeRead(file, statSync(file));
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof FileFailure) throw cause;
    throw new FileFailure('unreadable', { file, reason: reasonOf(cause) }, { cause });
  }
}

/**
 * A pipe, a socket or a device would be waited for, for ever where nobody writes into it. Of a folder the system says it.
 * @throws FileFailure unreadable
 */
export function maybeRead(file: string, stats: Stats): void {
  if (!stats.isFile() && !stats.isDirectory())
    throw new FileFailure('unreadable', { file, reason: 'device' });
}

/** What tells whether a file is still what was read. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
