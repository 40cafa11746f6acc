import type { CDPSession, Locator } from 'playwright-core';
import { paneJa } from '../../locales/ja/pane';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

const texts = paneJa.entry;

interface Cell {
  readonly row: number;
  readonly col: number;
}

/** Where the first measure of the sample has its actual, 835百万円. */
const actualAt: Cell = { row: 13, col: 13 };

let server: WorkbenchServer;
let workbench: WorkbenchPage;
let ime: CDPSession;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});
beforeEach(async () => {
  workbench = await server.open();
  ime = await workbench.page.context().newCDPSession(workbench.page);
  await workbench.button(/公金収納対策の強化/).click();
  await actual().waitFor();
  // the form is there before the cell of its first box is selected, which would come between what a test does
  while ((await workbench.selected()) !== 'N14') await workbench.page.waitForTimeout(50);
});
afterEach(async () => {
  const { errors } = workbench;
  await ime.detach();
  await workbench.close();
  expect(errors).toEqual([]);
});

const actual = (): Locator => workbench.pane.getByLabel('実績（R2）').first();
const done = (): Locator => workbench.pane.getByLabel('実績（R2）').nth(1);
const progress = (): Locator => workbench.pane.getByLabel('令和2年度の取組状況').first();
const heading = (name: string): Locator => workbench.pane.getByRole('heading', { name, exact: true });
const status = (words: string): Locator => workbench.pane.getByText(words, { exact: true });

/** What the user reads of the rate, and of the grade that is calculated from it (a human gave C). */
async function calculated(): Promise<string> {
  const form = await workbench.pane.locator('[data-form]').innerText();
  const [rate] = /[\d.]+%/.exec(form.slice(form.indexOf(texts.rate))) ?? [];
  const [, grade] = /算定 (.)/.exec(form) ?? [];
  return `${String(rate)} ${String(grade)}`;
}

/** Somebody types into a cell of the active sheet; the focus stays where it is. */
async function typeInSheet({ row, col }: Cell, text: string): Promise<void> {
  await workbench.page.evaluate(
    `workbench.engine.type(workbench.engine.activeSheet.id, ${String(row)}, ${String(col)}, ${JSON.stringify(text)})`,
  );
}

/** A cell of the active sheet, or of another one. */
async function inSheet({ row, col }: Cell, sheet = 'workbench.engine.activeSheet'): Promise<unknown> {
  return workbench.page.evaluate(`${sheet}.value(${String(row)}, ${String(col)})`);
}

/** Waits; the page's policy refuses the functions with which Playwright would. */
async function becomes(cell: Cell, value: unknown, sheet?: string): Promise<void> {
  while ((await inSheet(cell, sheet)) !== value) await workbench.page.waitForTimeout(50);
}

/** The cell that a box stands for: the form selects it with the focus. */
async function cellOf(box: Locator): Promise<Cell> {
  await selectCell({ row: 0, col: 0 });
  await box.focus();
  for (;;) {
    const { row, col } = await workbench.page.evaluate<Cell>('workbench.engine.selection');
    if (row > 0) return { row, col };
    await workbench.page.waitForTimeout(50);
  }
}

/** The user selects a cell of the active sheet, as with the keyboard of another window: the focus stays where it is. */
async function selectCell({ row, col }: Cell): Promise<void> {
  const area = JSON.stringify({ row, col, rows: 1, cols: 1 });
  await workbench.page.evaluate(`workbench.engine.select(workbench.engine.activeSheet.id, ${area})`);
}

async function hasFocus(box: Locator): Promise<boolean> {
  return box.evaluate((element) => element === element.ownerDocument.activeElement);
}

