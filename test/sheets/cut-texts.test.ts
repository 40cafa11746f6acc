import type { XlsxBook } from '../../src/book/xlsx';
import { printSheet } from '../../src/print';
import { checkPlan, type PlacedFinding } from '../../src/sheets/check';
import { printedSheets, sheetCuts, type SheetCut } from '../../src/sheets/cut-texts';
import { fixEdits } from '../../src/sheets/locate';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const formats = ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'];

const open = (id: string): XlsxBook => planBook(readSeed(id));

function cutsOf(book: XlsxBook): SheetCut[] {
  const snapshot = book.snapshot();
  return printedSheets(snapshot).flatMap((name) => {
    const sheet = book.sheet(name);
    const grid = snapshot.sheets.find((one) => one.name === name)?.grid ?? null;
    return sheet ? sheetCuts(printSheet(book.contentOf(sheet), grid)) : [];
  });
}

function read(book: XlsxBook): PlanReading {
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error('no plan');
  return reading;
}

const cutFindings = (book: XlsxBook): PlacedFinding[] =>
  checkPlan(read(book), undefined, cutsOf(book)).filter(({ code }) => code === 'text-cut');

test.each(formats)('nothing of %s as published is cut', (id) => {
  expect(cutFindings(open(id))).toEqual([]);
});

test.each(formats)('a long text in %s is told at its field, and rows that grow mend it', (id) => {
  const book = open(id);
  // the texts of the first measure, each as long again until its box is too small
  const [measure] = read(book).measures;
  const texts = [...(measure?.cells.values() ?? [])].flatMap(({ place, name, value }) =>
    typeof value === 'string' && value.length >= 30 ? [{ place, name, value }] : [],
  );
  const told: unknown[] = [];
  for (const { place, name, value } of texts) {
    let text = value;
    for (let times = 0; times < 12 && cutFindings(book).length === 0; times++) {
      text += value;
      book.apply([{ kind: 'setCells', sheet: place.sheet, cells: [{ ...place, value: text }] }]);
    }
    const [finding, ...more] = cutFindings(book);
    if (!finding) continue;
    told.push({ name, place: finding.place, field: finding.data.name, more: more.length });
    const edits = fixEdits(read(book), finding);
    const undo = book.apply(edits);
    if (edits.length > 0) expect(cutFindings(book)).toEqual([]);
    book.apply(undo);
    book.apply([{ kind: 'setCells', sheet: place.sheet, cells: [{ ...place, value }] }]);
  }
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(
    told.map((one) => ({ ...(one as object), more: 0, field: (one as { name: string }).name })),
  );
});

test('a finding is left by its key, and comes again when more lines are lost', () => {
  const book = open('sanyo-onoda');
  const cell = read(book).measures[0]?.cells.get('現状と課題')?.place;
  if (!cell) throw new Error('no cell');
  const write = (characters: number): void => {
    const value = '長い文。'.repeat(characters / 4);
    book.apply([{ kind: 'setCells', sheet: cell.sheet, cells: [{ ...cell, value }] }]);
  };
  write(1200);
  const keys = cutFindings(book).map(({ key }) => key);
  write(1600);
  const later = cutFindings(book).map(({ key }) => key);
  expect([keys.length, later.length]).toEqual([1, 1]);
  expect(keys).not.toEqual(later);
});
