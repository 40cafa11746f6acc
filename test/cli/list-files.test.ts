import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTable } from '../../src/cli/plan-list';
import { typed } from './typed';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = [
  ['番号', '施策名', '指標', 'R5目標'],
  ['①', '㈱出資、見直し～\n二行目', '髙齢者"数"', '1,200'],
];

/** Quoted where it must be, with the line ends of Windows. */
function delimited(delimiter: string): string {
  const cell = (text: string): string => (/[",;\t\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}

async function readBack(name: string, bytes: Uint8Array): Promise<string[][]> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const { table } = await readTable(file, {});
  return table.rows.map((row) => row.map(({ text }) => text));
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** CP932, as Excel in Japan writes it: the inverse of the decoder. */
function cp932(text: string): Buffer {
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<string, number[]>();
  for (let lead = 0xff; lead >= 0x81; lead--) {
    if (lead >= 0xa0 && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Buffer.from(
    [...text].flatMap((char) => (char <= '\x7f' ? [char.charCodeAt(0)] : (codes.get(char) ?? []))),
  );
}

test.each([
  ['UTF-8 with a BOM', (text: string) => utf8(`\uFEFF${text}`)],
  ['UTF-8 without a BOM', utf8],
  ['UTF-16 LE', utf16],
  ['UTF-16 BE', (text: string) => utf16(text).swap16()],
  ['CP932', cp932],
])('lists in %s are read, whatever parts their columns', async (_, encode) => {
  for (const [name, delimiter] of [
    ['list.csv', ','],
    ['list.tsv', '\t'],
    ['list.txt', ';'],
  ] as const) {
    expect(await readBack(name, encode(delimited(delimiter)))).toEqual(rows);
  }
});

test('a list or a table that is too long is refused before it is worked on', async () => {
  const list = path.join(folder, 'long.csv');
  writeFileSync(list, `番号,施策名,R4目標\n${'1,施策,5\n'.repeat(6000)}`);
  const made = await typed('create', 'seki', '--from', list, '-o', path.join(folder, 'long.xlsx'));
  expect(made).toMatchObject({ code: 2 });
  expect(made.err).toMatch(/long\.csv には 6,00\d 行あります。一覧は 5,000 行までです/);
  const table = path.join(folder, 'large.csv');
  writeFileSync(table, Buffer.alloc(21 * 2 ** 20, '1,2\n'));
  expect((await typed('rate', table)).err).toContain('large.csv が大きすぎます（20 MB まで）');
});
