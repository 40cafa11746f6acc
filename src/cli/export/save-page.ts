import path from 'node:path';
import { parseFiscalYear } from '../../quantity';
import type { PlanReading } from '../../sheets/read-plan';
import { citizensPage, pageGenerator } from '../../tables/citizens';
import { citizenWords as english } from '../../../locales/en/citizens';
import { citizenWords as japanese } from '../../../locales/ja/citizens';
import { FileFailure } from '../files/file-failure';
import { readBytes } from '../files/read-file';
import type { FoundBook } from './find-books';
import { writeWhole } from './save-parts';
import type { ExportSettings } from './settings';

/** The page 市民向け of a workbook, beside it in the output by its name. @throws FileFailure where another file stands there */
export function savePage(
  { output, headers, year }: ExportSettings,
  book: FoundBook,
  reading: PlanReading,
): void {
  const file = path.join(output, book.name.replace(/\.xls[xm]$/iu, '.html'));
  if (isOfOthers(file)) throw new FileFailure('exists', { file });
  const only = year === undefined ? null : parseFiscalYear(year);
  const page = citizensPage(
    reading,
    headers === 'en' ? english : japanese,
    only === null ? {} : { year: only },
  );
  writeWhole(file, Buffer.from(page));
}

function isOfOthers(file: string): boolean {
  try {
    const text = Buffer.from(readBytes(file)).toString();
    return !text.includes(`<meta name="generator" content="${pageGenerator}">`);
  } catch (error) {
    if (error instanceof FileFailure && error.data.reason === 'ENOENT') return false;
    throw error;
  }
}
