import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import type { Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { largePlan } from '../support/large-plan';
import { looked as lookedAt } from '../support/looked';
import { readSeed } from '../support/seed';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(300_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-pane-checks-'));
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

/** Three measures of 山陽小野田 with slips: a figure as a text, a radical for a kanji. */
function slippedPlan(): Plan {
  const { overview: _, ...seed } = readSeed('sanyo-onoda');
  const [first, second, third] = seed.measures;
  if (!first || !second || !third) throw new Error('no measures');
  const indicators = first.indicators.map((indicator) => ({
    ...indicator,
    actuals: { ...indicator.actuals, R2: { text: '８３５百万円', stored: 'text' as const } },
  }));
  return {
    ...seed,
    measures: [{ ...first, title: '公金収納対策の強化⾏動', indicators }, second, third],
  };
}

function bookOf(plan: Plan): Uint8Array {
  const format = findFormat(plan.format);
  if (!format) throw new Error(plan.format);
  const book = XlsxBook.create();
  const blank = book.sheets.map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const);
  book.apply([...planEdits(plan, format), ...blank]);
  return book.save();
}

/** The same, with a text that is too long for the box that was made for another. */
function withLongText(bytes: Uint8Array): Uint8Array {
  const book = XlsxBook.load(bytes);
  const reading = readPlan(book.snapshot());
  const place = reading.plan && reading.measures[1]?.cells.get('現状と課題')?.place;
  if (!place) throw new Error('no cell');
  const value = '収納率を高める取組を続ける。'.repeat(37);
  book.apply([{ kind: 'setCells', sheet: place.sheet, cells: [{ ...place, value }] }]);
  return book.save();
}

/** A plan of many measures; without `print` nobody asks how it is printed. */
function largeBook(measures: number, print: boolean): Uint8Array {
  const { plan } = largePlan('sanyo-onoda', measures);
  const { overview: _, ...rest } = plan;
  return bookOf({
    ...rest,
    settings: { ...plan.settings, disabledRules: print ? [] : ['text-cut'] },
  });
}

async function open(bytes: Uint8Array, title: RegExp): Promise<void> {
  await workbench.chooseFile({
    name: '計画.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await workbench.pane.locator('main').getByText(title).first().waitFor({ timeout: 120_000 });
}

async function check(): Promise<void> {
  await workbench.place('点検');
  await workbench.button('点検').click();
  await workbench.pane
    .locator('footer')
    .getByText(/点検しました|気になる点はありません/)
    .waitFor({ timeout: 120_000 });
}

const list = () => workbench.pane.getByRole('list', { name: '点検の結果' });
const heads = async (): Promise<string[]> =>
  (await list().getByRole('heading').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
const rows = () => list().locator('li:not(:has(h2))');
const focused = async (): Promise<string> =>
  workbench.frame().evaluate<string>('document.activeElement.innerText ?? ""');

/** Waits until a row of the list has the focus. */
async function focusInList(): Promise<void> {
  await workbench.pane.locator('ul[aria-label="点検の結果"]:focus-within').waitFor();
}

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

describe('a plan with slips', () => {
  beforeAll(async () => {
    await open(withLongText(bookOf(slippedPlan())), /公金収納対策の強化/);
    await check();
  });

  test('findings stand by measure, by rule or by severity, and groups close', async () => {
    const select = workbench.pane.getByLabel('まとめ方');
    expect((await heads()).map((head) => head.slice(0, 2))).toEqual(['1 ', '2 ', '3 ']);
    await select.selectOption({ label: '点検の種類ごと' });
    expect(await heads()).toEqual(expect.arrayContaining([expect.stringMatching(/^数値の欄の文字 1$/)]));
    await select.selectOption({ label: '重要度ごと' });
    expect((await heads()).map((head) => head.replace(/ \d+$/, ''))).toEqual(['誤り', '注意', '参考']);
    const all = await rows().count();
    await list()
      .getByRole('button', { name: /^注意 \d+$/ })
      .click();
    expect(await rows().count()).toBeLessThan(all);
    await list()
      .getByRole('button', { name: /^注意 \d+$/ })
      .click();
    expect(await rows().count()).toBe(all);
    await select.selectOption({ label: '施策ごと' });
  });

  test('the list is narrowed by severity and by words, and says so', async () => {
    const { pane } = workbench;
    const all = await rows().count();
    await pane.getByRole('button', { name: /^参考 \d+$/, pressed: true }).click();
    const some = await rows().count();
    await pane.getByText(`全 ${String(all)} 件のうち ${String(some)} 件`).waitFor();
    await pane.getByRole('button', { name: /^参考 \d+$/, pressed: false }).click();
    await pane.getByLabel('指摘を探す').fill('８３５ 数値の欄');
    await pane.getByText(`全 ${String(all)} 件のうち 1 件`).waitFor();
    await pane.getByLabel('指摘を探す').fill('どこにもない');
    await pane.getByText('当てはまる指摘はありません。').waitFor();
    await pane.getByLabel('指摘を探す').fill('');
    expect(await rows().count()).toBe(all);
  });

  test('a click moves the sheet to the cell, and arrows go on in the list', async () => {
    const finding = list().getByRole('button', { name: /^誤り.*文字「８３５百万円」/ });
    await finding.click();
    await workbench.waitForSelection('N14');
    expect(await focused()).toContain('８３５百万円');
    await workbench.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('直す');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowLeft');
    expect(await focused()).not.toContain('数値の欄に文字');
    await workbench.page.keyboard.press('Home');
    expect(await focused()).toContain('公金収納対策の強化');
    // of the whole list Tab stops at one row: at what else is in it, and then it leaves the list
    await workbench.page.keyboard.press('Tab');
    expect(await focused()).toMatch(/件とも対応不要$/);
    await workbench.page.keyboard.press('Tab');
    expect(
      await workbench
        .frame()
        .evaluate<boolean>(
          `document.querySelector('ul[aria-label="点検の結果"]').contains(document.activeElement)`,
        ),
    ).toBe(false);
  });

  test('one fix shows what it changes, and the focus goes on to the next finding', async () => {
    const item = rows().filter({ hasText: '数値の欄に文字「８３５百万円」' });
    await item.getByRole('button', { name: '直す' }).click();
    await workbench.pane.getByText(/N14：「８３５百万円」→「835百万円」/).waitFor();
    await workbench.button('書き込む').click();
    await workbench.told(/^直す：/);
    await item.waitFor({ state: 'detached' });
    await focusInList();
  });

  test('a text that is cut in print is told with its lines; higher rows mend it, and 元に戻す takes them back', async () => {
    const { pane } = workbench;
    const finding = rows().filter({
      hasText: /「現状と課題」の文は、印刷すると \d+ 行のうち \d+ 行が切れます/,
    });
    await finding.waitFor();
    await finding.getByRole('button', { name: '直す' }).click();
    await workbench.button('内訳').click();
    await pane
      .getByText(/行目の高さ：「\d+ pt」→「\d+ pt」/)
      .first()
      .waitFor();
    await workbench.button('書き込む').click();
    await finding.waitFor({ state: 'detached' });
    await pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
    await finding.waitFor();
  });

  test('it goes when the text becomes short, and comes when it becomes long again, without 点検', async () => {
    const finding = rows().filter({ hasText: '「現状と課題」の文は、印刷すると' });
    await finding.locator('[data-stop]').first().click();
    await workbench.page.waitForTimeout(300);
    const address = await workbench.selected();
    await workbench.clickCell(address);
    await workbench.type('短い文');
    await finding.waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Control+z');
    await finding.waitFor();
  });

  test('all safe fixes are shown with what they change, chosen, written as one batch, and taken back as one', async () => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: /^まとめて直す/ }).click();
    const preview = pane.getByRole('list', { name: '直す所' });
    const boxes = preview.getByRole('checkbox');
    await boxes.first().waitFor();
    const count = await boxes.count();
    await looked('fix-all');
    await boxes.first().uncheck();
    const before = (await saved('before.xlsx')).book.snapshot();
    await pane.getByRole('button', { name: `${String(count - 1)} 件を直す`, exact: true }).click();
    await workbench.told(`${String(count - 1)} 件を直しました。`);
    await pane.getByRole('button', { name: 'まとめて直す（1）' }).waitFor();
    expect((await saved('fixed.xlsx')).book.snapshot()).not.toEqual(before);
    await pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
    await pane.getByRole('button', { name: `まとめて直す（${String(count)}）` }).waitFor();
    expect((await saved('undone.xlsx')).book.snapshot()).toEqual(before);
  });

  test('a finding that is left with a reason goes, and the focus with it to the next one', async () => {
    const { pane } = workbench;
    const left = await rows().first().locator('[data-stop]').first().innerText();
    await rows()
      .first()
      .getByRole('button', { name: /^対応不要にする/ })
      .click();
    await pane.getByLabel('対応不要の理由').fill('計画書のとおり');
    await pane.getByLabel('対応不要の理由').press('Enter');
    await workbench.told('指摘を対応不要にしました');
    await focusInList();
    expect(await focused()).not.toBe(left);
    await workbench.button('対応不要の指摘 1').click();
    await pane.getByText('理由：計画書のとおり').waitFor();
    await workbench.button('対応不要の指摘 1').click();
  });

  test('the list goes out as CSV that Excel opens, to the clipboard, and as the sheet 点検結果', async () => {
    const { pane, page } = workbench;
    const count = await rows().count();
    const export_ = async (item: string): Promise<void> => {
      await workbench.button('指摘を書き出す').click();
      await pane.getByRole('menuitem', { name: item }).click();
    };
    const download = page.waitForEvent('download');
    await export_('CSV を保存');
    const file = path.join(folder, 'findings.csv');
    expect((await download).suggestedFilename()).toMatch(/ 点検結果\.csv$/);
    await (await download).saveAs(file);
    const csv = readFileSync(file, 'utf8');
    expect(csv.startsWith('\uFEFF№,区分,点検,番号,名称,シート,セル,内容\r\n')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(count + 1);
    await export_('コピー');
    await workbench.told(`${String(count)} 件をコピーしました`);
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.split(/\r?\n/)[0]).toBe('№\t区分\t点検\t番号\t名称\tシート\tセル\t内容');
    await export_('シート「点検結果」を作る');
    await workbench.button('書き込む').click();
    await workbench.told(/点検結果/);
    const sheet = (await saved('exported.xlsx')).book.sheet('点検結果');
    const texts = Array.from({ length: count + 3 }, (_, row) => JSON.stringify(sheet?.value(row, 4) ?? ''));
    expect(texts.filter((text) => text.includes('「現状と課題」の文は、印刷すると'))).toHaveLength(1);
  });

  test('the findings are looked at', async () => {
    await workbench.place('点検');
    await looked('some');
  });
});

describe('other plans', () => {
  test('none, and one with a very long message, are looked at', async () => {
    const { overview: _, ...seed } = readSeed('sanyo-onoda');
    const [measure] = seed.measures;
    if (!measure) throw new Error('no measure');
    const clean: Plan = { ...seed, measures: [measure] };
    await open(bookOf(clean), new RegExp(measure.title));
    await check();
    await workbench.pane.locator('main').getByText('気になる点はありません。').waitFor();
    await looked('none');
    const title = `${'とても長い名前の取組で、'.repeat(12)}（ｶﾅ）`;
    await open(bookOf({ ...clean, measures: [{ ...measure, title }] }), /とても長い名前/);
    await check();
    expect(await rows().count()).toBeGreaterThan(0);
    await looked('long');
  });

  test('in a large plan 点検 can be called off: the other findings stand, and the print can be looked at later', async () => {
    const { pane } = workbench;
    await open(largeBook(80, true), /公金収納対策の強化/);
    await workbench.place('点検');
    // As soon as it is there: the workbench's host works in the page's own thread, and leaves a hand no time.
    await workbench.frame().evaluate(`new MutationObserver((_, watch) => {
      const button = [...document.querySelectorAll('footer button')].find((one) => one.textContent === '中止');
      if (!button || !document.querySelector('footer').textContent.includes('印刷で切れる文')) return;
      watch.disconnect();
      button.click();
    }).observe(document.querySelector('footer'), { childList: true, subtree: true, characterData: true })`);
    await workbench.button('点検').click();
    await pane
      .getByText(/\d+ 枚のシートは、印刷で切れる文をまだ調べていません/)
      .waitFor({ timeout: 120_000 });
    expect(await rows().count()).toBeGreaterThan(0);
    await workbench.button('調べる').click();
    await workbench.pane
      .locator('footer')
      .getByText(/点検しました/)
      .waitFor({ timeout: 120_000 });
    await pane.getByText(/印刷で切れる文をまだ調べていません/).waitFor({ state: 'detached' });
  });

  test('of a long list only what is in view is drawn, and the keys reach its end', async () => {
    await open(largeBook(300, false), /公金収納対策の強化/);
    await check();
    expect(await list().locator('li').count()).toBeLessThan(120);
    const total = Number(await list().locator('li').first().getAttribute('aria-setsize'));
    expect(total).toBeGreaterThan(500);
    await list().locator('[data-stop]').first().focus();
    await workbench.page.keyboard.press('End');
    await list()
      .locator(`li[data-index="${String(total - 1)}"]`)
      .waitFor();
    await focusInList();
    await looked('many');
  });
});

test('no page reported an error', () => {
  expect(workbench.errors).toEqual([]);
});
