import type { FrameLocator } from 'playwright-core';
import { XlsxBook } from '../../src/book/xlsx';
import { looked } from '../support/looked';
import { WorkbenchServer, type Start, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(400_000);

let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});

/** Opens the workbench, goes through screens, and sees that no page reported an error. */
async function within(
  start: Start,
  walk: (workbench: WorkbenchPage, pane: FrameLocator) => Promise<void>,
): Promise<void> {
  const workbench = await server.open({}, start);
  try {
    await walk(workbench, workbench.pane);
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
}

async function openFirstMeasure(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  const list = pane.getByRole('list', { name: '施策の一覧' }).getByRole('button');
  const form = pane.locator('[data-form]');
  await list.or(form).first().waitFor();
  if ((await form.count()) === 0) await list.first().click();
  await form.waitFor();
}

describe('記入', () => {
  test.each(['ube-reform', 'ube-dx', 'sanyo-onoda', 'mine', 'seki'])('the form of %s', (sample) =>
    within({ sample }, async (workbench, pane) => {
      await openFirstMeasure(workbench);
      const why = pane.getByRole('button', { name: 'なぜ？' });
      if ((await why.count()) > 0) await why.first().click();
      await looked(workbench, `form-${sample}`);
    }),
  );

  test('boxes whose cell changed meanwhile, whose text is too long, that could not be written, and only what is empty', () =>
    within({}, async (workbench, pane) => {
      await openFirstMeasure(workbench);
      const actual = pane.getByLabel('実績（R2）').first();
      const progress = pane.getByLabel('令和2年度の取組状況').first();
      await actual.fill('七百くらい');
      await pane.getByText('数値ではないので、文字のまま', { exact: false }).first().waitFor();
      await actual.fill('700');
      await workbench.page.evaluate("workbench.engine.type(workbench.engine.activeSheet.id, 13, 13, '770')");
      await pane
        .getByText(/770百万円/)
        .first()
        .waitFor();
      await progress.fill(Array.from({ length: 30 }, (_, line) => `${String(line)} 催告`).join('\n'));
      await pane.getByText(/^印刷の枠から \d+ 行あふれます/).waitFor();
      await workbench.tryFailure('grouped');
      await progress.press('Tab');
      await pane.getByText('まだシートに書き込まれていません').first().waitFor();
      await looked(workbench, 'form-trouble');
      await workbench.tryFailure('none');
      await workbench.button('未記入だけ').click();
      await looked(workbench, 'form-unfilled');
    }));
});

test('点検 before it ran, what is found, a filter that leaves nothing, and a fix before it is written', () =>
  within({}, async (workbench, pane) => {
    await workbench.place('点検');
    await workbench.button('点検').waitFor();
    await looked(workbench, 'checks-before');
    await workbench.button('点検').click();
    await workbench.told(/点検しました/);
    await looked(workbench, 'checks');
    await pane.getByLabel('指摘を探す').fill('どこにもない');
    await pane.getByText('当てはまる指摘はありません。').waitFor();
    await looked(workbench, 'checks-filtered');
    await pane.getByLabel('指摘を探す').fill('');
    await workbench.button('直す').first().click();
    await workbench.button('書き込む').waitFor();
    await looked(workbench, 'checks-fix');
  }));

test('評価: the table, a row with its calculation, the filters, and what will be written', () =>
  within({}, async (workbench, pane) => {
    await workbench.place('評価');
    await pane.getByRole('table').waitFor();
    await looked(workbench, 'grading');
    await workbench.button('絞り込み').click();
    await pane.getByLabel('並び順').waitFor();
    await looked(workbench, 'grading-filter');
    await workbench.button('絞り込み').click();
    await pane.locator('button[data-row]').first().click();
    await workbench.button('なぜ？').first().click();
    await pane.getByText('端数処理', { exact: true }).waitFor();
    await pane.getByLabel('付ける評価').selectOption('D');
    await looked(workbench, 'grading-row');
    await pane.getByLabel('計算方法', { exact: true }).selectOption('水準');
    await workbench.told('1 の計算方法を「水準」にしました。');
    // a method that was typed into the sheet: the formulas are those of another
    await workbench.page.evaluate(
      "workbench.engine.type(workbench.engine.book.sheets.find(({ name }) => name.startsWith('1 ')).id, 10, 15, '変化量')",
    );
    await pane.getByRole('table').getByText('52.1%').first().waitFor();
    await workbench.button('達成率と評価を計算').click();
    await workbench.button('書き込む').waitFor();
    await workbench.button('内訳').click();
    await looked(workbench, 'grading-proposal');
  }));

test('帳票: what can be made, a report before and after it is written, and その他 with it in its list', () =>
  within({}, async (workbench, pane) => {
    await workbench.place('帳票');
    await pane.getByText('令和2年度の帳票を作ります').waitFor();
    await looked(workbench, 'reports');
    await workbench.button('一覧を作成').click();
    await workbench.button('書き込む').waitFor();
    await looked(workbench, 'reports-proposal');
    await workbench.button('書き込む').click();
    await workbench.told(/一覧を作成しました/);
    await looked(workbench, 'reports-written');
    await workbench.place('その他');
    await pane.getByRole('heading', { name: 'ヘルプ' }).waitFor();
    await workbench.button(/を元に戻す$/).click();
    await workbench.told(/を元に戻しました/);
    await looked(workbench, 'more-undone');
  }));

test('a report that could not be written, with the way to try again', () =>
  within({}, async (workbench) => {
    await workbench.place('帳票');
    await workbench.button('一覧を作成').click();
    await workbench.button('書き込む').waitFor();
    await workbench.tryFailure('editing');
    await workbench.button('書き込む').click();
    await workbench.told(/書き込めませんでした/);
    await looked(workbench, 'notice-error');
  }));

test('work in progress, and a workbook that is still being read', () =>
  within({}, async (workbench, pane) => {
    await workbench.place('帳票');
    await workbench.button('一覧を作成').click();
    await workbench.button('書き込む').waitFor();
    await workbench.holdAnswers();
    await workbench.button('書き込む').click();
    await pane.locator('footer').getByRole('progressbar').waitFor();
    await looked(workbench, 'working');
    await workbench.page.evaluate('globalThis.before = workbench.engine');
    await workbench.chooseFile({
      name: '空.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(XlsxBook.create().save()),
    });
    while (!(await workbench.page.evaluate<boolean>('workbench.engine !== before')))
      await workbench.page.waitForTimeout(20);
    await workbench.holdAnswers();
    await pane.getByText('読み込んでいます').waitFor();
    await workbench.button('中止').waitFor();
    await looked(workbench, 'reading');
    await workbench.button('中止').click();
    await pane.getByRole('heading', { name: '中止しました。' }).waitFor();
    await looked(workbench, 'reading-cancelled');
  }));

test('a workbook that could not be read', () =>
  within({ trial: 'limit' }, (workbench) => looked(workbench, 'unread')));

test('a workbook without a plan', () =>
  within({}, async (workbench, pane) => {
    await workbench.openBook(XlsxBook.create().save());
    await pane.getByRole('heading', { name: '計画シートがありません' }).waitFor();
    await looked(workbench, 'empty-first');
  }));
