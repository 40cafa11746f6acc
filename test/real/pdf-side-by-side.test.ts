import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edit } from '../../src/book/edit';
import type { SheetContent } from '../../src/book/sheet-content';
import { XlsxBook } from '../../src/book/xlsx';
import { formats } from '../../src/formats';
import { settingsSheetName } from '../../src/formats/settings-names';
import { renderPdf } from '../../src/print/pdf';
import { planPrintJob } from '../../src/reports/print-plan';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { withHangingBreaks } from '../support/hanging-breaks';
import { LibreOffice } from '../support/libreoffice';
import { fontFolder, printWithLibreOffice } from '../support/libreoffice-print';
import { baseline, placedChars, withoutMatch } from '../support/printed-text';
import { readSeed } from '../support/seed';
import { everyLook } from './support/every-look';

/** 2 mm in pt. */
const reach = 5.67;

const office = new LibreOffice();
const fonts = {
  regular: readFileSync(path.join(fontFolder, '400Regular/BIZUDGothic_400Regular.ttf')),
  bold: readFileSync(path.join(fontFolder, '700Bold/BIZUDGothic_700Bold.ttf')),
};
const seeds = formats.map(({ id }) => id);
const names = [...seeds, 'every-look'];
const printed = new Map<string, { readonly theirs: string; readonly ours: string }>();

beforeAll(async () => {
  const files = [];
  for (const name of names) {
    const book = XlsxBook.create();
    const blank = book.sheets[0]!.name;
    const format = formats.find(({ id }) => id === name);
    const contents: SheetContent[] = format ? [] : [everyLook];
    const edits = format ? planEdits(readSeed(name), format).map(withoutSettings) : [];
    book.apply([
      ...edits,
      ...contents.map((content) => ({ kind: 'putSheet', content }) as const),
      { kind: 'removeSheet', sheet: blank },
    ]);
    const hanging = [...edits.map(hung), ...contents.map((content) => hung({ kind: 'putSheet', content }))];
    const other = XlsxBook.create();
    other.apply([...hanging, { kind: 'removeSheet', sheet: blank }]);
    files.push({ name, book, file: office.write(`${name}.xlsx`, other.save()) });
  }
  const theirs = printWithLibreOffice(
    office.folder,
    files.map(({ file }) => file),
  );
  for (const [i, { name, book }] of files.entries()) {
    const snapshot = book.snapshot({ all: true });
    const reading = readPlan(snapshot);
    const job = planPrintJob(
      book.sheets.filter(({ visibility }) => visibility === 'visible').map((sheet) => book.contentOf(sheet)),
      snapshot,
      reading.plan === null ? null : reading,
      { title: name, file: `${name}.xlsx` },
    );
    const { bytes } = await renderPdf(job, { fonts });
    printed.set(name, { theirs: theirs[i]!, ours: office.write(`${name}-ours.pdf`, bytes) });
  }
}, 300_000);

afterAll(() => office.dispose());

test.each(names)('%s: as many pages of the same sizes as LibreOffice prints', (name) => {
  const { theirs, ours } = printed.get(name)!;
  expect(office.pdfPages(ours)).toEqual(office.pdfPages(theirs));
});

// LibreOffice sets characters on a grid of its own: where a line is full to the brim, the last one may go to the next
test.each(names)('%s: the same text within 2 mm of where LibreOffice prints it', (name) => {
  const { theirs, ours } = printed.get(name)!;
  const expected = placedChars(theirs, baseline.libreOffice);
  const actual = placedChars(ours, baseline.ours);
  let all = 0;
  const elsewhere: string[] = [];
  expected.forEach((page, i) => {
    all += page.length;
    const lost = withoutMatch(page, actual[i] ?? [], reach);
    if (lost.length > 0) elsewhere.push(`${i + 1}: ${lost.map(({ char }) => char).join('')}`);
  });
  const count = elsewhere.join('').replace(/\d+: /g, '').length;
  expect({ elsewhere: count / all < 0.002 ? [] : elsewhere, enough: all > 500 }).toEqual({
    elsewhere: [],
    enough: true,
  });
});

test.each(names)('%s: nothing is printed that LibreOffice does not print', (name) => {
  const { theirs, ours } = printed.get(name)!;
  const expected = placedChars(theirs, baseline.libreOffice);
  const extra = placedChars(ours, baseline.ours).map((page, i) => page.length - (expected[i]?.length ?? 0));
  expect(extra.filter((more) => more > 0)).toEqual([]);
});

/** Our pages set in the further lines of a list, which no cell does: LibreOffice prints the lists with lines parted by hand. */
function hung(edit: Edit): Edit {
  return edit.kind === 'putSheet' ? { ...edit, content: withHangingBreaks(edit.content) } : edit;
}

/** LibreOffice gives the room that a shrunk footer leaves to the page, which Excel does not: this sheet has a page full. */
function withoutSettings(edit: Edit): Edit {
  if (edit.kind !== 'putSheet' || edit.content.name !== settingsSheetName) return edit;
  return { ...edit, content: { ...edit.content, visibility: 'hidden' } };
}
