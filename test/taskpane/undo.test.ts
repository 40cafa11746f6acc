import type { XlsxBook } from '../../src/book/xlsx';
import type { Edit } from '../../src/book/edit';
import { paneJobs } from '../../src/taskpane/shell/jobs';
import { Pane } from '../../src/taskpane/workbook/pane';
import { keptBatches } from '../../src/taskpane/state/pane-state';
import type { BookPort } from '../../src/taskpane/workbook/book-port';
import { texts } from '../../src/taskpane/state/texts-ja';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { whenPanesRest } from '../support/rested-panes';

afterAll(whenPanesRest);

// the first test compiles all that makes and reads workbooks
jest.setTimeout(60_000);

const sheet = '1 公金収納対策の強化';
const words = texts.more;

interface Started {
  readonly pane: Pane;
  readonly book: XlsxBook;
  /** What somebody does in the workbook beside the pane. */
  readonly byHand: (edits: readonly Edit[]) => Promise<void>;
  readonly valueAt: (row: number, col: number) => unknown;
}

async function start(): Promise<Started> {
  const seed = readSeed('sanyo-onoda');
  const book = planBook({ ...seed, measures: seed.measures.slice(0, 2) });
  const port: BookPort = {
    read: () => Promise.resolve(book.snapshot()),
    readSheets: (ids) => Promise.resolve(book.snapshot().sheets.filter(({ id }) => ids.includes(id))),
    isEmpty: () => Promise.resolve(false),
    readWhole: () => Promise.resolve(book.snapshot({ all: true })),
    apply: (edits) => Promise.resolve(book.apply(edits)),
    activeSheet: () => Promise.resolve(sheet),
    contents: (names) => Promise.resolve(names.map((name) => book.contentOf(book.sheet(name)!))),
    showSheets: () => Promise.resolve(),
    select: () => Promise.resolve(),
    listen: () => Promise.resolve(() => undefined),
    savesFiles: () => true,
    openWorkbook: () => Promise.resolve(),
  };
  const pane = new Pane(port, texts, paneJobs);
  await pane.start();
  return {
    pane,
    book,
    byHand: async (edits) => {
      book.apply(edits);
      await pane.refresh();
    },
    valueAt: (row, col) => book.sheet(sheet)?.value(row, col) ?? null,
  };
}

/** Two cells beside the page that no field of the form holds. */
const cells = (first: string, second: string): Edit[] => [
  {
    kind: 'setCells',
    sheet,
    cells: [
      { row: 60, col: 40, value: first },
      { row: 61, col: 40, value: second },
    ],
  },
];

async function write({ pane }: Started, edits: readonly Edit[], title = '書き込み'): Promise<void> {
  expect(await pane.carryOut({ work: 'writing', title, summary: '', details: [], edits, result: '' })).toBe(
    true,
  );
}

test('what nobody has touched since is taken back without a question', async () => {
  const started = await start();
  await write(started, cells('一', '二'));
  expect(await started.pane.undo()).toBe(true);
  expect([started.valueAt(60, 40), started.valueAt(61, 40)]).toEqual([null, null]);
});

test('a cell that was written over since is left alone, after asking; the others are taken back', async () => {
  const started = await start();
  const { pane, byHand, valueAt } = started;
  await write(started, cells('一', '二'));
  await byHand([{ kind: 'setCells', sheet, cells: [{ row: 61, col: 40, value: '手で' }] }]);
  expect(await pane.undo()).toBe(false);
  const { proposal } = pane.state();
  expect(proposal).toMatchObject({
    summary: words.undoMixed('書き込み', 1),
    details: [words.changedSince(`${sheet} AO62`)],
    apply: words.undoRest,
    other: { label: words.undoAll },
  });
  await pane.applyProposal();
  expect([valueAt(60, 40), valueAt(61, 40)]).toEqual([null, '手で']);
  expect(pane.state().batches).toEqual([]);
});

test('the other answer takes all of it back, also what was written over', async () => {
  const started = await start();
  const { pane, byHand, valueAt } = started;
  await write(started, cells('一', '二'));
  await byHand([{ kind: 'setCells', sheet, cells: [{ row: 61, col: 40, value: '手で' }] }]);
  await pane.undo();
  const { proposal } = pane.state();
  await pane.carryOut({ ...proposal!, edits: proposal!.other!.edits });
  expect([valueAt(60, 40), valueAt(61, 40)]).toEqual([null, null]);
});

