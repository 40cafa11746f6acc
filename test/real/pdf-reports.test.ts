import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findingText } from '../../locales/finding-texts';
import { findingTexts, severityTexts } from '../../locales/ja/findings';
import { tableWords } from '../../locales/ja/tables';
import { XlsxBook } from '../../src/book/xlsx';
import { formats } from '../../src/formats';
import { renderPdf } from '../../src/print/pdf';
import { reportEdits, reportKinds, type ReportWords } from '../../src/reports';
import { planPrintJob } from '../../src/reports/print-plan';
import { planEdits } from '../../src/sheets/build';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { LibreOffice } from '../support/libreoffice';
import { fontFolder, printWithLibreOffice } from '../support/libreoffice-print';
import { baseline, placedChars, withoutMatch, type PlacedChar } from '../support/printed-text';
import { readSeed } from '../support/seed';

jest.setTimeout(300_000);

/** 2 mm in pt. */
const reach = 5.67;

const words: ReportWords = {
  severity: ({ severity }) => severityTexts[severity],
  message: (finding) => findingText(findingTexts, finding),
  tables: tableWords,
};
const office = new LibreOffice();
const fonts = {
  regular: readFileSync(path.join(fontFolder, '400Regular/BIZUDGothic_400Regular.ttf')),
  bold: readFileSync(path.join(fontFolder, '700Bold/BIZUDGothic_700Bold.ttf')),
};
const printed = new Map<string, { readonly theirs: string; readonly ours: string }>();

beforeAll(async () => {
  const books = formats.map((format) => ({ id: format.id, book: withReports(format.id) }));
  const theirs = printWithLibreOffice(
    office.folder,
    books.map(({ id, book }) => office.write(`${id}.xlsx`, book.save())),
  );
  for (const [i, { id, book }] of books.entries()) {
    const snapshot = book.snapshot({ all: true });
    const sheets = book.sheets.filter(({ visibility }) => visibility === 'visible');
    const job = planPrintJob(
      sheets.map((sheet) => book.contentOf(sheet)),
      snapshot,
      reading(book),
      { title: id, file: `${id}.xlsx` },
    );
    const { bytes } = await renderPdf(job, { fonts });
    printed.set(id, { theirs: theirs[i]!, ours: office.write(`${id}-ours.pdf`, bytes) });
  }
});

afterAll(() => office.dispose());

/** The plan of a document with its three reports, which alone are shown, but for a cover: LibreOffice prints the first sheet. */
function withReports(id: string): XlsxBook {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new RangeError(id);
  const book = XlsxBook.create();
  const blank = book.sheets[0]!.name;
  const shown = ['表紙', format.overviewName];
  const hidden = planEdits(readSeed(id), format).map((edit) =>
    edit.kind === 'putSheet' && !shown.includes(edit.content.name)
      ? { ...edit, content: { ...edit.content, visibility: 'hidden' as const } }
      : edit,
  );
  book.apply(hidden);
  for (const kind of reportKinds) {
    const plan = reading(book);
    const year = plan.plan.settings.reportYear;
    book.apply(reportEdits(kind, plan, book.snapshot(), year, words, () => []));
  }
  // last, since a workbook always has a sheet that is shown
  book.apply([{ kind: 'removeSheet', sheet: blank }]);
  return book;
}

function reading(book: XlsxBook): PlanReading {
  const plan = readPlan(book.snapshot({ all: true }));
  if (plan.plan === null) throw new Error(JSON.stringify(plan.problems));
  return plan;
}

function pagesOf(id: string): { readonly theirs: PlacedChar[][]; readonly ours: PlacedChar[][] } {
  const { theirs, ours } = printed.get(id)!;
  return { theirs: placedChars(theirs, baseline.libreOffice), ours: placedChars(ours, baseline.ours) };
}

test.each(formats)(
  '$id: its reports have as many pages of the same sizes as LibreOffice prints',
  ({ id }) => {
    const { theirs, ours } = printed.get(id)!;
    expect(office.pdfPages(ours)).toEqual(office.pdfPages(theirs));
  },
);

test.each(formats)('$id: nothing is printed of its reports that LibreOffice does not print', ({ id }) => {
  const { theirs, ours } = pagesOf(id);
  const trends = trendPages(theirs);
  const printed = (pages: readonly PlacedChar[][]): number[] =>
    pages.map((page, i) => page.filter(({ char }) => !trends.has(i) || !/[\d.-]/.test(char)).length);
  const [ofTheirs, ofOurs] = [printed(theirs), printed(ours)];
  expect(ofOurs.map((count, i) => count - (ofTheirs[i] ?? 0)).filter((more) => more > 0)).toEqual([]);
});

// LibreOffice lays charts out in its own way, and gives the room of a shrunk footer to the page, which Excel does not;
// where a line is full to the brim it may break it elsewhere, which in a short list is 3 % of the characters;
// nothing is found in the general form's own seed
test.each(formats)('$id: 点検結果 has the same text within 2 mm of where LibreOffice prints it', ({ id }) => {
  const { theirs, ours } = pagesOf(id);
  const elsewhere = theirs.flatMap((page, i) =>
    isFindings(page) ? withoutMatch(page, ours[i] ?? [], reach).map(({ char }) => char) : [],
  );
  const all = theirs.filter(isFindings).flat().length;
  expect({
    elsewhere: elsewhere.length / all < 0.03 ? [] : elsewhere,
    enough: all > (id === 'general' ? 0 : 300),
  }).toEqual({
    elsewhere: [],
    enough: true,
  });
});

/** The pages of 推移, up to the next report: how fine the scale of a chart is, each program decides for itself. */
function trendPages(pages: readonly PlacedChar[][]): Set<number> {
  const texts = pages.map((page) => page.map(({ char }) => char).join(''));
  const first = texts.findIndex((text) => text.includes('指標の推移'));
  const after = texts.findIndex((text, i) => i > first && !text.includes('目標'));
  return new Set(texts.map((_, i) => i).filter((i) => i >= first && (after === -1 || i < after)));
}

function isFindings(page: readonly PlacedChar[]): boolean {
  return page
    .map(({ char }) => char)
    .join('')
    .includes('点検結果');
}
