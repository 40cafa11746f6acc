import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { looked as lookedAt } from '../support/looked';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

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

const looked = (name: string): Promise<void> => lookedAt(workbench, name);

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
  await page.getByText('未収債権額').first().waitFor();
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
  await pane.getByRole('button', { name: /^対応不要にする：.*「118,394人」の単位/ }).click();
  const reason = pane.getByLabel('対応不要の理由');
  await reason.fill('分母が人口の指標のため');
  await looked('ignore');
  await reason.press('Enter');
  await workbench.told('指摘を対応不要にしました');
  await workbench.button('対応不要の指摘 1').click();
  await pane.getByText('理由：分母が人口の指標のため').waitFor();
  await looked('ignored');
  const { reading } = await saved('ignored.xlsx');
  expect(reading.plan.settings.ignored?.map((one) => one.reason)).toEqual(['分母が人口の指標のため']);
  await pane.getByRole('button', { name: /^対応不要を取り消す/ }).click();
  await workbench.told('指摘を元に戻しました');
  await pane.getByRole('button', { name: /^対応不要にする：.*「118,394人」の単位/ }).waitFor();
});

test('settings are changed: wrong ones are told, changes are shown first, and grading is offered after them', async () => {
  const { pane } = workbench;
  await workbench.place('その他');
  await workbench.button('設定を変更').click();
  const form = pane.getByRole('region', { name: '設定', exact: true });
  await looked('settings');
  await form.getByLabel('報告年度').fill('R9');
  await form.getByLabel('基準年度').focus();
  await form.getByText('報告年度は計画期間の中から選んでください。').waitFor();
  await form.getByRole('button', { name: '変更を確かめる' }).click();
  await form.getByLabel('報告年度').and(form.locator(':focus')).waitFor();
  await form.getByLabel('報告年度').fill('R2');
  await form.getByLabel(/^3 段目の下限/).fill('60');
  await form.getByLabel('括弧の対応').uncheck();
  await form.getByRole('button', { name: '変更を確かめる' }).click();
  await pane.getByText('計画設定の 2 項目を書き換えます').waitFor();
  await pane.getByRole('button', { name: '内訳' }).click();
  await looked('settings-proposal');
  await write();
  await workbench.told('設定を変更しました');
  const { settings } = (await saved('settings.xlsx')).reading.plan;
  expect(settings.disabledRules).toEqual(['bracket-pair']);
  expect(settings.gradeScale.map(({ grade, from }) => [grade, from])).toEqual([
    ['A', 100],
    ['B', 75],
    ['C', 60],
    ['D', null],
  ]);
  await pane.locator('footer').getByRole('button', { name: '達成率と評価を計算' }).click();
  // the formulas of the sheets have come along with the scale
  await workbench.told(/新しく書き込むものはありません/);
});

test('a list pasted from Excel becomes a plan in a workbook that has none; its own sheet stays', async () => {
  const book = XlsxBook.create();
  book.apply([
    {
      kind: 'putSheet',
      content: {
        name: '計画設定',
        columns: [],
        rows: [],
        styles: [],
        cells: [{ row: 0, col: 0, value: '控え' }],
      },
    },
  ]);
  await workbench.chooseFile({
    name: '空.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(book.save()),
  });
  const { pane } = workbench;
  await pane.getByRole('radio', { name: /山陽小野田市/ }).check();
  await workbench.button('一覧から作る').click();
  const part = pane.getByRole('heading', { name: '一覧から新しい計画を作る' }).locator('..');
  await part.getByLabel('市町村名').fill('試験市');
  await part.getByLabel('計画名').fill('試験計画');
  await part.getByLabel('最初の年度').fill('R4');
  await part.getByLabel('最後の年度').fill('令和6年度');
  await part.getByLabel('基準年度').fill('R3');
  await part.getByLabel('報告年度').fill('R4');
  await part
    .getByRole('textbox', { name: '一覧' })
    .fill(
      '番号\t施策名\t担当課\t指標\t単位\t基準値\tR4目標\t備考欄\n1\t窓口の改善\t市民課\t待ち時間\t分\t20分\t15分\tx\n2\t文書の電子化\t総務課\t\t\t\t\t',
    );
  await part.getByRole('button', { name: '一覧を読み取る' }).click();
  await pane.getByText('施策 2 件、指標 1 件を読み取りました').waitFor();
  await pane.getByText(/列「備考欄」は意味が分からないため、取り込みませんでした: H2「x」/).waitFor();
  await looked('new-plan');
  await part.getByRole('button', { name: '計画を作成' }).click();
  await write();
  await workbench.told(/計画を作りました/);
  const made = await saved('new.xlsx');
  expect(made.book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['計画設定', '計画設定(2)', '1 窓口の改善', '2 文書の電子化']),
  );
  const { plan } = made.reading;
  expect({ title: plan.title, municipality: plan.municipality, years: plan.settings.years }).toEqual({
    title: '試験計画',
    municipality: '試験市',
    years: ['R4', 'R5', 'R6'],
  });
  expect(plan.measures.map(({ title, department }) => [title, department])).toEqual([
    ['窓口の改善', '市民課'],
    ['文書の電子化', '総務課'],
  ]);
  expect(plan.measures[0]?.indicators).toMatchObject([
    { name: '待ち時間', baseline: '20分', targets: { R4: '15分' } },
  ]);
});

test('no page reported an error', () => {
  expect(workbench.errors).toEqual([]);
});
