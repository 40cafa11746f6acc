import { BookFailure, type Edit, type SheetContent } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';
import { bookContents } from '../../support/workbook-content';
import { fullContent } from '../xlsx/support/content';

let excel: OpenOffice;

afterEach(() => {
  excel.close();
});

const plain: SheetContent = {
  name: '計画設定',
  columns: [],
  rows: [],
  styles: [],
  cells: [
    { row: 0, col: 0, value: 1 },
    { row: 1, col: 0, formula: '=A1+1' },
  ],
  names: [{ name: 'tassei_settings', refersTo: '="1"', hidden: true }],
};

const form: SheetContent = { ...fullContent, name: '2 防災', visibility: 'visible', validations: [] };

async function openBook(): Promise<unknown> {
  const book = XlsxBook.create();
  book.apply([
    { kind: 'putSheet', content: plain },
    { kind: 'putSheet', content: form },
    { kind: 'putSheet', content: { ...plain, name: '一覧', protect: true } },
  ]);
  excel = await openInOffice(book.save());
  return bookContents(excel.book);
}

/** Touches every kind of edit; the two protected sheets are opened and closed again. */
const batch: readonly Edit[] = [
  { kind: 'setCells', sheet: '計画設定', cells: [{ row: 0, col: 0, value: 835, numberFormat: '#,##0' }] },
  { kind: 'setCells', sheet: '2 防災', cells: [{ row: 9, col: 1, formula: '=1+2' }] },
  { kind: 'setName', sheet: null, name: '年度', refersTo: '="R2"' },
  { kind: 'putSheet', content: { ...fullContent, validations: [] }, after: null },
  {
    kind: 'putSheet',
    content: { ...plain, name: '一覧', cells: [{ row: 4, col: 4, value: '新' }] },
    replace: true,
  },
  { kind: 'removeSheet', sheet: 'Sheet1' },
  { kind: 'setCells', sheet: '計画設定', cells: [{ row: 8, col: 0, value: 'おわり' }] },
];

test.each([0, 0.1, 0.3, 0.5, 0.7, 0.9, 1])(
  'a request that fails after %p of its work leaves the workbook as it was',
  async (share) => {
    const before = await openBook();
    excel.engine.failures.failWrite('GeneralException', share);
    await expect(excel.office.apply(batch)).rejects.toMatchObject({
      code: 'host',
      data: { reason: 'GeneralException' },
    });
    expect(bookContents(excel.book)).toEqual(before);
    await excel.office.apply(batch);
    expect(bookContents(excel.book)).not.toEqual(before);
  },
);

test('a reading request that fails has touched nothing', async () => {
  const before = await openBook();
  excel.engine.failures.failRequest(1, 'InvalidReference', 0);
  await expect(excel.office.apply(batch)).rejects.toMatchObject({
    code: 'host',
    data: { reason: 'InvalidReference' },
  });
  expect(bookContents(excel.book)).toEqual(before);
});

test('while a cell is being edited nothing is read and nothing written', async () => {
  const before = await openBook();
  excel.engine.failures.cellEditMode = true;
  await expect(excel.office.read()).rejects.toMatchObject({ code: 'cell-edit-mode' });
  await expect(excel.office.apply(batch)).rejects.toMatchObject({ code: 'cell-edit-mode' });
  expect(bookContents(excel.book)).toEqual(before);
});

/** More than one request's worth of text. */
const large: readonly Edit[] = Array.from({ length: 6 }, (_, i) => ({
  kind: 'setCells' as const,
  sheet: '計画設定',
  cells: Array.from({ length: 40 }, (__, row) => ({ row: row + 3, col: i, value: 'あ'.repeat(10_000) })),
}));

test('a cell that is edited midway: what was written is taken back when the user is done', async () => {
  const before = await openBook();
  const failures = excel.engine.failures;
  const progress = (done: number): void => {
    if (done === 0 || failures.cellEditMode) return;
    failures.cellEditMode = true;
    setTimeout(() => {
      failures.cellEditMode = false;
    }, 50);
  };
  await expect(excel.office.apply(large, { progress })).rejects.toMatchObject({ code: 'cell-edit-mode' });
  expect(bookContents(excel.book)).toEqual(before);
});

test('work that is stopped midway is taken back; work that is stopped before it begins does not begin', async () => {
  const before = await openBook();
  const stop = new AbortController();
  const steps: (readonly [number, number])[] = [];
  const progress = (done: number, total: number): void => {
    steps.push([done, total]);
    stop.abort();
  };
  await expect(excel.office.apply(large, { progress, signal: stop.signal })).rejects.toEqual(
    new BookFailure('cancelled'),
  );
  // the first request is the smallest
  expect(steps).toEqual([[1, 6]]);
  expect(bookContents(excel.book)).toEqual(before);
  excel.engine.resetStats();
  await expect(excel.office.apply(large, { signal: stop.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(excel.engine.stats.requests).toBe(0);
});

test('a password keeps a sheet: it is named, and the workbook stays as it was', async () => {
  await openBook();
  const sheet = excel.book.sheet('2 防災');
  sheet?.part.edit().child('sheetProtection')?.set('password', 'CC1A');
  const before = bookContents(excel.book);
  await expect(excel.office.apply(batch)).rejects.toMatchObject({
    code: 'sheet-protected',
    data: { sheet: '2 防災' },
  });
  expect(bookContents(excel.book)).toEqual(before);
});

test('what Excel finds too large is sent in halves; what cannot be halved is told', async () => {
  const before = await openBook();
  excel.engine.failures.requestLimit = 20_000;
  await excel.office.apply(batch);
  expect(bookContents(excel.book)).not.toEqual(before);
  const now = bookContents(excel.book);
  await expect(excel.office.apply(large)).rejects.toMatchObject({ code: 'payload-too-large' });
  expect(bookContents(excel.book)).toEqual(now);
});

test('an answer that is too large is asked for in halves', async () => {
  await openBook();
  const whole = await excel.office.read();
  for (const limit of [4_000, 1_200]) {
    excel.engine.failures.responseLimit = limit;
    expect(await excel.office.read()).toEqual(whole);
  }
});

test('a sheet that is missing, or there already, is told before anything is written', async () => {
  const before = await openBook();
  const cells: Edit = { kind: 'setCells', sheet: '計画設定', cells: [{ row: 0, col: 0, value: 2 }] };
  const missing: Edit[] = [
    { kind: 'setCells', sheet: '無い', cells: [{ row: 0, col: 0, value: 2 }] },
    { kind: 'removeSheet', sheet: '無い' },
    { kind: 'setName', sheet: '無い', name: 'x', refersTo: '=1' },
  ];
  for (const edit of missing) {
    await expect(excel.office.apply([cells, edit])).rejects.toEqual(
      new BookFailure('sheet-missing', { sheet: '無い' }),
    );
  }
  await expect(excel.office.apply([cells, { kind: 'putSheet', content: plain }])).rejects.toEqual(
    new BookFailure('sheet-exists', { sheet: '計画設定' }),
  );
  expect(bookContents(excel.book)).toEqual(before);
});
