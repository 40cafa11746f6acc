import type { BrowserContextOptions, FrameLocator } from 'playwright-core';
import { XlsxBook } from '../../src/book/xlsx';
import { looked } from '../support/looked';
import { readSeed } from '../support/seed';
import { WorkbenchServer, type Start, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(300_000);

const tall: BrowserContextOptions = { viewport: { width: 1100, height: 1100 } };
let server: WorkbenchServer;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});

/** Opens the workbench, does what is to be done, and sees that no page reported an error. */
async function within(
  start: Start,
  work: (workbench: WorkbenchPage, pane: FrameLocator) => Promise<void>,
  options = tall,
): Promise<void> {
  const workbench = await server.open(options, start);
  try {
    await work(workbench, workbench.pane);
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
}

/** The workbook that is open gives way to one without a plan. */
async function openEmpty(workbench: WorkbenchPage): Promise<void> {
  await workbench.chooseFile({
    name: '空.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(XlsxBook.create().save()),
  });
}

/** What has the focus in the pane, by its words. */
async function focused(workbench: WorkbenchPage): Promise<string> {
  const frame = workbench.frame();
  return frame.evaluate<string>(
    `(({ activeElement: e }) => e.getAttribute('aria-label') ?? (e.id || e.textContent))(document)`,
  );
}

/** The cells of the row of 進捗状況 with this name. */
async function strands(pane: FrameLocator, name: string): Promise<string[]> {
  const row = pane.getByRole('row').filter({ has: pane.getByRole('rowheader', { name, exact: true }) });
  return row.getByRole('cell').allInnerTexts();
}

describe('home', () => {
  test('tells how far filling in, checking and grading have come; a bar and a department lead into the list', () =>
    within({ sample: 'sanyo-onoda' }, async (workbench, pane) => {
      await pane.getByText('14/25').waitFor();
      expect(await strands(pane, '計画全体')).toEqual(['18/25', '14/25', '21/25']);
      expect(await strands(pane, '税務課')).toEqual(['5/5', '3/5', '5/5']);
      // nobody asked for 点検: its place and its number stay as they are
      expect(await pane.getByRole('tab', { name: '点検' }).innerText()).toBe('点検');
      await pane.getByRole('button', { name: '残り 15 件も表示' }).click();
      expect(await pane.getByRole('rowheader').count()).toBe(22);
      await pane.getByRole('button', { name: '少なく表示' }).click();
      await looked(workbench, 'home');

      const list = pane.getByRole('list', { name: '施策の一覧' }).getByRole('listitem');
      await pane.getByRole('button', { name: 'D 1 件（4%）' }).click();
      expect(await list.count()).toBe(1);
      await pane.getByText('25 件のうち 1 件').waitFor();
      await pane.getByRole('button', { name: '「D」での絞り込みを解除' }).click();
      expect(await list.count()).toBe(25);
      await pane.getByRole('button', { name: '国保年金課', exact: true }).click();
      expect(await list.count()).toBe(2);
      await pane.getByRole('checkbox', { name: '未記入のある施策だけ' }).check();
      await pane.getByText('当てはまる施策がありません。').waitFor();
      await workbench.button('すべての施策を表示').click();
      expect(await list.count()).toBe(25);
    }));

  test('is come back to at the measure whose form was left, with the focus on it', () =>
    within({ sample: 'sanyo-onoda' }, async (workbench, pane) => {
      const list = pane.getByRole('list', { name: '施策の一覧' }).getByRole('button');
      await list.nth(19).click();
      await workbench.button('一覧へ').click();
      await list.nth(19).and(pane.locator(':focus')).waitFor();
    }));

  test.each([
    ['seki', '進捗状況の分布', 'まとめて決める'],
    ['mine', '評価の分布', '一覧を作成'],
    ['ube-dx', '目標の達成', '記入を始める'],
    ['ube-reform', '目標の達成', '記入を始める'],
  ])('%s shows 「%s」, and what to do next', (sample, chart, next) =>
    within({ sample }, async (workbench, pane) => {
      const all = workbench.button('一覧へ');
      await all
        .or(pane.getByRole('heading', { name: '進捗状況' }))
        .first()
        .waitFor();
      if (await all.isVisible()) await all.click();
      await pane.getByRole('heading', { name: chart }).waitFor();
      await workbench.button(next).waitFor({ timeout: 60_000 });
      await looked(workbench, `home-${sample}`);
    }),
  );
});

describe('the guide', () => {
  test('comes up once, leaves the focus alone, and is skipped', () =>
    within({ guide: true }, async (workbench, pane) => {
      const guide = pane.getByRole('region', { name: '使い方' });
      await guide.waitFor();
      expect(await focused(workbench)).not.toBe('使い方');
      await looked(workbench, 'guide');
      await workbench.button('スキップ').click();
      await guide.waitFor({ state: 'detached' });
      expect(await focused(workbench)).toBe('place');
      await workbench.page.reload();
      await pane.getByRole('tab').first().waitFor();
      await workbench.page.waitForTimeout(1000);
      expect(await guide.count()).toBe(0);
    }));

  test('is opened again from ⋯ and gone through by keyboard; Escape closes it and gives the focus back', () =>
    within({}, async (workbench, pane) => {
      const { keyboard } = workbench.page;
      const guide = pane.getByRole('region', { name: '使い方' });
      await workbench.place('その他');
      const opener = workbench.button('使い方を見る');
      await opener.focus();
      await keyboard.press('Enter');
      await guide.waitFor();
      await guide.and(pane.locator(':focus')).waitFor();
      for (const step of ['1 / 4', '2 / 4', '3 / 4']) {
        await guide.getByText(step).waitFor();
        await guide.getByRole('button', { name: '次へ' }).focus();
        await keyboard.press('Enter');
      }
      await guide.getByText('4 / 4').waitFor();
      await guide.getByRole('button', { name: '戻る' }).press('Enter');
      await guide.getByText('3 / 4').waitFor();
      await keyboard.press('Escape');
      await guide.waitFor({ state: 'detached' });
      expect(await focused(workbench)).toBe('使い方を見る');
    }));

  test('a pane that may not remember anything opens without it', () =>
    within({ guide: true, storage: false }, async (workbench, pane) => {
      await pane.getByRole('heading', { name: '進捗状況' }).waitFor();
      await workbench.page.waitForTimeout(1000);
      expect(await pane.getByRole('region', { name: '使い方' }).count()).toBe(0);
    }));
});

describe('a workbook without a plan', () => {
  test('offers the five forms, a list, the sample and the guide', () =>
    within({}, async (workbench, pane) => {
      await openEmpty(workbench);
      await pane.getByRole('heading', { name: '計画シートがありません' }).waitFor();
      expect(await pane.getByRole('radio').count()).toBe(6);
      // nothing is there to be used: a new plan is what is offered first
      const offers = (): Promise<string[]> => pane.getByRole('heading', { level: 2 }).allInnerTexts();
      await pane.getByText(/^このブックには、まだ何もありません/).waitFor();
      expect(await offers()).toEqual(['新しい計画を作る', 'この様式を使う']);
      await workbench.clickCell('A1');
      await workbench.type('令和6年度 施策の進捗');
      await workbench.button('読み直す').click();
      await pane.getByText(/^今ある個票や進捗管理表/).waitFor();
      expect(await offers()).toEqual(['この様式を使う', '新しい計画を作る']);
      await workbench.button('一覧から作る').click();
      await pane.getByLabel('市町村名').waitFor();
      await looked(workbench, 'empty');
      await workbench.button('使い方を見る').click();
      await pane.getByRole('region', { name: '使い方' }).waitFor();
    }));

  test('a JSON file becomes a plan of its own form; files that hold no plan are told', () =>
    within({}, async (workbench, pane) => {
      await openEmpty(workbench);
      await workbench.button('一覧から作る').click();
      const input = pane.locator('input[type=file]');
      const put = (name: string, content: string | Buffer): Promise<void> =>
        input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
      await put('壊れた計画.json', '{ "format": ');
      await pane.getByText('「壊れた計画.json」は JSON として読めません。').waitFor();
      await put('別の物.json', '{ "format": "seki" }');
      await pane.getByText('JSON の「municipality」が計画の形に合いません。').waitFor();
      await put('計画.xlsx', Buffer.from(XlsxBook.create().save()));
      await pane.getByText(/^施策の名称の見出し/).waitFor();
      await put('計画.csv', '番号,施策名\n1,窓口の改善');
      await pane.getByText(/^計画期間が、見出しからも指定からも分かりません/).waitFor();
      await looked(workbench, 'bad-file');
      expect(await workbench.button('計画を作成').count()).toBe(0);

      await put('seki.json', JSON.stringify(readSeed('seki')));
      await pane.getByText('施策 31 件、指標 31 件を読み取りました').waitFor();
      await workbench.button('計画を作成').click();
      await workbench.button('書き込む').click();
      await workbench.told(/計画を作りました/);
      await pane.getByText('せき行財政改革アクションプランⅢ').first().waitFor();
    }));

  test('a CSV file in Shift_JIS becomes a plan in the chosen form', () =>
    within({}, async (workbench, pane) => {
      await openEmpty(workbench);
      await pane.getByRole('radio', { name: /美祢市/ }).check();
      await workbench.button('一覧から作る').click();
      await pane.getByLabel('市町村名').fill('試験市');
      for (const [label, year] of [
        ['最初の年度', 'R6'],
        ['最後の年度', 'R8'],
        ['基準年度', 'R5'],
        ['報告年度', 'R6'],
      ] as const) {
        await pane.getByLabel(label).fill(year);
      }
      // 番号,施策名,担当課 and 1,窓口,市民課 in Shift_JIS
      const sjis = '94d48d862c8e7b8df496bc2c9253939689db0d0a312c918b8cfb2c8e7396af89db0d0a';
      await pane.locator('input[type=file]').setInputFiles({
        name: '一覧.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(sjis, 'hex'),
      });
      await pane.getByText('施策 1 件、指標 0 件を読み取りました').waitFor();
      const measure = pane.getByRole('listitem').filter({ hasText: '1 窓口' });
      expect(await measure.innerText()).toMatch(/^1 窓口\s+市民課$/);
      await workbench.button('指標なしで作る').click();
      await workbench.button('書き込む').click();
      await workbench.told(/計画を作りました/);
      await pane.getByText('試験市').waitFor();
    }));

  test('the sample of the chosen form is made', () =>
    within({}, async (workbench, pane) => {
      await openEmpty(workbench);
      await pane.getByRole('radio', { name: /もとの様式：関市/ }).check();
      await workbench.button('見本を作る').click();
      await workbench.button('書き込む').click();
      await workbench.told(/シートを \d+ 枚作りました/);
      await pane.getByText('関市').waitFor();
    }));
});

describe('in English', () => {
  test('home, guide and a workbook without a plan', () =>
    within({ locale: 'en-US', guide: true }, async (workbench, pane) => {
      await pane.getByRole('heading', { name: 'Progress' }).waitFor();
      const guide = pane.getByRole('region', { name: 'Guide' });
      await guide.getByText('1 / 4').waitFor();
      await pane.getByRole('button', { name: 'Skip' }).click();
      await pane.getByText('14/25').waitFor();
      await looked(workbench, 'english-home');
      await openEmpty(workbench);
      await pane.getByRole('heading', { name: 'This workbook has no plan yet' }).waitFor();
      await pane.getByRole('radio', { name: /Ube: digital/ }).check();
      await pane.getByRole('button', { name: 'Make from a list' }).click();
      await looked(workbench, 'english-empty');
      await pane.getByRole('button', { name: 'Make the sample' }).click();
      await pane.getByRole('button', { name: 'Write', exact: true }).click();
      await workbench.told(/sheets made/);
      await pane.getByRole('heading', { name: '宇部市DX推進計画 アクションプラン' }).waitFor();
    }));
});
