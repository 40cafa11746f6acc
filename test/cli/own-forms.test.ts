import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { readPlan } from '../../src/sheets/read-plan';
import { unzip, zip } from '../book/xlsx/support/package';
import { blockBook, cityBook, openRowBook } from '../forms/books';
import { typed } from './typed';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-own-'));
const at = (...parts: readonly string[]): string => path.join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  for (const [name, bytes] of [
    ['sheets', cityBook()],
    ['blocks', blockBook()],
    ['rows', openRowBook()],
  ] as const) {
    writeFileSync(at(`${name}-city.xlsx`), bytes);
    const { code, err } = await typed('adopt', at(`${name}-city.xlsx`), '-o', at(`${name}.xlsx`));
    expect({ name, code, err }).toEqual({ name, code: 0, err: '' });
  }
});

function headsOf(file: string): string[] {
  const { plan, problems } = readPlan(XlsxBook.load(readFileSync(file)).snapshot());
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan.measures.map(({ number, title }) => `${number} ${title}`.trim());
}

test('change: measures of a sheet each come, are copied, move, leave the plan, and lists of ours are told', async () => {
  copyFileSync(at('sheets.xlsx'), at('plan.xlsx'));
  expect((await typed('grade', at('plan.xlsx'))).code).toBe(0);
  const { code, out, err } = await typed(
    ...['change', at('plan.xlsx'), '--copy', '2', '--move', '3=1', '--remove', '1', '--add', '1'],
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(headsOf(at('plan.xlsx'))).toEqual(['3 研修の充実', '2 債権の管理', '4 債権の管理', '5']);
  expect(out).toContain('シートを 2 枚作ります（4、5）。');
  expect(out).toContain('計画から外します（1）');
  expect(out).toContain('「算定表」の施策は前のままです。');
  // what leaves the plan stays in the workbook
  expect(
    XlsxBook.load(readFileSync(at('plan.xlsx')))
      .sheet('1')
      ?.value(1, 3),
  ).toBe('窓口の改善');
  const { out: again } = await typed('grade', at('plan.xlsx'));
  expect(again).toContain('4 債権の管理');
});

test('change: blocks come in below others; their order is Excel’s, and so are the rows of a table', async () => {
  const blocks = await typed('change', at('blocks.xlsx'), '--copy', '3', '--add', '1');
  expect({ code: blocks.code, err: blocks.err }).toEqual({ code: 0, err: '' });
  expect(headsOf(at('blocks.xlsx'))).toEqual(['1 道路', '2 公園', '3 河川', '5 河川', '4 橋', '6']);
  const moved = await typed('change', at('blocks.xlsx'), '--move', '4=1');
  expect([moved.code, moved.err]).toEqual([2, expect.stringContaining('行を切り取って挿入する')]);

  const rows = await typed('change', at('rows.xlsx'), '--copy', '3', '--add', '1');
  expect({ code: rows.code, err: rows.err }).toEqual({ code: 0, err: '' });
  expect(headsOf(at('rows.xlsx'))).toEqual([
    '1 道路の整備',
    '2 橋の点検',
    '3 公園の整備',
    '4 公園の整備',
    '5 （名称未定）',
  ]);
  const before = readFileSync(at('rows.xlsx'));
  const removed = await typed('change', at('rows.xlsx'), '--remove', '2');
  expect([removed.code, removed.err]).toEqual([2, expect.stringContaining('Excel で行を削除する')]);
  expect(readFileSync(at('rows.xlsx')).equals(before)).toBe(true);
});

/** With ［ブックの保護］: no sheet can be added. */
function locked(bytes: Uint8Array): Uint8Array {
  const files = unzip(bytes);
  const book = files['xl/workbook.xml'] ?? '';
  return zip({
    ...files,
    'xl/workbook.xml': book.replace(/<(bookViews|sheets)/u, '<workbookProtection lockStructure="1"/><$1'),
  });
}

test('a folder is adopted whole or not at all; a protected structure is told before anything is written', async () => {
  mkdirSync(at('each'));
  for (const name of ['a課', 'b課']) writeFileSync(at('each', `${name}.xlsx`), cityBook());
  const good = await typed('adopt', at('each'), '-o', at('all'));
  expect([good.code, good.err, readdirSync(at('all')).sort()]).toEqual([0, '', ['a課.xlsx', 'b課.xlsx']]);
  writeFileSync(at('each', 'b課.xlsx'), locked(cityBook()));
  const bad = await typed('adopt', at('each'), '-o', at('none'));
  expect(bad.code).toBe(2);
  expect(bad.err).toContain('b課.xlsx: ブックの構成が保護されているため');
  expect(bad.err).toContain('［ブックの保護］');
  expect(existsSync(at('none', 'a課.xlsx'))).toBe(false);
});

test('a form that was exported reads another workbook, and tells how much of it', async () => {
  const exported = await typed('form', 'export', at('sheets.xlsx'), '-o', at('form.json'));
  expect({ code: exported.code, err: exported.err }).toEqual({ code: 0, err: '' });
  const tried = await typed('form', 'test', at('sheets-city.xlsx'), '--form', at('form.json'));
  expect([tried.code, tried.out]).toEqual([0, '施策 3 件、値 18 件、要確認 0 件\n']);
  const shown = await typed('form', 'show', at('sheets.xlsx'));
  expect(shown.out.split('\n')[0]).toBe('様式「行革プラン」（1枚に1件、見本のシート: 1）');
  expect(existsSync(at('form.json'))).toBe(true);
});
