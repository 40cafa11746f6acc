import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'papaparse';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { hasShared, sharedFolder } from '../support/shared';
import { typed } from './typed';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-open-data-'));
const at = (...parts: string[]): string => path.join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true }));

interface Finding {
  readonly code: string;
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly remedy: string;
}

async function findings(file: string): Promise<readonly Finding[]> {
  const { code, out } = await typed('check', file, '--open-data', '--json');
  const { findings: found } = JSON.parse(out) as { findings: Finding[] };
  expect(code).toBe(found.length > 0 ? 1 : 0);
  return found;
}

test('a plan sheet: merged cells, eras and the like by sheet and cell, each with what to do', async () => {
  writeFileSync(at('mine.xlsx'), planBook(readSeed('mine')).save());
  const found = await findings(at('mine.xlsx'));
  const codes = new Set(found.map(({ code }) => code));
  for (const code of ['merged', 'era-only', 'formula']) expect([...codes]).toContain(code);
  for (const { sheet, cell, rule, message, remedy, code } of found) {
    expect([sheet, rule, message, remedy].every((text) => text !== '')).toBe(true);
    if (!['objects', 'area-code-missing'].includes(code)) expect(cell).toMatch(/^[A-Z]+\d+(?::[A-Z]+\d+)?$/u);
  }
  const { out } = await typed('check', at('mine.xlsx'), '--open-data');
  expect(out).toContain('■結合されたセル');
  expect(out).toContain('→ 結合を解き');
  const { data } = parse<string[]>(
    (await typed('check', at('mine.xlsx'), '--open-data', '--csv')).out.slice(1).trimEnd(),
  );
  expect(data).toHaveLength(found.length + 1);
});

test('what export writes has nothing to mend but what people typed', async () => {
  writeFileSync(at('sanyo-onoda.xlsx'), planBook(readSeed('sanyo-onoda')).save());
  await typed('export', at('sanyo-onoda.xlsx'), '-o', at('tables'));
  for (const table of ['indicators', 'measures'])
    expect(
      (await findings(at('tables', `${table}.csv`))).filter(({ code }) => code !== 'platform-character'),
    ).toEqual([]);
});

test('a list in the encoding of Windows with a unit, a mark and a missing value', async () => {
  // 年度,実績（人） / R5,"1,200人" / 〃,- in Shift_JIS
  const bytes = [
    ...[0x94, 0x4e, 0x93, 0x78, 0x2c, 0x8e, 0xc0, 0x90, 0xd1, 0x0d, 0x0a],
    ...[0x52, 0x35, 0x2c, 0x22, 0x31, 0x2c, 0x32, 0x30, 0x30, 0x90, 0x6c, 0x22, 0x0d, 0x0a],
    ...[0x81, 0x56, 0x2c, 0x35, 0x0d, 0x0a],
  ];
  writeFileSync(at('list.csv'), Buffer.from(bytes));
  const found = await findings(at('list.csv'));
  expect(found.map(({ code, cell }) => `${code} ${cell}`.trim())).toEqual(
    expect.arrayContaining(['encoding', 'number-as-text B2', 'era-only A2', 'ditto A3']),
  );
});

test('forms of other cities: merged blocks in all of them, and every finding has its cell', async () => {
  if (!hasShared('forms/f01.xlsx')) return;
  for (const form of ['f01', 'f05', 'f10']) {
    const found = await findings(path.join(sharedFolder, `forms/${form}.xlsx`));
    expect([form, found.some(({ code }) => code === 'merged')]).toEqual([form, true]);
    expect(found.filter(({ remedy, message }) => remedy === '' || message === '')).toEqual([]);
  }
});
