import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { typed } from './typed';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-earlier-'));
const at = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** A plan of one measure with one indicator that has a target in each year. */
async function make(file: string, years: readonly number[]): Promise<void> {
  const heads = years.map((year) => `R${String(year)}目標`).join(',');
  const targets = years.map((year) => `${String(year * 10)}人`).join(',');
  writeFileSync(
    at(`${file}.csv`),
    `番号,施策名,担当課,指標名,${heads}\n1,窓口の改善,市民課,来庁者数,${targets}\n`,
  );
  const period = `R${String(years[0])}-R${String(years.at(-1))}`;
  const { code, err } = await typed(
    ...['create', 'general', '--from', at(`${file}.csv`), '--years', period, '-o', at(`${file}.xlsx`)],
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
}

/** The years under the pictures of 推移. */
function yearsShown(): unknown[] {
  const sheet = XlsxBook.load(readFileSync(at('new.xlsx')))
    .snapshot({ all: true })
    .sheets.find(({ name }) => name === '推移');
  const line = sheet?.grid?.values.find((row) => row.includes('年度')) ?? [];
  return line.filter((value) => typeof value === 'string' && /^R\d/.test(value));
}

test('推移 goes back to the years of former plans, in whatever order they are named', async () => {
  await make('oldest', [1, 2]);
  await make('older', [3, 4]);
  await make('new', [5, 6]);
  const { code } = await typed('report', at('new.xlsx'), '--kind', 'trends');
  expect({ code, years: yearsShown() }).toEqual({ code: 0, years: ['R5', 'R6'] });
  const again = await typed(
    ...['report', at('new.xlsx'), '--kind', 'trends', '--earlier', at('oldest.xlsx'), at('older.xlsx')],
  );
  expect({ code: again.code, years: yearsShown() }).toEqual({
    code: 0,
    years: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'],
  });
});

test('former plans go with 推移 only', async () => {
  await make('one', [5, 6]);
  const before = readFileSync(at('one.xlsx'));
  const { code, err } = await typed('report', at('one.xlsx'), '--earlier', at('one.xlsx'));
  expect({ code, err }).toEqual({ code: 2, err: '--earlier は --kind trends（推移）だけで使えます。\n' });
  expect(readFileSync(at('one.xlsx')).equals(before)).toBe(true);
});
