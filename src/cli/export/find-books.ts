import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { FileFailure, reasonOf } from '../files/file-failure';

/** A workbook to be exported. */
export interface FoundBook {
  readonly path: string;
  /** As the tables name it: below the folder that was named, with `/` between. */
  readonly name: string;
}

/** The workbooks of these files and folders, below them too, each once, by name. @throws FileFailure for what is not there */
export function findBooks(targets: readonly string[], output: string): FoundBook[] {
  const out = path.resolve(output);
  const found = new Map<string, FoundBook>();
  const several = targets.length > 1;
  for (const target of targets) {
    const isFolder = statsOf(target).isDirectory();
    const files = isFolder ? booksBelow(target, out) : [target];
    for (const file of files) {
      const key = realpathSync(file);
      const below = isFolder ? path.relative(target, file) : path.basename(file);
      const name = isFolder && several ? path.join(path.basename(path.resolve(target)), below) : below;
      if (!found.has(key)) found.set(key, { path: file, name: name.split(path.sep).join('/') });
    }
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}

function booksBelow(folder: string, leave: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): string[] => {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name.startsWith('~$') || path.resolve(file) === leave) return [];
    if (entry.isDirectory()) return booksBelow(file, leave);
    return /\.xls[xm]$/iu.test(entry.name) ? [file] : [];
  });
}

function statsOf(target: string): ReturnType<typeof statSync> & object {
  try {
    return statSync(target);
  } catch (cause) {
    throw new FileFailure('unreadable', { file: target, reason: reasonOf(cause) }, { cause });
  }
}

/** By code points: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
