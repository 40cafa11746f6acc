import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import { isPlaceholder, placeholderFormula } from '../../src/formats/placeholder';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { entryFields } from '../../src/taskpane/workbook/entries/entry-fields';
import { readSeed } from '../support/seed';

test('only what a form itself prints in empty cells stands for nothing', () => {
  expect(['-', '－', '取組内容①'].map(placeholderFormula).filter(isPlaceholder)).toHaveLength(3);
  expect(['="1-1"', '="未定"', '="835百万円"', '=""', '=A1', null].filter(isPlaceholder)).toEqual([]);
});

test('a value that somebody wrote as a formula, so that Excel leaves it alone, is a value', () => {
  const seed = readSeed('sanyo-onoda');
  const format = findFormat('sanyo-onoda');
  if (!format) throw new Error('no format');
  const book = XlsxBook.create();
  book.apply(planEdits(seed, format));
  book.sheet('1 公金収納対策の強化')?.setFormula(13, 13, '="700百万円"');
  book.recalculate();
  const reading = readPlan(book.snapshot());
  const first = reading.plan ? reading.measures[0] : undefined;
  expect(first?.measure.indicators[0]?.actuals.R2).toEqual({ stored: 'text', text: '700百万円' });
  expect(first && entryFields(first, 'R2')[0]?.text).toBe('700百万円');
});
