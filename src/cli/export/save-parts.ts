import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { AnyRow, TableName } from '../../tables';
import { reasonOf } from '../files/file-failure';
import type { FoundBook } from './find-books';
import type { ExportedBook, ExportFailure, ExportSettings } from './settings';

/** Which files a workbook has given, so that they go when it has changed; one small file a workbook, beside the tables. */
const ledgerFolder = '_sources';

interface LedgerEntry {
  readonly source: string;
  readonly digest: string;
  /** Relative to the output. */
  readonly files: readonly string[];
  readonly failures: readonly ExportFailure[];
}

/**
 * Writes the Parquet files of one workbook, each whole or not at all, and removes those that it gave before and gives no
 * more. Machines that export other workbooks into the same folder do not meet: every name is a workbook's own.
 */
export async function saveParts(
  { output, isPublic }: ExportSettings,
  book: FoundBook,
  digest: string,
  tables: readonly { readonly table: TableName; readonly rows: readonly AnyRow[] }[],
  { failures }: ExportedBook,
): Promise<void> {
  const { parquetParts } = await import(/* webpackMode: "eager" */ '../../tables/parquet');
  const parts = (await Promise.all(tables.map(({ table, rows }) => parquetParts(table, rows)))).flat();
  const ledger = path.join(output, ledgerFolder, `${ownKey(book.path)}.json`);
  const before = readLedger(ledger);
  // nobody knows what is in a workbook that cannot be read now: what it gave stays
  const isUnread = digest === '';
  const files = isUnread ? (before?.files ?? []) : parts.map(({ folder }) => `${folder}/${digest}.parquet`);
  parts.forEach(({ bytes }, i) => writeWhole(path.join(output, files[i] ?? ''), bytes));
  const source = isPublic ? digest : book.name;
  const entry: LedgerEntry = {
    source,
    digest: isUnread ? (before?.digest ?? '') : digest,
    files,
    failures: failures.map((one) => ({ ...one, source_file: source })),
  };
  writeWhole(ledger, Buffer.from(`${JSON.stringify(entry, null, 1)}\n`));
  const left = before?.files.filter((file) => !files.includes(file)) ?? [];
  if (left.length === 0) return;
  // a copy of the workbook as it was may stand elsewhere
  const others = new Set(ledgers(output).flatMap((one) => one.files));
  for (const file of left) if (!others.has(file)) removeFile(output, file);
}

/** What is told of all workbooks in the folder, whichever run has exported them, in the order of their names. */
export function allFailures(output: string): ExportFailure[] {
  return ledgers(output)
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
    .flatMap((entry) => entry.failures);
}

function ledgers(output: string): LedgerEntry[] {
  const folder = path.join(output, ledgerFolder);
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{24}\.json$/u.test(name))
    .flatMap((name) => readLedger(path.join(folder, name)) ?? []);
}

/** The workbook's place on this machine: two machines may have other workbooks under one path. */
function ownKey(file: string): string {
  return createHash('sha256')
    .update(`${hostname()}\n${realpathSync(file)}`)
    .digest('hex')
    .slice(0, 24);
}

function readLedger(file: string): LedgerEntry | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LedgerEntry;
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A file that is there is whole: what is interrupted leaves a name that begins with a dot, which nobody reads. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, `.~tassei.${path.basename(file)}.tmp`);
  writeFileSync(temporary, bytes);
  renameSync(temporary, file);
}

/** Removes a file of ours and the folders that are empty then. */
function removeFile(output: string, file: string): void {
  rmSync(path.join(output, file), { force: true });
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    try {
      rmdirSync(path.join(output, folder));
    } catch (error) {
      // another workbook has files there, or another machine was faster
      if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(reasonOf(error))) return;
      throw error;
    }
  }
}
