import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { BookFailure } from '../shell';

/** @throws BookFailure file-missing */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new BookFailure('file-missing', { file, reason: reasonOf(cause) }, { cause });
  }
}

/**
 * Writes a file whole or not at all: a temporary file beside it takes its place when it is on the disk.
 * The file keeps its mode, and a link stays a link.
 * @throws BookFailure file-unwritable; what stood there before is untouched
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const target = existing(file) ?? path.resolve(file);
  const unique = `${String(process.pid)}-${Date.now().toString(36)}`;
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${unique}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o666);
    try {
      const mode = statSync(target, { throwIfNoEntry: false })?.mode;
      if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new BookFailure('file-unwritable', { file, reason: reasonOf(cause) }, { cause });
  }
}

function existing(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}

function reasonOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
}
