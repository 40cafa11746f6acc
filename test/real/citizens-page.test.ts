import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { citizenWords } from '../../locales/ja/citizens';
import { readPlan } from '../../src/sheets/read-plan';
import { citizensPage } from '../../src/tables/citizens';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
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

test.each([
  ['sanyo-onoda', 1280],
  ['mine', 390],
])(
  'the page of %s at %d px: nothing is cut off, axe finds nothing, nothing is asked of the network',
  async (id, width) => {
    const page = await browser.newPage({ viewport: { width, height: 844 }, bypassCSP: true });
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setContent(html(id));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    expect(found).toEqual([]);
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

test('words of the search leave the measures that hold all of them', async () => {
  const page = await browser.newPage();
  await page.setContent(html('sanyo-onoda'));
  const shown = (): Promise<string[]> => page.locator('article:visible h3').allTextContents();
  expect(await shown()).toHaveLength(25);
  await page.getByRole('searchbox', { name: '取組を探す' }).fill('公金　税務課');
  expect(await shown()).toEqual(['1　公金収納対策の強化']);
  expect(await page.getByRole('status').textContent()).toBe('1 件を表示しています。');
  await page.getByRole('searchbox', { name: '取組を探す' }).fill('');
  expect(await shown()).toHaveLength(25);
  await page.close();
});
