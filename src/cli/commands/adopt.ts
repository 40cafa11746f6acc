import path from 'node:path';
import Papa from 'papaparse';
import { Option } from 'commander';
import { cellAddress } from '../../book/address';
import { describe, type Edit } from '../../book';
import { adoptEdits } from '../../forms/adopt';
import type { Doubt } from '../../forms/doubts';
import { tableOfValues, type ReadValue } from '../../forms/table-of-values';
import { booksAt, understand, type AdoptedFile, type AdoptOptions } from '../adopt-files';
import { exit, type RegisterCommand } from '../command';
import { doubtLines } from '../doubt-lines';
import { makeFolder } from '../files/make-folder';
import { outputFile, type OutputFile } from '../files/output-file';
import { reasonWord } from '../../../locales/reason-word';
import { complain, print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface Options extends AdoptOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly title?: string;
  readonly municipality?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly dryRun?: boolean;
}

/** `adopt FILE|DIR -o OUT`: a workbook in a form of a city's own becomes one that everything works on. */
export const adopt: RegisterCommand = (program, done) => {
  program
    .command('adopt')
    .description(say.adopt.about)
    .argument('<file>', say.adopt.file)
    .option('-o, --output <file>', say.adopt.output)
    .option('--force', say.force)
    .option('--form <file>', say.adopt.form)
    .option('--answers <file>', say.adopt.answers)
    .option('--title <title>', say.adopt.title)
    .option('--municipality <name>', say.adopt.municipality)
    .option('--json', say.json)
    .addOption(new Option('--csv', say.adopt.csv).conflicts('json'))
    .option('--dry-run', say.dryRun)
    .action((target: string, options: Options) => {
      const { output, dryRun } = options;
      if (output === undefined && !dryRun) throw new UserError(say.adopt.noOutput);
      const files = booksAt(target);
      const isFolder = files[0] !== target;
      const placeOf = (file: string): string =>
        output === undefined ? '' : isFolder ? path.join(output, path.basename(file)) : output;
      // all are read before the first is written: a folder is not left half done
      const prepared = files.map((file) => prepare(file, placeOf(file), options));
      const locked = prepared.filter(({ adopted: { book } }) => book.isStructureProtected);
      if (locked.length > 0)
        throw new UserError(
          locked.map(({ adopted }) => `${adopted.path}: ${say.adopt.structure}`).join('\n'),
        );
      const made = prepared.map(({ adopted, to, edits, target: file }) => {
        if (file) {
          adopted.book.apply(edits);
          file.save(adopted.book.save());
        }
        return { adopted, to, changes: describe(edits).map(say.change) };
      });
      if (options.json)
        print(
          JSON.stringify(isFolder ? made.map(asJson) : asJson(made[0] as (typeof made)[number]), null, 2),
        );
      else if (options.csv) {
        process.stdout.write(
          `\uFEFF${csvOf(made.flatMap(({ adopted }) => tableOfValues(adopted.detection)))}`,
        );
        complain(...made.flatMap(({ adopted }) => doubtLines(unsureOf(adopted))));
      } else
        for (const { adopted, to, changes } of made) print(...report(adopted, to, changes, Boolean(dryRun)));
      done(made.some(({ adopted }) => unsureOf(adopted).length > 0) ? exit.findings : exit.clean);
    });
};

/** What would be written into a workbook, and its file; no file where there is no form, and for a dry run. @throws UserError, FileFailure */
function prepare(file: string, to: string, options: Options): Prepared {
  const adopted = understand(file, options);
  const { snapshot, detection, form, words: found } = adopted;
  const words = {
    title: options.title ?? found.title,
    municipality: options.municipality ?? found.municipality,
  };
  const edits = adoptEdits(snapshot, detection, form, words, reasonWord);
  if (edits.length === 0 || options.dryRun || to === '') return { adopted, to, edits, target: null };
  makeFolder(path.dirname(path.resolve(to)));
  // Excel opens no workbook with macros under the name of one without
  const kinds = [path.extname(file).toLowerCase()];
  const target = outputFile(to, { kinds, force: options.force, inputs: [file] });
  return { adopted, to, edits, target };
}

interface Prepared {
  readonly adopted: AdoptedFile;
  readonly to: string;
  readonly edits: readonly Edit[];
  readonly target: OutputFile | null;
}

function unsureOf({ doubts }: AdoptedFile): Doubt[] {
  return doubts.filter(({ note }) => !note);
}

function report(
  { path: file, detection, doubts }: AdoptedFile,
  to: string,
  changes: readonly string[],
  dryRun: boolean,
): string[] {
  const { records, sheets, years, baselineYear, reportYear } = detection;
  const roles = [...new Set(sheets.map(({ role }) => role))];
  if (records.length === 0) return [...doubtLines(doubts), say.adopt.none(file)];
  const values = tableOfValues(detection).filter(({ kind }) => kind !== '').length;
  return [
    say.adopt.read(file, records.length, new Set(records.map(({ sheet }) => sheet)).size, values),
    say.adopt.years(years.join('、'), baselineYear ?? '', reportYear ?? ''),
    ...roles.map((role) =>
      say.adopt.sheets(
        say.ownForms.sheetRoles[role],
        sheets
          .filter((one) => one.role === role)
          .map(({ name }) => name)
          .join('、'),
      ),
    ),
    ...doubtLines(doubts),
    ...changes.slice(-2),
    say.adopt.done(to, dryRun || to === ''),
  ];
}

function asJson({
  adopted,
  to,
  changes,
}: {
  adopted: AdoptedFile;
  to: string;
  changes: readonly string[];
}): object {
  const { path: file, detection, doubts, form, answers } = adopted;
  return {
    file,
    output: to,
    kind: detection.kind,
    measures: detection.records.length,
    years: detection.years,
    baselineYear: detection.baselineYear,
    reportYear: detection.reportYear,
    sheets: detection.sheets,
    answers,
    doubts: doubts.map(({ cell, ...rest }) => ({
      ...rest,
      cell: cell && cellAddress(cell),
      message: say.ownForms.doubts[rest.code](rest.text, rest.other ?? ''),
    })),
    fields: form.fields.length,
    rows: tableOfValues(detection),
    changes,
  };
}

function csvOf(rows: readonly ReadValue[]): string {
  const columns = [
    'sheet',
    'row',
    'number',
    'title',
    'department',
    'indicator',
    'unit',
    'year',
    'kind',
    'value',
  ];
  return `${Papa.unparse([...rows], { columns, newline: '\r\n' })}\r\n`;
}
