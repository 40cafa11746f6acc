import { parseArea } from '../../src/book/address';
import { readPlan } from '../../src/sheets/read-plan';
import { blockBook, bookOfSheets, cityBook, openRowBook } from '../forms/books';
import { looked } from '../support/looked';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(600_000);

let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(() => server.stop());

/** この様式を使う, opened in a workbook without a plan. */
async function opened(bytes: Uint8Array): Promise<WorkbenchPage> {
  const workbench = await server.open();
  await workbench.openBook(bytes);
  await workbench.button('この様式を使う').click();
  await workbench.pane.getByRole('tab', { name: /^シート/ }).waitFor();
  return workbench;
}

async function plan(workbench: WorkbenchPage) {
  const reading = readPlan((await workbench.book()).snapshot());
  if (!reading.plan) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}

/** Goes from the sheets to what is read, and uses the form. */
async function used(workbench: WorkbenchPage, count: number): Promise<void> {
  await workbench.button('次へ').click();
  await workbench.button('次へ').click();
  await workbench.button('取り込む').click();
  await workbench.told(`施策 ${String(count)} 件を取り込みました`);
}

/** 施策の編成: one more measure, which is read with its cells; undo brings back the city's sheets as they were. */
async function grown(workbench: WorkbenchPage, sheet: string, cell: string): Promise<void> {
  const { pane } = workbench;
  const before = await workbench.book();
  const count = (await plan(workbench)).measures.length;
  await workbench.place('その他');
  await workbench.button('施策の編成').click();
  await workbench.button('施策を加える').click();
  await workbench.button('変更を確かめる').first().click();
  await looked(workbench, 'own-form-grown');
  await workbench.button('書き込む').click();
  await workbench.told('施策と指標の編成を変えました。');
  const { measures } = await plan(workbench);
  expect(measures).toHaveLength(count + 1);
  const number = measures.at(-1)?.number;
  expect(number).toBe(String(count + 1));
  const after = (await workbench.book()).snapshot({ all: true });
  const area = parseArea(cell);
  const grid = after.sheets.find(({ name }) => name === sheet)?.grid;
  expect(grid?.values[(area?.row ?? 0) - grid.area.row]?.[(area?.col ?? 0) - grid.area.col]).toBe(number);
  await pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
  await workbench.told(/元に戻しました/);
  const own = (book: Awaited<ReturnType<WorkbenchPage['book']>>): unknown =>
    book.snapshot({ all: true }).sheets.map((one) => [one.name, one.grid?.values, one.grid?.formulas]);
  expect(own(await workbench.book())).toEqual(own(before));
}

/** 記入 of one open actual, 点検, 評価 and PDF, all on the city's own sheets. */
async function worked(
  workbench: WorkbenchPage,
  {
    measure,
    at,
    actual,
    sheets,
  }: {
    readonly measure: RegExp;
    readonly at: number;
    readonly actual: string;
    readonly sheets: number;
  },
): Promise<void> {
  const { pane } = workbench;
  await workbench.place('記入');
  // the sheet that is active has a measure of its own, whose form is shown
  await workbench.button('一覧へ').click();
  await workbench.button(measure).first().click();
  await pane.getByRole('heading', { name: measure }).waitFor();
  const box = pane.getByLabel('実績（R5）').first();
  await box.fill(actual);
  await box.press('Tab');
  while ((await plan(workbench)).measures[at]?.indicators[0]?.actuals['R5'] !== actual)
    await workbench.page.waitForTimeout(100);
  await workbench.place('点検');
  await workbench.button('点検').first().click();
  await pane
    .getByText(/誤り|注意|参考|ありません/)
    .first()
    .waitFor();
  await workbench.place('評価');
  await pane.getByRole('table').waitFor();
  await workbench.place('帳票');
  await workbench.button('すべて選ぶ').click();
  await pane.getByText(new RegExp(`枚のうち ${String(sheets)} 枚を選んでいます`)).waitFor();
  await workbench.button('PDF を作成').click();
  await pane.getByText(/PDF ができました/).waitFor();
}

