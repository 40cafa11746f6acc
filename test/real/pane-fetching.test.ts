import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Route } from 'playwright-core';
import { paneJa as texts } from '../../locales/ja/pane';
import { Keyboard } from '../support/keyboard';
import { looked } from '../support/looked';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(() => server.stop());

type Answer = (route: Route) => unknown;
const give: Answer = (route) => route.continue();

/** What is done with requests for scripts of the pane that have some words; back comes how to change it. */
async function answerScripts(
  workbench: WorkbenchPage,
  words: string,
  first: Answer,
): Promise<(next: Answer) => void> {
  let answer = first;
  await workbench.page.route(/\.js$/, (route) => {
    const file = path.resolve(
      __dirname,
      '../../dist/pane',
      path.basename(new URL(route.request().url()).pathname),
    );
    const has = existsSync(file) && readFileSync(file, 'utf8').includes(words);
    return (has ? answer : give)(route);
  });
  return (next) => {
    answer = next;
  };
}

test('a place that is still fetched has the focus by Tab, and gives it on to what it shows', async () => {
  const workbench = await server.open();
  const sample = await workbench.book();
  const held: Route[] = [];
  const answer = await answerScripts(workbench, 'aria-sort', (route) => held.push(route));
  await workbench.openBook(sample.save());
  const user = await Keyboard.enter(workbench);
  await user.toRole('tab', 'Shift+Tab');
  await user.to(texts.places.grading, 'ArrowRight');
  await user.press('Enter');
  await user.to(texts.loadingPlace);
  expect(await workbench.violations()).toEqual([]);
  answer(give);
  for (const route of held) await route.continue();
  await user.to(/^達成率/);
  expect([...user.faults]).toEqual([]);
  expect(workbench.errors).toEqual([]);
  await workbench.page.context().close();
});

test('what cannot be fetched is said, the rest of the pane stays, and it is had once the network is there again', async () => {
  const workbench = await server.open();
  await workbench.pane.getByText('14/25').waitFor();
  const answer = await answerScripts(workbench, '', (route) => route.abort('internetdisconnected'));
  await workbench.place(texts.places.reports);
  const told = workbench.pane.getByRole('alert');
  await told.getByText(texts.unshown.title).waitFor();
  await looked(workbench, 'unshown');
  await told.getByRole('button', { name: texts.retry }).click();
  await told.getByText(texts.unshown.title).waitFor();
  answer(give);
  await told.getByRole('button', { name: texts.retry }).click();
  await workbench.button(texts.printing.preview).waitFor();
  expect(await told.count()).toBe(0);
  await workbench.page.context().close();
});