test('a sheet that was made and then worked on is not taken away without a question', async () => {
  const started = await start();
  const { pane, book, byHand } = started;
  await pane.do('findings');
  await pane.applyProposal();
  const made = '点検結果';
  await byHand([{ kind: 'setCells', sheet: made, cells: [{ row: 2, col: 0, value: '確認済' }] }]);
  expect(await pane.undo()).toBe(false);
  const title = texts.otherReports.findings.title;
  expect(pane.state().proposal).toMatchObject({ summary: words.undoOver(title), apply: words.undoAll });
  pane.dropProposal();
  expect(book.sheets.map(({ name }) => name)).toContain(made);
  expect(pane.state().batches).toHaveLength(1);
});

test('a renamed sheet is named with its remedy, and nothing is done', async () => {
  const started = await start();
  const { pane, book } = started;
  await write(started, cells('一', '二'));
  const before = book.snapshot();
  book.renameSheet(book.sheet(sheet)!, '1 公金収納');
  await pane.undo();
  expect(pane.state().proposal).toMatchObject({
    summary: words.undoImpossible('書き込み'),
    details: [words.lost.renamed(sheet, '1 公金収納')],
    edits: [],
    apply: words.forget,
  });
  book.renameSheet(book.sheet('1 公金収納')!, sheet);
  expect(book.snapshot()).toEqual(before);
  expect(await pane.undo()).toBe(true);
});

test('a batch whose sheet was deleted can be taken off the list, so that those before it can be undone', async () => {
  const started = await start();
  const { pane, byHand } = started;
  await write(started, [{ kind: 'setName', sheet: null, name: '控え', refersTo: '=1' }], '前');
  await write(started, cells('一', '二'), '後');
  await byHand([{ kind: 'removeSheet', sheet }]);
  await pane.undo();
  expect(pane.state().proposal?.details).toEqual([words.lost.deleted(sheet)]);
  await pane.applyProposal();
  expect(pane.state().notice?.title).toBe(words.forgotten('後'));
  expect(pane.state().batches.map(({ title }) => title)).toEqual(['前']);
  expect(await pane.undo()).toBe(true);
});

test('several are taken back at once, the newest first', async () => {
  const started = await start();
  const { pane, valueAt } = started;
  for (const text of ['一', '二', '三']) await write(started, cells(text, text), text);
  const second = pane.state().batches[1]!;
  await pane.undoTo(second.id);
  expect(valueAt(60, 40)).toBe('一');
  expect(pane.state().batches.map(({ title }) => title)).toEqual(['一']);
});

test('only the newest are kept', async () => {
  const started = await start();
  for (let i = 0; i <= keptBatches; i++) await write(started, cells(String(i), ''), String(i));
  const titles = started.pane.state().batches.map(({ title }) => title);
  expect(titles).toEqual(Array.from({ length: keptBatches }, (_, i) => String(keptBatches - i)));
});

test('what was taken back is done again, and can be taken back again; what changed since stays', async () => {
  const started = await start();
  const { pane, byHand, valueAt } = started;
  const both = (): unknown[] => [valueAt(60, 40), valueAt(61, 40)];
  await write(started, cells('一', '二'));
  await pane.undo();
  expect(await pane.redo()).toBe(true);
  expect([both(), pane.state().batches.length, pane.state().undone.length]).toEqual([['一', '二'], 1, 0]);
  expect(pane.state().notice?.title).toBe(words.redone('書き込み'));
  await pane.undo();
  expect([both(), pane.state().undone.length]).toEqual([[null, null], 1]);
  await byHand([{ kind: 'setCells', sheet, cells: [{ row: 61, col: 40, value: '手で' }] }]);
  expect(await pane.redo()).toBe(false);
  expect([both(), pane.state().notice?.title]).toEqual([[null, '手で'], words.redoChanged('書き込み')]);
  // another piece of writing ends it
  await write(started, cells('三', '四'));
  expect(pane.state().undone).toEqual([]);
});
