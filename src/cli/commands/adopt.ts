import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { Option } from 'commander';
import { cellAddress } from '../../book/address';
import { describe } from '../../book';
import { adoptEdits } from '../../forms/adopt';
import type { Doubt } from '../../forms/doubts';
import { tableOfValues, type ReadValue } from '../../forms/table-of-values';
import { booksAt, understand, type AdoptedFile, type AdoptOptions } from '../adopt-files';
import { exit, type RegisterCommand } from '../command';
import { outputFile } from '../files/output-file';
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
      const made = files.map((file) => {
        const adopted = understand(file, options);
        if (adopted.book.isStructureProtected) throw new UserError(`${file}: ${say.adopt.structure}`);
        const to = output === undefined ? '' : isFolder ? path.join(output, path.basename(file)) : output;
        return { adopted, to, changes: write(adopted, to, options) };
      });
      if (options.json)
        print(
          JSON.stringify(isFolder ? made.map(asJson) : asJson(made[0] as (typeof made)[number]), null, 2),
        );
      else if (options.csv) {
        process.stdout.write(
          `\uFEFF${csvOf(made.flatMap(({ adopted }) => tableOfValues(adopted.detection)))}`,
        );
        complain(...made.flatMap(({ adopted }) => unsureOf(adopted).map(doubtLine)));
      } else
        for (const { adopted, to, changes } of made) print(...report(adopted, to, changes, Boolean(dryRun)));
      done(made.some(({ adopted }) => unsureOf(adopted).length > 0) ? exit.findings : exit.clean);
    });
};

/** Writes the workbook; gives lines that tell what was (or would be) written. Nothing where there is no form. */
function write(
  { book, snapshot, detection, form, path: file, words: found }: AdoptedFile,
  to: string,
  options: Options,
): string[] {
  const words = {
    title: options.title ?? found.title,
    municipality: options.municipality ?? found.municipality,
  };
  const edits = adoptEdits(snapshot, detection, form, words, reasonWord);
  if (edits.length === 0) return [];
  const lines = describe(edits).map(say.change);
  if (options.dryRun || to === '') return lines;
  mkdirSync(path.dirname(path.resolve(to)), { recursive: true });
  const target = outputFile(to, { kinds: ['.xlsx', '.xlsm'], force: options.force, inputs: [file] });
  book.apply(edits);
  target.save(book.save());
  return lines;
}

function unsureOf({ doubts }: AdoptedFile): Doubt[] {
  return doubts.filter(({ note }) => !note);
}

function doubtLine({ code, sheet, cell, text, other = '', note }: Doubt): string {
  const where = cell ? `${sheet} ${cellAddress(cell)}` : sheet;
  return (note ? say.adopt.note : say.adopt.unsure)(where, say.ownForms.doubts[code](text, other));
}

/** Lines of one kind that are shown. */
const shown = 30;

function report(
  { path: file, detection, doubts }: AdoptedFile,
  to: string,
  changes: readonly string[],
  dryRun: boolean,
): string[] {
  const { records, sheets, years, baselineYear, reportYear } = detection;
  const roles = [...new Set(sheets.map(({ role }) => role))];
  const sorted = [...doubts.filter(({ note }) => !note), ...doubts.filter(({ note }) => note)];
  if (records.length === 0) return [...sorted.map(doubtLine), say.adopt.none(file)];
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
    ...sorted.slice(0, shown).map(doubtLine),
    ...(sorted.length > shown ? [say.adopt.more(sorted.length - shown)] : []),
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
