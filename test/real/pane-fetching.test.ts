import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Route } from 'playwright-core';
import { bookTexts } from '../../locales/ja/book';
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
  const workbench = await server.open({}, { own: true });
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
  await workbench.close();
});

test('what cannot be fetched is said, the rest of the pane stays, and it is had once the network is there again', async () => {
  const workbench = await server.open({}, { own: true });
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
  await workbench.close();
});

const offline: Answer = (route) => route.abort('internetdisconnected');
/** What the user reads of a part that cannot be had. */
const missing = bookTexts['part-missing']({});

test('an entry is kept in its box while what writes cannot be fetched, and is written once the network is there again', async () => {
  const workbench = await server.open({}, { own: true });
  const sample = await workbench.book();
  const answer = await answerScripts(workbench, 'useStandardHeight', offline);
  await workbench.openBook(sample.save());
  await workbench.button(/公金収納対策の強化/).click();
  const actual = workbench.pane.getByLabel('実績（R2）').first();
  await actual.fill('700');
  await actual.press('Tab');
  await workbench.told(missing);
  expect(await actual.inputValue()).toBe('700');
  const written = (): Promise<unknown> =>
    workbench.page.evaluate('workbench.engine.activeSheet.value(13, 13)');
  expect(await written()).toBe(835);
  await looked(workbench, 'entry-offline');
  answer(give);
  await workbench.pane.locator('footer').getByRole('button', { name: texts.retry, exact: true }).click();
  while ((await written()) !== 700) await workbench.page.waitForTimeout(50);
  await workbench.close();
});

test('a batch is not begun while what writes cannot be fetched; it is told that the workbook is as it was', async () => {
  const workbench = await server.open({}, { own: true });
  const sample = await workbench.book();
  const answer = await answerScripts(workbench, 'useStandardHeight', offline);
  await workbench.openBook(sample.save());
  const before = await workbench.file();
  await workbench.place(texts.places.reports);
  await workbench.button(texts.reports.make).click();
  await workbench.button(texts.confirm.apply).click();
  await workbench.told(`${texts.failures.unchanged} ${missing}`);
  expect(await workbench.file()).toBe(before);
  answer(give);
  await workbench.pane.locator('footer').getByRole('button', { name: texts.retry, exact: true }).click();
  while ((await workbench.file()) === before) await workbench.page.waitForTimeout(100);
  await workbench.close();
});

test('a workbook whose form cannot be fetched is told as not read, and is read once the network is there again', async () => {
  const workbench = await server.open({}, { own: true });
  const sample = await workbench.book();
  const answer = await answerScripts(workbench, '山陽小野田市 行政改革プラン 行動計画', offline);
  await workbench.openBook(sample.save());
  const told = workbench.pane.getByRole('alert');
  await told.getByText(missing).waitFor();
  await looked(workbench, 'form-offline');
  answer(give);
  await told.getByRole('button', { name: texts.retry }).click();
  await workbench.pane.getByText('14/25').waitFor();
  await workbench.close();
});
