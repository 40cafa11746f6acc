import { XlsxBook } from '../../src/book/xlsx';
import { readSeed } from '../support/seed';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(240_000);

let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterEach(() => server.closeAll());
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

/** Japanese in the pane that is not in the workbook: nothing, when the pane speaks English, as by these words. */
async function untranslated(
  workbench: WorkbenchPage,
  english: readonly string[] = ['Entry', 'Reports'],
  /** Headings and fields of a form, which have no English names. */
  form = '',
): Promise<string[]> {
  const { sheets } = (await workbench.book()).snapshot();
  // the headings of a list are those of the sheets
  const own = `${JSON.stringify(sheets)} 番号 施策名 担当課 指標 単位 基準値 目標 ${form}`;
  const frame = workbench.frame();
  const texts = await frame.evaluate<string[]>(shownTexts);
  expect(await frame.evaluate<string>('document.documentElement.lang')).toBe('en');
  expect(texts).toEqual(expect.arrayContaining([...english]));
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
  await workbench.told(/^Overview made/);
  found.reports = await untranslated(workbench);
  await workbench.place('More');
  found.more = await untranslated(workbench);
  await workbench.button('Change the settings').click();
  const form = pane.getByRole('region', { name: 'Settings', exact: true });
  await form.getByLabel('Report year').fill('R9');
  await form.getByLabel('Baseline year').focus();
  await form.getByText('The report year must be a year of the plan.').waitFor();
  found.settings = await untranslated(workbench);
  await form.getByLabel('Report year').fill('R1');
  await form.getByRole('button', { name: 'Review the changes' }).click();
  // 控え and what it keeps, by the names that it has on its sheet, are the workbook's
  found.settingsProposal = (await untranslated(workbench)).filter((line) => !line.includes('控え'));
  await workbench.button('Write').click();
  await workbench.told(/^Settings changed/);
  found.settingsWritten = await untranslated(workbench);
  expect(found).toEqual({
    home: [],
    entry: [],
    checks: [],
    grading: [],
    proposal: [],
    reports: [],
    more: [],
    settings: [],
    settingsProposal: [],
    settingsWritten: [],
  });
  expect(workbench.errors).toEqual([]);
});

test('nor is there any where the workbook has no plan yet, and a new one is made from a list', async () => {
  const workbench = await server.open({}, { locale: 'en-US' });
  const { pane } = workbench;
  await workbench.openBook(XlsxBook.create().save());
  await pane.getByRole('heading', { name: 'This workbook has no plan yet' }).waitFor();
  const found: Record<string, string[]> = {
    empty: await untranslated(workbench, ['This workbook has no plan yet']),
  };
  await pane.getByRole('radio', { name: /Based on: Mine/ }).check();
  await workbench.button('Make from a list').click();
  await pane.getByLabel('Municipality').fill('Test city');
  await pane.getByLabel('Name of the plan').fill('Test plan');
  for (const [label, year] of [
    ['First year', 'R4'],
    ['Last year', 'R6'],
    ['Baseline year', 'R3'],
    ['Report year', 'R4'],
  ] as const) {
    await pane.getByLabel(label).fill(year);
  }
  const list = pane.getByRole('textbox', { name: 'List', exact: true });
  await list.fill('Department\nA');
  await workbench.button('Read the list').click();
  await pane.getByText(/^There is no heading for the names of the measures/).waitFor();
  const fields = `${JSON.stringify(readSeed('mine'))} 名称 事業名`;
  found.refused = await untranslated(workbench, ['This workbook has no plan yet'], fields);
  expect(found).toEqual({ empty: [], refused: [] });
  expect(workbench.errors).toEqual([]);
});
