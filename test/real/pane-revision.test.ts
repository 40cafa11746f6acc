import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { looked } from '../support/looked';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';
import { XlsxBook } from '../../src/book/xlsx';

jest.setTimeout(400_000);

const { overview: _, ...whole } = readSeed('sanyo-onoda');
const seed = { ...whole, measures: whole.measures.slice(0, 3) };
let server: WorkbenchServer;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});

async function opened(book = planBook(seed)): Promise<WorkbenchPage> {
  const workbench = await server.open();
  workbench.page.setDefaultTimeout(60_000);
  await workbench.openBook(book.save());
  return workbench;
}

async function reading(workbench: WorkbenchPage): Promise<PlanReading> {
  const read = readPlan((await workbench.book()).snapshot());
  if (read.plan === null) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** Writes what is proposed, and takes it back: the plan is as before. */
async function undone(workbench: WorkbenchPage, before: PlanReading): Promise<void> {
  await workbench.pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
  await workbench.told(/元に戻しました/);
  expect((await reading(workbench)).plan).toEqual(before.plan);
}

test('years that are added in 設定 come into the sheets, the reported year into their headings, and one undo takes all back', async () => {
  const workbench = await opened();
  const { pane } = workbench;
  const before = await reading(workbench);
  await workbench.place('その他');
  await workbench.button('設定を変更').click();
  const form = pane.getByRole('region', { name: '設定', exact: true });
  await form.getByLabel('計画期間', { exact: true }).fill('R1、R2、R3、R4、R5');
  await form.getByLabel('報告年度').fill('R3');
  await form.getByRole('button', { name: '変更を確かめる' }).click();
  await pane.getByText(/記入を残して組み直します/).waitFor();
  await looked(workbench, 'revision-years');
  await workbench.button('書き込む').click();
  await workbench.told('設定を変更しました');
  const after = await reading(workbench);
  expect(after.plan.settings.years).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
  expect(after.measures.every(({ cells }) => cells.has('指標1_実績_R5'))).toBe(true);
  const book = await workbench.book();
  expect(JSON.stringify(book.snapshot({ all: true }))).toContain('令和3年度の取組状況');
  expect(book.sheets.map(({ name }) => name)).toContain('控え');
  await undone(workbench, before);
  expect((await workbench.book()).sheets.map(({ name }) => name)).not.toContain('控え');
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

test('a deleted 計画設定 is made again from the sheets, with what was understood and why', async () => {
  const book = planBook(seed);
  book.apply([{ kind: 'removeSheet', sheet: '計画設定' }]);
  const workbench = await opened(book);
  const { pane } = workbench;
  await workbench.button('計画設定を作り直す').click();
  await pane.getByText(/施策 3 件のシートから読み取った内容で/).waitFor();
  await pane.getByText(/計画期間：R1、R2、R3、R4（シートの欄の名前から）/).waitFor();
  await looked(workbench, 'revision-rebuild');
  await workbench.button('書き込む').click();
  await workbench.told(/計画設定を作り直しました/);
  const { plan } = await reading(workbench);
  expect(plan.measures).toHaveLength(3);
  expect(plan.settings).toMatchObject({ baselineYear: 'H29', reportYear: 'R2' });
  await workbench.close();
});

test('measures and indicators are arranged with their sheets, and a department is renamed everywhere', async () => {
  const workbench = await opened();
  const { pane } = workbench;
  const before = await reading(workbench);
  await workbench.place('その他');
  await workbench.button('施策と指標の編成').click();
  const form = pane.getByRole('region', { name: '施策と指標の編成' });
  await form.getByRole('button', { name: /^1 .*を下へ$/ }).click();
  await form.getByRole('button', { name: /^3 .*の写しを加える$/ }).click();
  await form.getByRole('button', { name: /：2 .*の指標を変える$/ }).click();
  await form.getByRole('button', { name: '指標を加える' }).click();
  await looked(workbench, 'revision-arrange');
  await form.getByRole('button', { name: '変更を確かめる' }).first().click();
  await pane.getByText(/施策を 1 件加えます。 施策の順を変えます。/).waitFor();
  await workbench.button('書き込む').click();
  await workbench.told(/施策と指標の編成を変えました/);
  const after = await reading(workbench);
  expect(after.plan.measures.map(({ number }) => number)).toEqual(['2', '1', '3', '4']);
  expect(after.measures[0]?.cells.has('指標2_名称')).toBe(true);
  await undone(workbench, before);
  const department = pane.getByRole('region', { name: '部署名の変更' });
  await department.getByLabel('今の名前').selectOption('税務課');
  await department.getByLabel('新しい名前').fill('収納課');
  await department.getByRole('button', { name: '変更を確かめる' }).click();
  await workbench.button('書き込む').click();
  await workbench.told(/部署名を「収納課」に変えました/);
  const renamed = await reading(workbench);
  expect(renamed.plan.measures[0]?.department).toBe('収納課、国保年金課、その他公金収納課');
  expect(renamed.plan.settings.departments).toContain('収納課');
  await workbench.close();
});

test('a plan is begun without a list, in a form that is chosen by its picture and use', async () => {
  const workbench = await opened(XlsxBook.create());
  const { pane } = workbench;
  const pictures = pane.locator('img');
  await pictures.first().waitFor();
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    const width = await picture.evaluate(async (one: HTMLImageElement) => {
      await one.decode();
      return one.naturalWidth;
    });
    expect(width).toBeGreaterThan(50);
  }
  expect(await pane.getByRole('radio').first().isChecked()).toBe(true);
  await workbench.button('空の様式から始める').click();
  await pane.getByLabel('施策の数').fill('4');
  await pane.getByLabel('計画名').fill('試しの計画');
  await pane.getByLabel('最初の年度').fill('R7');
  await pane.getByLabel('最後の年度').fill('R11');
  await looked(workbench, 'revision-blank');
  await workbench.button('計画を作成').click();
  await workbench.button('書き込む').click();
  await workbench.told(/計画を作りました/);
  const { plan } = await reading(workbench);
  expect([plan.format, plan.title, plan.measures.length]).toEqual(['general', '試しの計画', 4]);
  expect(plan.settings.years).toEqual(['R7', 'R8', 'R9', 'R10', 'R11']);
  await workbench.close();
});

test('a list without any indicator is not taken for a plan without a word', async () => {
  const workbench = await opened(XlsxBook.create());
  const { pane } = workbench;
  await workbench.button('一覧から作る').click();
  await pane.getByLabel('最初の年度').fill('R4');
  await pane.getByLabel('最後の年度').fill('R6');
  await pane.getByRole('textbox', { name: '一覧' }).fill('番号\t施策名\n1\t窓口の改善');
  await workbench.button('一覧を読み取る').click();
  await pane.getByText(/指標が一つも読み取れていません/).waitFor();
  expect(await workbench.button('計画を作成').count()).toBe(0);
  await workbench.button('指標なしで作る').waitFor();
  await workbench.close();
});
