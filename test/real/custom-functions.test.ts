import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CellValue } from '../../src/book/cell';
import { XlsxBook } from '../../src/book/xlsx';
import { sampleBook } from '../../src/workbench/page/sample';
import { schemaViolations } from '../support/shared';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(300_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-functions-'));
const pictures = process.env.PICTURES;
const measure = '1 公金収納対策の強化';
const rate = (actual: number): number => (actual - 982) / (700 - 982);
let server: WorkbenchServer;
let workbench: WorkbenchPage;

/** The sample of 山陽小野田 with an empty sheet of the user's own before it. */
async function planWithOwnSheet(): Promise<Uint8Array> {
  const book = await sampleBook('sanyo-onoda');
  const own = book.addSheet('検算', 0);
  own.setNumberFormat({ row: 3, col: 0, rows: 1, cols: 1 }, '0.0%');
  own.setNumberFormat({ row: 6, col: 0, rows: 1, cols: 1 }, '0.0%');
  book.activate(own);
  return book.save();
}

beforeAll(async () => {
  server = await WorkbenchServer.start();
  workbench = await server.open();
  await workbench.openBook(await planWithOwnSheet());
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The first column of the user's sheet, from its fourth row on. */
async function results(): Promise<readonly CellValue[]> {
  return workbench.page.evaluate(
    `Array.from({ length: 7 }, (_, at) => workbench.engine.book.sheet('検算').value(at + 3, 0))`,
  );
}

/** Waits until the column shows what is expected, a minute at most. */
async function become(expected: readonly CellValue[]): Promise<void> {
  const wanted = JSON.stringify(expected);
  for (let tries = 0; tries < 600 && JSON.stringify(await results()) !== wanted; tries++) {
    await workbench.page.waitForTimeout(100);
  }
  expect(await results()).toEqual(expected);
}

async function shot(name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await workbench.page.waitForTimeout(500);
  await workbench.page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

const noRate = { error: '#N/A' };
const unknown = { error: '#NAME?' };

test('formulas that are typed into the grid show what the page of the add-in answers', async () => {
  await workbench.clickCell('A1');
  for (const text of [
    '835',
    '700',
    '982',
    '=TASSEI.RATE(A1,A2,A3)',
    '=tassei.grade(A4)',
    '=ROUND(TASSEI.RATE(A1,A2,A3)*100,1)&"%"',
    `=TASSEI.RATE('${measure}'!N14,'${measure}'!I12,'${measure}'!G12)`,
    '=TASSEI.RATE("",A2)',
    '=TASSEI.SCORE(A1)',
    '=A4*2',
  ]) {
    await workbench.type(text);
  }
  await become([rate(835), 'C', '52.1%', rate(835), noRate, unknown, rate(835) * 2]);
  await workbench.clickCell('A5');
  expect(await workbench.content()).toBe('=TASSEI.GRADE(A4)');
  await shot('typed');
});

test('an actual that is entered in the pane is followed, on other sheets too', async () => {
  await workbench.button(/公金収納対策の強化/).click();
  const actual = workbench.pane.getByRole('textbox', { name: '実績（R2）' });
  await actual.fill('720');
  await actual.press('Enter');
  await become([rate(835), 'C', '52.1%', rate(720), noRate, unknown, rate(835) * 2]);
});

test('with the pane closed its page goes on answering', async () => {
  await workbench.page.getByRole('button', { name: '作業ウィンドウを閉じる' }).click();
  await workbench.pane.locator('body').waitFor({ state: 'hidden' });
  await workbench.page.getByText('検算', { exact: true }).click();
  await workbench.clickCell('A1');
  await workbench.type('700');
  await become([1, 'A', '100%', rate(720), noRate, unknown, 2]);
  await shot('closed');
});

test('the saved file is sound, holds values and formulas as Excel stores them, and is calculated when it is opened', async () => {
  const file = path.join(folder, '検算.xlsx');
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('button', { name: '保存' }).click();
  await (await download).saveAs(file);
  expect(schemaViolations(file)).toBe('');
  const book = XlsxBook.load(readFileSync(file));
  const own = book.sheet('検算');
  expect([
    own?.formula(3, 0),
    own?.value(3, 0),
    own?.part.text.includes('_xldudf_TASSEI_RATE(A1,A2,A3)'),
  ]).toEqual(['=TASSEI.RATE(A1,A2,A3)', 1, true]);
  own?.setResult(3, 0, 0.25);
  await workbench.openBook(book.save());
  await become([1, 'A', '100%', rate(720), noRate, unknown, 2]);
});

test('no page reported an error', () => {
  expect(workbench.errors).toEqual([]);
});
