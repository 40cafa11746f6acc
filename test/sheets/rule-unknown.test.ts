import { parseReference } from '../../src/book/address';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { readProblemTexts as english } from '../../locales/en/findings';
import { readProblemTexts as japanese } from '../../locales/ja/findings';
import { readSeed } from '../support/seed';

/** What is read where these stand below one another in 行わない点検. */
function readWith(...listed: readonly string[]) {
  const format = findFormat('sanyo-onoda');
  if (!format) throw new Error('no format');
  const { overview: _, ...seed } = readSeed('sanyo-onoda');
  const book = XlsxBook.create();
  book.apply(planEdits({ ...seed, measures: seed.measures.slice(0, 1) }, format));
  const sheet = book.sheet('計画設定');
  const named = sheet && book.names(sheet).find(({ name }) => name === '設定_行わない点検');
  const area = named && parseReference(named.refersTo)?.area;
  if (!sheet || !area) throw new Error('no cells');
  listed.forEach((rule, i) => {
    sheet.setValue(area.row + i, area.col, rule);
  });
  const { plan, problems } = readPlan(book.snapshot());
  const place = (i: number) => ({ sheet: '計画設定', row: area.row + i, col: area.col });
  return { disabled: plan?.settings.disabledRules, problems, place };
}

test('a check that there is none of is told at its cell, with the one that was meant; the others are left out', () => {
  const { disabled, problems, place } = readWith('text-cut', 'unit-slp', 'UNIT-DIFFERS', '', '文字');
  const unknown = { code: 'rule-unknown', sheet: '計画設定', name: '設定_行わない点検' };
  expect({ disabled, problems }).toEqual({
    disabled: ['text-cut', 'unit-slp', 'UNIT-DIFFERS', '文字'],
    problems: [
      { ...unknown, place: place(1), data: { rule: 'unit-slp', near: 'unit-slip' } },
      { ...unknown, place: place(2), data: { rule: 'UNIT-DIFFERS', near: 'unit-differs' } },
      { ...unknown, place: place(4), data: { rule: '文字', near: '' } },
    ],
  });
  expect(problems.map(({ data }) => japanese['rule-unknown'](data ?? {}))).toEqual([
    '「行わない点検」の「unit-slp」という点検はありません。「unit-slip」ではありませんか。',
    '「行わない点検」の「UNIT-DIFFERS」という点検はありません。「unit-differs」ではありませんか。',
    '「行わない点検」の「文字」という点検はありません。設定の画面で選び直すか、この行を消してください。',
  ]);
  expect(problems.map(({ data }) => english['rule-unknown'](data ?? {}))).toEqual([
    'There is no check “unit-slp” to leave out. Do you mean “unit-slip”?',
    'There is no check “UNIT-DIFFERS” to leave out. Do you mean “unit-differs”?',
    'There is no check “文字” to leave out. Choose again in the settings, or empty its cell.',
  ]);
});

test('nothing is told of checks that there are', () => {
  expect(readWith('text-cut', ' unit-slip ').problems).toEqual([]);
});
