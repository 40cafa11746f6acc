import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { XlsxBook } from '../../src/book/xlsx';
import { readAssignment } from '../../src/cycle/assignment';
import { fieldIn, masterOf } from '../cycle/support/cycle-book';
import { looked } from '../support/looked';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(900_000);

let server: WorkbenchServer;
let workbench: WorkbenchPage;
beforeAll(async () => {
  server = await WorkbenchServer.start();
  workbench = await server.open();
});
afterAll(async () => {
  await workbench.close();
  await server.stop();
});

async function downloaded(act: () => Promise<unknown>): Promise<XlsxBook> {
  const [file]: [Download, unknown] = await Promise.all([workbench.page.waitForEvent('download'), act()]);
  return XlsxBook.load(new Uint8Array(readFileSync(await file.path())));
}

test('美祢’s form names no department: who has which measure is typed into 担当表, and handed out by it', async () => {
  const { pane } = workbench;
  const seed = readSeed('mine');
  await workbench.openBook(planBook({ ...seed, measures: seed.measures.slice(0, 4) }).save());
  await workbench.place('配付・回収');
  await pane.getByText(/担当部署のない施策が 4 件あります/u).waitFor();
  const [one, two] = seed.measures;
  await pane.getByLabel(`${one?.number ?? ''} ${one?.title ?? ''}`).fill('総務課');
  await pane.getByLabel(`${two?.number ?? ''} ${two?.title ?? ''}`).fill('総務課、財政課');
  await looked(workbench, 'assignment');
  await workbench.button('担当表に書く').click();
  await workbench.told(/2 施策の担当部署を担当表に書きました/);
  const lines = readAssignment(masterOf(await workbench.book()).book);
  expect(lines?.map(({ department }) => department)).toEqual(['総務課', '総務課、財政課', '', '']);
  await workbench.button('部署ごとのブックを作る').click();
  const open = workbench.button('総務課.xlsx を開く');
  await open.waitFor({ timeout: 300_000 });
  const given = await downloaded(() => open.click());
  // of the others on the same sheet nothing is left but hidden, empty rows
  const { measures } = masterOf(given).reading;
  expect(measures.map(({ measure }) => measure.title)).toEqual([one?.title, two?.title, '', '']);
  expect(measures.slice(2).flatMap(({ measure }) => [measure.number, ...measure.indicators])).toEqual([
    '',
    '',
  ]);
  // one write, one undo each
  await workbench.place('その他');
  await workbench.button(/^「配付.*」を元に戻す$/).click();
  await workbench.told(/元に戻しました/);
  await workbench.button(/^「担当表.*」を元に戻す$/).click();
  await workbench.told(/元に戻しました/);
  expect(readAssignment(masterOf(await workbench.book()).book)).toBeNull();
  expect(workbench.errors).toEqual([]);
});

test('while others edit the same workbook, a report is made as a workbook of its own, and what they write comes in', async () => {
  const { pane, page } = workbench;
  const { overview: _, ...seed } = readSeed('sanyo-onoda');
  await workbench.openBook(planBook({ ...seed, measures: seed.measures.slice(0, 3) }).save());
  const book = await workbench.book();
  const { sheet, row, col } = fieldIn(book, '1', '指標1_実績_R2');
  const { id = '' } = book.sheet(sheet) ?? {};
  await workbench.place('帳票');
  await page.evaluate(
    `workbench.engine.coauthor(${JSON.stringify(id)}, [${JSON.stringify({ row, col, input: 777 })}])`,
  );
  await workbench.button('一覧を作成').click();
  await workbench.button('書き込む').click();
  await workbench.told(/書き込めませんでした/);
  await looked(workbench, 'others-at-work');
  expect((await workbench.book()).sheet('一覧')).toBeUndefined();
  const made = await downloaded(() => workbench.button('新しいブックに作る').click());
  expect(made.sheets.map(({ name }) => name)).toEqual(['一覧']);
  const texts = made.snapshot({ all: true }).sheets[0]?.grid?.values.flat() ?? [];
  expect(texts).toContain(777);
  await pane.getByRole('tab', { name: '記入' }).waitFor();
  expect(workbench.errors).toEqual([]);
});
