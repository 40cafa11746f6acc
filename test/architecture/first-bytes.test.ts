import { readFileSync } from 'node:fs';
import { loadedWith } from '../support/import-graph';

const first = loadedWith('src/taskpane/index.tsx', ['src', 'locales']);

test('what only the making of a plan from a list needs is not loaded with the pane', () => {
  expect(first.has('src/taskpane/workbook/pane.ts')).toBe(true);
  const rooms = ['src/book/xlsx/', 'src/sheets/list/', 'src/taskpane/new-plan/'];
  expect([...first].filter((file) => rooms.some((room) => file.startsWith(room)))).toEqual([]);
});

test('what only writes or prints is not loaded with the pane', () => {
  const room = 'src/book/office/';
  const later = [
    'office-writer',
    'plan-writes',
    'sheet-write',
    'read-before',
    'restore',
    'chart-write',
    'contents',
  ];
  expect(first.has(`${room}office-book.ts`)).toBe(true);
  expect(later.filter((name) => first.has(`${room}${name}.ts`))).toEqual([]);
  expect(first.has('src/book/limits.ts')).toBe(false);
});

test('what is fetched for writing has all that takes back what is half written', () => {
  const writer = loadedWith('src/book/office/office-writer.ts', ['src']);
  expect(writer.has('src/book/office/restore.ts')).toBe(true);
  const asks = [...writer].filter((file) => /\bimport\(/.test(readFileSync(file, 'utf8')));
  expect(asks).toEqual([]);
});

test('of the forms only their names and words are loaded with the pane', () => {
  const drawing = [...first].filter((file) => /^src\/(layout|print)\//.test(file));
  expect(drawing).toEqual([]);
  expect(first.has('src/formats/fetch.ts')).toBe(true);
  expect(
    [...first].filter((file) => /^src\/formats\/(index|[^/]+\/(index|measure-sheet))\.ts$/.test(file)),
  ).toEqual([]);
});

test('the reader of workbook files is not loaded with the part for new plans either', () => {
  const part = loadedWith('src/taskpane/new-plan/new-plan-form.tsx', ['src', 'locales']);
  expect(part.has('src/sheets/list/read-list.ts')).toBe(true);
  expect([...part].filter((file) => file.startsWith('src/book/xlsx/'))).toEqual([]);
});
