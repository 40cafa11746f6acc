import path from 'node:path';
import { themes } from '../support/looked';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

let server: WorkbenchServer;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterEach(() => server.closeAll());
afterAll(() => server.stop());

/** The workbench, its cells drawn. */
async function opened(start: Parameters<WorkbenchServer['open']>[1] = {}): Promise<WorkbenchPage> {
  const workbench = await server.open({}, start);
  await workbench.clickCell('B5');
  return workbench;
}

/** Of the tabs that are seen. */
const sheets = (workbench: WorkbenchPage): Promise<string[]> =>
  workbench.page.evaluate(
    `workbench.engine.book.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)`,
  );

const value = (workbench: WorkbenchPage, row: number, col: number): Promise<unknown> =>
  workbench.page.evaluate(`workbench.engine.activeSheet.value(${String(row)}, ${String(col)})`);

/** Which part of the page has the keyboard. */
const keyboardIn = (workbench: WorkbenchPage): Promise<string> =>
  workbench.page.evaluate(
    `(({ activeElement: e }) => e.closest('header') ? 'ribbon' : e.tagName === 'IFRAME' ? 'pane'
      : e.getAttribute('role') === 'tab' ? 'tabs' : e.closest('main') ? 'grid' : 'page')(document)`,
  );

const sample = (workbench: WorkbenchPage) => workbench.page.getByRole('combobox', { name: '見本' });

