import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import type { Measure, Plan } from '../../src/plan';
import { readPlan } from '../../src/sheets/read-plan';
import { tassei } from '../support/cli';
import { readSeed } from '../support/seed';
import { schemaViolations } from '../support/shared';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-workbench-'));
const seed = readSeed('sanyo-onoda');
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

function planOf(file: string): Plan {
  const { plan, problems } = readPlan(XlsxBook.load(readFileSync(file)).snapshot());
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

/** Saves by the workbench's button. */
async function save(name: string): Promise<string> {
  const file = path.join(folder, name);
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('button', { name: '保存' }).click();
  await (await download).saveAs(file);
  return file;
}

test('the sample opens with all measures, their rates and grades', async () => {
  const rows = workbench.pane.getByRole('list', { name: '施策の一覧' }).getByRole('listitem');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(25);
  expect((await rows.first().innerText()).split('\n')).toEqual([
    '1',
    '公金収納対策の強化',
    '税務課、国保年金課、その他公金収納課',
    '未収債権額',
    '52.1%',
    'C',
  ]);
});

test('an actual typed into the grid reaches the pane, and the sheet recalculates', async () => {
  await workbench.button(/公金収納対策の強化/).click();
  await workbench.pane.getByRole('textbox', { name: '実績（R2）' }).focus();
  await workbench.waitForSelection('N14');
  await workbench.clickCell('N14');
  await workbench.type('770');
  await workbench.pane.getByText('75.2%').waitFor();
  expect(await workbench.pane.getByRole('textbox', { name: '実績（R2）' }).inputValue()).toBe('770');
});

test('an entry in the pane is calculated while it is typed, and Enter writes it into the sheet', async () => {
  const box = workbench.pane.getByRole('textbox', { name: '実績（R2）' });
  await box.fill('700');
  await workbench.pane.getByText('100.0%').waitFor();
  await box.press('Enter');
  await workbench.waitForSelection('N14');
  await workbench.page
    .getByRole('status', { name: '選んでいるセル' })
    .getByText('700', { exact: true })
    .waitFor();
});

test('点検 of the ribbon lists the findings, and a click selects the cell', async () => {
  await workbench.ribbon('点検').click();
  await workbench.told(/点検しました/);
  const group = workbench.pane.getByRole('list', { name: '点検の結果' });
  const finding = group.getByRole('button', { name: /^誤り.*「118,394人」の単位/ });
  await finding.click();
  await workbench.page
    .getByRole('status', { name: '選んでいるセル' })
    .getByText('118394', { exact: true })
    .waitFor();
  expect(await workbench.selected()).toBe('N14');
  expect(await finding.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
});

test('評価 writes what another method needs, after it was shown', async () => {
  await workbench.place('記入');
  await workbench.pane.getByRole('button', { name: '一覧へ' }).click();
  await workbench.button(/公金収納対策の強化/).click();
  await workbench.pane.getByRole('textbox', { name: '実績（R2）' }).focus();
  await workbench.waitForSelection('N14');
  await workbench.clickCell('P11');
  await workbench.type('水準');
  await workbench.ribbon('評価').click();
  await workbench.pane.getByText(/1 枚のシートの \d+ か所に書き込みます/).waitFor();
  await workbench.button('書き込む').click();
  await workbench.told(/達成率と評価を計算しました：1 枚のシートの \d+ か所/);
});

test('一覧を作成 makes the overview, and 元に戻す takes it back', async () => {
  const before = planOf(await save('before.xlsx')).overview;
  await workbench.ribbon('帳票').click();
  await workbench.button('書き込む').click();
  await workbench.told('一覧を作成しました：シート「一覧」');
  const made = planOf(await save('made.xlsx')).overview;
  expect(made?.[0]).toMatchObject({ title: '公金収納対策の強化', current: '700百万円' });
  await workbench.button('元に戻す').click();
  await workbench.told('「一覧の作成」を元に戻しました');
  expect(planOf(await save('undone.xlsx')).overview).toEqual(before);
});

test('the saved file is sound, and holds the seed with what was changed', async () => {
  const file = await save('saved.xlsx');
  expect(schemaViolations(file)).toBe('');
  const saved = planOf(file);
  const [first, ...others] = seed.measures as [Measure, ...Measure[]];
  const [indicator] = first.indicators;
  expect(saved.measures.slice(1)).toEqual(others);
  expect(saved.measures[0]).toEqual({
    ...first,
    indicators: [{ ...indicator, method: 'level', actuals: { ...indicator?.actuals, R2: '700百万円' } }],
  });
  expect(tassei('check', file).out).toContain('「118,394人」の単位');
});

test('another workbook can be opened, and one without a plan says so', async () => {
  const book = XlsxBook.create();
  await workbench.chooseFile({
    name: '空.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(book.save()),
  });
  await workbench.pane.getByText('計画シートがありません').waitFor();
  await workbench.chooseFile(path.join(folder, 'saved.xlsx'));
  await workbench.pane.getByText('100.0%').waitFor();
});

test('no page reported an error', () => {
  expect(workbench.errors).toEqual([]);
});
