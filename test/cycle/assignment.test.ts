import { readAssignment, assignmentEdits, matchAssignment } from '../../src/cycle/assignment';
import { handOuts } from '../../src/cycle/hand-out';
import { recordsOf } from '../../src/cycle/records';
import { renamedInCycle } from '../../src/cycle/rename-department';
import { statusOf } from '../../src/cycle/status';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { collected, countedIds, handedOut, masterOf, reply } from './support/cycle-book';
import { XlsxBook } from '../../src/book/xlsx';

const options = { today: '2026-04-20', ending: '.xlsx', newId: countedIds() };

function given(...departments: readonly string[]): XlsxBook {
  const book = planBook(readSeed('mine'));
  const { book: snapshot, reading } = masterOf(book);
  const records = recordsOf(snapshot, reading.measures);
  const wanted = new Map(departments.flatMap((one, i) => [[records[i]?.key ?? '', one] as const]));
  book.apply(assignmentEdits(snapshot, reading.plan, records, wanted));
  return book;
}

test('美祢’s form names no department: 担当表 says who has which measure, and it goes out, comes back and is counted', () => {
  expect(handOuts(masterOf(planBook(readSeed('mine'))), options).handOuts).toEqual([]);
  const book = given('総務課', '財政課、税務課', '総務課');
  const { files, records } = handedOut(book);
  expect([...files.keys()]).toEqual(['総務課', '財政課']);
  expect(records.map(({ bases }) => bases.length)).toEqual([2, 1]);
  expect(collected(book, records, [reply('a.xlsx', files.get('総務課') as Uint8Array)]).refused).toEqual([]);
  const made = handOuts(masterOf(book), { ...options, each: true });
  expect(made.handOuts.map(({ record }) => record.department)).toEqual(['総務課', '財政課', '税務課']);
  const all = statusOf(masterOf(book), records, [], '2026-05-01');
  expect(all.map(({ department, measures }) => [department, measures])).toEqual([
    ['総務課', 2],
    ['財政課', 1],
  ]);
});

test('people write in 担当表: columns moved, a line cleared, one of a measure that is gone', () => {
  const book = given('総務課');
  const sheet = book.sheets.find(({ name }) => name === '担当表');
  if (!sheet) throw new Error('no 担当表');
  sheet.insertColumns(1, 1);
  const head = [...Array(10).keys()].find((row) => sheet.value(row, 0) === '番号') ?? 0;
  const [, second] = masterOf(book).reading.measures;
  expect(sheet.value(head + 2, 2)).toBe(second?.measure.title);
  sheet.setValue(head + 2, 3, '税務課');
  const last = head + 1 + masterOf(book).reading.measures.length;
  sheet.setValue(last, 2, 'どこにもない施策');
  sheet.setValue(last, 3, '財政課');
  const made = handOuts(masterOf(book), options);
  expect(made.handOuts.map(({ record }) => record.department)).toEqual(['総務課', '税務課']);
  expect(made.unfit.unknown).toMatchObject([{ title: 'どこにもない施策', department: '財政課' }]);
});

test('a list is held against the measures: by number and title, by one of them, two lines of one measure together', () => {
  const { book, reading } = masterOf(planBook(readSeed('mine')));
  const records = recordsOf(book, reading.measures);
  const [one, two, three] = records;
  const line = (number: string, title: string, department: string) => ({ number, title, department });
  const {
    given: found,
    unknown,
    unclear,
  } = matchAssignment(records, [
    line(one?.number ?? '', one?.title ?? '', '総務課'),
    line(one?.number ?? '', one?.title ?? '', '税務課'),
    line('', two?.title ?? '', '財政課'),
    line(three?.number ?? '', '', '企画課'),
    line('99', 'ない', '企画課'),
    line('', '', '企画課'),
  ]);
  expect(found.get(one?.key ?? '')).toBe('総務課、税務課');
  expect(found.get(two?.key ?? '')).toBe('財政課');
  expect([...unknown, ...unclear].map(({ title }) => title)).toEqual(expect.arrayContaining(['ない']));
});

test('a department under another name: in 担当表, in 回収簿, and in what was handed out', () => {
  const book = given('総務課', '財政課、総務課');
  const { records } = handedOut(book);
  const { book: snapshot } = masterOf(book);
  const edits = renamedInCycle(snapshot, records, [['総務課', '総務部総務課']]);
  book.apply(edits);
  expect(
    readAssignment(masterOf(book).book)
      ?.map(({ department }) => department)
      .slice(0, 2),
  ).toEqual(['総務部総務課', '財政課、総務部総務課']);
});
