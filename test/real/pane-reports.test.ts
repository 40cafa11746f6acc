import { looked } from '../support/looked';
import { WorkbenchServer } from '../support/workbench-page';

jest.setTimeout(400_000);

let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});

/** Office.js tells once, and for ever, on what it runs. */
const onDesktop = `{
  const define = Object.defineProperty;
  Object.defineProperty = (target, key, property) =>
    define(target, key, key === 'platform' ? { ...property, value: 'PC' } : property);
}`;

test('the sheets of a department are chosen together, made into a PDF, looked at, and made in part', async () => {
  const workbench = await server.open({}, { own: true });
  const { pane } = workbench;
  await workbench.place('帳票');
  await pane.getByText('令和2年度の帳票を作ります').waitFor();
  await workbench.button('すべて選ぶ').click();
  await pane.getByText('27 枚のうち 26 枚を選んでいます。').waitFor();
  expect(await pane.getByRole('checkbox', { name: '計画設定（選んだときだけ印刷します）' }).isChecked()).toBe(
    false,
  );
  const groups = pane.getByRole('combobox', { name: '部署や方針でまとめて選ぶ' });
  await groups.selectOption({ label: '下水道課（1 枚）' });
  await pane.getByText(/枚のうち 1 枚を選んでいます/).waitFor();
  await workbench.button('PDF を作成').click();
  await pane.getByText(/PDF ができました（2 ページ/).waitFor();
  await pane.getByText('1 / 2 ページ').waitFor();
  await looked(workbench, 'pdf-made');
  const goTo = pane.getByRole('textbox', { name: 'ページ番号へ移動' });
  await goTo.fill('２');
  await goTo.press('Enter');
  await pane.getByText('2 / 2 ページ').waitFor();
  const range = pane.getByRole('textbox', { name: '印刷するページ' });
  await range.fill('3');
  await workbench.button('PDF を作成').click();
  await pane.getByText('ページの指定「3」は範囲の外です。1 から 2 まで').waitFor();
  expect(await range.evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
  await looked(workbench, 'pdf-range');
  await range.fill('2');
  await workbench.button('PDF を作成').click();
  await pane.getByText(/PDF ができました（1 ページ/).waitFor();
  // the desktop saves no file of a pane, and says so before the work
  await workbench.page.addInitScript(onDesktop);
  await workbench.openBook((await workbench.book()).save());
  await workbench.place('帳票');
  await pane.getByText('この Excel では、作業ウィンドウから PDF を保存できません').waitFor();
  expect(await workbench.button('PDF を作成').count()).toBe(0);
  await workbench.button('プレビュー').click();
  await pane.getByText(/^1 \/ \d+ ページ$/).waitFor();
  await looked(workbench, 'pdf-desktop');
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});
