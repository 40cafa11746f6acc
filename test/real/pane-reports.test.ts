import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { WorkbenchServer } from '../support/workbench-page';

jest.setTimeout(240_000);

/** Pictures of 帳票 are put here when it is set, to be looked at. */
const pictures = process.env.PICTURES;

const themes: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
};

let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});

describe.each(Object.entries(themes))('%s', (theme, options) => {
  test.each([320, 400, 800])(
    '%i px: the sheets of a department are chosen together, made into a PDF and looked at',
    async (width) => {
      const workbench = await server.open({ ...options, viewport: { width: width + 700, height: 768 } });
      await workbench.setWidth(width);
      await workbench.place('帳票');
      await workbench.pane.getByText('令和2年度の帳票を作ります').waitFor();
      const groups = workbench.pane.getByRole('combobox', { name: '部署や方針でまとめて選ぶ' });
      await groups.selectOption({ label: '下水道課（1 枚）' });
      await workbench.pane.getByText(/枚のうち 1 枚を選んでいます/).waitFor();
      await workbench.button('PDF を作成').click();
      await workbench.pane.getByText(/PDF ができました（2 ページ/).waitFor({ timeout: 60_000 });
      await workbench.pane.getByText('1 / 2 ページ').waitFor();
      const goTo = workbench.pane.getByRole('textbox', { name: 'ページ番号へ移動' });
      await goTo.fill('２');
      await goTo.press('Enter');
      await workbench.pane.getByText('2 / 2 ページ').waitFor();
      const range = workbench.pane.getByRole('textbox', { name: '印刷するページ' });
      await range.fill('3');
      await workbench.button('PDF を作成').click();
      await workbench.pane.getByText('ページの指定「3」は範囲の外です。1 から 2 まで').waitFor();
      expect(await range.evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
      await range.fill('2');
      await workbench.button('PDF を作成').click();
      await workbench.pane.getByText(/PDF ができました（1 ページ/).waitFor({ timeout: 60_000 });
      expect({
        overflows: await workbench.overflows(),
        violations: await workbench.violations(),
        errors: workbench.errors,
      }).toEqual({ overflows: false, violations: [], errors: [] });
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        const pane = workbench.page.getByRole('complementary', { name: '達成シート' });
        for (const [part, text] of [
          ['top', '令和2年度の帳票'],
          ['choice', '印刷するシート'],
          ['made', 'PDF ができました'],
        ] as const) {
          await workbench.pane.getByText(text).first().scrollIntoViewIfNeeded();
          await pane.screenshot({
            path: path.join(pictures, `${theme}-${String(width)}-reports-${part}.png`),
          });
        }
      }
      await workbench.page.context().close();
    },
  );
});
