import { digestOf, readBytes } from '../files/read-file';
import { FileFailure } from '../files/file-failure';
import { say } from '../words';
import type { FoundBook } from './find-books';
import type { ExportPool } from './pool';
import type { ExportedBook } from './settings';

/** Workbooks that may be ahead of the one that is waited for: what is held in memory is bounded by it. */
const aheadPerThread = 4;

/**
 * Gives the workbooks to the pool and their results on in the order of the workbooks, whoever is ready first. A copy of a
 * workbook that came before is told, not exported twice. Ends early where `stopped` says so, after what is under way.
 */
export async function runExport(
  books: readonly FoundBook[],
  pool: ExportPool,
  use: (result: ExportedBook, index: number) => void,
  stopped: () => boolean,
): Promise<void> {
  const seen = new Map<string, string>();
  const window: Promise<ExportedBook>[] = [];
  let used = 0;
  const takeFirst = async (): Promise<void> => {
    const first = window.shift();
    if (first) use(await first, used++);
  };
  for (const book of books) {
    if (stopped()) break;
    if (window.length >= pool.size * aheadPerThread) await takeFirst();
    window.push(copyOf(book, seen) ?? pool.run(book));
  }
  while (window.length > 0) await takeFirst();
}

function copyOf(book: FoundBook, seen: Map<string, string>): Promise<ExportedBook> | null {
  let digest: string;
  try {
    digest = digestOf(readBytes(book.path));
  } catch (error) {
    // whoever opens it tells why it cannot be read
    if (error instanceof FileFailure) return null;
    throw error;
  }
  const before = seen.get(digest);
  if (before === undefined) {
    seen.set(digest, book.name);
    return null;
  }
  return Promise.resolve({
    failures: [
      {
        source_file: book.name,
        severity: 'note',
        code: 'same-workbook',
        message: say.export.sameWorkbook(before),
      },
    ],
    rows: {},
    withheld: 0,
  });
}
