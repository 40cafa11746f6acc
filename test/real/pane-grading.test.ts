import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { parseReference } from '../../src/book/address';
import { XlsxBook } from '../../src/book/xlsx';
import { roundingWords } from '../../src/formats/blocks/words';
import { settingName } from '../../src/formats/settings-names';
import { planEdits } from '../../src/sheets/build';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { largeBook, largePlan } from '../support/large-plan';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(400_000);

/** Pictures of the table are put here when it is set, to be looked at. */
const pictures = process.env.PICTURES;
const folder = mkdtempSync(path.join(tmpdir(), 'tassei-grading-'));
let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The workbench at 評価, with its sample or another workbook. */
async function grading(width = 400, file?: string): Promise<WorkbenchPage> {
  const workbench = await server.open({ viewport: { width: width + 700, height: 900 } });
  if (file !== undefined) await workbench.openFile(file);
  await workbench.setWidth(width);
  await workbench.place('評価');
  await table(workbench).waitFor();
  return workbench;
}

const table = (workbench: WorkbenchPage): Locator => workbench.pane.getByRole('table');
const row = (workbench: WorkbenchPage, number: string): Locator =>
  workbench.pane
    .getByRole('button', { name: new RegExp(`^${number} `) })
    .and(workbench.pane.locator('[data-row]'))
    .first();

/** Number and rate of the first rows. */
async function firstRows(workbench: WorkbenchPage, count: number): Promise<(string | undefined)[]> {
  const names = await workbench.pane
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((element) => element.getAttribute('aria-label') ?? ''));
  return names.slice(0, count).map((name) => name.split(' ')[0]);
}

/** The rates (%) from the first row to the last in the narrow table; NaN where there is none. */
async function rateColumn(workbench: WorkbenchPage): Promise<number[]> {
  const texts = await workbench.pane
    .locator('tr:has([data-row]) > td:nth-child(3)')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent));
  return texts.map(parseFloat);
}

/** What has the focus in the pane: its accessible name and position in the table. */
async function focused(workbench: WorkbenchPage): Promise<{ name: string; index: number; inView: boolean }> {
  const frame = workbench.frame();
  return frame.evaluate(`(() => {
    const e = document.activeElement;
    const place = document.getElementById('place').getBoundingClientRect();
    const at = e.getBoundingClientRect();
    return {
      name: e.getAttribute('aria-label') ?? e.textContent ?? '',
      index: Number(e.closest('tr')?.getAttribute('aria-rowindex')),
      inView: at.top >= place.top && at.bottom <= place.bottom,
    };
  })()`);
}

async function saved(workbench: WorkbenchPage): Promise<PlanReading> {
  const file = path.join(folder, 'saved.xlsx');
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('button', { name: '保存' }).click();
  await (await download).saveAs(file);
  const reading = readPlan(XlsxBook.load(readFileSync(file)).snapshot());
  if (!reading.plan) throw new Error('no plan');
  return reading;
}

async function close(workbench: WorkbenchPage): Promise<void> {
  expect(workbench.errors).toEqual([]);
  await workbench.close();
}

test('a click on a head sorts by it, and once more the other way round', async () => {
  const workbench = await grading();
  const head = (name: string): Locator => table(workbench).getByRole('columnheader', { name });
  expect(await firstRows(workbench, 3)).toEqual(['1', '2', '3']);
  await head('達成率').getByRole('button').click();
  const rising = await rateColumn(workbench);
  expect(await head('達成率').getAttribute('aria-sort')).toBe('ascending');
  expect(await head('№').getAttribute('aria-sort')).toBe('none');
  expect(rising.slice(0, 14)).toEqual(rising.slice(0, 14).sort((a, b) => a - b));
  await head('達成率').getByRole('button').click();
  expect(await head('達成率').getAttribute('aria-sort')).toBe('descending');
  // those without a rate are last in both
  expect(rising.slice(14).every(Number.isNaN)).toBe(true);
  expect(await rateColumn(workbench)).toEqual([...rising.slice(0, 14).reverse(), ...rising.slice(14)]);
  await workbench.button('絞り込み').click();
  await workbench.pane.getByLabel('並び順').selectOption('評価の差 大きい順');
  expect((await firstRows(workbench, 2)).sort()).toEqual(['10', '15']);
  await close(workbench);
});

