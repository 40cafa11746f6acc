import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BookFailure } from '../../../src/book';
import { readBytes, writeWhole } from '../../../src/book/xlsx/file';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function failure(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof BookFailure) return { code: error.code, data: error.data };
    throw error;
  }
}

test('a file is replaced whole, keeps its mode, and no other file is left', () => {
  writeFileSync(at('a.xlsx'), 'old');
  chmodSync(at('a.xlsx'), 0o640);
  writeWhole(at('a.xlsx'), bytes('new'));
  expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('new');
  expect(statSync(at('a.xlsx')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test('a link stays a link', () => {
  writeFileSync(at('target.xlsx'), 'old');
  symlinkSync(at('target.xlsx'), at('link.xlsx'));
  writeWhole(at('link.xlsx'), bytes('new'));
  expect(lstatSync(at('link.xlsx')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('target.xlsx'), 'utf8')).toBe('new');
});

test('what cannot be written or read is told, and the old file stays', () => {
  mkdirSync(at('folder.xlsx'));
  expect(() => writeWhole(at('folder.xlsx'), bytes('x'))).toThrow(BookFailure);
  expect(existsSync(at('folder.xlsx'))).toBe(true);
  expect(failure(() => writeWhole(at('no/such/a.xlsx'), bytes('x')))).toEqual({
    code: 'file-unwritable',
    data: { file: at('no/such/a.xlsx'), reason: 'ENOENT' },
  });
  expect(failure(() => readBytes(at('none.xlsx')))).toEqual({
    code: 'file-missing',
    data: { file: at('none.xlsx'), reason: 'ENOENT' },
  });
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
