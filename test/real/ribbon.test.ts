import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { looked } from '../support/looked';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

/** Pictures are put here when it is set, to be looked at. */
const pictures = process.env.PICTURES;
let server: WorkbenchServer;
let workbench: WorkbenchPage;

beforeAll(async () => {
  server = await WorkbenchServer.start();
  workbench = await server.open();
});
afterAll(() => server.stop());

const isOpen = (): Promise<boolean> =>
  workbench.page.getByRole('complementary', { name: '達成シート' }).isVisible();

/** Names of the sheets in the grid's foot. */
const tab = (name: string) =>
  workbench.page.locator('[data-u-comp="slide-tab-bar"]').getByText(name, { exact: true });

/** What the selected cell holds. */
async function holds(content: RegExp): Promise<void> {
  await workbench.page.getByRole('status', { name: '選んでいるセル' }).getByText(content).waitFor();
}

async function picture(name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await workbench.page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

test('the pane is closed and its page goes on', async () => {
  await workbench.page.getByRole('button', { name: '作業ウィンドウを閉じる' }).click();
  expect(await isOpen()).toBe(false);
});

test('点検 writes its sheet into the workbook, with the pane closed', async () => {
  await workbench.ribbon('点検').click();
  await tab('点検結果').waitFor();
  await workbench.waitForSelection('A1');
  expect(await isOpen()).toBe(false);
  await picture('ribbon-check-closed');
});

test('帳票 makes the overview, and 元に戻す takes both back, the newest first', async () => {
  await workbench.ribbon('帳票').click();
  await holds(/一覧/);
  await picture('ribbon-report-closed');
  await workbench.ribbon('元に戻す').click();
  await workbench.ribbon('元に戻す').click();
  await tab('点検結果').waitFor({ state: 'detached' });
  expect(await isOpen()).toBe(false);
});

test('with nothing left to undo the pane opens and says so', async () => {
  await workbench.ribbon('元に戻す').click();
  await workbench.told('元に戻せる書き込みはありません。');
  expect(await isOpen()).toBe(true);
});

test('the keys of shortcuts.json close and open the pane, lead from measure to measure and start the jobs', async () => {
  const press = (letter: string): Promise<void> =>
    workbench.page.keyboard.press(`Control+Alt+Shift+${letter}`);
  const aside = workbench.page.getByRole('complementary', { name: '達成シート' });
  await tab('1 公金収納対策の強化').click();
  await press('T');
  await aside.waitFor({ state: 'hidden' });
  await press('N');
  await holds(/ネーミングライツ/);
  await press('C');
  await tab('点検結果').waitFor();
  await press('Z');
  await tab('点検結果').waitFor({ state: 'detached' });
  await press('T');
  await aside.waitFor();
});

test('⋯ with the list of what was written and the keys fits in every size and theme', async () => {
  const { pane } = workbench;
  await workbench.place('帳票');
  for (const name of ['集計', '点検結果']) {
    await workbench.button(`${name}を作成`).click();
    await workbench.button('書き込む').click();
    await workbench.told(new RegExp(`${name}を作成しました`));
  }
  await workbench.place('その他');
  await pane.getByRole('button', { name: 'ここまで戻す：集計の作成' }).waitFor();
  await workbench.pane.getByRole('heading', { name: 'ヘルプ' }).waitFor();
  await looked(workbench, 'more');
});

test('no page reported an error', () => {
  expect(workbench.errors).toEqual([]);
});