test('text and choices narrow the rows, the total follows, and the choice is kept when the place is left', async () => {
  const workbench = await grading();
  const status = workbench.pane.getByRole('search').getByRole('status');
  expect(await status.innerText()).toBe('25 行');
  await workbench.pane.getByRole('searchbox').fill('税務課');
  expect(await status.innerText()).toMatch(/^25 行のうち \d 行$/);
  await workbench.pane.getByText('表示中の行の達成率').waitFor();
  await workbench.pane.getByRole('searchbox').fill('');
  await workbench.button('絞り込み').click();
  await workbench.pane.getByLabel('行', { exact: true }).selectOption('差あり');
  expect(await firstRows(workbench, 9)).toEqual(['10', '15']);
  await workbench.place('点検');
  await workbench.place('評価');
  expect(await firstRows(workbench, 9)).toEqual(['10', '15']);
  await workbench.button('条件を消す').click();
  expect(await status.innerText()).toBe('25 行');
  await workbench.pane.getByText('計画全体の達成率').waitFor();
  await close(workbench);
});

test('by keyboard alone: to the table, along its rows, open, close, and to the sheet', async () => {
  const workbench = await grading();
  const { keyboard } = workbench.page;
  await row(workbench, '1').focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  expect((await focused(workbench)).index).toBe(4);
  await keyboard.press('End');
  expect(await focused(workbench)).toMatchObject({ index: 26, inView: true });
  await keyboard.press('Home');
  expect(await focused(workbench)).toMatchObject({ index: 2, inView: true });
  await keyboard.press('PageDown');
  expect((await focused(workbench)).index).toBeGreaterThan(4);
  await keyboard.press('Home');
  // one stop for Tab: behind the row comes what it opened, then the end of the table
  await keyboard.press('Enter');
  await workbench.pane.getByLabel('計算方法').waitFor();
  expect(await row(workbench, '1').getAttribute('aria-expanded')).toBe('true');
  await keyboard.press('Tab');
  expect((await focused(workbench)).name).toBe('なぜ？');
  await keyboard.press('Enter');
  await workbench.pane.getByText('(982−835)÷(982−700)＝147÷282＝52.1％ → C（50以上75未満）').waitFor();
  await keyboard.press('Escape');
  expect(await row(workbench, '1').getAttribute('aria-expanded')).toBe('false');
  expect((await focused(workbench)).index).toBe(2);
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+Enter');
  await workbench.pane.getByRole('heading', { name: /^2 ネーミングライツ/ }).waitFor();
  await close(workbench);
});

test('a grade other than the computed one asks for its reason; both are written, and taken back, at once', async () => {
  const workbench = await grading();
  await row(workbench, '5').click();
  const given = workbench.pane.getByLabel('付ける評価');
  await given.selectOption('B');
  const give = workbench.button('この評価を付ける');
  expect(await give.getAttribute('aria-disabled')).toBe('true');
  await workbench.pane.getByLabel('理由').fill('寄附の一部が翌年度に返還されたため');
  await give.click();
  await workbench.told('5 に評価 B を付けました。');
  expect((await saved(workbench)).plan.measures[4]?.grades.R2).toEqual({
    grade: 'B',
    reason: '寄附の一部が翌年度に返還されたため',
  });
  await workbench.pane.getByTitle('付けた評価 B、計算した評価 A').waitFor();
  // what is still being typed is the user's own, and nobody else's change
  await workbench.pane.getByLabel('理由').fill('書きかけの理由');
  await workbench.button('付けた評価を取り消す').click();
  await workbench.told('5 の付けた評価を取り消しました。');
  expect((await saved(workbench)).plan.measures[4]?.grades.R2).toBeUndefined();
  await workbench.pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
  await workbench.told(/元に戻しました/);
  expect((await saved(workbench)).plan.measures[4]?.grades.R2?.grade).toBe('B');
  await close(workbench);
});

