import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-failures-'));
let server: WorkbenchServer;
let workbench: WorkbenchPage;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
beforeEach(async () => {
  workbench = await server.open();
});
afterEach(async () => {
  await workbench.page.context().close();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What all sheets hold, as the workbench would save it now; what is the default may be said or left out. */
async function content(): Promise<unknown> {
  const file = path.join(folder, 'book.xlsx');
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('button', { name: '保存' }).click();
  await (await download).saveAs(file);
  const book = XlsxBook.load(readFileSync(file));
  const sheets = book.sheets.map((sheet) => {
    const { styles, cells, rows, ...rest } = book.contentOf(sheet);
    return {
      ...rest,
      rows: rows.map((height) => height ?? sheet.defaultRowHeight),
      cells: cells.map((cell) => ({ ...cell, style: cell.style === undefined ? null : styles[cell.style] })),
    };
  });
  return JSON.parse(
    JSON.stringify(sheets, (key, value: unknown) =>
      key === 'color' && value === '#000000' ? undefined : value,
    ),
  );
}

async function tryFailure(label: string): Promise<void> {
  await workbench.page.getByRole('combobox', { name: '障害を試す' }).selectOption({ label });
}

async function proposeOverview(): Promise<void> {
  await workbench.ribbon('帳票').click();
  await workbench.button('書き込む').waitFor();
}

test('while a cell is being edited nothing is written, the user is told what to do, and a second try works', async () => {
  const before = await content();
  await proposeOverview();
  await tryFailure('セルを入力中');
  await workbench.button('書き込む').click();
  await workbench.told('書き込めませんでした。');
  await workbench.told(/ブックは書き込む前のままです。 セルが入力中です。/);
  await tryFailure('なし');
  expect(await content()).toEqual(before);
  await workbench.button('書き込む').click();
  await workbench.told(/一覧を作成しました/);
});

test('a batch that fails midway is taken back whole, and the user is told so', async () => {
  const before = await content();
  await proposeOverview();
  await tryFailure('次の書き込みが途中で失敗');
  await workbench.button('書き込む').click();
  await workbench.told(/ブックは書き込む前のままです。/);
  expect(await content()).toEqual(before);
});

test('what Excel refuses as too large is told, and changes nothing', async () => {
  const before = await content();
  await proposeOverview();
  await tryFailure('送る量の上限（4 KB）');
  await workbench.button('書き込む').click();
  await workbench.told(/一度に送れる量を超えました。/);
  await tryFailure('なし');
  expect(await content()).toEqual(before);
});

test('a locked cell keeps its content when somebody types into it in the grid', async () => {
  await workbench.button(/公金収納対策の強化/).click();
  await workbench.pane.getByLabel('実績（R2）').focus();
  await workbench.waitForSelection('N14');
  await workbench.clickCell('O14');
  const before = await workbench.content();
  await workbench.type('5');
  await workbench.page.getByRole('alert').getByText('このセルは保護されています。').waitFor();
  await workbench.clickCell('O14');
  expect(await workbench.content()).toBe(before);
});
