import path from 'node:path';
import { paneJa as texts } from '../../locales/ja/pane';
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

/** The large buttons in the colour of the theme, as they are seen. */
function mainButtons(workbench: WorkbenchPage): Promise<string[]> {
  return workbench.frame().evaluate<string[]>(
    `(() => { const probe = document.querySelector('.fui-FluentProvider').appendChild(document.createElement('i'));
      probe.style.backgroundColor = 'var(--colorBrandBackground)';
      const brand = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return [...document.querySelectorAll('main button, main a, footer button')].filter((e) => e.checkVisibility() &&
        getComputedStyle(e).backgroundColor === brand && parseFloat(getComputedStyle(e).fontSize) > 12).map((e) => e.textContent); })()`,
  );
}

/** Colours change at once here, but not before they are drawn. */
async function shows(workbench: WorkbenchPage, names: readonly string[]): Promise<void> {
  await workbench.page.mouse.move(5, 5);
  for (let tries = 0; JSON.stringify(await mainButtons(workbench)) !== JSON.stringify(names); tries++) {
    if (tries > 100) expect(await mainButtons(workbench)).toEqual(names);
    await workbench.page.waitForTimeout(50);
  }
}

test('one main action a screen: in 帳票 with and without 一覧, while something is asked, in 評価', async () => {
  const workbench = await server.open({}, { sample: 'sanyo-onoda' });
  workbench.page.setDefaultTimeout(30_000);
  try {
    const { confirm, printing, reports } = texts;
    // its published 一覧 is there: printing comes next
    await workbench.place(texts.places.reports);
    await workbench.button(printing.make).waitFor();
    await shows(workbench, [printing.make]);
    await workbench.button(reports.make).click();
    await workbench.button(confirm.apply).waitFor();
    await shows(workbench, [confirm.apply]);
    await workbench.button(confirm.cancel).click();
    await shows(workbench, [printing.make]);
    await workbench.page.evaluate(
      "workbench.engine.edits.removeSheet(workbench.engine.book.sheets.find(({ name }) => name === '一覧').id)",
    );
    await shows(workbench, [reports.make]);
    await picture(workbench, 'reports-without-overview');
    await workbench.place(texts.places.grading);
    await workbench.button(texts.grading.run).waitFor();
    await shows(workbench, [texts.grading.run]);
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test('a grade without a rate asks for its reason at once, and is written with it', async () => {
  const workbench = await server.open({}, { sample: 'sanyo-onoda' });
  const { page, pane } = workbench;
  page.setDefaultTimeout(30_000);
  const words = texts.grading;
  try {
    await workbench.button(/公金収納対策の強化/).click();
    const actual = pane.getByRole('textbox', { name: '実績（R2）' });
    await actual.fill('');
    await actual.press('Enter');
    await pane.getByText('52.1%').waitFor({ state: 'detached' });
    await workbench.place(texts.places.grading);
    await pane.getByRole('searchbox').fill('未収債権額');
    await pane.getByRole('table').locator('button[data-row]').first().click();
    const given = pane.getByLabel(words.given);
    const before = await workbench.file();
    await given.selectOption('B');
    await pane.getByText(words.askReasonWithout).waitFor();
    const reason = pane.getByLabel(words.reason);
    await given.press('Tab');
    expect(await reason.evaluate((e) => e === e.ownerDocument.activeElement)).toBe(true);
    expect(await workbench.file()).toBe(before);
    for (const theme of themes.slice(0, 2)) {
      await workbench.setLook(theme);
      await picture(workbench, `grade-without-rate-${theme.name}`);
      expect(await workbench.violations()).toEqual([]);
    }
    await workbench.setLook({});
    await reason.fill('関係課への聞き取りによる');
    await reason.press('Enter');
    await workbench.told(words.gaveDone('1', 'B'));
    expect(await workbench.file()).not.toBe(before);
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
