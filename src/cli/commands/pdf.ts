import path from 'node:path';
import { cellAddress } from '../../book/address';
import type { XlsxBook, XlsxSheet } from '../../book/xlsx';
import { pageRange, printPages, type PrintJob } from '../../print';
import { jobOverflow, jobUnprinted, type Unprinted } from '../../reports/print-plan';
import { hiddenCells } from '../../sheets/hidden-decimals';
import { printableSheets } from '../../sheets/printable-sheets';
import { readPlan } from '../../sheets/read-plan';
import { exit, type RegisterCommand } from '../command';
import { outputFile } from '../files/output-file';
import { readFonts } from '../fonts';
import { naming, openBook } from '../open-book';
import { print } from '../print';
import { overflowLine, printJobOf, unprintedLine, withoutResults } from '../print-job';
import { UserError } from '../user-error';
import { summedUp } from '../warnings';
import { say } from '../words';

interface PdfCommandOptions {
  readonly output: string;
  readonly force?: boolean;
  readonly sheets?: string;
  readonly withSettings?: boolean;
  readonly pages?: string;
  readonly title?: string;
  readonly json?: boolean;
}

/**
 * `pdf plan.xlsx -o plan.pdf [--sheets a,b] [--with-settings] [--pages 3-5,8]`: what Excel would print, as a PDF; tells
 * what does not fit its box, and what is shown with fewer decimals than it was typed with. 計画設定 is printed only where it is asked for.
 */
export const pdf: RegisterCommand = (program, done) => {
  program
    .command('pdf')
    .description(say.pdf.about)
    .argument('<file>', say.file)
    .requiredOption('-o, --output <file>', say.output)
    .option('--force', say.force)
    .option('--sheets <names>', say.pdf.sheets)
    .option('--with-settings', say.pdf.withSettings)
    .option('--pages <range>', say.pdf.pages)
    .option('--title <title>', say.pdf.title)
    .option('--json', say.json)
    .action(async (file: string, options: PdfCommandOptions) => {
      const { output, force } = options;
      const target = outputFile(output, { kinds: ['.pdf'], force, inputs: [file] });
      const { book } = openBook(file);
      const reading = naming(file, () => readPlan(book.snapshot()));
      const title = options.title ?? reading.plan?.title ?? path.basename(file, path.extname(file));
      const sheets = chosenSheets(book, options);
      const { uncalculated, job } = naming(file, () => ({
        uncalculated: withoutResults(sheets),
        job: printJobOf(book, sheets, reading.plan === null ? null : reading, { file, title }),
      }));
      // the libraries for PDF and fonts are large: other commands do not wait for them
      const { renderPdf } = await import(/* webpackMode: "eager" */ '../../print/pdf');
      const unprinted = [
        ...jobUnprinted(job),
        ...uncalculated,
        ...(options.sheets === undefined ? chartSheets(book) : []),
      ];
      const only = chosenPages(job, unprinted, options.pages);
      const { bytes, pages, missing } = await renderPdf(job, { fonts: readFonts(), only });
      target.save(bytes);
      const lost = jobOverflow(job);
      const printed = new Set(sheets.map((sheet) => sheet.name));
      const rounded = (reading.plan === null ? [] : reading.measures)
        .flatMap((measure) => hiddenCells(measure))
        .filter(({ cell }) => printed.has(cell.place.sheet));
      if (options.json)
        print(
          JSON.stringify(
            {
              output: options.output,
              pages,
              bytes: bytes.length,
              missing,
              overflow: lost,
              unprinted,
              rounded: rounded.map(({ cell, shown, typed }) => ({ ...cell.place, shown, typed })),
            },
            null,
            2,
          ),
        );
      else {
        print(
          ...summedUp(lost, overflowLine),
          ...summedUp(unprinted, unprintedLine),
          ...summedUp(
            rounded.map((one) => ({ ...one, sheet: one.cell.place.sheet })),
            ({ cell, shown, typed }) =>
              say.pdf.rounded(cell.place.sheet, cellAddress(cell.place), shown, typed),
          ),
        );
        if (missing.length > 0) print(say.pdf.missing(missing.join(' ')));
        print(say.pdf.done(options.output, pages, bytes.length));
      }
      done(lost.length + missing.length + unprinted.length + rounded.length > 0 ? exit.findings : exit.clean);
    });
};

/** More pages are an oversight: a cell at the end of the sheet, a column filled to its last row. */
const mostPages = 5000;

/** @throws UserError for pages that there are not, and for more than anybody prints */
function chosenPages(job: PrintJob, unprinted: readonly Unprinted[], range = ''): readonly number[] {
  const { count } = printPages(job);
  if (count === 0) throw new UserError([say.pdf.nothing, ...unprinted.map(unprintedLine)].join('\n'));
  if (count > mostPages && range.trim() === '') throw new UserError(say.pdf.tooManyPages(count, mostPages));
  const pages = pageRange(range, count);
  if ('code' in pages) throw new UserError(say.pdf.pageProblems[pages.code](pages.part, count));
  return pages;
}

function chartSheets(book: XlsxBook): Unprinted[] {
  return book.otherTabs.map((sheet) => ({ sheet, kind: 'chartSheet', count: 1 }));
}

/**
 * The sheets in the order in which they were named, else all of the document; 計画設定 at the end where it is asked for.
 * @throws UserError for a name that no sheet has
 */
function chosenSheets(book: XlsxBook, { sheets, withSettings = false }: PdfCommandOptions): XlsxSheet[] {
  const shown = printableSheets(book.snapshot());
  const named = sheets?.split(/[,、，]/).map((name) => book.sheet(name.trim())?.name ?? name);
  const names = [...(named ?? shown.document), ...(withSettings ? shown.settings : [])];
  if (names.length === 0 && shown.settings.length > 0) throw new UserError(say.pdf.onlySettings);
  return [...new Set(names)].map((name) => {
    const sheet = book.sheet(name);
    if (!sheet)
      throw new UserError(say.pdf.unknownSheet(name, book.sheets.map((one) => one.name).join('、')));
    return sheet;
  });
}
