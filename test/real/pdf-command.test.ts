import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { XlsxBook } from '../../src/book/xlsx';
import { LibreOffice } from '../support/libreoffice';
import { seedFile } from '../support/seed';
import { tassei } from '../support/cli';

jest.setTimeout(120_000);

const office = new LibreOffice();
const plan = path.join(office.folder, 'plan.xlsx');
const pdf = path.join(office.folder, 'plan.pdf');

beforeAll(() => {
  expect(tassei('create', 'sanyo-onoda', '--from', seedFile('sanyo-onoda'), '-o', plan).code).toBe(0);
});
afterAll(() => office.dispose());

test('a plan becomes a PDF with title, language, bookmarks by measure, embedded subset faces and text', async () => {
  const { code, err } = tassei('pdf', plan, '--force', '-o', pdf);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const document = await PDFDocument.load(office.read(pdf));
  expect(document.getTitle()).toBe('第一次行政改革プランに基づく行動計画');
  expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(ja-JP)');
  const titles = outlineTitles(document);
  expect([titles.length, titles.slice(0, 3), titles.at(-1)]).toEqual([
    32,
    ['一覧', '経営的視点に立った行財政運営', '  1 公金収納対策の強化'],
    '  25 人材育成基本方針に基づく人材育成の推進',
  ]);
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(fonts.map((line) => /\+(\S+) +CID TrueType +Identity-H +yes yes yes/.exec(line)?.[1])).toEqual([
    'BIZUDGothic-Regular',
    'BIZUDGothic-Bold',
  ]);
  expect(office.pdfText(pdf)).toContain('税務課、国保年金課、その他公金収納課');
});

test('sheets can be chosen by name; a name that no sheet has is told', () => {
  expect(tassei('pdf', plan, '--force', '-o', pdf, '--sheets', '1 公金収納対策の強化').code).toBe(0);
  expect(office.pdfPages(pdf)).toEqual(['595x842', '595x842']);
  const { code, err } = tassei('pdf', plan, '--force', '-o', pdf, '--sheets', '無い');
  expect([code, err.startsWith('シート「無い」はありません。')]).toEqual([2, true]);
});

test('計画設定 is printed only where it is asked for, by an option or by its name', () => {
  const heading = '計画全体の決まりごとです';
  const printed = (...options: string[]) => {
    const { code, err } = tassei('pdf', plan, '--force', '-o', pdf, ...options);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return { pages: office.pdfPages(pdf).length, settings: office.pdfText(pdf).includes(heading) };
  };
  const usual = printed();
  expect(usual.settings).toBe(false);
  expect(printed('--with-settings')).toEqual({ pages: usual.pages + 2, settings: true });
  expect(printed('--sheets', '計画設定')).toEqual({ pages: 2, settings: true });
  expect(printed('--sheets', '1 公金収納対策の強化', '--with-settings')).toEqual({
    pages: 4,
    settings: true,
  });
});

test('where there is nothing but 計画設定, the option is named', () => {
  const book = XlsxBook.load(readFileSync(plan));
  const others = book.sheets.map(({ name }) => name).filter((name) => name !== '計画設定');
  book.apply(others.map((sheet) => ({ kind: 'removeSheet', sheet })));
  const file = path.join(office.folder, 'settings-only.xlsx');
  writeFileSync(file, book.save());
  const { code, err } = tassei('pdf', file, '--force', '-o', pdf);
  expect([code, err.includes('--with-settings')]).toEqual([2, true]);
});

test('pages can be chosen: they keep their numbers, and the bookmarks are those of them', async () => {
  const whole = tassei('pdf', plan, '--force', '-o', pdf);
  const count = office.pdfPages(pdf).length;
  const texts = office.pdfText(pdf).split('\f');
  expect(whole.code).toBe(0);
  const { code, err } = tassei('pdf', plan, '--force', '-o', pdf, '--pages', `３-4、${String(count)}`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(office.pdfText(pdf).split('\f').slice(0, 3)).toEqual([texts[2], texts[3], texts[count - 1]]);
  const document = await PDFDocument.load(office.read(pdf));
  expect([document.getPageCount(), outlineTitles(document)]).toEqual([
    3,
    ['経営的視点に立った行財政運営', '  1 公金収納対策の強化'],
  ]);
});

test.each([
  ['五', 'ページの指定「五」を読み取れません。'],
  ['5-3', 'ページの指定「5-3」を読み取れません。'],
  ['1,999', 'ページの指定「999」は範囲の外です。1 から '],
])('pages %s are refused with a reason, and nothing is written', (range, message) => {
  const output = path.join(office.folder, 'refused.pdf');
  const { code, err } = tassei('pdf', plan, '--force', '-o', output, '--pages', range);
  expect([code, err.startsWith(message), existsSync(output)]).toEqual([2, true, false]);
});

test('measures stand under their policies where the form has policies', async () => {
  const dx = path.join(office.folder, 'dx.xlsx');
  expect(tassei('create', 'ube-dx', '--from', seedFile('ube-dx'), '-o', dx).code).toBe(0);
  tassei('pdf', dx, '--force', '-o', pdf);
  const document = await PDFDocument.load(office.read(pdf));
  expect(document.getAuthor()).toBe('宇部市');
  const titles = outlineTitles(document);
  expect(titles.slice(0, 3)).toEqual(['表紙', '目次', '計画体系']);
  expect(titles.filter((title) => title.startsWith('  '))).toHaveLength(16);
});

/** Titles from the top, those under others moved in by two spaces. */
function outlineTitles({ context, catalog }: PDFDocument): string[] {
  const titlesIn = (parent: PDFDict, indent: string): string[] => {
    const titles: string[] = [];
    let item = parent.get(PDFName.of('First'));
    while (item) {
      const entry = context.lookup(item, PDFDict);
      expect(entry.get(PDFName.of('Dest'))).toBeInstanceOf(PDFArray);
      titles.push(indent + context.lookup(entry.get(PDFName.of('Title')), PDFHexString).decodeText());
      titles.push(...titlesIn(entry, `${indent}  `));
      item = entry.get(PDFName.of('Next'));
    }
    return titles;
  };
  return titlesIn(context.lookup(catalog.get(PDFName.of('Outlines')), PDFDict), '');
}
