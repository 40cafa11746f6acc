import { formats } from '../../src/formats';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { contents, revised } from './revised';

// 美祢's sheets have no room beside the page
const ids = formats.map(({ id }) => id).filter((id) => id !== 'mine');

test.each(ids)('%s: 算定根拠 gets its column when 計画設定 asks for it, and loses it again', (id) => {
  const { overview: _, ...whole } = readSeed(id);
  const seed = { ...whole, measures: whole.measures.slice(0, 2) };
  const { extra } = seed.settings;
  const book = planBook(seed);
  const columns = (): number =>
    [...JSON.stringify(contents(book.snapshot())).matchAll(/指標1_算定根拠_\w+/gu)].length;
  expect(columns()).toBe(0);
  const { revision, reading } = revised(book, { settings: { extra: { ...extra, 算定根拠: '書き込む' } } });
  expect(columns()).toBeGreaterThanOrEqual(seed.settings.years.length);
  expect([revision.kept, reading.plan.measures]).toEqual([[], seed.measures]);
  const back = revised(book, { settings: { extra } });
  expect([back.revision.kept, columns(), back.reading.plan.measures]).toEqual([[], 0, seed.measures]);
});