test('another method changes rate and formula at once, and can be undone', async () => {
  const workbench = await grading();
  await row(workbench, '1').click();
  const method = workbench.pane.getByLabel('計算方法', { exact: true });
  expect(await method.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe(
    '自動（変化量）',
  );
  await method.focus();
  await method.selectOption('水準');
  await workbench.told('1 の計算方法を「水準」にしました。');
  expect(await method.evaluate((select) => select === select.ownerDocument.activeElement)).toBe(true);
  await table(workbench).getByText('119.3%').first().waitFor();
  const { measures } = await saved(workbench);
  expect(measures[0]?.cells.get('指標1_達成率_R2')?.value).toBeCloseTo(835 / 700, 12);
  await workbench.pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
  await workbench.told(/元に戻しました/);
  await table(workbench).getByText('52.1%').first().waitFor();
  await close(workbench);
});

test('what will be written is listed by sheet before it is, and undone afterwards', async () => {
  const { plan, format } = largePlan('sanyo-onoda', 3);
  const book = XlsxBook.create();
  book.apply(planEdits(plan, format));
  const reading = readPlan(book.snapshot());
  if (!reading.plan) throw new Error('no plan');
  const [first] = reading.measures;
  const { sheet, row: line, col } = first!.cells.get('指標1_方法')!.place;
  book.apply([{ kind: 'setCells', sheet, cells: [{ row: line, col, value: '水準' }] }]);
  const file = path.join(folder, 'three.xlsx');
  writeFileSync(file, book.save());

  const workbench = await grading(400, file);
  await workbench.button('達成率と評価を計算').click();
  await workbench.pane.getByText(/^1 枚のシートの \d+ か所に書き込みます$/).waitFor();
  await workbench.button('内訳').click();
  const lines = workbench.pane.getByRole('region', { name: '書き込む内容' }).getByRole('listitem');
  await lines.first().waitFor();
  const texts = await lines.allInnerTexts();
  expect(texts.filter((text) => text !== '').slice(0, 2)).toEqual([
    '1 公金収納対策の強化',
    expect.stringMatching(/^達成率（[A-Z]+\d+）：52\.1% → 119\.3%$/) as string,
  ]);
  expect(await workbench.violations()).toEqual([]);
  await workbench.button('書き込む').click();
  await workbench.told(/^達成率と評価を計算しました/);
  expect((await saved(workbench)).measures[0]?.cells.get('指標1_達成率_R2')?.value).toBeCloseTo(
    835 / 700,
    12,
  );
  await workbench.pane.locator('footer').getByRole('button', { name: '元に戻す' }).click();
  await workbench.told('「評価の計算」を元に戻しました');
  expect((await saved(workbench)).measures[0]?.cells.get('指標1_達成率_R2')?.value).toBeCloseTo(
    147 / 282,
    12,
  );
  await workbench.button('達成率と評価を計算').click();
  await workbench.button('書き込む').click();
  await workbench.told(/^達成率と評価を計算しました/);
  await workbench.button('達成率と評価を計算').click();
  await workbench.told(/^新しく書き込むものはありません。/);
  await close(workbench);
});

test('1,000 measures: few rows are drawn, the focus stays on its row wherever the table is scrolled to', async () => {
  const file = path.join(folder, 'mine-1000.xlsx');
  writeFileSync(file, largeBook('mine', 1000));
  const workbench = await grading(400, file);
  const rows = workbench.pane.locator('[data-row]');
  const total = Number(await table(workbench).getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThan(1000);
  expect(await rows.count()).toBeLessThan(60);
  await row(workbench, '1').focus();
  const { keyboard } = workbench.page;
  await keyboard.press('End');
  expect(await focused(workbench)).toMatchObject({ index: total + 1, inView: true });
  await keyboard.press('ArrowUp');
  expect(await focused(workbench)).toMatchObject({ index: total, inView: true });
  await table(workbench).hover();
  await workbench.page.mouse.wheel(0, -1_000_000);
  await row(workbench, '1').waitFor();
  expect(await focused(workbench)).toMatchObject({ index: total, inView: false });
  expect(await rows.count()).toBeLessThan(60);
  await keyboard.press('ArrowDown');
  expect(await focused(workbench)).toMatchObject({ index: total + 1, inView: true });
  await keyboard.press('Home');
  for (let i = 0; i < 40; i++) await keyboard.press('ArrowDown');
  expect(await focused(workbench)).toMatchObject({ index: 42, inView: true });
  await workbench.pane.getByRole('searchbox').fill('９９９');
  expect(await firstRows(workbench, 2)).toEqual(['999']);
  expect(await workbench.violations()).toEqual([]);
  await close(workbench);
});

/** Presses 中止 as soon as the pane offers it with these words: a hand would come too late on a slow machine. */
async function callOff(workbench: WorkbenchPage, words: string): Promise<void> {
  const frame = workbench.frame();
  await frame.evaluate(`new MutationObserver((_, watch) => {
    const button = [...document.querySelectorAll('footer button')].find((one) => one.textContent === '中止');
    if (!button || !document.querySelector('footer').textContent.includes(${JSON.stringify(words)})) return;
    watch.disconnect();
    button.click();
  }).observe(document.querySelector('footer'), { childList: true, subtree: true, characterData: true })`);
}

test('300 measures: 評価 can be called off while it reads, while it calculates, and midway of writing, which leaves no trace', async () => {
  const book = XlsxBook.load(largeBook('sanyo-onoda', 300));
  // rates are cut off, not rounded: the formulas of all sheets have to be others
  const rounding = book.names(book.sheet('計画設定')!).find(({ name }) => name === settingName('rounding'));
  const { row, col } = parseReference(rounding?.refersTo ?? '')!.area;
  expect(book.sheet('計画設定')?.value(row, col)).toBe(roundingWords['half-up']);
  book.apply([{ kind: 'setCells', sheet: '計画設定', cells: [{ row, col, value: roundingWords.truncate }] }]);
  const file = path.join(folder, 'large.xlsx');
  writeFileSync(file, book.save());
  const workbench = await grading(400, file);
  const before = (await workbench.book()).snapshot();
  await workbench.tryFailure('slow');
  for (const words of ['ブックを読んでいます', '書き込む内容を調べています']) {
    await callOff(workbench, words);
    await workbench.button('達成率と評価を計算').click();
    await workbench.told('中止しました。');
    expect(await workbench.button('書き込む').count()).toBe(0);
  }
  await workbench.button('達成率と評価を計算').click();
  await workbench.pane.getByText(/^\d{3} 枚のシートの \d+ か所に書き込みます$/).waitFor();
  await workbench.limitRequests(100_000);
  await callOff(workbench, '評価を書き込んでいます');
  await workbench.button('書き込む').click();
  await workbench.told('ブックは書き込む前のままです。');
  expect((await workbench.book()).snapshot()).toEqual(before);
  await workbench.limitRequests(Infinity);
  await workbench.tryFailure('none');
  await workbench.button('書き込む').click();
  await workbench.told(/^達成率と評価を計算しました/);
  expect((await workbench.book()).snapshot()).not.toEqual(before);
  await close(workbench);
});

test.each([
  ['seki', '付けない'],
  ['mine', '付けない'],
])('%s, graded by hand: a grade is chosen from the plan’s own words', async (id, none) => {
  const file = path.join(folder, `${id}.xlsx`);
  writeFileSync(file, largeBook(id, 4));
  const workbench = await grading(400, file);
  await workbench.pane.getByText('この計画の評価は人が付けます。', { exact: false }).waitFor();
  await row(workbench, '1').click();
  const given = workbench.pane.getByLabel('付ける評価');
  const { plan } = await saved(workbench);
  const words =
    plan.settings.gradeScale.length > 0
      ? plan.settings.gradeScale.map(({ grade }) => grade)
      : plan.settings.statusWords;
  expect(await given.locator('option').allInnerTexts()).toEqual([none, ...words]);
  await given.selectOption(words.at(-1)!);
  await workbench.told(`1 に評価 ${words.at(-1)!} を付けました。`);
  expect((await saved(workbench)).plan.measures[0]?.grades[plan.settings.reportYear]?.grade).toBe(
    words.at(-1),
  );
  await close(workbench);
});

test('by keyboard a grade is written once, and not every one that is passed on the way', async () => {
  const file = path.join(folder, 'mine-keys.xlsx');
  writeFileSync(file, largeBook('mine', 4));
  const workbench = await grading(400, file);
  await row(workbench, '1').click();
  const { keyboard } = workbench.page;
  const given = workbench.pane.getByLabel('付ける評価');
  const { plan } = await saved(workbench);
  await given.focus();
  await keyboard.press('Home');
  for (let i = 0; i < 3; i++) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const last = plan.settings.gradeScale[2]!.grade;
  await workbench.told(`1 に評価 ${last} を付けました。`);
  await workbench.place('その他');
  expect(
    await workbench.pane.getByRole('list', { name: '書き込みの記録' }).getByRole('listitem').count(),
  ).toBe(1);
  expect((await saved(workbench)).plan.measures[0]?.grades[plan.settings.reportYear]?.grade).toBe(last);
  await close(workbench);
});

test('ube-reform has no grades: the table has none, and says so', async () => {
  const file = path.join(folder, 'ube-reform.xlsx');
  writeFileSync(file, largeBook('ube-reform', 4));
  const workbench = await grading(800, file);
  await workbench.pane.getByText('この様式に評価欄はありません。', { exact: false }).waitFor();
  expect(await table(workbench).getByRole('columnheader').allInnerTexts()).toEqual([
    '№',
    '指標部署',
    '目標',
    '実績',
    '達成率',
  ]);
  await row(workbench, '1').click();
  expect(await workbench.pane.getByLabel('付ける評価').count()).toBe(0);
  await close(workbench);
});

test('one measure, a title of 60 characters and figures of 12 digits fit at every width', async () => {
  const { plan, format } = largePlan('sanyo-onoda', 1);
  const [measure] = plan.measures;
  const book = XlsxBook.create();
  const long = {
    ...measure!,
    title:
      '地域共生社会の実現に向けた包括的支援体制の整備と多機関協働による相談支援の充実及び重層的支援会議の定例開催の推進',
    indicators: [
      {
        ...measure!.indicators[0]!,
        name: '債権管理条例に基づき徴収した公債権及び私債権の滞納繰越分と現年度分とを合わせた収入未済額の縮減額',
        baseline: '982,000,000,000円',
        finalTarget: '700,000,000,000円',
        actuals: { R2: '835,123,456,789円' },
      },
    ],
  };
  book.apply(planEdits({ ...plan, measures: [long] }, format));
  const file = path.join(folder, 'one.xlsx');
  writeFileSync(file, book.save());
  const found: unknown[] = [];
  for (const width of [320, 400, 560, 800]) {
    const workbench = await grading(width, file);
    await row(workbench, '1').click();
    await workbench.button('なぜ？').click();
    await workbench.pane.getByText('端数処理', { exact: true }).waitFor();
    found.push([width, await workbench.layoutFaults(), await workbench.violations()]);
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      const pane = workbench.page.getByRole('complementary', { name: '達成シート' });
      await pane.screenshot({ path: path.join(pictures, `grading-long-${String(width)}.png`) });
    }
    await close(workbench);
  }
  expect(found).toEqual([320, 400, 560, 800].map((width) => [width, [], []]));
});
