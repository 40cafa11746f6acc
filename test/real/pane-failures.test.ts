import { bookTexts } from '../../locales/ja/book';
import { paneJa as texts } from '../../locales/ja/pane';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import { planEdits } from '../../src/sheets/build';
import { readSeed } from '../support/seed';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';
import { bookContents } from '../support/workbook-content';

jest.setTimeout(240_000);

let server: WorkbenchServer;
let workbench: WorkbenchPage;

beforeAll(async () => {
  server = await WorkbenchServer.start();
  workbench = await server.open();
});
afterAll(async () => {
  await server.stop();
});

const empty = XlsxBook.create().save();

/** Three measures; half-width kana that 点検 can mend, and a method that 評価 has not heard of yet. */
function smallBook(): Uint8Array {
  const seed = readSeed('sanyo-onoda');
  const [first, second, third] = seed.measures;
  const format = findFormat('sanyo-onoda');
  if (!format || !first || !second || !third) throw new Error('no seed');
  const measures = [first, { ...second, title: `${second.title}（ｼｽﾃﾑ）` }, third];
  const book = XlsxBook.create();
  const [blank] = book.sheets;
  book.apply(planEdits({ ...seed, measures }, format));
  book.apply([
    {
      kind: 'setCells',
      sheet: `1 ${first.title}`,
      cells: [{ row: 10, col: 15, value: '水準' }],
    },
    { kind: 'removeSheet', sheet: blank?.name ?? '' },
  ]);
  return book.save();
}
const plan = smallBook();

let read = { file: '', content: null as unknown };

/** All that the sheets of the open workbook hold; read anew only when its file has changed. */
async function content(): Promise<unknown> {
  const file = await workbench.file();
  if (file !== read.file) read = { file, content: contentOf(file) };
  return read.content;
}

/** What is the default may be said or left out. */
function contentOf(file: string): unknown {
  const contents = bookContents(XlsxBook.load(Buffer.from(file, 'base64')));
  return JSON.parse(
    JSON.stringify(contents, (key, value: unknown) => {
      if (key === 'color' && value === '#000000') return undefined;
      if (key !== 'rows' || !Array.isArray(value)) return value;
      const heights: readonly unknown[] = value;
      return heights.slice(0, heights.findLastIndex((height) => height !== 15) + 1);
    }),
  );
}

/** The workbook is no longer as it was, and the pane has done with it. */
async function written(before: unknown): Promise<void> {
  const known = JSON.stringify(before);
  while (JSON.stringify(await content()) === known) await workbench.page.waitForTimeout(100);
  await workbench.pane.locator('footer [role=progressbar]').waitFor({ state: 'detached' });
}

interface WritingAction {
  readonly name: string;
  readonly book: Uint8Array;
  /** Up to the point where one press writes. */
  readonly prepare: () => Promise<void>;
  readonly write: () => Promise<void>;
  /** What the user had put together is still there. */
  readonly kept: () => Promise<boolean>;
  /** Bytes of a request under which Excel refuses a part of it. */
  readonly limit: number;
  /** It makes sheets; all others write into unlocked cells, which no protection keeps from being done. */
  readonly makesSheets?: boolean;
}

async function confirm(): Promise<void> {
  await workbench.button(texts.confirm.apply).click();
}

async function isProposed(): Promise<boolean> {
  return workbench.button(texts.confirm.apply).isVisible();
}

/** A batch that is shown first, then written. */
function proposed(
  name: string,
  book: Uint8Array,
  prepare: () => Promise<void>,
  makesSheets = false,
): WritingAction {
  const ready = async (): Promise<void> => {
    await prepare();
    await workbench.button(texts.confirm.apply).waitFor();
  };
  return { name, book, prepare: ready, write: confirm, kept: isProposed, limit: 300, makesSheets };
}

function report(name: string, make: string): WritingAction {
  return proposed(
    name,
    plan,
    async () => {
      await workbench.place(texts.places.reports);
      await workbench.button(make).click();
    },
    true,
  );
}

async function enterActual(): Promise<void> {
  await workbench.place(texts.places.entry);
  const all = workbench.button(texts.entry.all);
  if (await all.isVisible()) await all.click();
  await workbench.button(/公金収納対策の強化/).click();
  await workbench.pane.getByRole('textbox', { name: '実績（R2）' }).fill('700');
}

const leave = () => workbench.pane.getByLabel(texts.ignoring.reason);
const given = () => workbench.pane.getByLabel(texts.grading.reason);

