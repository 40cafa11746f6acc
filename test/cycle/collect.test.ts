import { XlsxBook } from '../../src/book/xlsx';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { collected, fieldIn, handedOut, reply, type, type HandedOut } from './support/cycle-book';

const actual = '指標1_実績_R2';
const report = '報告1_取組状況_R2';

function start(): HandedOut & { readonly mine: XlsxBook } {
  const given = handedOut(planBook(readSeed('sanyo-onoda')));
  return { ...given, mine: XlsxBook.load(given.files.get('税務課') as Uint8Array) };
}

test('what only the department changed is taken, what only the planner changed is kept', () => {
  const { book, records, mine } = start();
  type(mine, '1', actual, 820);
  type(book, '1', report, '計画の担当が書いた');
  const { outcomes, refused } = collected(book, records, [reply('a.xlsx', mine)]);
  expect(refused).toEqual([]);
  expect(outcomes.map(({ field, result }) => [field, result])).toEqual(
    expect.arrayContaining([
      [actual, 'taken'],
      [report, 'kept'],
    ]),
  );
  expect(outcomes).toHaveLength(2);
  expect(fieldIn(book, '1', actual).value).toMatchObject({ value: 820, format: '#,##0"百万円"' });
  expect(fieldIn(book, '1', report).value.value).toBe('計画の担当が書いた');
});

test('what both changed is told with all three values and taken by nobody, until somebody decides', () => {
  const { book, records, mine } = start();
  type(mine, '1', actual, 820);
  type(book, '1', actual, 810);
  const [told] = collected(book, records, [reply('a.xlsx', mine)]).outcomes;
  expect(told).toMatchObject({
    result: 'conflict',
    base: { value: 835 },
    master: { value: 810 },
    answers: [{ value: { value: 820 } }],
  });
  expect(fieldIn(book, '1', actual).value.value).toBe(810);
  const decided = collected(book, records, [reply('a.xlsx', mine)], () => 'reply');
  expect(fieldIn(book, '1', actual).value.value).toBe(820);
  // decided once, it is not asked again, whatever the planner makes of it then
  type(book, '1', actual, 815);
  expect(collected(book, decided.handOuts, [reply('a.xlsx', mine)], () => null).outcomes).toMatchObject([
    { result: 'kept' },
  ]);
});

test('a department that answers again replaces its own answer; as handed out again, it is asked', () => {
  const { book, records, mine, files } = start();
  type(mine, '1', actual, 820);
  const first = collected(book, records, [reply('a.xlsx', mine)]);
  type(mine, '1', actual, 830);
  const second = collected(book, first.handOuts, [reply('b.xlsx', mine)]);
  expect(second.outcomes).toMatchObject([{ result: 'replaced', written: { value: 830 } }]);
  expect(fieldIn(book, '1', actual).value.value).toBe(830);
  const old = reply('old.xlsx', files.get('税務課') as Uint8Array);
  expect(collected(book, second.handOuts, [old]).outcomes).toMatchObject([{ result: 'conflict' }]);
  expect(fieldIn(book, '1', actual).value.value).toBe(830);
});

test('two different answers in one run are a conflict, an older file beside a newer one is none', () => {
  const { book, records, mine, files } = start();
  const other = XlsxBook.load(files.get('税務課') as Uint8Array);
  type(mine, '1', actual, 820);
  type(other, '1', actual, 821);
  type(other, '1', report, '二人目が書いた');
  const { outcomes, twice } = collected(book, records, [reply('a.xlsx', mine), reply('b.xlsx', other)]);
  expect(outcomes.map(({ field, result }) => [field, result]).sort()).toEqual(
    [
      [report, 'taken'],
      [actual, 'conflict'],
    ].sort(),
  );
  expect([...twice]).toEqual([['税務課', ['a.xlsx', 'b.xlsx']]]);
});

