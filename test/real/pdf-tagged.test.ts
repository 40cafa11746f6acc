import { tableWords } from '../../locales/ja/tables';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formats } from '../../src/formats';
import { XlsxBook } from '../../src/book/xlsx';
import { readFonts } from '../../src/cli/fonts';
import { printPages, type PrintJob } from '../../src/print';
import { renderPdf } from '../../src/print/pdf';
import { reportEdits } from '../../src/reports';
import { planPrintJob } from '../../src/reports/print-plan';
import { planEdits } from '../../src/sheets/build';
import { printableSheets } from '../../src/sheets/printable-sheets';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { readSeed } from '../support/seed';

jest.setTimeout(240_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-tagged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = { severity: () => '', message: () => '', tables: tableWords };

/** The plan of a document with its 一覧 and 集計, as a file. */
async function print(id: string): Promise<{ readonly file: string; readonly shown: readonly string[] }> {
  const format = formats.find((one) => one.id === id)!;
  const book = XlsxBook.create();
  const blank = book.sheets[0]!.name;
  book.apply([...planEdits(readSeed(id), format), { kind: 'removeSheet', sheet: blank }]);
  const reading = (): PlanReading => {
    const read = readPlan(book.snapshot());
    if (!read.plan) throw new Error(JSON.stringify(read.problems));
    return read;
  };
  for (const kind of ['overview', 'tally'] as const) {
    const now = reading();
    book.apply(reportEdits(kind, now, book.snapshot(), now.plan.settings.reportYear, words, () => []));
  }
  const snapshot = book.snapshot({ all: true });
  const contents = printableSheets(snapshot).document.map((name) => book.contentOf(book.sheet(name)!));
  const job = planPrintJob(contents, snapshot, reading(), { title: id });
  const { bytes } = await renderPdf(job, { fonts: readFonts() });
  const file = path.join(folder, `${id}.pdf`);
  writeFileSync(file, bytes);
  return { file, shown: shownTexts(job) };
}

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });

function squeezed(text = ''): string {
  return text.replace(/\s/g, '');
}

/** All pieces of texts that show something of the sheets, as they stand on the pages; headers and footers are for the eye only. */
function shownTexts(job: PrintJob): string[] {
  const pages = printPages(job);
  const all = Array.from({ length: pages.count }, (_, index) => pages.draw(index).drawings).flat();
  return all.flatMap((one) => (one.kind === 'text' && one.of ? [squeezed(one.text)] : []));
}

test.each(formats.map(({ id }) => id))(
  'what is read aloud of %s is what is printed, in its structure',
  async (id) => {
    const { file, shown } = await print(id);
    expect(run('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    const tree = run('pdfinfo', '-struct-text', file);
    const roles = [...tree.matchAll(/^\s*(Sect|H1|H2|P|Table|TR|TH|TD|Figure)\b/gm)].map(([, role]) => role);
    // one section a sheet, each with one title
    expect(roles.filter((role) => role === 'H1').length).toBe(roles.filter((role) => role === 'Sect').length);
    expect(roles.includes('Table')).toBe(true);
    // every heading of a table says what it is the heading of
    expect([...tree.matchAll(/\/Scope \/(Row|Column)/g)].length).toBe(
      roles.filter((role) => role === 'TH').length,
    );
    const aloud = squeezed([...tree.matchAll(/^\s*"(.*?)"$/gms)].map(([, text]) => text).join(''));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((text) => !aloud.includes(text))).toEqual([]);
  },
);
