import type { Edit } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';
import { bookContents } from '../../support/workbook-content';

/** How the part that writes comes over the network. */
let mockFetch: 'fails' | 'works' = 'works';

jest.mock('../../../src/book/office/office-writer', () => {
  if (mockFetch === 'fails')
    throw Object.assign(new Error('Loading chunk 12 failed.'), { name: 'ChunkLoadError' });
  return jest.requireActual<object>('../../../src/book/office/office-writer');
});

const edits: readonly Edit[] = [
  { kind: 'setCells', sheet: 'Sheet1', cells: [{ row: 0, col: 0, value: 835 }] },
];

let excel: OpenOffice;
beforeEach(async () => {
  excel = await openInOffice(XlsxBook.create().save());
});
afterEach(() => {
  excel.close();
});

test('without what writes nothing is written, and it is told; the same write works once the network is there', async () => {
  const before = await bookContents(excel.book);
  mockFetch = 'fails';
  await excel.office.fetchParts();
  await expect(excel.office.apply(edits)).rejects.toMatchObject({ code: 'part-missing' });
  expect(await bookContents(excel.book)).toEqual(before);
  expect((await excel.office.read()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  mockFetch = 'works';
  await excel.office.apply(edits);
  expect(await bookContents(excel.book)).not.toEqual(before);
});

test('who calls a write off need not wait for the network', async () => {
  const before = await bookContents(excel.book);
  const stop = new AbortController();
  const writing = excel.office.apply(edits, { signal: stop.signal });
  stop.abort();
  await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
  expect(await bookContents(excel.book)).toEqual(before);
});
