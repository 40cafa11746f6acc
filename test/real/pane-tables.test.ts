import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import { looked } from '../support/looked';
import { WorkbenchServer } from '../support/workbench-page';

jest.setTimeout(400_000);

let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterEach(() => server.closeAll());
afterAll(async () => {
  await server.stop();
});

test('the figures become a sheet of rows, and a CSV file; the trends become charts', async () => {
  const workbench = await server.open();
  const { pane, page } = workbench;
  await workbench.place('帳票');
  await looked(workbench, 'reports-table');
  const download = page.waitForEvent('download');
  await workbench.button('CSV を保存').click();
  const file = await (await download).path();
  const { data } = parse<Record<string, string>>(readFileSync(file, 'utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  await pane.getByText(/指標の表\.csv のダウンロードを始めました/).waitFor();
  expect(data.find(({ 指標: name, 区分: kind }) => name === '未収債権額' && kind === '基準値')).toMatchObject(
    {
      値: '982',
      単位: '百万円',
    },
  );

  for (const [make, done] of [
    ['表のシートを作成', /表を作成しました/],
    ['推移を作成', /推移を作成しました/],
  ] as const) {
    await workbench.button(make).click();
    await workbench.button('書き込む').click();
    await pane.getByText(done).waitFor();
  }
  const book = await workbench.book();
  const sheet = book.snapshot({ all: true }).sheets.find(({ name }) => name === '指標の表');
  expect(sheet?.grid?.values.length).toBe(data.length + 1);
  const figures = book.sheet('指標の表');
  expect(figures && book.tables(figures)).toMatchObject([
    { name: '指標の表', at: { rows: data.length + 1 } },
  ]);
  const trends = book.sheet('推移');
  if (!trends) throw new Error('no sheet 推移');
  expect(book.contentOf(trends).charts?.length).toBeGreaterThan(12);
  expect(workbench.errors).toEqual([]);
});

test('a measure shows its indicators over the years', async () => {
  const workbench = await server.open();
  const { pane } = workbench;
  await workbench.button(/公金収納対策の強化/).click();
  await pane.getByRole('button', { name: '推移' }).click();
  const picture = pane.getByRole('img', { name: /^未収債権額の推移：.*R2 実績 835百万円/ });
  await picture.waitFor();
  expect(await picture.locator('circle').count()).toBe(2);
  await looked(workbench, 'entry-trend');
  expect(workbench.errors).toEqual([]);
});