test('one measure a sheet: from the sheets over the fields to a plan that is checked, and taken back', async () => {
  const workbench = await opened(cityBook());
  const { pane } = workbench;
  await pane.getByText('4 枚のうち 3 枚を取り込みます').waitFor();
  await looked(workbench, 'own-form-sheets');
  await workbench.button('次へ').click();
  await pane.getByText('要確認はありません。').waitFor();
  await pane.getByRole('button', { name: /^担当課/ }).click();
  await workbench.waitForSelection('B3');
  await pane.getByText('選択中：1 B3「市民課」').waitFor();
  await looked(workbench, 'own-form-fields');
  // what is interrupted is still there
  await pane.getByLabel('「目的」の意味').selectOption({ label: '使わない' });
  await pane.getByText('指定したもの').waitFor();
  await workbench.button('中断する').click();
  await pane.getByRole('heading', { name: '計画シートがありません' }).waitFor();
  await looked(workbench, 'own-form-home');
  await workbench.button('この様式を使う').click();
  await pane.getByText('指定したもの').waitFor();
  await workbench.button('次へ').click();
  await pane.getByText('施策 3 件、指標 3 件、値 18 個を読み取ります').waitFor();
  await pane.getByText('回答 1 件').waitFor();
  await pane.getByLabel('市町村名').fill('試作市');
  await looked(workbench, 'own-form-values');
  await workbench.button('取り込む').click();
  await workbench.told('施策 3 件を取り込みました');
  expect(await plan(workbench)).toMatchObject({ municipality: '試作市', title: '行革プラン' });
  expect((await plan(workbench)).measures.map(({ title, fields }) => [title, fields['目的']])).toEqual([
    ['窓口の改善', undefined],
    ['債権の管理', undefined],
    ['研修の充実', undefined],
  ]);
  await pane
    .getByText(/達成率/)
    .first()
    .waitFor();
  await looked(workbench, 'own-form-checked');
  // later corrections go the same way, and know what was answered
  await workbench.place('その他');
  await workbench.button('様式の読み方を直す').click();
  await pane.getByRole('tab', { name: /^項目/ }).click();
  await pane.getByLabel('「目的」の意味').selectOption({ label: '文（見出しの名前で残す）' });
  await pane.getByRole('tab', { name: '読み取り結果' }).click();
  await looked(workbench, 'own-form-again');
  await workbench.button('この読み方にする').click();
  await workbench.told('施策 3 件を取り込みました');
  expect((await plan(workbench)).measures.map(({ fields }) => fields['目的'])).toEqual([
    '早い窓口',
    '公平な負担',
    '人材の育成',
  ]);
  await workbench.place('その他');
  for (let times = 0; times < 2; times++) {
    await workbench.button('「様式の取り込み」を元に戻す').click();
    await workbench.told('「様式の取り込み」を元に戻しました');
    if (times === 0) await workbench.place('その他');
  }
  await pane.getByRole('heading', { name: '計画シートがありません' }).waitFor();
  expect((await workbench.book()).sheets.map(({ name }) => name)).toEqual(['1', '2', '3', '様式']);
  await workbench.close();
});

test('several measures a sheet: entries, checks, grades and PDF work on the blocks', async () => {
  const workbench = await opened(blockBook());
  await used(workbench, 4);
  expect((await plan(workbench)).measures.map(({ title }) => title)).toEqual(['道路', '公園', '河川', '橋']);
  await grown(workbench, '施策2', 'B14');
  await worked(workbench, { measure: /公園/, at: 1, actual: '12', sheets: 2 });
  await workbench.close();
});

test('a measure a row: entries, checks, grades and PDF work on the table, merged cells and all', async () => {
  const workbench = await opened(openRowBook());
  await used(workbench, 3);
  expect((await plan(workbench)).measures.map(({ title, department }) => [title, department])).toEqual([
    ['道路の整備', '建設課'],
    ['橋の点検', '建設課'],
    ['公園の整備', '都市計画課'],
  ]);
  await grown(workbench, '一覧', 'A6');
  await worked(workbench, { measure: /公園の整備/, at: 2, actual: '11', sheets: 1 });
  await workbench.close();
});

test('a cell without a label is pointed at, and the sheets that have changed meanwhile are read anew', async () => {
  const workbench = await opened(
    bookOfSheets(
      ['一', '二'].map((name, i) => ({
        name,
        rows: [
          ['進捗票'],
          ['担当課', `第${String(i + 1)}課`, null, `事業その${name}`],
          ['指標', '単位', '区分', 'R5', 'R6'],
          [`件数${name}`, '件', '目標', 10, 20],
          [null, null, '見通し', 9, 18],
        ],
      })),
    ),
  );
  const { pane } = workbench;
  await pane.getByRole('tab', { name: /^項目（要確認/ }).click();
  await looked(workbench, 'own-form-unsure');
  await workbench.close();
});