/** The page's own rules keep Playwright from waiting for a function. */
async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await what()); tries++) {
    if (tries > 400) throw new Error(`never: ${String(what)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Chooses from the menu of the cells or of the sheet. */
async function choose(workbench: WorkbenchPage, menu: string, item: string): Promise<void> {
  const group = workbench.page.getByRole('region', { name: '編集' });
  await group.getByRole('button', { name: menu, exact: true }).click();
  await workbench.page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** A picture of the page where they are asked for. */
async function picture({ page }: WorkbenchPage, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

test('what was changed is asked about before another workbook takes its place, and what is unchanged is not', async () => {
  const workbench = await opened();
  const { page } = workbench;
  await workbench.clickCell('B5');
  await workbench.type('書きかけ');
  await sample(workbench).selectOption('seki');
  const question = page.getByRole('alertdialog');
  await question.getByText(/変更を保存しますか/).waitFor();
  await question.getByRole('button', { name: 'キャンセル' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await value(workbench, 4, 1)).toBe('書きかけ');

  await sample(workbench).selectOption('seki');
  const download = page.waitForEvent('download');
  await question.getByRole('button', { name: '保存して続ける' }).click();
  expect((await download).suggestedFilename()).toMatch(/山陽小野田市.*\.xlsx$/);
  await page.getByRole('heading', { name: /関市/ }).waitFor();
  await sample(workbench).selectOption('mine');
  await page.getByRole('heading', { name: /美祢/ }).waitFor();
  expect(await question.count()).toBe(0);
});

test('who leaves the page with changes is asked by the browser', async () => {
  const workbench = await opened({ own: true });
  const { page } = workbench;
  const asked: string[] = [];
  page.on('dialog', (dialog) => asked.push(dialog.type()));
  await page.reload();
  await workbench.pane.getByRole('tab').first().waitFor();
  expect(asked).toEqual([]);
  await workbench.clickCell('B5');
  await workbench.type('書きかけ');
  await page.reload();
  await workbench.pane.getByRole('tab').first().waitFor();
  expect(asked).toEqual(['beforeunload']);
});

test('F6 goes round the parts of the page, and the pane gives the keyboard back', async () => {
  const workbench = await opened();
  const { page } = workbench;
  const way: string[] = [];
  await page.getByRole('button', { name: '保存' }).focus();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('F6');
    way.push(await keyboardIn(workbench));
  }
  expect(way).toEqual(['grid', 'tabs', 'pane']);
  // the add-in's page says by Microsoft's runtime that the keyboard leaves it
  await workbench.frame().locator('[role=tab]').first().focus();
  await page.keyboard.press('Control+F6');
  await until(async () => (await keyboardIn(workbench)) === 'ribbon');
  await page.keyboard.press('F6');
  const before = await workbench.selected();
  await page.keyboard.press('ArrowDown');
  await until(async () => (await workbench.selected()) !== before);
  await page.keyboard.press('Shift+F6');
  expect(await keyboardIn(workbench)).toBe('ribbon');
});

test('the line above the grid shows what is being typed, and takes a formula itself', async () => {
  const workbench = await opened();
  const { page } = workbench;
  await workbench.clickCell('B5');
  await page.keyboard.type('123', { delay: 30 });
  await page.locator('main [role=status]').getByText('123', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('main [role=status] span').nth(1).click();
  await page.getByRole('textbox', { name: '数式バー' }).fill('=1+2');
  await page.keyboard.press('Enter');
  await page.locator('main [role=status]').getByText('=1+2', { exact: true }).waitFor();
  expect(await value(workbench, 4, 1)).toBe(3);
});

test('rows are inserted, hidden and deleted as in Excel, and a protected sheet refuses', async () => {
  const workbench = await opened();
  const first = await value(workbench, 4, 0);
  await workbench.clickCell('B5');
  await choose(workbench, '行と列', '行を挿入');
  expect([await value(workbench, 4, 0), await value(workbench, 5, 0)]).toEqual([null, first]);
  await choose(workbench, '行と列', '行を削除');
  expect(await value(workbench, 4, 0)).toBe(first);
  await choose(workbench, '行と列', '行を隠す');
  expect(await workbench.page.evaluate('workbench.engine.activeSheet.rowHidden(4)')).toBe(true);
  await choose(workbench, '行と列', '隠れた行を表示');
  expect(await workbench.page.evaluate('workbench.engine.activeSheet.rowHidden(4)')).toBe(false);
  await choose(workbench, 'シート', 'シートの保護');
  await choose(workbench, '行と列', '行を挿入');
  await workbench.page
    .getByRole('alert')
    .getByText(/保護されています/)
    .waitFor();
  expect(await value(workbench, 4, 0)).toBe(first);
});

test('sheets are named, copied, hidden, shown and deleted by their menu, and the pane follows', async () => {
  const workbench = await opened();
  const { page } = workbench;
  const before = await sheets(workbench);
  const tab = page.locator('[role=tab][data-id]').nth(1);
  await tab.click({ button: 'right' });
  await page.getByRole('menuitem', { name: '名前の変更…' }).click();
  const name = page.getByRole('textbox', { name: 'シートの名前' });
  await name.fill('公金');
  await name.press('Enter');
  await page.locator('[role=tab]').getByText('公金', { exact: true }).waitFor();
  expect((await sheets(workbench))[1]).toBe('公金');

  await choose(workbench, 'シート', 'シートをコピー');
  expect(await sheets(workbench)).toEqual([before[0], '公金 (2)', '公金', ...before.slice(2)]);
  await choose(workbench, 'シート', 'シートを隠す');
  expect((await sheets(workbench)).includes('公金 (2)')).toBe(false);
  await choose(workbench, 'シート', '表示する：公金 (2)');
  await choose(workbench, 'シート', 'シートを削除…');
  await page.getByRole('alertdialog').getByRole('button', { name: '削除' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect(await sheets(workbench)).toEqual([before[0], '公金', ...before.slice(2)]);
  expect(workbench.errors).toEqual([]);
});

test('menus and questions can be used by everybody, and a sheet keeps its colours in a contrast theme', async () => {
  const workbench = await opened();
  const { page } = workbench;
  const group = page.getByRole('region', { name: '編集' });
  const found: string[] = [];
  for (const menu of ['行と列', 'シート']) {
    await group.getByRole('button', { name: menu, exact: true }).click();
    await page.getByRole('menuitem').first().waitFor();
    found.push(...(await workbench.violationsAround()));
    await page.keyboard.press('Escape');
  }
  await choose(workbench, 'シート', 'シートを削除…');
  await page.getByRole('alertdialog').waitFor();
  for (const { name, ...look } of themes.slice(0, 4)) {
    await workbench.setLook(look);
    found.push(...(await workbench.violationsAround()));
    await picture(workbench, `workbench-question-${name}`);
  }
  await workbench.setLook({});
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  for (const { name, ...look } of themes.slice(0, 4)) {
    await workbench.setLook(look);
    await group.getByRole('button', { name: '行と列', exact: true }).click();
    await page.getByRole('menuitem').first().waitFor();
    found.push(...(await workbench.violationsAround()));
    await picture(workbench, `workbench-menu-${name}`);
    await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  // in a narrow window every button of the ribbon can still be reached
  const before = page.viewportSize();
  for (const width of [700, 480]) {
    await page.setViewportSize({ width, height: 768 });
    const out = await page
      .getByRole('banner')
      .locator('button, select')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).length);
    expect([width, out]).toEqual([width, 0]);
    await picture(workbench, `workbench-${String(width)}`);
  }
  if (before) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  expect(
    await page.evaluate(
      `getComputedStyle(document.querySelector('main canvas').closest('main').lastElementChild).backgroundColor`,
    ),
  ).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  expect(workbench.errors).toEqual([]);
});

test('the charts of 集計 are drawn over the grid where their cells are', async () => {
  const workbench = await opened();
  const { page } = workbench;
  await workbench.place('帳票');
  await workbench.button('集計を作成').click();
  await workbench.button('書き込む').click();
  await workbench.button('集計を開く').click();
  const charts = page.locator('main svg[role=img]');
  await charts.first().waitFor();
  expect(await charts.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toContain(
    '評価の分布',
  );
  const top = async (): Promise<number> => (await charts.first().boundingBox())?.y ?? NaN;
  // the chart begins where its row does, under the table with its shares
  const place = (): Promise<number> =>
    page.evaluate(
      `(({ activeSheet }) => { let y = 0; for (let row = 0; row < 7; row++) y += Math.round(activeSheet.rowHeight(row) * 96 / 72);
        return y + document.querySelector('main canvas').getBoundingClientRect().y + 20; })(workbench.engine)`,
    );
  expect(Math.abs((await top()) - (await place()))).toBeLessThan(3);
  const before = await top();
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 200);
  await until(async () => before - (await top()) > 100);
});

test('the workbench speaks English where the add-in does, and failures are tried only on demand', async () => {
  const workbench = await server.open({}, { locale: 'en-US' });
  expect(await workbench.page.getByRole('button', { name: 'Save' }).count()).toBe(1);
  expect(await workbench.page.getByRole('banner').innerText()).not.toMatch(/[ぁ-ん]/);
  expect(await workbench.page.getByRole('combobox', { name: 'Try failures' }).count()).toBe(0);
  await workbench.close();
  const tried = await server.open({}, { trial: 'limit' });
  await tried.page.getByRole('combobox', { name: '障害を試す' }).waitFor();
});
