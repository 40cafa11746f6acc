import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { XlsxBook } from '../../src/book/xlsx';
import { planEdits } from '../../src/sheets/build';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { unsettledCells } from '../../src/sheets/unsettled';
import { largePlan } from '../support/large-plan';
import { looked } from '../support/looked';
import { WorkbenchServer, type Start, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(400_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-settle-'));
let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const table = (workbench: WorkbenchPage): Locator =>
  workbench.pane.getByRole('table', { name: '要確認の指標' });
/** The boxes of one indicator, by the start of its number and name. */
const box = (workbench: WorkbenchPage, what: string, start: string): Locator =>
  workbench.pane.getByLabel(new RegExp(`^${what}：${start}`));

/** A plan of 山陽小野田 of whose indicators many do not say whether more is better: 件数 of consultations. */
function manyUnsettled(count: number): string {
  const { plan, format } = largePlan('sanyo-onoda', count);
  const measures = plan.measures.map((measure) => ({
    ...measure,
    indicators: [{ name: '相談件数', targets: { R2: '10件' }, actuals: { R2: '12件' } }],
  }));
  const book = XlsxBook.create();
  book.apply(planEdits({ ...plan, measures }, format));
  const file = path.join(folder, `many-${String(count)}.xlsx`);
  writeFileSync(file, book.save());
  return file;
}

async function opened(options: Start & { readonly file?: string } = {}): Promise<WorkbenchPage> {
  const { file, ...start } = options;
  const workbench = await server.open({ viewport: { width: 1100, height: 900 } }, start);
  if (file !== undefined) await workbench.openFile(file);
  return workbench;
}

async function reading(workbench: WorkbenchPage): Promise<PlanReading> {
  const read = readPlan((await workbench.book()).snapshot());
  if (!read.plan) throw new Error('no plan');
  return read;
}

async function focused(workbench: WorkbenchPage): Promise<string> {
  const frame = workbench.frame();
  return frame.evaluate<string>(
    `document.activeElement.getAttribute('aria-label') ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent`,
  );
}

async function close(workbench: WorkbenchPage): Promise<void> {
  expect(workbench.errors).toEqual([]);
  await workbench.close();
}

test('関’s 31, from 点検 to its row: the guess and its reasons, the other way, written, and taken back', async () => {
  const workbench = await opened({ sample: 'seki' });
  await workbench.place('点検');
  await workbench.button('点検').click();
  await workbench.told(/^点検しました/);
  await workbench.pane.getByLabel('指摘を探す').fill('増やす');
  await workbench.button('方向を決める').click();
  await table(workbench).waitFor();
  expect(await focused(workbench)).toMatch(/^この推定でよい：31 /);
  const year = (await reading(workbench)).plan.settings.reportYear;
  const [before] = unsettledCells(await reading(workbench), year);
  expect(await table(workbench).getByRole('row').count()).toBeGreaterThan(1);
  await looked(workbench, 'settle-seki');

  const direction = box(workbench, '方向', '31');
  const guessed = await direction.inputValue();
  const other = guessed === 'up' ? 'down' : 'up';
  expect(guessed).toBe(before?.choice.direction);
  await direction.selectOption(other);
  expect(await box(workbench, 'この選択に決める', '31').isChecked()).toBe(true);
  await workbench.button('1 件を決める').click();
  await workbench.pane.getByText(/^要確認の指標 1 件の方向を決め、1 枚のシートの \d+ か所に/).waitFor();
  await workbench.button('書き込む').click();
  await workbench.told('1 件の方向を決めました。要確認の指標はもうありません。');
  await workbench.pane.getByText('要確認の指標はありません。').waitFor();
  await looked(workbench, 'settle-none');
  const after = await reading(workbench);
  expect(after.measures[before!.measure]?.measure.indicators[before!.indicator - 1]?.direction).toBe(other);
  expect(unsettledCells(after, year)).toEqual([]);

  await workbench.button('評価の表に戻る').click();
  await workbench.pane.getByRole('table', { name: '施策ごとの達成率と評価' }).waitFor();
  expect(await workbench.button('まとめて決める').count()).toBe(0);
  await workbench.place('その他');
  await workbench.pane.getByRole('list', { name: '書き込みの記録' }).getByText('要確認の決定').waitFor();
  await workbench.place('評価');
  await workbench.ribbon('元に戻す').click();
  await workbench.told('「要確認の決定」を元に戻しました');
  await workbench.button('まとめて決める').waitFor();
  expect(unsettledCells(await reading(workbench), year)).toHaveLength(1);
  await close(workbench);
});

test('several at once, by keyboard: all as guessed, one otherwise, one write, one undo', async () => {
  const workbench = await opened({ file: manyUnsettled(6) });
  const unchanged = (await workbench.book()).snapshot();
  const { keyboard } = workbench.page;
  await workbench.place('評価');
  await workbench.pane.getByText(/^増やすか減らすかが分からない指標が 6 件あります/).waitFor();
  await looked(workbench, 'settle-note');
  await workbench.button('まとめて決める').focus();
  await keyboard.press('Enter');
  await table(workbench).waitFor();
  expect(await focused(workbench)).toBe('すべて推定でよい');
  await keyboard.press('Space');
  expect(await workbench.button('6 件を決める').count()).toBe(1);
  // to the second row's box, on to its direction, which is another now
  await box(workbench, 'この推定でよい', '1 ').focus();
  await keyboard.press('ArrowDown');
  expect(await focused(workbench)).toBe('この推定でよい：2 相談件数');
  const method = box(workbench, '計算方法', '2 ');
  expect(await method.locator('option').allInnerTexts()).toEqual([
    '自動（逆数）　83.3%',
    '水準　120.0%',
    '逆数　83.3%',
    '補数　80.0%',
    '上限・下限　83.3%',
    '差　2',
    '手動',
  ]);
  await method.selectOption('complement');
  await table(workbench).getByRole('cell', { name: '80.0%', exact: true }).waitFor();
  await box(workbench, '方向', '3 ').selectOption('up');
  await box(workbench, 'この推定でよい', '6 ').focus();
  await keyboard.press('Space');
  await looked(workbench, 'settle-several');
  // a pane that was made wider and narrow again has drawn its boxes anew
  expect(await focused(workbench)).toBe('この推定でよい：6 相談件数');

  // what was chosen is found again
  await box(workbench, 'この推定でよい', '1 ').focus();
  await keyboard.press('Control+Enter');
  await workbench.page.getByRole('status', { name: '選んでいるセル' }).getByText('相談件数').waitFor();
  await workbench.place('記入');
  await workbench.place('評価');
  await workbench.button('5 件を決める').click();
  await workbench.button('内訳').click();
  const lines = workbench.pane.getByRole('region', { name: '書き込む内容' }).getByRole('listitem');
  await lines.getByText(/^方向（[A-Z]+\d+）：空欄 → 増加$/).waitFor();
  await looked(workbench, 'settle-proposal');
  // another choice takes the question back
  await box(workbench, 'この推定でよい', '6 ').check();
  expect(await workbench.button('書き込む').count()).toBe(0);
  await box(workbench, 'この推定でよい', '6 ').uncheck();
  await workbench.button('5 件を決める').click();
  await workbench.button('書き込む').click();
  await workbench.told('5 件の方向を決めました。要確認の指標はあと 1 件です。');
  await box(workbench, '方向', '6 ').waitFor();
  expect(await box(workbench, '方向', '').count()).toBe(1);
  const { measures } = await reading(workbench);
  expect(
    measures.map(({ measure: { indicators }, cells }) => [
      indicators[0]?.direction,
      indicators[0]?.method,
      cells.get('指標1_達成率_R2')?.value,
    ]),
  ).toEqual([
    ['down', undefined, expect.closeTo(10 / 12, 12)],
    ['down', 'complement', expect.closeTo(0.8, 12)],
    ['up', undefined, expect.closeTo(1.2, 12)],
    ['down', undefined, expect.closeTo(10 / 12, 12)],
    ['down', undefined, expect.closeTo(10 / 12, 12)],
    [undefined, undefined, expect.anything()],
  ]);
  await workbench.pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
  await workbench.told('「要確認の決定」を元に戻しました');
  expect((await workbench.book()).snapshot()).toEqual(unchanged);
  await box(workbench, '方向', '1 ').waitFor();
  await keyboard.press('Escape');
  await close(workbench);
});

test('a column of figures that is emptied in the grid leaves an indicator to be settled', async () => {
  const workbench = await opened({ sample: 'sanyo-onoda' });
  const { measures } = await reading(workbench);
  expect(measures[0]?.measure.indicators[0]?.baseline).toBeDefined();
  // 未収債権額 says by its name what is wanted; another name says nothing, and without a baseline nothing else does
  const { cells, sheetId } = measures[0]!;
  for (const [name, text] of [
    ['指標1_名称', '相談件数'],
    ['指標1_基準値', ''],
  ] as const) {
    const { row, col } = cells.get(name)!.place;
    await workbench.page.evaluate(
      `workbench.engine.type(${JSON.stringify(sheetId)}, ${String(row)}, ${String(col)}, ${JSON.stringify(text)})`,
    );
  }
  await workbench.place('評価');
  await workbench.button('まとめて決める').click();
  await box(workbench, '方向', '1 相談件数').waitFor();
  await close(workbench);
});

test('300 rows: few are drawn, the focus goes to the last one and back', async () => {
  const workbench = await opened({ file: manyUnsettled(300) });
  const { keyboard } = workbench.page;
  await workbench.place('評価');
  await workbench.button('まとめて決める').click();
  await table(workbench).waitFor();
  const rows = box(workbench, '方向', '');
  expect(await table(workbench).getAttribute('aria-rowcount')).toBe('301');
  expect(await rows.count()).toBeLessThan(60);
  await box(workbench, 'この推定でよい', '1 ').focus();
  await keyboard.press('End');
  await box(workbench, 'この推定でよい', '300 ').and(workbench.pane.locator(':focus')).waitFor();
  await keyboard.press('Home');
  await box(workbench, 'この推定でよい', '1 ').and(workbench.pane.locator(':focus')).waitFor();
  expect(await rows.count()).toBeLessThan(60);
  await workbench.pane.getByLabel('すべて推定でよい').check();
  await workbench.button('300 件を決める').click();
  await workbench.pane.getByText(/^要確認の指標 300 件の方向を決め、300 枚のシートの/).waitFor();
  await close(workbench);
});

test('in English it says the same, and fits', async () => {
  const workbench = await opened({ sample: 'seki', locale: 'en-US' });
  await workbench.pane.getByRole('tab', { name: 'Grade' }).click();
  await workbench.button('Decide').click();
  await workbench.pane.getByRole('table', { name: 'Directions to decide' }).waitFor();
  await looked(workbench, 'settle-english');
  const frame = workbench.frame();
  const texts = await frame.evaluate<string>(
    `[...document.querySelectorAll('#place li, #place select option, #place button')].map((e) => e.textContent).join(' ')`,
  );
  const { plan } = await reading(workbench);
  const own = JSON.stringify(plan);
  expect(
    (texts.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+/gu) ?? []).filter(
      (word) => !own.includes(word),
    ),
  ).toEqual([]);
  await close(workbench);
});