const actions: readonly WritingAction[] = [
  {
    name: '記入',
    book: plan,
    prepare: enterActual,
    write: () => workbench.pane.getByRole('textbox', { name: '実績（R2）' }).press('Enter'),
    kept: async () =>
      (await workbench.pane.getByRole('textbox', { name: '実績（R2）' }).inputValue()) === '700',
    limit: 300,
  },
  proposed('点検：直す', plan, async () => {
    await workbench.place(texts.places.checks);
    await workbench.button(texts.checks.run).click();
    await workbench.button(texts.checks.fix).first().click();
  }),
  {
    name: '点検：対応不要にする',
    book: plan,
    prepare: async () => {
      await workbench.place(texts.places.checks);
      await workbench.button(texts.checks.run).click();
      await workbench.told(/点検しました/);
      await workbench
        .button(/^対応不要にする：/)
        .first()
        .click();
      await leave().fill('確認済み');
    },
    write: () => leave().press('Enter'),
    kept: async () => (await leave().inputValue()) === '確認済み',
    limit: 300,
  },
  proposed('評価', plan, async () => {
    await workbench.place(texts.places.grading);
    await workbench.button(texts.grading.run).click();
  }),
  {
    name: '評価：人が付ける評価',
    book: plan,
    prepare: async () => {
      await workbench.place(texts.places.grading);
      const row = workbench.pane.getByRole('table').locator('button[aria-expanded]').first();
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
      await workbench.pane.getByLabel(texts.grading.given).selectOption('D');
      await given().fill('確認済み');
    },
    write: () => workbench.button(texts.grading.give).click(),
    kept: async () => (await given().inputValue()) === '確認済み',
    limit: 300,
  },
  report('帳票：一覧', texts.reports.make),
  report('帳票：集計', texts.otherReports.tally.make),
  report('帳票：点検結果', texts.otherReports.findings.make),
  proposed('設定の変更', plan, async () => {
    await workbench.place(texts.places.more);
    const form = workbench.pane.getByRole('region', { name: texts.settingsForm.heading, exact: true });
    if (!(await form.isVisible())) await workbench.button(texts.settingsForm.change).click();
    await form.getByLabel(texts.settingsForm.from(3)).fill('60');
    await form.getByRole('button', { name: texts.settingsForm.show }).click();
  }),
  proposed(
    '新しい計画',
    empty,
    async () => {
      const words = texts.newPlan;
      const part = workbench.pane.getByRole('heading', { name: words.heading }).locator('..');
      await workbench.pane.getByRole('radio', { name: /山陽小野田市/ }).check();
      if (!(await part.isVisible())) await workbench.button(texts.empty.fromList).click();
      for (const [label, text] of [
        [words.municipality, '試験市'],
        [words.title, '試験計画'],
        [words.firstYear, 'R4'],
        [words.lastYear, 'R6'],
        [words.baselineYear, 'R3'],
        [words.reportYear, 'R4'],
      ] as const)
        await part.getByLabel(label).fill(text);
      await part
        .getByRole('textbox', { name: words.list, exact: true })
        .fill('番号\t施策名\t担当課\t指標名\tR6目標\n1\t窓口の改善\t市民課\t待ち時間\t10分');
      await workbench.button(words.read).click();
      await workbench.button(words.make).click();
    },
    true,
  ),
  proposed(
    '様式から作成',
    empty,
    async () => {
      await workbench.pane.getByRole('radio', { name: /美祢市/ }).check();
      await workbench.button(texts.sample.make).click();
    },
    true,
  ),
];

/** What the pane says in each failure, and whether it is one of making sheets only. */
const failures = [
  ['editing', bookTexts['cell-edit-mode']({}), false],
  ['protected', '保護', true],
  ['limit', bookTexts['payload-too-large']({}), false],
  ['behind', bookTexts['book-behind']({ book: 'book.xlsx' }), true],
  ['grouped', 'シートのグループ解除', false],
  ['midway', texts.failures.detail('GeneralException'), false],
] as const;
type Failure = (typeof failures)[number];

function failuresOf({ makesSheets = false }: WritingAction): readonly Failure[] {
  return failures.filter(([, , ofSheets]) => makesSheets || !ofSheets);
}

async function fail(trial: Failure[0], limit: number): Promise<void> {
  await (trial === 'limit' ? workbench.limitRequests(limit) : workbench.tryFailure(trial));
}

async function undo(): Promise<void> {
  await workbench.place(texts.places.more);
  await workbench.button(/を元に戻す$/).click();
  await workbench.told(/を元に戻しました/);
}

/** What Excel said, once it is in the clipboard. */
async function copiedDetail(): Promise<string> {
  await workbench.button(texts.failures.copy).click();
  const copied = workbench.button(texts.failures.copied);
  await copied.waitFor();
  return copied.locator('..').innerText();
}

/** What the pane tells of the failure, and whether all is as it was and can be tried again. */
async function failed(before: unknown, words: string, kept: () => Promise<boolean>): Promise<unknown> {
  // Undo reads before it writes, and may fail at that.
  await workbench.told(new RegExp(`${texts.failures.write}|${texts.failures.read}`));
  await workbench.told(words);
  const notice = await workbench.pane.locator('footer').innerText();
  return {
    reason: notice.includes(words) || notice,
    unchangedIsTold: notice.includes(texts.failures.unchanged) || notice.includes(texts.failures.read),
    unchanged: JSON.stringify(await content()) === JSON.stringify(before),
    kept: await kept(),
  };
}
const asItShould = { reason: true, unchangedIsTold: true, unchanged: true, kept: true };

