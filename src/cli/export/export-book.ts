import { failureOf } from '../../book';
import { loadCalculated } from '../../book/xlsx';
import { parseFiscalYear } from '../../quantity';
import { checkPlan } from '../../sheets/check';
import { readPlan, type PlanReading } from '../../sheets/read-plan';
import {
  csvLines,
  findMunicipality,
  openRows,
  tableNames,
  tablesOf,
  type AnyRow,
  type TableName,
} from '../../tables';
import { tableWords as english } from '../../../locales/en/tables';
import { tableWords as japanese } from '../../../locales/ja/tables';
import { findingText } from '../../../locales/finding-texts';
import { FileFailure } from '../files/file-failure';
import { digestOf, readBytes } from '../files/read-file';
import { problemLine } from '../plan-file';
import { say } from '../words';
import type { FoundBook } from './find-books';
import { savePage } from './save-page';
import { saveParts } from './save-parts';
import type { ExportedBook, ExportFailure, ExportSettings } from './settings';

export const headerWords = { ja: japanese, en: english } as const;

/** One workbook → its rows, or a line that says why not. Nothing of it is kept, and no workbook stops the others. */
export async function exportBook(book: FoundBook, settings: ExportSettings): Promise<ExportedBook> {
  const failure = (severity: ExportFailure['severity'], code: string, message: string): ExportFailure => ({
    source_file: book.name,
    severity,
    code,
    message: oneLine(message),
  });
  let digest = '';
  try {
    const bytes = readBytes(book.path);
    digest = digestOf(bytes);
    const reading = readPlan(loadCalculated(bytes).snapshot());
    if (reading.plan === null) {
      const failures = reading.problems.map((one) => failure('error', one.code, problemLine(one)));
      if (settings.format === 'html') return { ...nothing, failures };
      return await kept(book, digest, settings, { ...nothing, failures });
    }
    const notes = [
      ...reading.problems.map((one) => failure('note', one.code, problemLine(one))),
      ...municipalityNotes(reading, settings).map(([code, message]) => failure('note', code, message)),
    ];
    if (settings.format === 'html') {
      savePage(settings, book, reading);
      return { ...nothing, failures: notes };
    }
    return await kept(
      book,
      digest,
      settings,
      { ...nothing, failures: notes },
      rowsOf(reading, book, settings),
    );
  } catch (error) {
    const failures = [failure('error', codeOf(error), messageOf(error))];
    return settings.format === 'html'
      ? { ...nothing, failures }
      : kept(book, digest, settings, { ...nothing, failures });
  }
}

const nothing: ExportedBook = { failures: [], rows: {}, withheld: 0 };

type AllRows = Readonly<Record<TableName, readonly AnyRow[]>>;

function rowsOf(reading: PlanReading, book: FoundBook, settings: ExportSettings): AllRows {
  const { municipality, year } = settings;
  const only = year === undefined ? null : parseFiscalYear(year);
  return tablesOf({
    reading,
    source: { file: book.name, ...(municipality === undefined ? {} : { municipality }) },
    findings: settings.isPublic ? [] : checkPlan(reading),
    message: (finding) => findingText(say.findings, finding),
    ...(only === null ? {} : { year: only }),
  });
}

/** Writes the Parquet files of a workbook, or hands its lines on to the one file of CSV. */
async function kept(
  book: FoundBook,
  digest: string,
  settings: ExportSettings,
  result: ExportedBook,
  all?: AllRows,
): Promise<ExportedBook> {
  const words = headerWords[settings.headers];
  const shown = digest.slice(0, 16);
  const tables = tableNames.map((table) => {
    const rows = all?.[table] ?? [];
    if (!settings.isPublic) return { table, rows, withheld: 0 };
    const open = openRows(table, rows, shown);
    return { table, rows: open.rows, withheld: open.withheld.cells + open.withheld.rows };
  });
  const done: ExportedBook = {
    failures: result.failures,
    rows: Object.fromEntries(tables.map(({ table, rows }) => [table, rows.length])),
    withheld: tables.reduce((sum, one) => sum + one.withheld, 0),
  };
  if (settings.format === 'parquet') {
    await saveParts(settings, book, shown, tables, done);
    return done;
  }
  return {
    ...done,
    lines: Object.fromEntries(tables.map(({ table, rows }) => [table, csvLines(table, rows, words)])),
  };
}

function municipalityNotes({ plan }: PlanReading, settings: ExportSettings): [string, string][] {
  const said = (settings.municipality ?? plan.municipality).trim();
  const found = findMunicipality(said);
  if (found.kind === 'one') return [];
  if (said === '') return [['municipality-missing', say.export.noMunicipality]];
  return found.kind === 'several'
    ? [['municipality-several', say.export.severalMunicipalities(said, found.prefectures.join('、'))]]
    : [['municipality-unknown', say.export.unknownMunicipality(said)]];
}

function codeOf(error: unknown): string {
  return error instanceof FileFailure ? error.code : failureOf(error).code;
}

function messageOf(error: unknown): string {
  if (error instanceof FileFailure) return say.files[error.code](error.data);
  const { code, data } = failureOf(error);
  return say.failures[code](data);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim();
}
