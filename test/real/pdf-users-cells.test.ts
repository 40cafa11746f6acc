import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { tassei } from '../support/cli';
import { LibreOffice } from '../support/libreoffice';
import { printWithLibreOffice } from '../support/libreoffice-print';
import { baseline, placedChars, withoutMatch } from '../support/printed-text';
import { usersCells } from './support/users-cells';

jest.setTimeout(240_000);

const office = new LibreOffice();
/** 2 mm in pt. */
const reach = 5.67;
let theirs = '';
let ours = '';
let said: Pick<ReturnType<typeof tassei>, 'code' | 'out'>;

beforeAll(() => {
  const blank = office.write('blank.xlsx', XlsxBook.create().save());
  const file = office.edit(blank, usersCells);
  theirs = printWithLibreOffice(office.folder, [file])[0]!;
  ours = path.join(office.folder, 'ours.pdf');
  said = tassei('pdf', file, '-o', ours);
}, 240_000);
afterAll(() => office.dispose());

test('a sheet that a user made with dates, eras, rules, breaks, hidden rows and texts of even pages has the same pages', () => {
  expect(office.pdfPages(ours)).toEqual(office.pdfPages(theirs));
});

test('every character stands within 2 mm of where LibreOffice prints it', () => {
  const [expected, actual] = [placedChars(theirs, baseline.libreOffice), placedChars(ours, baseline.ours)];
  const lost = (one: typeof expected, other: typeof expected): string[] =>
    one.map((page, i) =>
      withoutMatch(page, other[i] ?? [], reach)
        .map(({ char }) => char)
        .join(''),
    );
  expect(expected.flat().length).toBeGreaterThan(300);
  expect([lost(expected, actual), lost(actual, expected)]).toEqual([
    ['', ''],
    ['', ''],
  ]);
});

test('rules of conditional formatting colour cells as LibreOffice does', () => {
  expect(fills(ours)).toEqual(fills(theirs));
});

test('a shape, which is not printed, is told', () => {
  expect([said.code, said.out]).toEqual([
    1,
    expect.stringContaining('【注意】図形（1）は PDF に印刷されません。'),
  ]);
});

/** Colours of filled boxes, from the page's picture: those of the two rules that are there, and how many pixels of each. */
function fills(pdf: string): string[] {
  const { bytes, width, height } = office.pdfPicture(pdf, 1, 50);
  const found = new Set<string>();
  const rows: string[] = [];
  for (let y = 0; y < height; y++) {
    found.clear();
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x);
      const [r = 0, g = 0, b = 0] = bytes.subarray(at, at + 3);
      if (r === 0xff && g === 0xc7 && b === 0xce) found.add('warn');
      if (r === 0xc6 && g === 0xef && b === 0xce) found.add('good');
    }
    const row = [...found].sort().join(' ');
    if (row !== rows.at(-1)) rows.push(row);
  }
  return rows;
}
