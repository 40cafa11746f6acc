import { ledgerEdits, readLedger } from '../../src/cycle/ledger';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { masterOf } from './support/cycle-book';

test('回収簿 is made once, then brought up to date where people have moved and written things', () => {
  const book = planBook(readSeed('sanyo-onoda'));
  const { plan } = masterOf(book).reading;
  const row = (
    department: string,
  ): { department: string; state: '未提出'; deadline: string; done: number; of: number } => ({
    ...{ department, state: '未提出', deadline: '2026-05-29', done: 1, of: 4 },
  });
  book.apply(ledgerEdits(masterOf(book).book, plan, [row('税務課'), row('水道局')]));
  expect(readLedger(masterOf(book).book)).toMatchObject([
    { department: '税務課', state: '未提出', deadline: '2026-05-29', done: 1, of: 4, note: '' },
    { department: '水道局' },
  ]);
  // a column before the state, a note, a state of their own, a line below
  const sheet = book.sheet('回収簿');
  if (!sheet) throw new Error('no ledger');
  sheet.insertColumns(2, 1);
  sheet.setValue(2, 2, '内線');
  sheet.setValue(3, 2, '1234');
  sheet.setValue(3, 5, '電話で確認中');
  sheet.setValue(3, 11, '担当は山田');
  book.apply(
    ledgerEdits(masterOf(book).book, plan, [
      { department: '税務課', done: 4 },
      { department: '水道局', state: '提出済', received: '2026-05-20', reply: 'a.xlsx' },
      row('企画課'),
    ]),
  );
  expect(readLedger(masterOf(book).book)).toMatchObject([
    { department: '税務課', state: '電話で確認中', done: 4, of: 4, note: '担当は山田' },
    { department: '水道局', state: '提出済', received: '2026-05-20', reply: 'a.xlsx' },
    { department: '企画課', state: '未提出' },
  ]);
  expect(sheet.value(3, 2)).toBe('1234');
  // people write dates as Excel takes them, or as texts
  sheet.setValue(3, 4, '2026/6/5');
  expect(readLedger(masterOf(book).book)?.[0]?.deadline).toBe('2026-06-05');
});
