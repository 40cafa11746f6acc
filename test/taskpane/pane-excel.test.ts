import { paneJa as texts } from '../../locales/ja/pane';
import { boxText } from '../../src/taskpane/workbook/entries/entry-edits';
import { entryFields, type EntryField } from '../../src/taskpane/workbook/entries/entry-fields';
import { handOver } from '../../src/taskpane/cycle/actions';
import { isClash } from '../../src/taskpane/workbook/entries/entry-drafts';
import { Pane } from '../../src/taskpane/workbook/pane';
import { startBook } from '../../src/taskpane/workbook/start-book';
import { paneJobs } from '../../src/taskpane/shell/jobs';
import { texts as allTexts } from '../../src/taskpane/state/texts-ja';
import { openInOffice, type OpenOffice } from '../support/office-book';
import { planBook } from '../support/plan-book';
import { whenPanesRest } from '../support/rested-panes';
import { readSeed } from '../support/seed';
import { bookContents } from '../support/workbook-content';

/** The pane over the whole of Office.js and the strict host, in node. */

jest.setTimeout(60_000);

const seed = readSeed('sanyo-onoda');
const name = '行動計画.xlsx';
let excel: OpenOffice;
let pane: Pane;

beforeEach(async () => {
  excel = await openInOffice(planBook({ ...seed, measures: seed.measures.slice(0, 2) }).save(), { name });
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
  pane = new Pane(startBook(excel.office), allTexts, paneJobs);
});
afterEach(() => {
  excel.close();
});

