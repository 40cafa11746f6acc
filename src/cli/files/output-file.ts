import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { FileFailure, reasonOf } from './file-failure';
import { ownerOf } from './owner-file';
import { digestOf, readBytes } from './read-file';
import { takePlace } from './take-place';

/** A file that a command writes: where it may be, and what may be replaced. */
export interface Writing {
  /** `.xlsx` …: a name that says something else is a slip, as Excel refuses what is not what its name says. */
  readonly kinds: readonly string[];
  /** Replaces a file that is there, and one that somebody has open. */
  readonly force?: boolean | undefined;
  /** Files that the result is made from: they are never replaced. */
  readonly inputs?: readonly string[];
}

/** A place that was found fit for a result. */
export interface OutputFile {
  /** @throws FileFailure where it is not fit any more, or cannot be written */
  save(bytes: Uint8Array): void;
}

/**
 * Looks whether a result may be put here, before any work is done for it.
 * @throws FileFailure exists, input, not-a-file, read-only, other-kind, open, unwritable
 */
export function outputFile(file: string, { kinds, force = false, inputs = [] }: Writing): OutputFile {
  const kind = path.extname(file).toLowerCase();
  if (kind !== '' && !kinds.includes(kind))
    throw new FileFailure('other-kind', { file, kind, fit: kinds.join(' ') });
  const { target, stats } = placeOf(file);
  isFile(file, stats);
  if (stats && inputs.some((input) => isSame(input, stats))) throw new FileFailure('input', { file });
  if (stats && !force) throw new FileFailure('exists', { file });
  mayReplace(file, target, stats, force);
  const before = stats ? digestOf(readBytes(target)) : null;
  return writer(file, target, before);
}

/**
 * The file that was read, to be written anew.
 * @param digest of what was read
 * @throws FileFailure not-a-file, read-only, open
 */
export function sameFile(file: string, digest: string, force = false): OutputFile {
  const { target, stats } = placeOf(file);
  isFile(file, stats);
  mayReplace(file, target, stats, force);
  return writer(file, target, digest);
}

function writer(file: string, target: string, before: string | null): OutputFile {
  const isStill = (): void => {
    const now = lstatSync(target, { throwIfNoEntry: false });
    if (before === null && now) throw new FileFailure('exists', { file });
    if (before !== null && (!now || digestOf(readBytes(target)) !== before))
      throw new FileFailure('changed', { file });
  };
  return {
    save(bytes) {
      try {
        takePlace(target, bytes, { isNew: before === null, isStill });
      } catch (error) {
        // the name that the user typed, not what it leads to
        throw error instanceof FileFailure
          ? new FileFailure(error.code, { ...error.data, file }, { cause: error })
          : error;
      }
    },
  };
}

/** Where a name leads to, links followed, and what is there. */
function placeOf(file: string): { target: string; stats: Stats | undefined } {
  try {
    const own = lstatSync(file, { throwIfNoEntry: false });
    const stats = statSync(file, { throwIfNoEntry: false });
    if (own && !stats) throw new FileFailure('not-a-file', { file, what: 'dangling' });
    if (stats) return { target: realpathSync(file), stats };
    const folder = path.dirname(path.resolve(file));
    if (!statSync(folder, { throwIfNoEntry: false }))
      throw new FileFailure('unwritable', { file, reason: 'ENOENT', folder });
    return { target: path.join(realpathSync(folder), path.basename(file)), stats: undefined };
  } catch (cause) {
    throw cause instanceof FileFailure
      ? cause
      : new FileFailure('unwritable', { file, reason: reasonOf(cause) }, { cause });
  }
}

function isFile(file: string, stats: Stats | undefined): void {
  if (stats && !stats.isFile())
    throw new FileFailure('not-a-file', { file, what: stats.isDirectory() ? 'folder' : 'device' });
}

function mayReplace(file: string, target: string, stats: Stats | undefined, force: boolean): void {
  // by its mark, not by what the user may do: who administers the machine may do everything
  if (stats && (stats.mode & 0o222) === 0) throw new FileFailure('read-only', { file });
  const owner = force ? null : ownerOf(target);
  if (owner) throw new FileFailure('open', { file, who: owner.who, lock: owner.lock });
}

function isSame(input: string, stats: Stats): boolean {
  const other = statSync(input, { throwIfNoEntry: false });
  return other !== undefined && other.dev === stats.dev && other.ino === stats.ino;
}
