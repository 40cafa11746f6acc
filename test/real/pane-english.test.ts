import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
});

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+/gu;

/** What a user sees or hears of the pane: texts, names, tooltips, placeholders. */
const shownTexts = `(() => {
  const found = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element && !/^(SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName) && seen(element)) found.push(node.data);
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (!seen(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
  }
  return found;
})()`;

/** Japanese in the pane that is not in the workbook: nothing, when the pane speaks English. */
async function untranslated(workbench: WorkbenchPage): Promise<string[]> {
  const { sheets } = (await workbench.book()).snapshot();
  const own = JSON.stringify(sheets);
  const frame = await workbench.frame();
  const texts = await frame.evaluate<string[]>(shownTexts);
  expect(await frame.evaluate<string>('document.documentElement.lang')).toBe('en');
  expect(texts).toEqual(expect.arrayContaining(['Entry', 'Reports']));
  return texts.filter((text) => [...text.matchAll(japanese)].some(([words]) => !own.includes(words)));
}

test('in English no Japanese is in the pane but what the workbook holds', async () => {
  const workbench = await server.open({}, { locale: 'en-US' });
  const { pane } = workbench;
  await pane.getByRole('heading', { name: 'Progress' }).waitFor();
  const found: Record<string, string[]> = { home: await untranslated(workbench) };
  await workbench.button(/公金収納対策の強化/).click();
  await pane.getByRole('textbox').first().waitFor();
  found.entry = await untranslated(workbench);
  await workbench.place('Check');
  await workbench.button('Check').click();
  await workbench.told(/^Checked:/);
  found.checks = await untranslated(workbench);
  await workbench.place('Grade');
  await pane.locator('button[data-row]').first().click();
  found.grading = await untranslated(workbench);
  await workbench.place('Reports');
  await workbench.button('Make the overview').click();
  await workbench.button('Write').waitFor();
  found.proposal = await untranslated(workbench);
  await workbench.button('Write').click();
  await workbench.told(/The overview stands on the sheet/);
  found.reports = await untranslated(workbench);
  await workbench.place('More');
  found.more = await untranslated(workbench);
  expect(found).toEqual({
    home: [],
    entry: [],
    checks: [],
    grading: [],
    proposal: [],
    reports: [],
    more: [],
  });
  expect(workbench.errors).toEqual([]);
});
