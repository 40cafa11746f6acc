import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { fileOfSheets } from '../../src/book/xlsx/from-sheets';
import { readGrids } from '../../src/book/xlsx/grids';
import { readPlan } from '../../src/sheets/read-plan';
import { Keyboard } from '../support/keyboard';
import { looked as lookedAt } from '../support/looked';
import { hasShared, sharedFolder } from '../support/shared';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(400_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-pane-list-'));
const blank = XlsxBook.create().save();
let server: WorkbenchServer;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterEach(() => server.closeAll());
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The part for a new plan in a workbook without one. */
async function newPlan(locale = 'ja-JP') {
  const isJapanese = locale === 'ja-JP';
  const workbench = await server.open({}, { locale });
  const { pane } = workbench;
  await workbench.openBook(blank);
  await pane.getByRole('radio', { name: isJapanese ? /山陽小野田市/ : /Sanyo-Onoda/ }).check();
  await workbench.button(isJapanese ? '一覧から作る' : 'Make from a list').click();
  const heading = isJapanese ? '一覧から新しい計画を作る' : 'Make a new plan from a list';
  const part = pane.getByRole('heading', { name: heading }).locator('..');
  const file = async (name: string, content: string | Uint8Array): Promise<void> => {
    await part
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  };
  const column = (name: string) =>
    part.getByRole('listitem').filter({ has: pane.getByText(name, { exact: true }) });
  return { workbench, pane, part, file, column };
}

/** Agrees to what is proposed, and gives the plan that the workbook then holds. */
async function made(workbench: WorkbenchPage) {
  await workbench.button('計画を作成').click();
  await workbench.button('書き込む').click();
  await workbench.told(/計画を作りました/);
  const { plan, problems } = readPlan((await workbench.book()).snapshot());
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

test('every column of a list is shown with its meaning, another is chosen by hand, and nothing is lost without a line', async () => {
  if (!hasShared('lists/years-outside.csv')) return;
  const { workbench, pane, part, file, column } = await newPlan();
  await file('一覧.csv', readFileSync(path.join(sharedFolder, 'lists/years-outside.csv')));
  await pane.getByText('施策 1 件、指標 2 件を読み取りました').waitFor();
  await part
    .getByText(/列「備考」/)
    .first()
    .waitFor();
  await lookedAt(workbench, 'list-columns');
  expect(await part.getByRole('combobox').count()).toBe(13);
  await column('B 列「施策名」').getByText('見出しから').waitFor();
  // the plan that is meant ends before the years of the list do
  await part.getByLabel('最初の年度').fill('R5');
  await part.getByLabel('最後の年度').fill('R7');
  await part.getByLabel('市町村名').fill('試験市');
  await pane.getByText('計画期間 R5～R7、基準年度 R3、報告年度 R5').waitFor();
  await part
    .getByText('列「最終目標（R12）」の年度（R12）は R5・R6・R7 でないため、取り込みませんでした: J2「5」')
    .waitFor();
  await part.getByLabel('L 列「備考」の意味').selectOption({ label: '使わない' });
  await part.getByText('列「備考」は、指定のとおり取り込みませんでした: L2「7」').waitFor();
  await part.getByLabel('L 列「備考」の意味').selectOption({ label: '現状と課題' });
  await column('L 列「備考」').getByText('選んだ意味').waitFor();
  await part.getByText('現状と課題：7').waitFor();
  const plan = await made(workbench);
  expect(plan.municipality).toBe('試験市');
  expect(plan.settings.years).toEqual(['R5', 'R6', 'R7']);
  expect(plan.measures[0]?.fields['現状と課題']).toBe('7');
  expect(workbench.errors).toEqual([]);
});

test('of an Excel workbook any sheet can be chosen; an empty list that the pane gives comes back as a plan', async () => {
  const { workbench, pane, part, file } = await newPlan();
  await part.getByLabel('最初の年度').fill('R4');
  await part.getByLabel('最後の年度').fill('R6');
  const download = workbench.page.waitForEvent('download');
  await part.getByRole('button', { name: '一覧のひな形を保存' }).click();
  const template = path.join(folder, 'list.xlsx');
  await (await download).saveAs(template);
  const [list] = readGrids(readFileSync(template));
  const headings = (list?.grid?.values[0] ?? []).map(String);
  expect(headings).toEqual(expect.arrayContaining(['番号', '施策・事業名', 'R4目標', 'R6目標']));
  const line = headings.map(
    (heading) => ({ 番号: '1', '施策・事業名': '空き家', R4目標: '10件' })[heading] ?? '',
  );
  const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
    name,
    columns: [],
    rows: [],
    styles: [],
    cells: rows.flatMap((texts, row) => texts.map((value, col) => ({ row, col, value }))),
  });
  await file(
    '計画.xlsx',
    fileOfSheets([
      sheet('記入済み', [headings, line]),
      sheet('表紙', [['題名の頁']]),
      sheet('別案', [
        ['番号', '施策名', 'R5目標'],
        ['1', '移住', '20人'],
      ]),
    ]),
  );
  await pane.getByText('施策 1 件、指標 1 件を読み取りました').waitFor();
  const sheets = part.getByLabel('シート', { exact: true });
  expect(await sheets.inputValue()).toBe('記入済み');
  await sheets.selectOption('表紙');
  await part.getByText('この一覧からは、まだ計画を作れません。').waitFor();
  expect(await part.getByRole('button', { name: '計画を作成' }).count()).toBe(0);
  await sheets.selectOption('別案');
  await part.getByText('1 移住').waitFor();
  await sheets.selectOption('記入済み');
  await part.getByText('すべての値がシートに入ります').waitFor();
  await lookedAt(workbench, 'list-workbook');
  const plan = await made(workbench);
  expect(plan.measures.map(({ title, indicators }) => [title, indicators[0]?.targets])).toEqual([
    ['空き家', { R4: '10件' }],
  ]);
  expect(workbench.errors).toEqual([]);
});

