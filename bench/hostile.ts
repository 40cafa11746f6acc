import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { XlsxBook } from '../src/book/xlsx';
import { printJobOf } from '../src/cli/print-job';
import { newBook } from '../src/cli/new-book';
import { printPages } from '../src/print';
import { readQuantity } from '../src/quantity';
import { packageOf } from '../test/book/xlsx/support/sheet-book';
import { largePlan } from '../test/support/large-plan';

/**
 * Time and peak memory of what once never ended. Every case is a process of its own and is ended after two minutes. Run:
 * npx tsx bench/hostile.ts
 */
const text = (ref: string, words: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (index: number, cells: string): string => `<row r="${String(index)}">${cells}</row>`;

function pages(sheetXml: string): number {
  const book = XlsxBook.load(packageOf(sheetXml));
  const all = printPages(printJobOf(book, book.sheets, null, { file: 'a', title: 'a' }));
  for (let page = 0; page < Math.min(all.count, 50); page++) all.draw(page);
  return all.count;
}

const cases: Readonly<Record<string, () => unknown>> = {
  'SEARCH with six stars over 32,000 characters': () => {
    const book = XlsxBook.create();
    book.activeSheet.setValue(0, 0, 'a'.repeat(32_000));
    book.activeSheet.setFormula(0, 1, '=SEARCH("a*a*a*a*a*b",A1)');
    book.recalculate();
  },
  'a value of 32,767 digits': () => readQuantity('9'.repeat(32_767)),
  'a merge over the whole sheet': () =>
    pages(
      `<sheetData>${row(1, text('A1', '表'))}</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    ),
  'cells at A1 and XFD1048576': () =>
    pages(`<sheetData>${row(1, text('A1', '表'))}${row(1_048_576, text('XFD1048576', '端'))}</sheetData>`),
  '32,767 characters in a cell that is not wrapped': () =>
    pages(`<sheetData>${row(1, text('A1', 'あ'.repeat(32_767)))}</sheetData>`),
  '2,000 rows of up to 10,000 characters': () =>
    pages(
      `<sheetData>${Array.from({ length: 2000 }, (_, i) => row(i + 1, text(`A${String(i + 1)}`, 'a'.repeat(5 * i)))).join('')}</sheetData>`,
    ),
  '300 measures made': () => {
    const { plan, format } = largePlan('sanyo-onoda', 300);
    newBook(plan, format).save();
  },
};

const [wanted] = process.argv.slice(2);
if (wanted !== undefined) {
  const started = performance.now();
  const result = cases[wanted]?.();
  const ms = Math.round(performance.now() - started);
  const mib = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `| ${String(ms)} | ${String(mib)} | ${typeof result === 'number' ? String(result) : ''} |\n`,
  );
} else {
  process.stdout.write('| | ms | MiB | pages |\n|---|---|---|---|\n');
  for (const name of Object.keys(cases)) {
    const args = ['--import', 'tsx', __filename, name];
    const options = { encoding: 'utf8', timeout: 120_000, cwd: path.resolve(__dirname, '..') } as const;
    process.stdout.write(`| ${name} ${execFileSync(process.execPath, args, options)}`);
  }
}
