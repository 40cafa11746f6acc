import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tableWords as english } from '../../locales/en/tables';
import { tableWords as japanese } from '../../locales/ja/tables';
import { readGrids } from '../../src/book/xlsx/grids';
import { readPlan } from '../../src/sheets/read-plan';
import { columnsOf, csvHead, csvLines } from '../../src/tables';
import { indicatorRows } from '../../src/tables/indicator-rows';
import { LibreOffice } from '../support/libreoffice';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const office = new LibreOffice();
afterAll(() => office.dispose());

test.each([
  ['ja', japanese],
  ['en', english],
])('LibreOffice opens the CSV with headings in %s: every text whole, numbers as numbers', (name, words) => {
  const seed = readSeed('sanyo-onoda');
  const [first, ...others] = seed.measures;
  if (!first) throw new Error('no measure');
  const odd = { ...first, title: '=1+1,"引用"\n二行', department: '@総務課' };
  const reading = readPlan(planBook({ ...seed, measures: [odd, ...others] }).snapshot());
  if (reading.plan === null) throw new Error('no plan');
  const rows = indicatorRows(reading, { file: 'plan.xlsx' });
  const file = path.join(office.folder, `${name}.csv`);
  writeFileSync(file, csvHead('indicators', words) + csvLines('indicators', rows, words));
  const [sheet] = readGrids(readFileSync(office.convert(file, 'xlsx', 'CSV:44,34,76,1')));
  const grid = sheet?.grid;
  if (!grid) throw new Error('no grid');
  const columns = columnsOf('indicators').map(([column]) => column);
  expect(grid.values[0]).toEqual(columns.map((column) => words.columns[column].title));
  expect(grid.values).toHaveLength(rows.length + 1);
  const at = (row: number, column: (typeof columns)[number]): unknown =>
    grid.values[row + 1]?.[columns.indexOf(column)];
  rows.forEach((row, i) => {
    expect(at(i, 'value')).toBe(row.value === null ? null : Number(row.value));
    expect(at(i, 'fiscal_year')).toBe(row.fiscal_year);
    expect(at(i, 'indicator')).toBe(row.indicator);
  });
  expect(grid.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  expect(String(at(0, 'measure'))).toContain('=1+1,"引用"');
});
