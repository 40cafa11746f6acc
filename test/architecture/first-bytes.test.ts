import { loadedWith } from '../support/import-graph';

const first = loadedWith('src/taskpane/index.tsx', ['src', 'locales']);

test('what only the making of a plan from a list needs is not loaded with the pane', () => {
  expect(first.has('src/taskpane/workbook/pane.ts')).toBe(true);
  const rooms = ['src/book/xlsx/', 'src/sheets/list/', 'src/taskpane/new-plan/'];
  expect([...first].filter((file) => rooms.some((room) => file.startsWith(room)))).toEqual([]);
});

test('the reader of workbook files is not loaded with the part for new plans either', () => {
  const part = loadedWith('src/taskpane/new-plan/new-plan-form.tsx', ['src', 'locales']);
  expect(part.has('src/sheets/list/read-list.ts')).toBe(true);
  expect([...part].filter((file) => file.startsWith('src/book/xlsx/'))).toEqual([]);
});
