import { countDrawn } from '../support/drawn-views';
import { WorkbenchServer } from '../support/workbench-page';

jest.setTimeout(300_000);

let server: WorkbenchServer;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});

test('how far long work is draws the line that tells it, neither the list of measures nor the table of 評価', async () => {
  // a window of its own, which is not used again: the counting would stay in it
  const workbench = await server.open(
    { storageState: { cookies: [], origins: [] } },
    { sample: 'sanyo-onoda' },
  );
  try {
    const drawn = await countDrawn(workbench, [
      'footer [role=progressbar]',
      'ul[aria-label="施策の一覧"]',
      'main table',
    ]);
    const { page, pane } = workbench;
    page.setDefaultTimeout(15_000);
    for (const place of ['記入', '評価']) {
      await page.evaluate('workbench.engine.failures.delay = 400');
      await workbench.place('点検');
      await workbench.button('点検').click();
      await pane.getByRole('progressbar').waitFor();
      await workbench.place(place);
      if (place === '記入') await pane.getByRole('list', { name: '施策の一覧' }).waitFor();
      else await pane.locator('main table').waitFor();
      await pane.getByRole('progressbar').waitFor();
      await drawn();
      await workbench.told(/^点検しました/);
      const times = (await drawn()).filter((views) => views.includes(0));
      expect(times.length).toBeGreaterThan(2);
      // what was found changes list and table, and may come at the same moment
      expect(times.filter((views) => views.length > 1).length).toBeLessThan(2);
    }
    expect(workbench.errors).toEqual([]);
  } finally {
    await workbench.close();
  }
});
