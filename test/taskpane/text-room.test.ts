import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { TextRooms } from '../../src/taskpane/workbook/text-room';
import { readSeed } from '../support/seed';

const book = XlsxBook.create();
book.apply(planEdits(readSeed('sanyo-onoda'), findFormat('sanyo-onoda')!));
const rooms = new TextRooms({
  contents: (sheets) => Promise.resolve(sheets.map((name) => book.contentOf(book.sheet(name)!))),
});
const reading = readPlan(book.snapshot());
const placeOf = (name: string) => {
  const place = reading.plan && reading.measures[0]?.cells.get(name)?.place;
  if (!place) throw new Error(name);
  return place;
};
const lines = (count: number): string => Array.from({ length: count }, () => '催告').join('\n');

test('a text leaves as many lines of its printed box as it does not take, or has as many too many', async () => {
  const box = await rooms.box(book.snapshot(), placeOf('報告1_取組状況_R2'));
  const all = box?.room('').left ?? 0;
  expect([1, all, all + 3].map((count) => box?.room(lines(count)))).toEqual([
    { left: all - 1, over: 0 },
    { left: 0, over: 0 },
    { left: 0, over: 3 },
  ]);
});

test('rows that are made higher give the text its room, unless the page has none', async () => {
  const place = placeOf('報告1_取組状況_R2');
  const box = await rooms.box(book.snapshot(), place);
  const rows = box?.rowsFor(lines(10)) ?? [];
  expect(box?.room(lines(10)).over).toBeGreaterThan(0);
  const edit = { kind: 'setRows', sheet: place.sheet, rows } as const;
  book.apply([edit]);
  rooms.forgetHeights([edit], book.snapshot());
  const higher = await rooms.box(book.snapshot(), place);
  expect([higher?.room(lines(10)).over, higher?.rowsFor(lines(100))]).toEqual([0, null]);
});
