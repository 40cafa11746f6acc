import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FileFailure, reasonOf } from './file-failure';

/** @throws FileFailure unreadable */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new FileFailure('unreadable', { file, reason: reasonOf(cause) }, { cause });
  }
}

/** What tells whether a file is still what was read. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
