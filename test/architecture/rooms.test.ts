import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const top = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(top, file), 'utf8');

type Order = readonly (readonly string[])[];
interface Rooms {
  readonly levels: Order;
  readonly within: Readonly<Record<string, Order>>;
}
const { levels, within } = JSON.parse(read('eslint.rooms.json')) as Rooms;

/** The rooms of a table: the names between backticks in the first cell of each line. */
function roomsBelow(heading: string): Order {
  const [, part = ''] = read('docs/architecture.md').split(`${heading}\n`);
  const [table = ''] = part.split(/^#/m);
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

/** Folders directly in one of src/. */
function foldersIn(folder: string): string[] {
  return readdirSync(path.join(top, 'src', folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

test('docs/architecture.md has the rooms and their order as the linter has them', () => {
  expect(roomsBelow('## Rooms')).toEqual(levels);
  expect(roomsBelow('### Within `book/xlsx`')).toEqual(within['book/xlsx']);
  expect(roomsBelow('### Within `taskpane`')).toEqual(within.taskpane);
});

test('every folder is a room, and every room is a folder', () => {
  const rooms = levels.flat().filter((room) => !room.includes('/'));
  expect(foldersIn('').sort()).toEqual([...rooms].sort());
  for (const [room, order] of Object.entries(within)) {
    expect(foldersIn(room).sort()).toEqual([...order.flat()].sort());
  }
  expect(levels.flat()).toEqual(expect.arrayContaining(foldersIn('book').map((shell) => `book/${shell}`)));
});

test('the pane has its page at the top, and nothing else', () => {
  const files = readdirSync(path.join(top, 'src/taskpane'), { withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.map(({ name }) => name).sort()).toEqual(['index.tsx', 'taskpane.html']);
});

test('files that the document names exist', () => {
  const named = [
    ...read('docs/architecture.md').matchAll(/`((?:src|locales|test|docs|scripts)\/[\w/.-]+\.\w+)`/g),
  ];
  expect(named.length).toBeGreaterThan(5);
  for (const [, file = ''] of named) expect(read(file).length).toBeGreaterThan(0);
});
