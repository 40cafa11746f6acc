import { reportEdits } from '../../src/reports';
import { trendsContent, trendsSheetName } from '../../src/reports/trends-sheet';
import { readPlan } from '../../src/sheets/read-plan';
import { tableWords } from '../../locales/ja/tables';
import { LibreOffice } from '../support/libreoffice';
import { printWithLibreOffice } from '../support/libreoffice-print';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

jest.setTimeout(400_000);

const office = new LibreOffice();
afterAll(() => office.dispose());

const words = { severity: () => '', message: () => '', tables: tableWords };
const ids = ['sanyo-onoda', 'mine'] as const;

/** A workbook of 推移 alone; gives its file and the names of the pictures of each page. */
function trendsFile(id: string): { readonly file: string; readonly pages: string[][] } {
  const seed = readSeed(id);
  const book = planBook(seed);
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error(id);
  book.apply(reportEdits('trends', reading, book.snapshot(), seed.settings.reportYear, words, () => []));
  const others = book.sheets.filter(({ name }) => name !== trendsSheetName);
  book.apply(others.map(({ name }) => ({ kind: 'removeSheet', sheet: name })));
  const { charts = [], page } = trendsContent(seed);
  const breaks = page?.rowBreaks ?? [];
  const pages = Array.from({ length: breaks.length + 1 }, (): string[] => []);
  for (const { at, title = '' } of charts) pages[breaks.filter((row) => row <= at.row).length]?.push(title);
  return { file: office.write(`${id}.xlsx`, book.save()), pages };
}

const files = new Map(ids.map((id) => [id, trendsFile(id)]));

function onPages(pdf: string): string[] {
  const texts = office.pdfText(pdf).split('\f');
  return texts.slice(0, -1).map((text) => text.replace(/\s/gu, ''));
}

test.each(ids)('推移 of %s has the same pages in LibreOffice, whatever face stands in for ours', (id) => {
  const { file, pages } = files.get(id) ?? { file: '', pages: [] };
  const [printed = ''] = printWithLibreOffice(office.folder, [file]);
  for (const texts of [onPages(printed), onPages(office.convert(file, 'pdf'))]) {
    // every picture has its table below it, whose last line is 達成率
    expect(texts.map((text) => text.split('達成率').length - 1)).toEqual(pages.map(({ length }) => length));
  }
});
