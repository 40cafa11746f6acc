import { Keyboard } from '../support/keyboard';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

let server: WorkbenchServer;
let workbench: WorkbenchPage;
let user: Keyboard;

beforeAll(async () => {
  server = await WorkbenchServer.start();
  // tall enough for a page, low enough that the list must be scrolled
  workbench = await server.open({ viewport: { width: 1100, height: 768 } });
  await workbench.setWidth(400);
  await workbench.pane.getByText('14/25').waitFor();
  // a method that 評価 has not heard of yet
  await workbench.page.evaluate(
    "workbench.engine.type(workbench.engine.book.sheets.find(({ name }) => name.startsWith('1 ')).id, 10, 15, '水準')",
  );
  user = await Keyboard.enter(workbench);
});
afterEach(() => {
  const faults = [...user.faults];
  user.faults.clear();
  expect(faults).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
afterAll(() => server.stop());

const focusIsIn = (selector: string): Promise<boolean> =>
  workbench.pane.locator(`${selector}:focus-within`).isVisible();

/** From anywhere back to the places, and to one of them by arrows. */
async function goTo(place: string): Promise<void> {
  await user.toRole('tab', 'Shift+Tab');
  await user.to(place, 'ArrowRight');
  await user.press('Enter');
  await workbench.pane.getByRole('tab', { name: place, selected: true }).waitFor();
}

/** Says yes to what is proposed; with a look at its details where it has some. */
async function confirm(result: RegExp, details = false): Promise<void> {
  await user.comesTo(/^書き込む$/);
  if (details) {
    await user.to('内訳');
    await user.press('Enter');
    await user.to('書き込む', 'Shift+Tab');
  }
  await user.press('Enter');
  await workbench.told(result);
  await user.look();
}

test('記入: a measure is opened from the list, filled in, and the next one follows', async () => {
  await user.to('記入');
  expect((await user.press('ArrowRight')).name).toBe('点検');
  expect((await user.press('ArrowLeft')).name).toBe('記入');
  await user.to(/公金収納対策の強化/);
  await user.press('Enter');
  await workbench.pane.getByRole('heading', { name: /^1 公金収納対策の強化/ }).waitFor();
  await user.comesTo(/^実績（R2）/);
  await user.press('Control+A');
  await user.type('700');
  await user.to('令和2年度の取組状況');
  await user.press('Control+End');
  await user.type('ｼｽﾃﾑ');
  await user.press('Alt+PageDown');
  await workbench.pane.getByRole('heading', { name: /^2 ネーミングライツ/ }).waitFor();
  expect(await focusIsIn('[data-form]')).toBe(true);
  await user.press('Alt+PageUp');
  await workbench.pane.getByText('100.0%').first().waitFor();
});

test('点検: findings are gone through, one is mended after a look, one is left with a reason', async () => {
  await goTo('点検');
  await user.to('点検');
  await user.press('Enter');
  await workbench.told(/点検しました/);
  const finding = workbench.pane.getByRole('list', { name: '点検の結果' }).getByText(/ｼｽﾃﾑ/);
  await finding.waitFor();
  await user.to(/^\d+ .* \d+$/);
  await user.to(/ｼｽﾃﾑ/, 'ArrowDown');
  await user.press('Enter');
  await user.press('ArrowRight');
  await user.press('Enter');
  await confirm(/^直す：/);
  await finding.waitFor({ state: 'detached' });
  expect(await focusIsIn('ul[aria-label="点検の結果"]')).toBe(true);
  await user.press('Home');
  await user.to(/の単位/, 'ArrowDown');
  await user.to(/^対応不要にする：/, 'ArrowRight');
  await user.press('Enter');
  await user.comesTo(/^対応不要の理由/);
  await user.type('計画書のとおり');
  await user.press('Enter');
  await workbench.told('指摘を対応不要にしました');
  await user.comesTo(/./);
  expect(await focusIsIn('ul[aria-label="点検の結果"]')).toBe(true);
});

test('評価: the table is sorted, a row opened, a grade given with its reason, and all of it written', async () => {
  await goTo('評価');
  await user.to(/^達成率(?!と)/);
  await user.press('Enter');
  await workbench.pane.locator('[aria-sort=ascending]').waitFor();
  await user.press('Enter');
  await workbench.pane.locator('[aria-sort=descending]').waitFor();
  await user.to(/^\d+ /);
  await user.press('Home', 'Enter');
  await user.to('付ける評価');
  await user.press('End');
  await user.to(/^理由/);
  await user.type('翌年度に返還があるため');
  await user.to('この評価を付ける');
  await user.press('Enter');
  await workbench.told(/に評価 D を付けました/);
  await user.look();
  await user.to('達成率と評価を計算', 'Shift+Tab');
  await user.press('Enter');
  await confirm(/^達成率と評価を計算しました/, true);
});

test('帳票: the overview is made, a sheet chosen, looked at and made into a PDF', async () => {
  await goTo('帳票');
  await user.to('一覧を作成');
  await user.press('Enter');
  await confirm(/一覧を作成しました/);
  await user.to('すべて外す');
  await user.press('Enter');
  await user.to('1 公金収納対策の強化');
  await user.press('Space');
  await workbench.pane.getByRole('checkbox', { name: '1 公金収納対策の強化', checked: true }).waitFor();
  await user.to('プレビュー');
  await user.press('Enter');
  await workbench.pane.getByRole('img', { name: /^1 公金収納対策の強化 1 \/ / }).waitFor();
  await user.look();
  await user.to('PDF を作成', 'Shift+Tab');
  await user.press('Enter');
  await workbench.pane.getByText(/PDF ができました/).waitFor();
  await user.look();
  await user.to('PDF を保存');
});

test('その他: a setting is changed, and the newest of what was written is taken back', async () => {
  await goTo('その他');
  await user.to('設定を変更');
  await user.press('Enter');
  await workbench.pane.getByLabel(/^3 段目の下限/).waitFor();
  await user.to(/^3 段目の下限/);
  await user.press('Control+A');
  await user.type('60');
  await user.to('変更を確かめる');
  await user.press('Enter');
  await confirm(/設定を変更しました/, true);
  await user.to(/を元に戻す$/, 'Shift+Tab');
  await user.press('Enter');
  await workbench.told(/を元に戻しました/);
  await user.look();
});

test('記入: the figures of three indicators are entered one after the other', async () => {
  const other = await server.open({ viewport: { width: 1100, height: 768 } }, { sample: 'ube-reform' });
  await other.button('一覧へ').click();
  await other.button('記入を始める').waitFor();
  const clerk = await Keyboard.enter(other);
  await clerk.to('記入を始める');
  await clerk.press('Enter');
  const names: string[] = [];
  for (const figure of ['11', '12', '13']) {
    await clerk.comesTo(/^実績/);
    names.push(await other.pane.locator('[data-entry]:focus').evaluate(({ id }) => id));
    await clerk.type(figure);
    await clerk.to('次の未記入');
    await clerk.press('Enter');
    await other.pane.locator(`[data-entry]:focus:not([id="${names.at(-1) ?? ''}"])`).waitFor();
  }
  await other.place('その他');
  await other.pane.getByRole('list', { name: '書き込みの記録' }).getByRole('listitem').nth(2).waitFor();
  expect(new Set(names).size).toBe(3);
  expect([...clerk.faults]).toEqual([]);
  expect(other.errors).toEqual([]);
});
