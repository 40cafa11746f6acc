import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withColumns } from '../../support/list-columns';

test('docs/lists.md tells the columns, headings and problems that there are', () => {
  const doc = readFileSync(path.resolve(__dirname, '../../../docs/lists.md'), 'utf8');
  expect(withColumns(doc)).toBe(doc);
});
