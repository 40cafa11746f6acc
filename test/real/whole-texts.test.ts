import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseReference } from '../../src/book/address';
import { XlsxBook } from '../../src/book/xlsx';
import { readFonts } from '../../src/cli/fonts';
import { formats } from '../../src/formats';
import { printPages, printSheet, type PrintJob } from '../../src/print';
import { printedArea } from '../../src/print/printed-area';
import type { Text } from '../../src/print/drawing';
import { fontMetrics } from '../../src/print/font-metrics';
import { renderPdf } from '../../src/print/pdf';
import { jobOverflow, planPrintJob } from '../../src/reports/print-plan';
import { planEdits } from '../../src/sheets/build';
import { printedSheets } from '../../src/sheets/cut-texts';
import { readPlan } from '../../src/sheets/read-plan';
import { readSeed } from '../support/seed';

jest.setTimeout(600_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-whole-texts-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const length = 600;
/** Smaller letters than these are there, but nobody reads them, pt. */
const readable = 4;

/** The kanji of JIS X 0208, all of which the font of the PDF has. */
function* kanji(): Generator<string, never> {
  const decoder = new TextDecoder('shift_jis');
  for (let lead = 0x89; lead <= 0x97; lead++)
    for (let trail = 0x40; trail <= 0xfc; trail++)
      if (trail !== 0x7f) yield decoder.decode(Uint8Array.of(lead, trail));
  throw new Error('more texts than kanji');
}

interface Filled {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly name: string;
  readonly char: string;
}

/** The first measures in the form, every text of its printed sheets replaced by one kanji of its own, 600 times. */
function filled(id: string): { readonly book: XlsxBook; readonly texts: readonly Filled[] } {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(id);
  const { overview, ...seed } = readSeed(id);
  const measures = seed.measures.slice(0, 2);
  const rows = overview?.filter(({ number }) => measures.some((one) => one.number === number));
  const book = XlsxBook.create();
  const blank = book.sheets.map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const);
  book.apply([...planEdits({ ...seed, measures, ...(rows ? { overview: rows } : {}) }, format), ...blank]);
  const chars = kanji();
  const texts: Filled[] = [];
  for (const sheetName of printedSheets(book.snapshot())) {
    const sheet = book.sheet(sheetName);
    if (!sheet) throw new Error(sheetName);
    const names = new Map(
      book.names(sheet).flatMap(({ name, refersTo }) => {
        const area = parseReference(refersTo)?.area;
        return area ? [[`${String(area.row)},${String(area.col)}`, name] as const] : [];
      }),
    );
    const content = book.contentOf(sheet);
    const area = printedArea(printSheet(content, null));
    for (const { row, col, formula, value } of content.cells) {
      // what stands beside the page is not printed at all
      if (!area || row < area.row || row >= area.row + area.rows) continue;
      if (col < area.col || col >= area.col + area.cols) continue;
      const name = names.get(`${String(row)},${String(col)}`);
      if (formula !== undefined || typeof value === 'number') continue;
      if (name === undefined && (typeof value !== 'string' || /^[─━→▶]*$/.test(value))) continue;
      const char = chars.next().value;
      sheet.setValue(row, col, char.repeat(length));
      texts.push({ sheet: sheetName, row, col, name: name ?? '', char });
    }
  }
  return { book, texts };
}

/** How many of each character can be seen in the drawings of the pages. */
function seen(job: PrintJob): Map<string, number> {
  const counts = new Map<string, number>();
  const pages = printPages(job);
  for (let i = 0; i < pages.count; i++) {
    for (const drawing of pages.draw(i).drawings) {
      if (drawing.kind !== 'text' || drawing.size < readable) continue;
      const [char = ''] = drawing.text;
      counts.set(char, (counts.get(char) ?? 0) + visible(drawing));
    }
  }
  return counts;
}

/** Characters of a line of full-width ones that stand within its clip, up to half a pt. */
function visible({ text, x, y, width, size, clip }: Text): number {
  const count = [...text].length;
  if (!clip) return count;
  const top = y - fontMetrics.ascent * size;
  const bottom = y + fontMetrics.descent * size;
  if (top < clip.y - 0.5 || bottom > clip.y + clip.height + 0.5) return 0;
  const step = width / count;
  return Array.from({ length: count }, (_, k) => x + k * step).filter(
    (left) => left >= clip.x - 0.5 && left + step <= clip.x + clip.width + 0.5,
  ).length;
}

test.each(formats.map(({ id }) => id))(
  '%s: a text of 600 characters is printed whole, wherever it is written, or told as cut',
  async (id) => {
    const { book, texts } = filled(id);
    const snapshot = book.snapshot();
    const reading = readPlan(snapshot);
    const contents = printedSheets(snapshot).flatMap((name) => {
      const sheet = book.sheet(name);
      return sheet ? [book.contentOf(sheet)] : [];
    });
    const job = planPrintJob(contents, snapshot, reading.plan === null ? null : reading, { title: id });
    const place = ({ sheet, row, col }: { sheet: string; row: number; col: number }): string =>
      `${sheet}!${String(row)},${String(col)}`;
    const told = new Set(jobOverflow(job).map(place));
    const untold = texts.filter((one) => !told.has(place(one)));
    const drawn = seen(job);
    const lacking = (counts: ReadonlyMap<string, number>): string[] =>
      untold
        .filter(({ char }) => (counts.get(char) ?? 0) < length)
        .map((one) => `${place(one)} ${one.name}: ${String(counts.get(one.char) ?? 0)}`);
    expect(lacking(drawn)).toEqual([]);

    const { bytes } = await renderPdf(job, { fonts: readFonts() });
    const file = path.join(folder, `${id}.pdf`);
    writeFileSync(file, bytes);
    const printed = new Map<string, number>();
    const out = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    for (const char of out) printed.set(char, (printed.get(char) ?? 0) + 1);
    expect(lacking(printed)).toEqual([]);
    expect(told.size).toBeGreaterThan(10);
  },
);
