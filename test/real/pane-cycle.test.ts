import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { XlsxBook } from '../../src/book/xlsx';
import { understand } from '../../src/cli/adopt-files';
import { reasonWord } from '../../locales/reason-word';
import { adoptEdits } from '../../src/forms/adopt';
import { recordsOf } from '../../src/cycle/records';
import { readPlan } from '../../src/sheets/read-plan';
import { fieldIn, masterOf, type as typeInto } from '../cycle/support/cycle-book';
import { looked } from '../support/looked';
import { hasShared, sharedFolder } from '../support/shared';
import { WorkbenchServer, type WorkbenchPage } from '../support/workbench-page';

jest.setTimeout(900_000);

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-cycle-'));
let server: WorkbenchServer;
beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function downloaded(workbench: WorkbenchPage, act: () => Promise<unknown>): Promise<Uint8Array> {
  const [file]: [Download, unknown] = await Promise.all([workbench.page.waitForEvent('download'), act()]);
  return new Uint8Array(readFileSync(await file.path()));
}

/** 配付, by a zip of all workbooks. */
async function handOut(workbench: WorkbenchPage): Promise<Map<string, XlsxBook>> {
  await workbench.place('配付・回収');
  await workbench.pane.getByLabel('期限').fill('2026-05-29');
  await workbench.button('部署ごとのブックを作る').click();
  await workbench.pane.getByRole('button', { name: 'まとめて保存（zip）' }).waitFor({ timeout: 300_000 });
  const zip = await downloaded(workbench, () => workbench.button('まとめて保存（zip）').click());
  return new Map(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [
      name.replace(/\.xlsx$/u, ''),
      XlsxBook.load(bytes),
    ]),
  );
}

async function choose(workbench: WorkbenchPage, replies: ReadonlyMap<string, XlsxBook>): Promise<void> {
  await workbench.pane.getByLabel('回答のブックを選ぶ').setInputFiles(
    [...replies].map(([name, book]) => ({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(book.save()),
    })),
  );
}

function of<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new Error(String(key));
  return found;
}

