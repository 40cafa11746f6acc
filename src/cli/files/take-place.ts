import { createHash } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { FileFailure, reasonOf } from './file-failure';

/** Our own files beside the one that is written: short, because the name of that one may be as long as a name can be. */
const prefix = '.~tassei.';
/** Who holds a lock longer has been interrupted. */
const longestWrite = 10 * 60_000;
const longestWait = 20_000;

/**
 * Writes a file whole or not at all: a temporary file beside it takes its place when it is on the disk. Of two that write
 * the same file the second waits, and then sees what the first has written.
 * @param isStill asked when nobody else writes any more; throws where the file is not what the writing was decided on
 * @throws FileFailure; what stood there before is untouched
 */
export function takePlace(
  target: string,
  bytes: Uint8Array,
  { isNew, isStill }: { isNew: boolean; isStill: () => void },
): void {
  endAfterWriting();
  const key = createHash('sha256').update(target).digest('hex').slice(0, 12);
  const folder = path.dirname(target);
  const temporary = path.join(folder, `${prefix}${key}.tmp`);
  const lock = path.join(folder, `${prefix}${key}.lock`);
  holdLock(lock, target);
  try {
    removeLeft(folder, temporary);
    isStill();
    writeDurably(temporary, bytes, isNew ? undefined : statSync(target).mode);
    // what another program wrote while we did is not lost either
    isStill();
    if (isNew) placeNew(temporary, target);
    else renameSync(temporary, target);
  } catch (cause) {
    throw cause instanceof FileFailure
      ? cause
      : new FileFailure('unwritable', { file: target, reason: reasonOf(cause) }, { cause });
  } finally {
    rmSync(temporary, { force: true });
    rmSync(lock, { force: true });
  }
}

function writeDurably(file: string, bytes: Uint8Array, mode: number | undefined): void {
  const descriptor = openSync(file, 'wx', 0o666);
  try {
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A second name for the temporary file: unlike renaming, this fails where somebody has made the file meanwhile. */
function placeNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (cause) {
    if (reasonOf(cause) === 'EEXIST') throw new FileFailure('exists', { file: target }, { cause });
    // file systems without links: what is between looking and renaming cannot be closed there
    if (lstatSync(target, { throwIfNoEntry: false }))
      throw new FileFailure('exists', { file: target }, { cause });
    renameSync(temporary, target);
  }
}

/** One writer a file. The lock of who was interrupted is taken over. */
function holdLock(lock: string, target: string): void {
  const from = Date.now();
  for (;;) {
    try {
      const descriptor = openSync(lock, 'wx', 0o666);
      writeSync(descriptor, JSON.stringify({ pid: process.pid, host: hostname() }));
      closeSync(descriptor);
      return;
    } catch (cause) {
      if (reasonOf(cause) !== 'EEXIST')
        throw new FileFailure('unwritable', { file: target, reason: reasonOf(cause) }, { cause });
    }
    if (isLeft(lock)) rmSync(lock, { force: true });
    else if (Date.now() - from > longestWait)
      throw new FileFailure('unwritable', { file: target, reason: 'lock', lock: path.basename(lock) });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

/** Its process is gone, or (on another machine) it is older than writing ever takes. */
function isLeft(lock: string): boolean {
  try {
    const { mtimeMs } = statSync(lock);
    if (Date.now() - mtimeMs > longestWrite) return true;
    const { pid, host } = JSON.parse(readFileSync(lock, 'utf8')) as { pid?: unknown; host?: unknown };
    return host === hostname() && typeof pid === 'number' && !isRunning(pid);
  } catch {
    // gone meanwhile, or not yet written
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) === 'EPERM';
  }
}

/** What runs that were interrupted left here: of this file, because we hold its lock; of others where it is old. */
function removeLeft(folder: string, own: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    const file = path.join(folder, name);
    const isOld = (): boolean =>
      Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > longestWrite;
    if (file === own || isOld()) rmSync(file, { force: true });
  }
}

let ends = false;

/**
 * A signal that comes while something is written ends the program after it: writing is synchronous, and a listener is
 * heard when it is done. Without a listener the system would end us in the middle, and leave the temporary file.
 */
function endAfterWriting(): void {
  if (ends) return;
  ends = true;
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)
    process.once(signal, () => process.exit(128 + number));
}
