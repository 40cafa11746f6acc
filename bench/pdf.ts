import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../src/book/xlsx';
import { findFormat } from '../src/formats';
import { renderPdf } from '../src/print/pdf';
import { plan as planSchema, type Plan } from '../src/plan';
import { overviewEdits } from '../src/reports/overview';
import { planPrintJob } from '../src/reports/print-plan';
import { planEdits } from '../src/sheets/build';
import { readPlan } from '../src/sheets/read-plan';

/**
 * Time and memory to make the sheets, the overview and the PDF of 山陽小野田's plan with 25, 300 and 1,000 measures, and
 * the PDF's size. Every step is a process of its own. Run: npx tsx bench/pdf.ts
 */
const root = path.resolve(__dirname, '..');
const [step, file = '', count = ''] = process.argv.slice(2);

if (step === undefined) compare();
else void measured(step, file, Number(count));

function compare(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-bench-'));
  const line = (cells: readonly string[]): boolean => process.stdout.write(`| ${cells.join(' | ')} |\n`);
  line(['measures', 'sheets', 'overview', 'PDF', 'pages', 'PDF MB', 'peak memory of the three, MiB']);
  line(['---', '---', '---', '---', '---', '---', '---']);
  for (const size of [25, 300, 1000]) {
    const book = path.join(folder, `${size}.xlsx`);
    const run = (name: string): Result =>
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', __filename, name, book, String(size)], {
          encoding: 'utf8',
          cwd: root,
        }),
      ) as Result;
    const [sheets, overview, pdf] = [run('sheets'), run('overview'), run('pdf')];
    const seconds = ({ ms }: Result): string => `${(ms / 1000).toFixed(1)} s`;
    line([
      String(size),
      seconds(sheets),
      seconds(overview),
      seconds(pdf),
      String(pdf.pages),
      (statSync(book.replace('.xlsx', '.pdf')).size / 1e6).toFixed(1),
      [sheets, overview, pdf].map(({ peak }) => String(peak)).join(' / '),
    ]);
  }
  rmSync(folder, { recursive: true });
}

interface Result {
  readonly ms: number;
  /** MiB */
  readonly peak: number;
  readonly pages?: number;
}

async function measured(name: string, book: string, size: number): Promise<void> {
  const input = name === 'sheets' ? planOfSize(size) : null;
  const start = performance.now();
  const pages = input
    ? makeSheets(input, book)
    : name === 'overview'
      ? makeOverview(book)
      : await makePdf(book);
  const ms = performance.now() - start;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ ms, peak, pages }));
}

function makeSheets(plan: Plan, file: string): number {
  const format = findFormat(plan.format);
  const book = XlsxBook.create();
  const blank = book.sheets[0]?.name ?? '';
  book.apply([...(format ? planEdits(plan, format) : []), { kind: 'removeSheet', sheet: blank }]);
  writeFileSync(file, book.save());
  return 0;
}

function makeOverview(file: string): number {
  const book = XlsxBook.load(readFileSync(file));
  const snapshot = book.snapshot();
  const reading = readPlan(snapshot);
  if (reading.plan) book.apply(overviewEdits(reading, snapshot, reading.plan.settings.reportYear));
  writeFileSync(file, book.save());
  return 0;
}

async function makePdf(file: string): Promise<number> {
  const book = XlsxBook.load(readFileSync(file));
  const snapshot = book.snapshot({ all: true });
  const reading = readPlan(snapshot);
  const contents = book.sheets.map((sheet) => book.contentOf(sheet));
  const job = planPrintJob(contents, snapshot, reading.plan ? reading : null, { title: 'bench' });
  const font = (name: string): Uint8Array =>
    readFileSync(path.join(root, 'node_modules/@expo-google-fonts/biz-udgothic', name));
  const { bytes, pages } = await renderPdf(job, {
    fonts: {
      regular: font('400Regular/BIZUDGothic_400Regular.ttf'),
      bold: font('700Bold/BIZUDGothic_700Bold.ttf'),
    },
  });
  writeFileSync(file.replace('.xlsx', '.pdf'), bytes);
  return pages;
}

function planOfSize(size: number): Plan {
  const plan = planSchema.parse(JSON.parse(readFileSync(path.join(root, 'seeds/sanyo-onoda.json'), 'utf8')));
  const measures = Array.from({ length: size }, (_, i) => {
    const measure = plan.measures[i % plan.measures.length];
    if (!measure) throw new RangeError('an empty plan');
    return { ...measure, number: String(i + 1) };
  });
  return { ...plan, measures };
}