test('a press whose own leaving of a year begins the look anew is not lost', async () => {
  const { workbench, pane, part, file } = await newPlan();
  const lines = Array.from(
    { length: 60 },
    (_, at) => `${String(at + 1)},施策${String(at + 1)},市民課,件数,10件`,
  );
  await file('一覧.csv', ['番号,施策名,担当課,指標名,R6目標', ...lines].join('\n'));
  await pane.getByText('施策 60 件、指標 60 件を読み取りました').waitFor();
  await part.getByText('すべての値がシートに入ります').waitFor();
  const last = part.getByLabel('最後の年度');
  await part.getByLabel('最初の年度').fill('R6');
  await last.fill('R8');
  await last.press('Tab');
  await pane.getByText(/^計画期間 R6～R8/).waitFor();
  await last.fill('R7');
  const plan = await made(workbench);
  expect([plan.measures.length, plan.settings.years]).toEqual([60, ['R6', 'R7']]);
  expect(workbench.errors).toEqual([]);
});

test('files that cannot be read say why', async () => {
  const { workbench, part, file } = await newPlan();
  await file('途中.xlsx', blank.slice(0, 500));
  await part.getByText(/ファイルが途中で切れているか、壊れています/).waitFor();
  await file('計画.json', '{"format":');
  await part.getByText('「計画.json」は JSON として読めません。').waitFor();
  await file('一覧.csv', '番号,施策名\n1,空き家');
  await part.getByText(/計画期間が、見出しからも指定からも分かりません。「最初の年度」/).waitFor();
  await part.getByLabel('最初の年度').fill('R4');
  await part.getByLabel('基準年度').fill('去年');
  await part.getByLabel('報告年度').focus();
  await part.getByText('「去年」を年度として読めません').waitFor();
  await lookedAt(workbench, 'list-trouble');
  expect(workbench.errors).toEqual([]);
});

test('of 1,000 lines the first measures are shown, with the number of the others, and every lost cell can be seen', async () => {
  const { workbench, pane, part, file } = await newPlan();
  const lines = Array.from(
    { length: 1000 },
    (_, i) => `${String(i + 1)},施策${String(i + 1)},10件,控え${String(i + 1)}`,
  );
  await file('一覧.csv', ['番号,施策名,R4目標,ひかえ', ...lines].join('\n'));
  await pane.getByText('施策 1,000 件、指標 1,000 件を読み取りました').waitFor();
  await part.getByText('すべての値がシートに入るかを確かめています').waitFor();
  // the pane answers while the sheets are tried
  await part.getByRole('button', { name: '次の 20 件を表示（残り 995 件）' }).click();
  await part.getByText('25 施策25').waitFor();
  expect(await part.getByText('26 施策26').count()).toBe(0);
  await part.getByText(/D2「控え1」.*、ほか 994 セル/).waitFor();
  await part.getByRole('button', { name: 'すべてのセル（1,000）を表示' }).click();
  await part.getByText(/D1001「控え1000」/).waitFor();
  await part.getByLabel('D 列「ひかえ」の意味').selectOption({ label: '使わない' });
  await part.getByText('すべての値がシートに入ります').waitFor({ timeout: 240_000 });
  expect(workbench.errors).toEqual([]);
});

test('the whole way by keyboard, in English', async () => {
  const { workbench, pane, part } = await newPlan('en-US');
  await part.getByRole('textbox', { name: 'List' }).fill('番号,施策名,メモ欄,R4目標\n1,空き家,課題,10');
  const user = await Keyboard.enter(workbench);
  await user.to('Read the list');
  await user.press('Enter');
  await pane.getByText('Read: 1 measure with 1 indicator').waitFor();
  await lookedAt(workbench, 'list-english');
  await user.to('Meaning of Column C “メモ欄”');
  await user.press('ArrowDown', 'Enter');
  await part.getByText('Column “メモ欄” was left out, as you chose: C2 “課題”').waitFor();
  await user.to('Make the plan');
  await user.press('Enter');
  await user.comesTo(/^Write$/);
  expect([...user.faults]).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
