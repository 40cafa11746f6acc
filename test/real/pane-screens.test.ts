import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

/** Pictures of all screens are put here when it is set, to be looked at. */
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

/** Every screen of the pane with how to come there from the one before. */
const screens: readonly (readonly [string, (workbench: WorkbenchPage) => Promise<void>])[] = [
  ['home', () => Promise.resolve()],
  [
    'form',
    async (workbench) => {
      await workbench.button(/公金収納対策の強化/).click();
      await workbench.pane.getByRole('button', { name: 'なぜ？' }).first().click();
    },
  ],
  [
    'checks',
    async (workbench) => {
      await workbench.place('点検');
      await workbench.button('点検').click();
      await workbench.told(/点検しました/);
    },
  ],
  [
    'grading',
    async (workbench) => {
      await workbench.place('採点');
      await workbench.pane.locator('button[data-row]').first().click();
    },
  ],
  ['reports', (workbench) => workbench.place('帳票')],
  [
    'proposal',
    async (workbench) => {
      await workbench.button('一覧を作成').click();
      await workbench.button('書き込む').waitFor();
    },
  ],
  [
    'written',
    async (workbench) => {
      await workbench.button('書き込む').click();
      await workbench.told(/一覧を作成しました/);
    },
  ],
  ['more', (workbench) => workbench.place('その他')],
];

describe.each(Object.entries(themes))('%s', (theme, options) => {
  test.each([320, 400, 800])(
    '%i px: no screen is wider than the pane, and axe finds nothing',
    async (width) => {
      const workbench = await server.open({ ...options, viewport: { width: width + 700, height: 768 } });
      await workbench.setWidth(width);
      const found: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const [name, go] of screens) {
        await go(workbench);
        found[name] = { overflows: await workbench.overflows(), violations: await workbench.violations() };
        expected[name] = { overflows: false, violations: [] };
        if (pictures !== undefined) {
          mkdirSync(pictures, { recursive: true });
          const file = path.join(pictures, `${theme}-${String(width)}-${name}.png`);
          await workbench.page.getByRole('complementary', { name: '達成シート' }).screenshot({ path: file });
        }
      }
      expect(found).toEqual(expected);
      expect(workbench.errors).toEqual([]);
      await workbench.page.context().close();
    },
  );
});