/** Lets the input of Japanese compose a text at the cursor of the box that has the focus. */
async function compose(text: string): Promise<void> {
  await ime.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** The Enter that ends a composition, as Chromium tells of it; `text` is what it gives. */
async function endByEnter(text: string): Promise<void> {
  const key = { windowsVirtualKeyCode: 229, code: 'Enter', key: 'Process' };
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await ime.send('Input.insertText', { text });
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

test('an actual is rated and graded while it is typed, and stands in the sheet when its box is left', async () => {
  expect(await calculated()).toBe('52.1% C');
  await actual().fill('700');
  await status('100.0%').waitFor();
  expect([await calculated(), await inSheet(actualAt)]).toEqual(['100.0% A', 835]);
  await actual().press('Tab');
  await becomes(actualAt, 700);
  expect(await actual().inputValue()).toBe('700');
});

test('Japanese is composed undisturbed by changes in the sheet, and is written when its box is left, not by its Enter', async () => {
  const cell = await cellOf(progress());
  const before = await progress().inputValue();
  await progress().press('Control+End');
  await compose('けん');
  await typeInSheet(actualAt, '770');
  await status('75.2%').waitFor();
  expect(await progress().inputValue()).toBe(`${before}けん`);
  await compose('けんしゅう');
  await typeInSheet(actualAt, '780');
  await status('71.6%').waitFor();
  await endByEnter('研修');
  expect([await progress().inputValue(), await inSheet(cell), await hasFocus(progress())]).toEqual([
    `${before}研修`,
    before,
    true,
  ]);
  await compose('も');
  await endByEnter('も');
  await progress().press('Tab');
  await becomes(cell, `${before}研修も`);
});

test('in a box of one line the Enter of a composition does not write, the next one does', async () => {
  const cell = await cellOf(done());
  await done().press('Control+A');
  await compose('けんとう');
  await endByEnter('検討');
  await workbench.page.waitForTimeout(500);
  expect([await done().inputValue(), await inSheet(cell)]).toEqual(['検討', '実施']);
  await done().press('Enter');
  await becomes(cell, '検討');
});

test('a change of the sheet under what is typed is shown, and the user chooses which of both stays', async () => {
  await actual().fill('700');
  await typeInSheet(actualAt, '770');
  await status(texts.changedMeanwhile('770百万円')).waitFor();
  await actual().press('Tab');
  await workbench.page.waitForTimeout(500);
  expect([await actual().inputValue(), await inSheet(actualAt)]).toEqual(['700', 770]);
  await workbench.button(texts.keepMine).click();
  await becomes(actualAt, 700);
  await status(texts.changedMeanwhile('770百万円')).waitFor({ state: 'detached' });

  await actual().fill('650');
  await typeInSheet(actualAt, '660');
  await status(texts.changedMeanwhile('660百万円')).waitFor();
  await workbench.button(texts.takeSheet).click();
  await status(texts.changedMeanwhile('660百万円')).waitFor({ state: 'detached' });
  expect([await actual().inputValue(), await inSheet(actualAt)]).toEqual(['660', 660]);
});

test('what is typed is written when another sheet is activated, and kept for later where the sheet says something else', async () => {
  await workbench.page.evaluate('globalThis.first = workbench.engine.activeSheet');
  const next =
    'workbench.engine.activateSheet(workbench.engine.book.sheets[workbench.engine.book.sheets.indexOf(first) + 1].id)';
  await actual().fill('700');
  // nobody is quicker than the cell of a box is selected
  await workbench.waitForSelection('N14');
  await workbench.page.evaluate(next);
  await heading('2 ネーミングライツ※の推進').waitFor();
  await becomes(actualAt, 700, 'first');

  await workbench.page.evaluate('workbench.engine.activateSheet(first.id)');
  await heading('1 公金収納対策の強化').waitFor();
  await actual().fill('650');
  await typeInSheet(actualAt, '660');
  await status(texts.changedMeanwhile('660百万円')).waitFor();
  await workbench.page.evaluate(next);
  await heading('2 ネーミングライツ※の推進').waitFor();
  await workbench.page.evaluate('workbench.engine.activateSheet(first.id)');
  await status(texts.changedMeanwhile('660百万円')).waitFor();
  expect([await actual().inputValue(), await inSheet(actualAt)]).toEqual(['650', 660]);
});

test('what a protected sheet refuses stays in its box with a message, and can be written when the protection is gone', async () => {
  // somebody has locked the cell, too: unlocked ones are written whatever the password
  const area = JSON.stringify({ ...actualAt, rows: 1, cols: 1 });
  await workbench.page.evaluate(`workbench.engine.activeSheet.setStyle(${area}, { locked: true })`);
  await workbench.tryFailure('protected');
  await actual().fill('700');
  await actual().press('Tab');
  await workbench.told(texts.failed('1 公金収納対策の強化', '実績（R2）'));
  await status(texts.notWritten).waitFor();
  expect([await actual().inputValue(), await inSheet(actualAt)]).toEqual(['700', 835]);
  await workbench.tryFailure('none');
  await workbench.button(texts.writeAgain).click();
  await becomes(actualAt, 700);
  await status(texts.notWritten).waitFor({ state: 'detached' });
  expect(await workbench.pane.locator('footer').innerText()).not.toContain('書き込めませんでした');
});

test('元に戻す takes back the entry before, and what is being typed is written and stays', async () => {
  await actual().fill('700');
  await workbench.waitForSelection('N14');
  await actual().press('Enter');
  await becomes(actualAt, 700);
  const cell = await cellOf(progress());
  const before = await progress().inputValue();
  await progress().press('Control+End');
  await ime.send('Input.insertText', { text: '追記' });
  // the box is left by the press itself; somebody who holds the button down takes back what was written meanwhile
  await workbench.ribbon('元に戻す').evaluate((button: HTMLElement) => {
    button.focus();
    button.click();
  });
  await becomes(actualAt, 835);
  await becomes(cell, `${before}追記`);
  expect([await actual().inputValue(), await progress().inputValue()]).toEqual(['835', `${before}追記`]);
});

test('Ctrl+Z takes back what is typed, Escape all of it', async () => {
  const before = await progress().inputValue();
  await progress().press('Control+End');
  await workbench.page.keyboard.type('ab');
  await progress().press('Control+Z');
  expect(await progress().inputValue()).not.toBe(`${before}ab`);
  await workbench.page.keyboard.type('cd');
  await progress().press('Escape');
  expect([await progress().inputValue(), await hasFocus(progress())]).toEqual([before, true]);
});

test('the printed box says what room is left, and by how much a text is too long; its row can be made higher', async () => {
  const cell = await cellOf(progress());
  const room = workbench.pane
    .locator('[data-form]')
    .getByText(/^残り \d+ 行$/)
    .first();
  const lines = Number(/\d+/.exec(await room.innerText())?.[0]);
  const before = await progress().inputValue();
  await progress().fill(`${before}\n`.repeat(2).trim());
  await workbench.page.waitForTimeout(200);
  expect(Number(/\d+/.exec(await room.innerText())?.[0])).toBeLessThan(lines);
  const long = Array.from({ length: 12 }, (_, i) => `${String(i + 1)} 催告`).join('\n');
  await progress().fill(long);
  await workbench.pane.getByText(/^印刷の枠から \d+ 行あふれます$/).waitFor();
  await workbench.button(texts.widen).click();
  await workbench.told(texts.widened('令和2年度の取組状況'));
  await workbench.pane.getByText(/^印刷の枠から \d+ 行あふれます$/).waitFor({ state: 'detached' });
  expect(await inSheet(cell)).toBe(long);
});

test('a text for which the page has no room is told of', async () => {
  await progress().fill(Array.from({ length: 80 }, (_, i) => String(i)).join('\n'));
  await workbench.pane.getByText(new RegExp(`${texts.cannotWiden('')}$`)).waitFor();
  expect(await workbench.button(texts.widen).count()).toBe(0);
});

test('the measures follow each other by button and by key, and the sheet and the focus go along', async () => {
  await workbench.button(texts.next).click();
  await heading('2 ネーミングライツ※の推進').waitFor();
  await workbench.waitForSelection('N14');
  expect(await workbench.pane.locator('[data-entry]:focus').count()).toBe(1);
  await workbench.page.keyboard.press('Alt+PageDown');
  await heading('3 減価償却・維持管理費等を含めた事業コストの明確化').waitFor();
  await workbench.page.keyboard.press('Alt+PageUp');
  await heading('2 ネーミングライツ※の推進').waitFor();
  await workbench.button(texts.previous).click();
  await heading('1 公金収納対策の強化').waitFor();
  expect(await workbench.button(texts.previous).isDisabled()).toBe(true);
  expect(await workbench.page.evaluate('workbench.engine.activeSheet.name')).toBe('1 公金収納対策の強化');
});

test('未記入だけ leaves the boxes that are empty, and they stay while they are filled in', async () => {
  const cell = await cellOf(done());
  await typeInSheet(actualAt, '');
  await typeInSheet(cell, '');
  await workbench.pane.getByText(/^未記入 2 \/ \d+$/).waitFor();
  await workbench.button(texts.onlyUnfilled).click();
  const boxes = workbench.pane.locator('[data-entry]');
  const shown = (): Promise<string[]> =>
    boxes.evaluateAll((all) => all.map((one) => one.getAttribute('data-entry') ?? ''));
  const both = ['指標1_実績_R2', '年次計画1_実績_R2'];
  expect(await shown()).toEqual(both);
  await workbench.button(texts.nextUnfilled).click();
  expect(await hasFocus(actual())).toBe(true);
  await workbench.page.keyboard.type('700');
  await workbench.page.keyboard.press('Enter');
  await becomes(actualAt, 700);
  await workbench.pane.getByText(/^未記入 1 \/ \d+$/).waitFor();
  expect(await shown()).toEqual(both);
  await workbench.button(texts.onlyUnfilled).click();
  await progress().waitFor();
});

test('the box of the cell that is selected in the sheet is marked, and the focus stays', async () => {
  await cellOf(progress());
  const marked = workbench.pane.locator('[aria-current] [data-entry]');
  await marked.and(progress()).waitFor();
  await selectCell(actualAt);
  await marked.and(actual()).waitFor();
  expect([await marked.count(), await hasFocus(progress())]).toEqual([1, true]);
});
