import { XlsxBook } from '../../src/book/xlsx';
import { formats } from '../../src/formats';
import { mine } from '../../src/formats/mine';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { asPrinted } from '../formats/as-printed';
import { LibreOffice } from '../support/libreoffice';
import { printWithLibreOffice } from '../support/libreoffice-print';
import { readSeed } from '../support/seed';
import { schemaViolations } from '../support/shared';

jest.setTimeout(600_000);

const office = new LibreOffice();
const files = new Map<string, string>();
const pages = new Map<string, string[]>();

beforeAll(() => {
  for (const format of formats) {
    const book = XlsxBook.create();
    const blank = book.sheets[0]?.name ?? '';
    book.apply([...planEdits(readSeed(format.id), format), { kind: 'removeSheet', sheet: blank }]);
    files.set(format.id, office.write(`${format.id}.xlsx`, book.save()));
  }
  const printed = printWithLibreOffice(office.folder, [...files.values()]);
  [...files.keys()].forEach((id, i) => {
    // page breaks end pages; blanks are a matter of the layout
    const texts = office.pdfText(printed[i] ?? '').split('\f');
    pages.set(
      id,
      texts.map((text) => text.replace(/\s/g, '')),
    );
  });
});

afterAll(() => {
  office.dispose();
});

/** The pages (from 1) on which a text stands. */
function pagesWith(id: string, text: string): number[] {
  const wanted = text.replace(/\s/g, '');
  return (pages.get(id) ?? []).flatMap((page, i) => (page.includes(wanted) ? [i + 1] : []));
}

test('the workbooks of all formats hold to the schemas', () => {
  expect(schemaViolations(...files.values())).toBe('');
});

test.each(formats)('$id: no figure is too wide for its cell', ({ id }) => {
  expect(pagesWith(id, '###')).toEqual([]);
});

test.each([
  { id: 'ube-reform', first: 1 },
  { id: 'seki', first: 3 },
])('$id: a page a measure, in their order', ({ id, first }) => {
  // a long title is wrapped
  const lost = readSeed(id).measures.filter(
    ({ title }, i) => !pagesWith(id, title.slice(0, 8)).includes(first + i),
  );
  expect(lost.map(({ number }) => number)).toEqual([]);
});

test('宇部 DX: two pages a measure, which begin where 目次 says', () => {
  const heading = '取組みスケジュールと目標指標';
  const { measures } = readSeed('ube-dx');
  expect(pagesWith('ube-dx', heading)).toEqual(measures.map((_, i) => 5 + 2 * i));
  // the document's own numbers: its third sheet of paper is page 6
  const contents = pages.get('ube-dx')?.[1]?.replace(/2$/, '') ?? '';
  const listed = [...contents.matchAll(/\(\d\)\D+(\d+?)(?=\(|基本方針|$)/g)].map(([, page]) => Number(page));
  expect(listed).toEqual(measures.map((_, i) => 6 + 2 * i));
  const printed = measures.map((_, i) => pages.get('ube-dx')?.[3 + 2 * i]?.endsWith(String(6 + 2 * i)));
  expect(printed).toEqual(measures.map(() => true));
});

test('美祢: the pages end where the table is meant to be broken, and nowhere else', () => {
  const { measures, settings, ...plan } = readSeed('mine');
  const sheets = mine
    .measureSheets(measures, settings, plan)
    .map(({ page }) => 1 + (page.rowBreaks?.length ?? 0));
  const meant = sheets.reduce((sum, one) => sum + one, 0);
  const settingsPages = pagesWith('mine', '計画設定');
  const tablePages = pagesWith('mine', '年度目標').filter((page) => !settingsPages.includes(page));
  expect(tablePages).toEqual(Array.from({ length: meant }, (_, i) => 2 + i));
});

test('関: the count by status stands on the second page as it was published', () => {
  expect(pages.get('seki')?.[1]).toContain('達成状況件数順調17やや遅れている12遅れている2');
});

test.each(formats)('$id: what LibreOffice has opened and saved is read back equal', ({ id }) => {
  const saved = office.convert(files.get(id) ?? '', 'xlsx');
  const reading = readPlan(XlsxBook.load(office.read(saved)).snapshot());
  expect(reading.problems).toEqual([]);
  expect(reading.plan).toEqual(asPrinted(readSeed(id)));
});

test('美祢: all published rates are printed', () => {
  const rates = readSeed('mine').measures.flatMap(({ indicators }) =>
    indicators.flatMap(({ published = {} }) =>
      Object.values(published).flatMap(({ rate, totalRate }) => [rate ?? [], totalRate ?? []].flat()),
    ),
  );
  expect(rates).toHaveLength(43);
  const printed = (pages.get('mine') ?? []).join('');
  const times = (text: string): number => printed.split(text.replace(/\s/g, '')).length - 1;
  const wanted = new Map<string, number>();
  for (const rate of rates) wanted.set(rate, (wanted.get(rate) ?? 0) + 1);
  // figures of other columns may read alike, so at least as often as published
  expect([...wanted].filter(([rate, count]) => times(rate) < count)).toEqual([]);
});
