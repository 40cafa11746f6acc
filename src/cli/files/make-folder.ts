import { mkdirSync } from 'node:fs';
import { FileFailure, reasonOf } from './file-failure';

/** A folder, and those above it, where they are not there yet. @throws FileFailure unwritable */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new FileFailure('unwritable', { file: folder, reason: reasonOf(cause) }, { cause });
  }
}