afterAll(async () => {
  await whenPanesRest();
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

function actual(): EntryField {
  const [field] = pane.current() ? entryFields(pane.current()!, 'R2') : [];
  if (!field) throw new Error('no field');
  return field;
}

/** The measure's sheet is the active one, and the pane shows its form. */
async function open(): Promise<void> {
  const sheet = excel.book.sheets.find((one) => one.name.startsWith('1 '));
  excel.engine.activateSheet(sheet?.id ?? '');
  await pane.start();
}

const user = (): boolean => excel.engine.undoList.includes('user');

/** Somebody else's edit of which the pane has not heard yet. */
function silently({ place: { sheet, row, col } }: EntryField, value: number): void {
  excel.book.sheet(sheet)?.setValue(row, col, value);
}

async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is(); tries++) {
    if (tries > 200) throw new Error('it does not come');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('another workbook in front when the pane opens: it says which one to bring forward, and reads once that is done', async () => {
  excel.engine.failures.otherWorkbook = true;
  await open();
  expect(pane.state()).toMatchObject({
    phase: 'failed',
    notice: { title: texts.failures.read, body: allTexts.failure['book-behind']({ book: name }) },
  });
  excel.engine.failures.otherWorkbook = false;
  await until(() => pane.state().phase === 'ready');
  expect(pane.state().notice).toBeNull();
});

test('another workbook in front when a report is made: nothing is written, the workbook is named, and it can be tried again', async () => {
  await open();
  await pane.do('overview');
  const before = bookContents(excel.book);
  excel.engine.failures.otherWorkbook = true;
  await pane.applyProposal();
  const { notice } = pane.state();
  expect(notice).toMatchObject({
    title: texts.failures.write,
    body: `${texts.failures.unchanged} ${allTexts.failure['book-behind']({ book: name })}`,
  });
  expect(bookContents(excel.book)).toEqual(before);
  excel.engine.failures.otherWorkbook = false;
  expect(await notice?.retry?.()).toBe(true);
  expect(pane.state().notice?.intent).toBe('success');
});

test('a cell cannot be gone to while another workbook is in front', async () => {
  await open();
  excel.engine.failures.otherWorkbook = true;
  await pane.select(actual().place);
  expect(pane.state().notice).toMatchObject({
    title: texts.failures.select,
    body: allTexts.failure['book-behind']({ book: name }),
  });
});

test("an entry leaves the user's Ctrl+Z alone, and nothing is said of it", async () => {
  await open();
  const field = actual();
  const other = excel.book.sheets.find((one) => one.name.startsWith('2 '));
  excel.engine.type(other?.id ?? '', field.place.row, field.place.col, '1');
  pane.drafts.set(field.id, { text: '700', base: boxText(field), state: 'typing' });
  expect(await pane.commit(field, '実績')).toBe(true);
  expect([user(), pane.state().notice]).toEqual([true, null]);
});

test('what costs the list of Ctrl+Z says so, once', async () => {
  await open();
  const told: (string | undefined)[] = [];
  for (const job of ['overview', 'findings'] as const) {
    await pane.do(job);
    await pane.applyProposal();
    told.push(pane.state().notice?.body);
    await pane.undo();
    told.push(pane.state().notice?.body);
  }
  expect(told.filter((body) => body !== undefined)).toEqual([texts.failures.undoLost]);
});

test('an entry over what somebody else wrote meanwhile is asked, and not written', async () => {
  await open();
  const field = actual();
  silently(field, 900);
  pane.drafts.set(field.id, { text: '700', base: boxText(field), state: 'typing' });
  expect(await pane.commit(field, '実績')).toBe(false);
  const now = actual();
  const draft = pane.drafts.get(field.id);
  expect([boxText(now), draft && isClash(draft, boxText(now))]).toEqual(['900', true]);
  expect(excel.book.sheet(field.place.sheet)?.value(field.place.row, field.place.col)).toBe(900);
  // 入力を残す
  pane.drafts.set(field.id, { text: '700', base: boxText(now), state: 'typing' });
  expect(await pane.commit(now, '実績')).toBe(true);
  expect(actual().text).toBe('700百万円');
});

test('a batch over what somebody else wrote meanwhile is shown with what stands there now', async () => {
  await open();
  const field = actual();
  const { place } = field;
  pane.show({
    work: 'writing',
    title: '直す',
    summary: '直します',
    details: [],
    edits: [
      { kind: 'setCells', sheet: place.sheet, cells: [{ row: place.row, col: place.col, value: 700 }] },
    ],
    result: '直しました',
  });
  silently(field, 900);
  await pane.applyProposal();
  const { changed } = texts.failures;
  const { proposal } = pane.state();
  expect(proposal).toMatchObject({
    title: '直す',
    summary: changed.summary(1),
    apply: changed.overwrite,
    isQuestion: true,
  });
  expect(proposal?.details).toHaveLength(1);
  expect(proposal?.details[0]).toContain('835 → 900（今の内容） 上書きすると「700」になります。');
  const cell = (): unknown => excel.book.sheet(place.sheet)?.value(place.row, place.col);
  expect(cell()).toBe(900);
  // once more somebody is faster
  silently(field, 901);
  await pane.applyProposal();
  expect([cell(), pane.state().proposal?.details[0]]).toEqual([901, expect.stringContaining('900 → 901')]);
  await pane.applyProposal();
  expect([cell(), pane.state().notice?.title]).toEqual([700, '直しました']);
  await pane.undo();
  expect(cell()).toBe(901);
});

test('what Excel does not tell of a sheet that is made again is named before anything is written', async () => {
  await open();
  await pane.do('overview');
  await pane.applyProposal();
  const sheet = excel.book.sheet('一覧');
  const bold = { text: '注', font: { name: 'BIZ UDGothic', size: 11, bold: true } };
  sheet?.setRuns(60, 0, [bold, { text: '意' }]);
  await pane.refresh();
  const before = bookContents(excel.book);
  await pane.do('overview');
  await pane.applyProposal();
  const { lost } = texts.failures;
  expect(pane.state().proposal).toMatchObject({
    summary: lost.summary,
    details: [lost.line('一覧', lost.kinds.richText, 1)],
    apply: lost.write,
    isQuestion: true,
  });
  expect(bookContents(excel.book)).toEqual(before);
  await pane.applyProposal();
  expect(pane.state().notice?.intent).toBe('success');
  expect(sheet && excel.book.sheet('一覧')?.value(60, 0)).toBe('注意');
});

test('an entry over a text with red letters is asked first; once it is wanted, the box holds nothing more', async () => {
  await open();
  const field = entryFields(pane.current()!, 'R2').find(({ text }) => text.length > 10);
  if (!field) throw new Error('no text');
  const { sheet, row, col } = field.place;
  const held = excel.book.sheet(sheet);
  const red = { text: field.text.slice(0, 2), font: { name: 'BIZ UDGothic', size: 10, color: '#FF0000' } };
  held?.setRuns(row, col, [red, { text: field.text.slice(2) }]);
  await pane.refresh();
  const before = bookContents(excel.book);
  pane.drafts.set(field.id, { text: '書き直した。', base: boxText(field), state: 'typing' });
  expect(await pane.commit(field, '取組状況')).toBe(false);
  const { lost } = texts.failures;
  expect(pane.state().proposal).toMatchObject({
    summary: lost.summary,
    details: [lost.line(sheet, lost.kinds.richText, 1)],
    apply: lost.write,
  });
  expect([bookContents(excel.book), pane.drafts.get(field.id)?.text]).toEqual([before, '書き直した。']);
  await pane.applyProposal();
  await until(() => pane.drafts.get(field.id) === null);
  expect(held?.value(row, col)).toBe('書き直した。');
  await pane.undo();
  expect(held?.value(row, col)).toBe(field.text);
});

test('a workbook opens in a window of its own on the desktop; this one stays as it is', async () => {
  excel.asDesktop();
  const before = await bookContents(excel.book);
  const bytes = planBook({ ...seed, measures: seed.measures.slice(0, 1) }).save();
  await pane.book.openWorkbook(new Blob([Uint8Array.from(bytes)]));
  expect(excel.engine.openedWorkbooks.map((one) => Buffer.from(one).equals(Buffer.from(bytes)))).toEqual([
    true,
  ]);
  expect(await bookContents(excel.book)).toEqual(before);
  await expect(pane.book.openWorkbook(new Blob(['番号,施策名']))).rejects.toMatchObject({
    code: 'host',
    data: { reason: 'InvalidArgument' },
  });
  excel.engine.failures.cellEditMode = true;
  await expect(pane.book.openWorkbook(new Blob([Uint8Array.from(bytes)]))).rejects.toMatchObject({
    code: 'cell-edit-mode',
  });
  excel.engine.failures.cellEditMode = false;
});

test('where a new workbook cannot be opened that is told, and nothing is called done', async () => {
  excel.asDesktop();
  const { Office } = excel;
  const context = Object.create(Office.context, {
    platform: { value: Office.PlatformType.PC },
  }) as Office.Context;
  Object.assign(globalThis, { Office: Object.create(Office, { context: { value: context } }) as object });
  await open();
  const file = {
    file: '税務課.xlsx',
    bytes: planBook({ ...seed, measures: seed.measures.slice(0, 1) }).save(),
  };
  excel.engine.failures.cellEditMode = true;
  expect(await handOver(pane, [file])).toBe(false);
  expect(pane.state().notice).toMatchObject({ intent: 'error' });
  excel.engine.failures.cellEditMode = false;
  expect(await handOver(pane, [file])).toBe(true);
  expect(excel.engine.openedWorkbooks).toHaveLength(1);
});
