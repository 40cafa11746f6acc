import { XlsxBook } from '../../src/book/xlsx';
import { readPlan } from '../../src/sheets/read-plan';
import { looked } from '../support/looked';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { WorkbenchServer } from '../support/workbench-page';

jest.setTimeout(240_000);

let server: WorkbenchServer;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(() => server.stop());

/** 山陽小野田's plan with an overview in which hardly an actual is right, and a hidden sheet. */
function oldOverview(): Uint8Array {
  const seed = readSeed('sanyo-onoda');
  const overview = (seed.overview ?? []).map((row, i) => ({ ...row, current: `${String(90_000 + i)}人` }));
  const book = planBook({ ...seed, overview });
  book.sheet(book.sheets[4]!.name)!.visibility = 'hidden';
  return book.save();
}

test('an old 一覧 is one finding with a way to make it anew, and the findings of a group are left together', async () => {
  const workbench = await server.open();
  const { pane } = workbench;
  await workbench.openBook(oldOverview());
  await workbench.place('点検');
  await workbench.button('点検').click();
  await workbench.told(/点検しました/);
  const list = pane.getByRole('list', { name: '点検の結果' });
  await list.getByText(/前に作った一覧のようです/).waitFor();
  await pane.getByLabel('まとめ方').selectOption({ label: '点検の種類ごと' });
  const group = list.getByRole('button', { name: /件とも対応不要$/ }).first();
  const count = Number(/\d+/.exec(await group.innerText())?.[0]);
  expect(count).toBeGreaterThan(1);
  await group.click();
  await pane.getByRole('textbox', { name: '対応不要の理由' }).fill('公表した資料のとおり');
  await looked(workbench, 'ignore-group');
  await workbench.button('対応不要にする').click();
  await workbench.told(`指摘 ${String(count)} 件を対応不要にしました`);
  const saved = readPlan((await workbench.book()).snapshot()).plan;
  expect(saved?.settings.ignored?.map(({ reason }) => reason)).toEqual(
    Array.from({ length: count }, () => '公表した資料のとおり'),
  );
  await list.getByRole('button', { name: '一覧を作り直す' }).first().click();
  await workbench.button('書き込む').click();
  await workbench.told(/一覧を作成しました/);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

test('a hidden sheet is said where sheets are printed, and shown on demand', async () => {
  const workbench = await server.open();
  const { pane } = workbench;
  const bytes = oldOverview();
  const hidden = XlsxBook.load(bytes).sheets.find(({ visibility }) => visibility === 'hidden')!.name;
  await workbench.openBook(bytes);
  await workbench.place('帳票');
  await pane.getByText(`シート「${hidden}」は隠れています。`).waitFor();
  expect(await pane.getByRole('checkbox', { name: hidden, exact: true }).count()).toBe(0);
  await looked(workbench, 'hidden-sheet');
  await workbench.button('表示する').click();
  await pane.getByRole('checkbox', { name: hidden, exact: true }).waitFor();
  expect((await workbench.book()).sheet(hidden)?.visibility).toBe('visible');
  await workbench.close();
});
