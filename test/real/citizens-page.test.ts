import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { citizenWords } from '../../locales/ja/citizens';
import { readPlan } from '../../src/sheets/read-plan';
import { citizensPage } from '../../src/tables/citizens';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
jest.setTimeout(400_000);

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});
afterAll(() => browser.close());

function html(id: string): string {
  const reading = readPlan(planBook(readSeed(id)).snapshot());
  if (reading.plan === null) throw new Error(id);
  return citizensPage(reading, citizenWords);
}

const pictures = process.env.PICTURES;
const ids = ['sanyo-onoda', 'ube-reform', 'ube-dx', 'mine', 'seki'] as const;

test.each(ids)(
  'the page of %s on a phone, a desk and paper, light and dark: nothing is cut off, axe finds nothing, no network',
  async (id) => {
    const page = await browser.newPage({ bypassCSP: true });
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setContent(html(id));
    await page.evaluate(axe);
    for (const [name, width, media, look] of [
      ['phone', 360, { colorScheme: 'light' }, 'axe.run()'],
      ['phone-dark', 360, { colorScheme: 'dark' }, "axe.run({ runOnly: ['color-contrast'] })"],
      ['desk', 1280, { colorScheme: 'light' }, null],
      ['paper', 700, { colorScheme: 'dark', media: 'print' }, null],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ media: 'screen', ...media });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, wide]).toEqual([name, Math.min(wide, width)]);
      const found = look
        ? await page.evaluate(
            `${look}.then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
          )
        : [];
      expect([name, found]).toEqual([name, []]);
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: path.join(pictures, `citizens-${id}-${name}.png`) });
        await page.evaluate(() => document.querySelector('article')?.scrollIntoView());
        await page.screenshot({ path: path.join(pictures, `citizens-${id}-${name}-article.png`) });
      }
    }
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

test('by keyboard: the search and every chapter can be reached, and what has the focus shows it', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 844 } });
  await page.setContent(html('mine'));
  const reached: string[] = [];
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return { tag: at.tagName, isSeen: outlineStyle !== 'none' && outlineWidth !== '0px' };
    });
    if (!focus) break;
    expect(focus).toMatchObject({ isSeen: true });
    reached.push(focus.tag);
  }
  expect(reached).toContain('INPUT');
  await page.close();
});

test('words of the search leave the measures that hold all of them', async () => {
  const page = await browser.newPage();
  await page.setContent(html('sanyo-onoda'));
  const shown = (): Promise<string[]> => page.locator('article:visible h3').allTextContents();
  expect(await shown()).toHaveLength(25);
  await page.getByRole('searchbox', { name: '取組を探す' }).fill('未収債権　税務課');
  expect(await shown()).toEqual(['1　公金収納対策の強化']);
  expect(await page.getByRole('status').textContent()).toBe('1 件を表示しています。');
  await page.getByRole('searchbox', { name: '取組を探す' }).fill('');
  expect(await shown()).toHaveLength(25);
  await page.close();
});