test('a year of a coded form: hand out, collect with a conflict, send back, collect again, 評価, 一覧, PDF, the next year', async () => {
  const workbench = await server.open();
  const { pane } = workbench;
  const given = await handOut(workbench);
  expect(given.size).toBe(11);
  await looked(workbench, 'cycle-handed-out');
  const actual = '指標1_実績_R2';
  const tax = of(given, '税務課');
  const water = of(given, '水道局');
  typeInto(tax, '1', actual, 820);
  typeInto(tax, '1', '報告1_取組状況_R2', '督促の回数を増やした。');
  const sewer = of(given, '下水道課');
  const own = masterOf(sewer).reading.measures[0]?.measure.number ?? '';
  typeInto(sewer, own, '報告1_取組状況_R2', '下水道課が書いた。');
  const place = fieldIn(tax, '1', actual);
  const before = masterOf(await workbench.book());
  expect(recordsOf(before.book, before.reading.measures)).toHaveLength(25);
  // the planner has corrected the same figure meanwhile
  const edited = await workbench.book();
  typeInto(edited, '1', actual, 810);
  await workbench.openBook(edited.save());
  await workbench.place('配付・回収');
  await choose(
    workbench,
    new Map([
      ['税務課（最終）.xlsx', tax],
      ['suido.xlsx', water],
      ['下水道課.xlsx', sewer],
    ]),
  );
  await pane.getByText('食い違い 1 件は、決めるまで計画のままです。').waitFor();
  await looked(workbench, 'cycle-review');
  await pane.getByRole('radio', { name: '回答を採る' }).check();
  await looked(workbench, 'cycle-decided');
  await workbench.button(/^計画に取り込む/).click();
  await workbench.told(/件を取り込みました/);
  const collected = await workbench.book();
  expect(fieldIn(collected, '1', actual).value.value).toBe(820);
  expect(collected.sheet(place.sheet)?.value(place.row, place.col)).toBe(820);
  await pane.getByText('提出 3 / 11 部署').waitFor();
  await looked(workbench, 'cycle-collected');
  // one write, one undo
  await workbench.place('その他');
  await workbench.button(/^「回収.*」を元に戻す$/).click();
  await workbench.told(/元に戻しました/);
  expect(fieldIn(await workbench.book(), '1', actual).value.value).toBe(810);
  await workbench.button('やり直す').click();
  await workbench.told(/やり直しました/);
  // what is sent back is answered once more
  await workbench.place('配付・回収');
  await workbench.button('税務課へ差戻し').click();
  const mail = pane.getByLabel('メールの文');
  await mail.waitFor({ timeout: 300_000 });
  expect(await mail.inputValue()).toContain('税務課');
  await looked(workbench, 'cycle-sent-back');
  const again = XlsxBook.load(await downloaded(workbench, () => workbench.button(/税務課.*\.xlsx/u).click()));
  expect(fieldIn(again, '1', actual).value.value).toBe(820);
  typeInto(again, '1', actual, 690);
  await choose(workbench, new Map([['再回答.xlsx', again]]));
  await pane.getByRole('article', { name: '再回答.xlsx' }).waitFor();
  await workbench.button(/^計画に取り込む/).click();
  await workbench.told(/件を取り込みました/);
  expect(fieldIn(await workbench.book(), '1', actual).value.value).toBe(690);
  await workbench.place('評価');
  await workbench.button('達成率と評価を計算').click();
  // the rates are live formulas: the reply has come through them, and the hand-given grade is told
  await workbench.told(/^新しく書き込むものはありません。人が付けた評価が計算と違う施策が 3 件/);
  expect(fieldIn(await workbench.book(), '1', '指標1_達成率_R2').value.value).toBeCloseTo(292 / 282);
  await workbench.place('帳票');
  await workbench.button('一覧を作成').click();
  await workbench.button('書き込む').click();
  await workbench.told(/一覧を作りました|一覧を作成しました/);
  await workbench.button('PDF を作成').click();
  const link = pane.getByRole('link', { name: 'PDF を保存' });
  await link.waitFor();
  const pdf = path.join(folder, 'year.pdf');
  writeFileSync(pdf, await downloaded(workbench, () => link.click()));
  expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toContain('690百万円');
  await workbench.place('配付・回収');
  const next = await downloaded(workbench, () => workbench.button('次年度のブックを作る').click());
  const { settings, measures } = readPlan(XlsxBook.load(next).snapshot()).plan ?? {};
  expect([settings?.reportYear, measures?.length]).toEqual(['R3', 25]);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

const withForms = hasShared('forms/f01.xlsx') ? test : test.skip;

withForms('the same of a form of a city’s own, with what is sent back and the next year', async () => {
  const { book, snapshot, detection, form } = understand(path.join(sharedFolder, 'forms/f01.xlsx'), {});
  book.apply(adoptEdits(snapshot, detection, form, { title: '行財政改革', municipality: '' }, reasonWord));
  const workbench = await server.open();
  await workbench.openBook(book.save());
  const { pane } = workbench;
  const given = await handOut(workbench);
  const [department, reply] = [...given][0] ?? [];
  if (department === undefined || !reply) throw new Error('nothing was handed out');
  const { reading } = masterOf(reply);
  const [source] = reading.measures;
  const year = reading.plan.settings.reportYear;
  const actual = `指標1_実績_${year}`;
  typeInto(reply, source?.measure.number ?? '', actual, 12345);
  await choose(workbench, new Map([['回答.xlsx', reply]]));
  await pane.getByRole('article', { name: '回答.xlsx' }).waitFor();
  await looked(workbench, 'cycle-own-form');
  await workbench.button(/^計画に取り込む/).click();
  await workbench.told(/件を取り込みました/);
  expect(fieldIn(await workbench.book(), source?.measure.number ?? '', actual).value.value).toBe(12345);
  const back = pane.getByRole('button', { name: `${department}へ差戻し` });
  if ((await back.count()) > 0) {
    await back.click();
    await pane.getByLabel('メールの文').waitFor({ timeout: 300_000 });
    await looked(workbench, 'cycle-sent-back');
  }
  const next = await downloaded(workbench, () => workbench.button('次年度のブックを作る').click());
  const read = readPlan(XlsxBook.load(next).snapshot());
  expect(read.plan?.settings.reportYear).toBe('R7');
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});
