import path from 'node:path';
import { countDrawn } from '../support/drawn-views';
import { themes } from '../support/looked';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(300_000);

let server: WorkbenchServer;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});

test('how far long work is draws the line that tells it, neither the list of measures nor the table of 評価', async () => {
  // the counting would stay in a page
  const workbench = await server.open({}, { sample: 'sanyo-onoda', own: true });
  try {
    const drawn = await countDrawn(workbench, [
      'footer [role=progressbar]',
      'ul[aria-label="施策の一覧"]',
      'main table',
    ]);
    const { page, pane } = workbench;
    page.setDefaultTimeout(60_000);
    for (const place of ['記入', '評価']) {
      await page.evaluate('workbench.engine.failures.delay = 400');
      await workbench.place('点検');
      await workbench.button('点検').click();
      await pane.getByRole('progressbar').waitFor();
      await workbench.place(place);
      if (place === '記入') await pane.getByRole('list', { name: '施策の一覧' }).waitFor();
      else await pane.locator('main table').waitFor();
      await pane.getByRole('progressbar').waitFor();
      await drawn();
      await workbench.told(/^点検しました/);
      const times = (await drawn()).filter((views) => views.includes(0));
      expect(times.length).toBeGreaterThan(1);
      // what was found changes list and table, and may come at the same moment
      expect(times.filter((views) => views.length > 1).length).toBeLessThan(2);
    }
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('figures are typed one after the other: a press begins, a press each goes on, and the box has the focus', async () => {
  const workbench = await server.open({}, { sample: 'ube-reform' });
  const { page, pane } = workbench;
  page.setDefaultTimeout(20_000);
  const focused = pane.locator('[data-entry]:focus');
  const top = async (): Promise<number> =>
    workbench.frame().evaluate<number>(`document.querySelector('main').scrollTop`);
  try {
    await workbench.button('一覧へ').click();
    await pane.getByRole('button', { name: /記入を始める|次の未記入へ/ }).click();
    await focused.waitFor();
    const first = await focused.getAttribute('id');
    // a figure that cannot be is told while it is typed
    await page.keyboard.type('1234000000');
    const told = pane.locator('[aria-live]').getByText(/確かめてください/);
    await told.waitFor();
    expect(await told.evaluate((e) => getComputedStyle(e, '::before').content)).toContain('⚠');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1234');
    await pane.getByRole('button', { name: '次の未記入' }).click();
    await pane.locator(`[data-entry]:focus:not([id="${first ?? ''}"])`).waitFor();
    // 私の部署: chosen once, the list follows it, and so it is when the pane is opened again
    await workbench.button('一覧へ').click();
    const list = pane.getByRole('list', { name: '施策の一覧' }).getByRole('listitem');
    await list.first().waitFor();
    await picture(workbench, 'list');
    // a column from Excel goes down from where it is pasted; nothing is in the sheets before it is asked for
    await pane.getByRole('button', { name: /^実績をまとめて記入/ }).click();
    const boxes = pane.getByRole('list', { name: '未記入の実績' }).getByRole('textbox');
    await boxes.first().waitFor();
    const open = await boxes.count();
    await boxes.first().evaluate((box) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1,234\r\n56\r\n集計中\r\n');
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await boxes.nth(2).inputValue()).toBe('集計中');
    for (const theme of themes.slice(0, 3)) {
      await workbench.setLook(theme);
      await picture(workbench, `figures-${theme.name}`);
    }
    await workbench.setLook({});
    expect(await workbench.violations()).toEqual([]);
    expect(await workbench.layoutFaults()).toEqual([]);
    await workbench.button('3 件を書き込む').click();
    await workbench.told('実績を 3 件書き込みました');
    // what is 集計中 stays in the table
    expect(await boxes.count()).toBe(open - 2);
    await pane.locator('main').getByRole('button', { name: '一覧へ' }).click();
    await pane.getByText('未確定のある施策だけ（1）').waitFor();
    const department = pane.getByRole('combobox', { name: '私の部署' });
    const [, name = ''] = await department.getByRole('option').allInnerTexts();
    await department.selectOption(name);
    const mine = await list.count();
    expect(mine).toBeLessThan(14);
    // progress tells of that department alone
    expect(await pane.getByRole('rowheader').allInnerTexts()).toEqual([name]);
    await workbench.frame().evaluate('location.reload()');
    await workbench.button('一覧へ').click();
    await list.first().waitFor();
    expect(await list.count()).toBe(mine);
    expect(await department.inputValue()).toBe(name);
    await department.selectOption('');
    // the list is come back to where it was left, a form begins at its top
    await workbench.frame().evaluate(`document.querySelector('main').scrollTop = 300`);
    await list.last().getByRole('button').click();
    await focused.waitFor();
    await workbench.button('一覧へ').click();
    await list.first().waitFor();
    expect(await top()).toBeGreaterThan(100);
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('a press counts once where leaving a box moves what is pressed', async () => {
  const workbench = await server.open({ viewport: { width: 1100, height: 2400 } }, { sample: 'sanyo-onoda' });
  const { page, pane } = workbench;
  page.setDefaultTimeout(20_000);
  try {
    await workbench.place('その他');
    await workbench.button('設定を変更').click();
    const form = pane.getByRole('region', { name: '設定', exact: true });
    const add = form.getByRole('button', { name: '段を足す' });
    const steps = form.getByRole('button', { name: /段目を消す$/ });
    await steps.first().waitFor();
    const before = await steps.count();
    // what is wrong with the year is told when its box is left, above all that follows
    await form.getByLabel('報告年度').fill('R99');
    const at = await add.boundingBox();
    await page.mouse.move((at?.x ?? 0) + 10, (at?.y ?? 0) + 4);
    await page.mouse.down();
    await form.getByText('報告年度は計画期間の中から選んでください。').waitFor();
    expect((await add.boundingBox())?.y).toBeGreaterThan((at?.y ?? 0) + 4);
    await page.mouse.up();
    await form.getByRole('button', { name: `${String(before + 1)} 段目を消す` }).waitFor();
    expect(await steps.count()).toBe(before + 1);
    // moved away, the mouse takes the press back
    await add.hover();
    await page.mouse.down();
    await page.mouse.move(0, 0);
    await page.mouse.up();
    expect(await steps.count()).toBe(before + 1);
    // without what is wrong the same button stands where it stood, and a press of it is one
    await form.getByLabel('報告年度').fill('R2');
    await add.click();
    await form.getByRole('button', { name: `${String(before + 2)} 段目を消す` }).waitFor();
    expect(await steps.count()).toBe(before + 2);
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('a menu leaves what is behind it to be seen, in every theme', async () => {
  const workbench = await server.open({}, { sample: 'sanyo-onoda' });
  const { page, pane } = workbench;
  page.setDefaultTimeout(20_000);
  try {
    await workbench.place('点検');
    await workbench.button('点検').click();
    await workbench.told(/^点検しました/);
    await pane.getByRole('button', { name: '指摘を書き出す' }).click();
    await pane.getByRole('menu').waitFor();
    const frame = workbench.frame();
    const behind = await frame.evaluate<boolean>(
      `(() => { const box = document.querySelector('nav').getBoundingClientRect();
        return document.elementsFromPoint(box.x + 20, box.y + 10)[0].closest('nav') !== null; })()`,
    );
    expect(behind).toBe(true);
    const found: string[] = [];
    for (const theme of themes) {
      await workbench.setLook(theme);
      await picture(workbench, `menu-${theme.name}`);
      found.push(...(await workbench.violations(['wcag2a', 'wcag2aa'])));
    }
    expect(found).toEqual([]);
    await workbench.setLook({});
    await page.keyboard.press('Escape');
    // where 一覧 and 個票 differ either can be followed; what was taken back is done again beside it
    await pane.getByRole('searchbox', { name: '指摘を探す' }).fill('38,133千円');
    const finding = pane.getByRole('list', { name: '点検の結果' }).getByText(/一覧「31,133千円」/);
    await finding.waitFor();
    await workbench.button('一覧にそろえる').waitFor();
    await workbench.button('個票にそろえる').click();
    await workbench.button('書き込む').click();
    await finding.waitFor({ state: 'detached' });
    await pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
    await finding.waitFor();
    await pane.locator('footer').getByRole('button', { name: 'やり直す' }).click();
    await finding.waitFor({ state: 'detached' });
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

/** A picture of the page where they are asked for. */
async function picture({ page }: WorkbenchPage, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