test('a cell that was emptied is emptied; one that is gone leaves the plan as it is', () => {
  const { book, records, mine } = start();
  type(mine, '1', report, null);
  const { sheet } = fieldIn(mine, '1', actual);
  const own = mine.sheet(sheet);
  mine.setName(own ?? null, actual, '=#REF!');
  const { outcomes } = collected(book, records, [reply('a.xlsx', mine)]);
  expect(outcomes).toMatchObject([{ field: report, result: 'taken' }]);
  expect(fieldIn(book, '1', actual).value.value).toBe(835);
});

test('rows that were inserted with names left behind, sheets renamed and names lost: found by the texts, and told', () => {
  const { book, records, mine } = start();
  const { sheet: name, row, col } = fieldIn(mine, '1', actual);
  type(mine, '1', actual, 820);
  const sheet = mine.sheet(name);
  if (!sheet) throw new Error(name);
  const names = mine.names(sheet);
  mine.renameSheet(sheet, '別の名前');
  sheet.insertRows(5, 2);
  // as programs do that do not know names: they stay where they were
  for (const one of names)
    if (/!/u.test(one.refersTo))
      mine.setName(sheet, one.name, one.refersTo.replace(`'${name}'`, "'別の名前'"));
  expect(sheet.value(row + 2, col)).toBe(820);
  const { outcomes, replies } = collected(book, records, [reply('a.xlsx', mine)]);
  expect(outcomes).toMatchObject([{ field: actual, result: 'taken', written: { value: 820 } }]);
  expect(replies[0]?.notes.map(({ code }) => code)).toEqual(['realigned', 'sheet-renamed']);
});

test('a reply of another plan, of another year, of nothing that was handed out, and what cannot be opened: each refused, the rest goes on', () => {
  const { book, records, mine } = start();
  const other = handedOut(planBook(readSeed('seki')), { newId: () => 'other-plan' });
  type(mine, '1', actual, 820);
  const { refused, outcomes } = collected(book, records, [
    reply('other.xlsx', other.files.values().next().value as Uint8Array),
    reply('empty.xlsx', XlsxBook.create()),
    { file: 'old.xls', failure: { code: 'legacy-xls', text: '古い形式' } },
    reply('mine.xlsx', mine),
  ]);
  expect(refused.map(({ file, refused: code }) => [file, code])).toEqual([
    ['other.xlsx', 'other-plan'],
    ['empty.xlsx', 'not-a-reply'],
    ['old.xls', 'unreadable'],
  ]);
  expect(outcomes).toMatchObject([{ result: 'taken' }]);
  const last = records.map((one) => ({ ...one, year: 'R1' }));
  expect(collected(book, last, [reply('mine.xlsx', mine)]).refused).toMatchObject([
    { refused: 'other-year' },
  ]);
});

test('what a department writes outside of all fields is told with its place', () => {
  const { book, records, mine } = start();
  const { sheet } = fieldIn(mine, '1', actual);
  mine.apply([{ kind: 'setCells', sheet, cells: [{ row: 45, col: 20, value: '数字は速報値です' }] }]);
  const { replies, outcomes } = collected(book, records, [reply('a.xlsx', mine)]);
  expect(outcomes).toEqual([]);
  expect(replies[0]?.notes).toEqual([
    { code: 'beside', place: { sheet, row: 45, col: 20 }, text: '数字は速報値です' },
  ]);
});

test('a value over a formula and an error value are told and not taken', () => {
  const { book, records, mine } = start();
  const rate = '指標1_達成率_R2';
  expect(fieldIn(book, '1', rate).value.formula).toBe(true);
  type(mine, '1', rate, 0.99);
  const { sheet, row, col } = fieldIn(mine, '1', actual);
  mine.apply([{ kind: 'setCells', sheet, cells: [{ row, col, formula: '=1/0' }] }]);
  const { outcomes } = collected(book, records, [reply('a.xlsx', mine)]);
  expect(outcomes.map(({ field, result }) => [field, result])).toEqual(
    expect.arrayContaining([
      [actual, 'error'],
      [rate, 'formula'],
    ]),
  );
  expect(fieldIn(book, '1', actual).value.value).toBe(835);
});
