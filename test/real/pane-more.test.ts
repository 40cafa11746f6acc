import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

/** Pictures are put here when it is set, to be looked at. */
const pictures = process.env.PICTURES;
const folder = mkdtempSync(path.join(tmpdir(), 'tassei-pane-more-'));
let server: WorkbenchServer;
let workbench: WorkbenchPage;

beforeAll(async () => {
  server = await WorkbenchServer.start();
  workbench = await server.open();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the workbook holds once it is saved by the workbench's button. */
async function saved(name: string): Promise<{ book: XlsxBook; reading: PlanReading }> {
  const file = path.join(folder, name);
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('button', { name: '保存', exact: true }).click();
  await (await download).saveAs(file);
  const book = XlsxBook.load(readFileSync(file));
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return { book, reading };
}

/** No place is wider than the pane, and axe finds nothing; a picture where they are asked for. */
async function looked(name: string): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await workbench.page
      .getByRole('complementary', { name: '達成シート' })
      .screenshot({ path: path.join(pictures, `${name}.png`) });
  }
  expect({ overflows: await workbench.overflows(), violations: await workbench.violations() }).toEqual({
    overflows: false,
    violations: [],
  });
}

async function write(): Promise<void> {
  await workbench.button('書き込む').click();
}

test('集計 is made from 帳票, and opened from there', async () => {
  await workbench.place('帳票');
  await workbench.button('集計を作成').click();
  await workbench.pane.getByText('シート「集計」に集計を作ります').waitFor();
  await write();
  await workbench.told('集計を作成しました：シート「集計」');
  await workbench.button('集計を開く').click();
  expect((await saved('tally.xlsx')).book.sheets.map(({ name }) => name)).toContain('集計');
});

test('two chosen sheets are previewed, and become a PDF that holds their text', async () => {
  const { pane } = workbench;
  await workbench.button('すべて外す').click();
  await pane.getByRole('checkbox', { name: '1 公金収納対策の強化' }).check();
  await pane.getByRole('checkbox', { name: '集計' }).check();
  await workbench.button('プレビュー').click();
  const page = pane.getByRole('img', { name: /^1 公金収納対策の強化 1 \/ / });
  expect(await page.getByText('未収債権額').count()).toBeGreaterThan(0);
  await looked('preview');
  await workbench.button('PDF を作成').click();
  const link = pane.getByRole('link', { name: 'PDF を保存' });
  await link.waitFor();
  await looked('pdf');
  const download = workbench.page.waitForEvent('download');
  await link.click();
  const file = path.join(folder, 'plan.pdf');
  await (await download).saveAs(file);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toContain('公金収納対策の強化');
  expect(text).toContain('担当部署');
  expect(text.split('\f').length).toBeGreaterThan(2);
});

test('a finding is left with a reason, which shows and can be taken back', async () => {
  const { pane } = workbench;
  await workbench.place('点検');
  await workbench.button('点検').click();
  await workbench.told(/点検しました/);
  await pane.getByRole('button', { name: /^無視する：.*「118,394人」の単位/ }).click();
  const reason = pane.getByLabel('無視する理由');
  await reason.fill('分母が人口の指標のため');
  await looked('ignore');
  await reason.press('Enter');
  await workbench.told('指摘を無視しました');
  await workbench.button('無視した指摘 1').click();
  await pane.getByText('理由：分母が人口の指標のため').waitFor();
  await looked('ignored');
  const { reading } = await saved('ignored.xlsx');
  expect(reading.plan.settings.ignored?.map((one) => one.reason)).toEqual(['分母が人口の指標のため']);
  await pane.getByRole('button', { name: /^無視をやめる/ }).click();
  await workbench.told('指摘を元に戻しました');
  await pane.getByRole('button', { name: /^無視する：.*「118,394人」の単位/ }).waitFor();
});

test('no page reported an error', () => {
  expect(workbench.errors).toEqual([]);
});
