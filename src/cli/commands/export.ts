import path from 'node:path';
import { unparse } from 'papaparse';
import { Option } from 'commander';
import { parseFiscalYear } from '../../quantity';
import {
  dataPackage,
  formulaStart,
  licenseNames,
  openTables,
  tableNames,
  type TableName,
} from '../../tables';
import { exit, type RegisterCommand } from '../command';
import { CsvFiles } from '../export/csv-files';
import { headerWords } from '../export/export-book';
import { findBooks } from '../export/find-books';
import { ownMarks, prepareFolder } from '../export/output-folder';
import { exportPool } from '../export/pool';
import { Progress } from '../export/progress';
import { runExport } from '../export/run-export';
import { allFailures, writeWhole } from '../export/save-parts';
import {
  exportFormats,
  type ExportFailure,
  type ExportFormat,
  type ExportSettings,
} from '../export/settings';
import { complain, print } from '../print';
import { UserError } from '../user-error';
import { language, say, type Language } from '../words';

interface ExportOptions {
  readonly output: string;
  readonly format: ExportFormat;
  readonly headers?: Language;
  readonly year?: string;
  readonly municipality?: string;
  readonly public?: boolean;
  readonly license?: string;
  readonly jobs?: string;
  readonly json?: boolean;
}

/** Who interrupts gets whole files, and none that is half written; who is asked a second time ends at once. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Rows that a sheet of Excel holds under its headings. */
const sheetRows = 1_048_575;

/** `export FILES|DIRS... -o DIR`: the plans of any number of workbooks as tables for other programs. */
export const exportTables: RegisterCommand = (program, done) => {
  program
    .command('export')
    .description(say.export.about)
    .argument('<files...>', say.export.files)
    .requiredOption('-o, --output <folder>', say.export.output)
    .addOption(new Option('--format <format>', say.export.format).choices(exportFormats).default('csv'))
    .addOption(new Option('--headers <language>', say.export.headers).choices(['ja', 'en']))
    .option('--year <year>', say.export.year)
    .option('--municipality <name>', say.export.municipality)
    .option('--public', say.export.public)
    .addOption(new Option('--license <license>', say.export.license).choices(licenseNames))
    .option('--jobs <count>', say.export.jobs)
    .option('--json', say.json)
    .action(async (targets: readonly string[], options: ExportOptions) => {
      const settings = settingsOf(options);
      const books = findBooks(targets, settings.output);
      if (books.length === 0) throw new UserError(say.adopt.noBooks(targets.join('、')));
      const isPage = settings.format === 'html';
      const tables = isPage ? [] : settings.isPublic ? openTables : tableNames;
      prepareFolder(settings.output, settings.format, settings.isPublic || isPage, [
        ...tables.map((table) => (settings.format === 'csv' ? `${table}.csv` : table)),
        ...(isPage ? [] : ['failures.csv']),
      ]);
      if (!isPage) savePackage(settings, tables, options.license);
      const pool = exportPool(settings, jobsOf(options.jobs));
      const csv = settings.format === 'csv' ? new CsvFiles(settings, tables) : null;
      const progress = new Progress(books.length);
      const failures: ExportFailure[] = [];
      const rows = new Map<string, number>();
      let [count, withheld, isStopped] = [0, 0, false];
      const stop = (): void => {
        isStopped = true;
        complain('', say.export.stopping);
      };
      for (const signal of stopSignals) process.once(signal, stop);
      try {
        await runExport(
          books,
          pool,
          (result, index) => {
            csv?.add(result.lines ?? {});
            failures.push(...result.failures);
            withheld += result.withheld;
            for (const [table, n] of Object.entries(result.rows)) rows.set(table, (rows.get(table) ?? 0) + n);
            progress.done((count = index + 1));
          },
          () => isStopped,
        );
        if (isStopped) csv?.giveUp();
        else {
          csv?.finish();
          saveFailures(settings, settings.format === 'parquet' ? allFailures(settings.output) : failures);
        }
      } catch (error) {
        csv?.giveUp();
        throw error;
      } finally {
        for (const signal of stopSignals) process.off(signal, stop);
        await pool.close();
      }
      const lost = failures.filter(({ severity }) => severity === 'error').length;
      const copies = failures.filter(({ code }) => code === 'same-workbook').length;
      const notes = failures.length - lost;
      const told = Object.fromEntries(tables.map((table) => [table, rows.get(table) ?? 0]));
      if (options.json)
        print(
          JSON.stringify(
            {
              output: settings.output,
              books: books.length,
              done: count,
              stopped: isStopped,
              rows: told,
              withheld,
              failures,
            },
            null,
            2,
          ),
        );
      else {
        print(
          ...tables.map((table) =>
            say.export.table(headerWords[language].tables[table].title, table, told[table] ?? 0),
          ),
          ...(settings.isPublic && !isPage ? [say.export.withheld(withheld)] : []),
          ...(settings.format === 'csv' && Math.max(...Object.values(told)) > sheetRows
            ? [say.export.tooManyRows]
            : []),
        );
        if (isStopped) print(say.export.stopped(count, books.length, settings.format === 'parquet'));
        else print(say.export.done(settings.output, books.length - lost - copies, lost, notes));
      }
      done(isStopped ? exit.cannot : failures.length > 0 ? exit.findings : exit.clean);
    });
};

/** CSV has the headings of planners, Parquet always those that are fixed. @throws UserError */
function settingsOf(options: ExportOptions): ExportSettings {
  const { output, format, headers = 'ja', year, municipality } = options;
  if (format === 'parquet' && options.headers === 'ja') throw new UserError(say.export.parquetHeaders);
  if (year !== undefined && parseFiscalYear(year) === null) throw new UserError(say.create.badYear(year));
  return {
    output,
    format,
    headers: format === 'parquet' ? 'en' : headers,
    language,
    isPublic: options.public ?? false,
    ...(year === undefined ? {} : { year }),
    ...(municipality === undefined ? {} : { municipality }),
  };
}

function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UserError(say.export.badJobs(text));
  return jobs;
}

function savePackage(
  settings: ExportSettings,
  tables: readonly TableName[],
  license: string | undefined,
): void {
  const { output, format, headers, isPublic } = settings;
  const resources = tables.map((table) => ({
    table,
    format: format === 'csv' ? ('csv' as const) : ('parquet' as const),
    path: format === 'csv' ? `${table}.csv` : `${table}/**/*.parquet`,
  }));
  const described = {
    ...dataPackage(resources, license === undefined ? {} : { license }, headerWords[headers]),
    ...ownMarks(format, isPublic),
  };
  writeWhole(path.join(output, 'datapackage.json'), Buffer.from(`${JSON.stringify(described, null, 2)}\n`));
}

function saveFailures({ output }: ExportSettings, failures: readonly ExportFailure[]): void {
  const columns = ['source_file', 'severity', 'code', 'message'];
  const text = unparse(
    { fields: columns, data: failures.map((one) => columns.map((name) => one[name as keyof ExportFailure])) },
    { newline: '\r\n', escapeFormulae: formulaStart },
  );
  writeWhole(path.join(output, 'failures.csv'), Buffer.from(`\uFEFF${text.replace(/(?:\r\n)?$/u, '\r\n')}`));
}
