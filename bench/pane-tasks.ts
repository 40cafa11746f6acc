import { paneJa as texts } from '../locales/ja/pane';
import { XlsxBook } from '../src/book/xlsx';
import { readPlan } from '../src/sheets/read-plan';
import { gradeAll, largeBook } from '../test/support/large-plan';
import { WorkbenchServer, type WorkbenchPage } from '../test/support/workbench-page';

/**
 * What a clerk and a planner do in the pane, in Chromium on the workbench: presses (of mouse or keys that are not the
 * figure itself) and seconds, from the first press to the pane's word that it is done.
 * `npm run build && npx tsx bench/pane-tasks.ts`
 */
const measures = 60;

async function timed(
  what: string,
  presses: readonly (() => Promise<unknown>)[],
  end: () => Promise<unknown>,
): Promise<void> {
  const start = performance.now();
  for (const press of presses) await press();
  await end();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${what} | ${String(presses.length)} | ${seconds}\n`);
}

/** A plan in which 評価 has written nothing yet. */
function ungraded(): Uint8Array {
  const book = XlsxBook.load(largeBook('sanyo-onoda', measures));
  const reading = readPlan(book.snapshot());
  if (!reading.plan) throw new Error('no plan');
  book.apply(
    gradeAll(reading, reading.plan.settings.reportYear).map((edit) =>
      edit.kind === 'setCells'
        ? { ...edit, cells: edit.cells.map(({ row, col }) => ({ row, col, value: null })) }
        : edit,
    ),
  );
  return book.save();
}

/** Text as if it were pasted into the first box of a list. */
async function paste({ pane }: WorkbenchPage, text: string): Promise<void> {
  const box = pane.getByRole('list', { name: texts.figures.list }).getByRole('textbox').first();
  await box.waitFor();
  await box.evaluate((target, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function opened(server: WorkbenchServer, bytes: Uint8Array): Promise<WorkbenchPage> {
  const workbench = await server.open();
  workbench.page.setDefaultTimeout(30_000);
  await workbench.openBook(bytes);
  return workbench;
}

async function clerk(server: WorkbenchServer): Promise<void> {
  const home = await opened(server, largeBook('ube-reform', measures));
  const list = home.button(texts.entry.all);
  const begin = home.button(texts.home.next.startButton);
  await begin.waitFor();
  await timed('one figure from the start, without the typing', [() => begin.click()], () =>
    home.pane.locator('[data-entry]:focus').waitFor(),
  );
  await home.page.keyboard.type('96.5');
  const next = home.button(texts.entry.nextUnfilled);
  await timed('the next figure', [() => next.click()], () =>
    home.pane.locator('[data-entry]:focus').waitFor(),
  );
  await list.click();
  const figures = home.pane.getByRole('button', { name: /^実績をまとめて記入/ });
  await figures.waitFor();
  const column = Array.from({ length: measures }, (_, i) => String(10 + i)).join('\r\n');
  await timed(
    `${String(measures)} figures by paste`,
    [
      () => figures.click(),
      () => paste(home, column),
      () => home.button(texts.figures.write(measures)).click(),
    ],
    () => home.told(texts.figures.done(measures)),
  );
  await home.close();
}

async function planner(server: WorkbenchServer): Promise<void> {
  const plan = await opened(server, ungraded());
  await timed('評価 of all, until it is shown', [() => plan.ribbon('評価').click()], () =>
    plan.pane
      .locator('footer')
      .getByText(/書き込みます$/)
      .waitFor(),
  );
  const apply = plan.button(texts.confirm.apply);
  await timed('評価 of all, written', [() => apply.click()], () => plan.told(/計算しました/));
  await timed(
    'PDF of all',
    [
      () => plan.place(texts.places.reports),
      () => plan.button(texts.printing.all).click(),
      () => plan.button(texts.printing.make).click(),
    ],
    () => plan.button(texts.printing.openWindow).waitFor(),
  );
  await plan.close();
}

async function newPlan(server: WorkbenchServer): Promise<void> {
  const empty = await opened(server, XlsxBook.create().save());
  const rows = Array.from(
    { length: measures },
    (_, i) =>
      `${String(i + 1)},施策${String(i + 1)},総務課,件数${String(i + 1)},${String(10 + i)}件,${String(20 + i)}件`,
  );
  const csv = ['番号,施策名,担当部署,指標名,基準値（R5）,R6目標', ...rows].join('\n');
  const input = empty.pane.locator('main input[type=file]');
  await timed(
    `a new plan of ${String(measures)} measures from a list`,
    [
      () => empty.button(texts.empty.fromList).click(),
      () => input.setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }),
      () => empty.button(texts.newPlan.make).click(),
      () => empty.button(texts.confirm.apply).click(),
    ],
    () => empty.told(/計画を作りました/),
  );
  await empty.close();
}

async function main(): Promise<void> {
  const server = await WorkbenchServer.start();
  process.stdout.write('what | presses | s\n');
  for (const task of [clerk, planner, newPlan]) await task(server);
  await server.stop();
}

void main();
