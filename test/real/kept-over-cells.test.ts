import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { commentsOf, readReplyFile } from '../../src/book/xlsx/cycle-files';
import { collect } from '../../src/cycle/collect';
import type { HandOutRecord } from '../../src/cycle/memory';
import { asTheyStand } from '../../src/revision/plan-change';
import { fieldIn, handedOut, masterOf } from '../cycle/support/cycle-book';
import { revised } from '../revision/revised';
import { editWithOpenpyxl } from '../support/openpyxl';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

jest.setTimeout(300_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-over-'));
const at = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { overview: _, ...whole } = readSeed('sanyo-onoda');
const seed = { ...whole, measures: whole.measures.slice(0, 3) };
const note = 'from openpyxl.comments import Comment\n';

/** The workbook with a note and a shape's drawing on its first sheet of measures, as another program writes them. */
function noted(book: XlsxBook, sheet: string, cell: string): XlsxBook {
  writeFileSync(at('plan.xlsx'), book.save());
  editWithOpenpyxl(
    at('plan.xlsx'),
    at('noted.xlsx'),
    `${note}wb[${JSON.stringify(sheet)}][${JSON.stringify(cell)}].comment = Comment("議会で質問あり", "課長")`,
  );
  return XlsxBook.load(readFileSync(at('noted.xlsx')));
}

/** As openpyxl reads it: [sheet, cell, text] of every note. */
function notesIn(book: XlsxBook): unknown {
  writeFileSync(at('after.xlsx'), book.save());
  editWithOpenpyxl(
    at('after.xlsx'),
    at('copy.xlsx'),
    `import json\nopen(${JSON.stringify(at('notes.json'))}, "w").write(json.dumps([[ws.title, c.coordinate, c.comment.text] for ws in wb for row in ws.iter_rows() for c in row if c.comment]))`,
  );
  return JSON.parse(readFileSync(at('notes.json'), 'utf8'));
}

test('a measure that moves and gets another number keeps the notes at its cells, and undoing brings them back', () => {
  const plain = planBook(seed);
  const [first] = masterOf(plain).reading.measures;
  const book = noted(plain, first?.sheet ?? '', 'B40');
  const before = notesIn(book);
  expect(before).toEqual([[first?.sheet, 'B40', '議会で質問あり']]);
  const snapshot = masterOf(book);
  const { revision } = revised(book, {
    measures: [{ from: 1 }, { from: 2 }, { from: 0, number: '9' }],
  });
  expect(revision.kept).toEqual([]);
  const now = masterOf(book).reading.measures.at(-1);
  expect(now?.measure).toMatchObject({ number: '9', title: first?.measure.title });
  expect(now?.sheet).not.toBe(first?.sheet);
  expect(notesIn(book)).toEqual([[now?.sheet, 'B40', '議会で質問あり']]);
  expect(book.sheets.map(({ name }) => name).indexOf(now?.sheet ?? '')).toBeGreaterThan(
    book.sheets.map(({ name }) => name).indexOf(masterOf(book).reading.measures[1]?.sheet ?? ''),
  );
  // back again
  const again = noted(planBook(seed), first?.sheet ?? '', 'B40');
  const undo = again.apply(revision.edits);
  again.apply(undo);
  expect(notesIn(again)).toEqual(before);
  expect(masterOf(again).reading.plan.measures).toEqual(snapshot.reading.plan.measures);
  expect(again.sheets.map(({ name }) => name)).toEqual(snapshot.book.sheets.map(({ name }) => name));
});

test('a page that is laid out anew for more years keeps them as well', () => {
  const plain = planBook(seed);
  const [first] = masterOf(plain).reading.measures;
  const book = noted(plain, first?.sheet ?? '', 'A2');
  const { years } = seed.settings;
  revised(book, { settings: { years: [...years, 'R7'] }, measures: asTheyStand(3) });
  expect(notesIn(book)).toEqual([[first?.sheet, 'A2', '議会で質問あり']]);
});

/** A threaded comment as Excel writes it: the thread in a part of its own, and a note for programs that know none. */
function threaded(bytes: Uint8Array, sheet: string, cell: string): Uint8Array {
  const book = XlsxBook.load(bytes);
  const found = book.sheet(sheet);
  if (!found) throw new Error(sheet);
  const space = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
  book.pack.add(
    'xl/threadedComments/threadedComment1.xml',
    `<ThreadedComments xmlns="${space}"><threadedComment ref="${cell}" dT="2026-05-01T00:00:00.00" personId="{0}" id="{1}"><text>この数字は速報値です</text></threadedComment><threadedComment ref="${cell}" dT="2026-05-02T00:00:00.00" personId="{0}" id="{2}" parentId="{1}"><text>6月に確定します</text></threadedComment></ThreadedComments>`,
    'application/vnd.ms-excel.threadedcomments+xml',
  );
  book.pack.relate(
    found.part.path,
    'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
    'xl/threadedComments/threadedComment1.xml',
  );
  return book.save();
}

describe('what a department writes beside its fields is told, with its place, and not taken', () => {
  const master = noted(planBook(seed), masterOf(planBook(seed)).reading.measures[0]?.sheet ?? '', 'B40');
  const given = handedOut(master);
  const department = given.records[0]?.department ?? '';
  const bytes = given.files.get(department) as Uint8Array;
  const number = given.records[0]?.bases[0]?.number ?? '';
  const told = (file: Uint8Array, records: readonly HandOutRecord[] = given.records): unknown => {
    const reply = { file: 'a.xlsx', ...readReplyFile(file) };
    const found = collect(masterOf(given.book), records, [reply], {
      today: '2026-05-20',
      comments: commentsOf(given.book),
    });
    expect(found.refused).toEqual([]);
    expect(found.outcomes).toEqual([]);
    return found.replies[0]?.notes;
  };
  const edited = (statements: string): Uint8Array => {
    writeFileSync(at('given.xlsx'), bytes);
    editWithOpenpyxl(at('given.xlsx'), at('back.xlsx'), note + statements);
    return readFileSync(at('back.xlsx'));
  };

  test('a note of theirs; the one that was handed out is not told again', () => {
    expect(commentsOf(XlsxBook.load(bytes)).map(({ text }) => text)).toEqual(['議会で質問あり']);
    expect(told(bytes)).toEqual([]);
    const { sheet } = fieldIn(XlsxBook.load(bytes), number, '名称');
    expect(told(edited(`wb[${JSON.stringify(sheet)}]["D5"].comment = Comment("誤字では", "係")`))).toEqual([
      { code: 'comment', place: { sheet, row: 4, col: 3 }, text: '誤字では' },
    ]);
  });

  test('a threaded comment with its answers', () => {
    const { sheet } = fieldIn(XlsxBook.load(bytes), number, '名称');
    expect(told(threaded(bytes, sheet, 'C7'))).toEqual([
      { code: 'comment', place: { sheet, row: 6, col: 2 }, text: 'この数字は速報値です\n6月に確定します' },
    ]);
  });

  test('what is changed on 記入のお願い and in 計画設定', () => {
    const book = XlsxBook.load(bytes);
    const settings = book.sheet('計画設定');
    if (!settings) throw new Error('計画設定');
    const title = masterOf(book).reading.plan.title;
    const cells: { row: number; col: number }[] = [];
    settings.eachCell((cell) => cells.push(cell));
    const [place] = cells.filter(({ row, col }) => settings.value(row, col) === title);
    if (!place) throw new Error(title);
    const changed = edited(
      `wb["計画設定"].cell(${String(place.row + 1)}, ${String(place.col + 1)}).value = "べつの計画"\nwb["記入のお願い"]["B30"] = "7月まで待ってください"`,
    );
    expect(told(changed)).toEqual([
      { code: 'aside', place: { sheet: '記入のお願い', row: 29, col: 1 }, text: '7月まで待ってください' },
      { code: 'aside', place: { sheet: '計画設定', ...place }, text: 'べつの計画' },
      { code: 'aside-gone', sheet: '計画設定', text: title },
    ]);
  });
});