test.each(actions)(
  '$name: whatever fails, the workbook is as before, the user is told, a second try works and can be undone',
  async (action) => {
    const { book, prepare, write, kept, limit } = action;
    await workbench.openBook(book);
    const before = await content();
    await prepare();
    for (const [trial, words] of failuresOf(action)) {
      await fail(trial, limit);
      // With its protection the workbook is another one than before.
      const now = await content();
      await write();
      expect({ [trial]: await failed(now, words, kept) }).toEqual({ [trial]: asItShould });
      await workbench.tryFailure('none');
      expect(await content()).toEqual(before);
    }
    await write();
    await written(before);
    await undo();
    expect(await content()).toEqual(before);
  },
);

test('元に戻す: whatever fails, what was written stays, the user is told, and a second try works', async () => {
  await workbench.openBook(plan);
  const before = await content();
  await enterActual();
  await workbench.pane.getByRole('textbox', { name: '実績（R2）' }).press('Enter');
  await written(before);
  const entered = await content();
  await workbench.place(texts.places.more);
  const button = workbench.button(/を元に戻す$/);
  for (const [trial, words] of failures) {
    if (trial === 'protected') continue;
    await fail(trial, 300);
    await button.click();
    expect({ [trial]: await failed(entered, words, () => button.isEnabled()) }).toEqual({
      [trial]: asItShould,
    });
    if (trial === 'midway') expect(await copiedDetail()).toContain('GeneralException');
    await workbench.tryFailure('none');
  }
  await button.click();
  await workbench.told(/を元に戻しました/);
  expect(await content()).toEqual(before);
});

test('another workbook comes to the front in the middle of a write: it is waited for, and nothing stays half written', async () => {
  await workbench.openBook(empty);
  const before = await content();
  const sheets = (): Promise<number> => workbench.page.evaluate('workbench.engine.book.sheets.length');
  await workbench.pane.getByRole('radio', { name: /美祢市/ }).check();
  await workbench.button(texts.sample.make).click();
  await workbench.button(texts.confirm.apply).waitFor();
  // many requests, each of which takes its time
  await workbench.page.evaluate(
    'Object.assign(workbench.engine.failures, { delay: 300, requestLimit: 200_000 })',
  );
  await confirm();
  while ((await sheets()) < 3) await workbench.page.waitForTimeout(20);
  await workbench.page.evaluate('workbench.engine.failures.otherWorkbook = true');
  await workbench.pane.locator('footer').getByText('book.xlsx').waitFor();
  expect(await sheets()).toBeGreaterThan(1);
  await workbench.tryFailure('none');
  await workbench.told(texts.failures.write);
  await workbench.told(texts.failures.unchanged);
  expect(await content()).toEqual(before);
  // what was asked for is still there, and works
  await confirm();
  await written(before);
  await undo();
  expect(await content()).toEqual(before);
});

test('a workbook that cannot be read when the pane opens: the user is told why, and it is read once that is over', async () => {
  const told: string[] = [];
  for (const trial of ['editing', 'limit']) {
    const other = await server.open({}, { trial });
    told.push(await other.pane.getByRole('alert').innerText());
    await other.tryFailure('none');
    // A cell that is no longer edited is noticed without a press.
    if (trial !== 'editing') {
      // an answer that takes its time: nothing is said of the plan until it is there
      await other.tryFailure('slow');
      await other.button(texts.retry).click();
      await other.pane.getByText(texts.loading).waitFor();
    }
    await other.pane.getByRole('tab', { name: texts.places.entry }).waitFor();
    await other.button(/公金収納対策の強化/).click();
    await other.pane.getByRole('textbox', { name: '実績（R2）' }).focus();
    await other.waitForSelection('N14');
    await other.clickCell('N14');
    await other.type('770');
    await other.pane.getByText('75.2%').first().waitFor();
    expect(other.errors).toEqual([]);
    await other.close();
  }
  const { failures: words, retry } = texts;
  expect(told).toEqual(
    (['cell-edit-mode', 'payload-too-large'] as const).map((code) =>
      [words.read, bookTexts[code]({}), retry].join('\n'),
    ),
  );
});

test('a reading that fails later leaves what is shown, and can be tried again', async () => {
  await workbench.openBook(plan);
  await workbench.place(texts.places.more);
  await workbench.limitRequests(300);
  await workbench.button(texts.more.reload).click();
  await workbench.told(texts.failures.read);
  await workbench.tryFailure('none');
  await workbench.button(texts.retry).click();
  await workbench.pane.locator('footer').getByText(texts.failures.read).waitFor({ state: 'detached' });
  expect(await workbench.pane.getByRole('tab', { selected: true }).getAttribute('aria-label')).toBe(
    texts.places.more,
  );
});

test('a locked cell keeps its content when somebody types into it in the grid', async () => {
  await enterActual();
  await workbench.waitForSelection('N14');
  await workbench.clickCell('O14');
  const before = await workbench.content();
  await workbench.type('5');
  await workbench.page.getByRole('alert').getByText('このセルは保護されています。').waitFor();
  await workbench.clickCell('O14');
  expect(await workbench.content()).toBe(before);
});

test('no page reported an error', () => {
  expect(workbench.errors).toEqual([]);
});
