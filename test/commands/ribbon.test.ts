import { registerCommands, paneWindow } from '../../src/commands';
import { OfficeBook } from '../../src/book/office';
import { XlsxBook } from '../../src/book/xlsx';
import { paneJobs } from '../../src/taskpane/shell/jobs';
import { Pane } from '../../src/taskpane/workbook/pane';
import { ribbonJobs } from '../../src/taskpane/shell/ribbon-jobs';
import { startBook } from '../../src/taskpane/workbook/start-book';
import { texts } from '../../src/taskpane/state/texts-ja';
import { HostEngine } from '../../src/workbench/host';
import { startAddin, type AddinRuntime } from '../support/addin-runtime';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { whenPanesRest } from '../support/rested-panes';

afterAll(whenPanesRest);

jest.setTimeout(60_000);

const globals = ['Excel', 'Office', 'document', 'window'] as const;
const started: AddinRuntime[] = [];

afterEach(() => {
  for (const addin of started.splice(0)) addin.close();
  for (const name of globals) Reflect.deleteProperty(globalThis, name);
});

interface Ribbon {
  readonly engine: HostEngine;
  readonly pane: Pane;
  /** Done when the add-in has told Excel so. */
  readonly press: (action: string) => Promise<void>;
  readonly sheets: () => string[];
}

/** The page's start over the unmodified runtime, on a workbook with the plan of 山陽小野田市 or without any. */
async function open(options: {
  plan?: boolean;
  extra?: Record<string, string>;
  sharedRuntime?: boolean;
  closed?: boolean;
}): Promise<Ribbon> {
  const { plan = true, extra = {}, sharedRuntime = true, closed = true } = options;
  const seed = readSeed('sanyo-onoda');
  const settings = { ...seed.settings, extra };
  const book = plan
    ? planBook({ ...seed, settings, measures: seed.measures.slice(0, 3) })
    : XlsxBook.create();
  const engine = new HostEngine(book);
  const addin = await startAddin(engine, { sharedRuntime });
  started.push(addin);
  const { Excel, Office } = addin;
  Object.assign(globalThis, {
    Excel,
    Office,
    document: { visibilityState: 'visible' },
    window: { innerWidth: 320 },
  });
  const pane = new Pane(startBook(new OfficeBook(Excel)), texts, paneJobs);
  registerCommands(Promise.resolve(ribbonJobs(pane)), paneWindow(false));
  await pane.start();
  if (closed) engine.appRuntime.show(false);
  return {
    engine,
    pane,
    press: (action) => addin.conversation.invokeRibbon(action),
    sheets: () => book.sheets.map(({ name }) => name),
  };
}

test('with the pane closed 点検 writes 点検結果 and shows it; the pane stays closed and knows how to undo it', async () => {
  const ribbon = await open({});
  await ribbon.press('tasseiCheck');
  expect(ribbon.engine.activeSheet.name).toBe('点検結果');
  expect(ribbon.engine.appRuntime.visible).toBe(false);
  expect(ribbon.pane.state().batches.map(({ title }) => title)).toEqual([texts.otherReports.findings.title]);
  expect(ribbon.pane.state().notice?.intent).toBe('success');
});

test('with the pane closed 帳票 makes the overview, and 元に戻す takes it back', async () => {
  const ribbon = await open({});
  const before = ribbon.sheets();
  await ribbon.press('tasseiCheck');
  await ribbon.press('tasseiReport');
  expect(ribbon.engine.activeSheet.name).toBe('一覧');
  await ribbon.press('tasseiUndo');
  await ribbon.press('tasseiUndo');
  expect(ribbon.sheets()).toEqual(before);
  expect(ribbon.pane.state().batches).toEqual([]);
  expect(ribbon.engine.appRuntime.visible).toBe(false);
});

test('with the pane closed 評価 writes, and selects the first cell that it wrote', async () => {
  const ribbon = await open({ extra: { 算定根拠: '書き込む' } });
  await ribbon.press('tasseiGrade');
  const { engine, pane } = ribbon;
  const { row, col } = engine.selection;
  expect(engine.activeSheet.name).toBe('1 公金収納対策の強化');
  expect(engine.activeSheet.value(row, col)).toBe('(982−835)÷(982−700)＝147÷282＝52.1％ → C（50以上75未満）');
  expect(pane.state().batches.map(({ title }) => title)).toEqual([texts.grading.title]);
  await ribbon.press('tasseiUndo');
  expect(engine.activeSheet.value(row, col)).toBeNull();
});

test('with nothing to grade the pane opens and says so', async () => {
  const ribbon = await open({});
  await ribbon.press('tasseiGrade');
  expect(ribbon.engine.appRuntime.visible).toBe(true);
  expect(ribbon.pane.state().notice).toEqual({ intent: 'info', title: texts.grading.nothing });
});

test('with nothing to undo the pane opens and says so', async () => {
  const ribbon = await open({});
  await ribbon.press('tasseiUndo');
  expect(ribbon.engine.appRuntime.visible).toBe(true);
  expect(ribbon.pane.state().notice).toEqual({ intent: 'info', title: texts.more.undoNone });
});

test('with the pane open a job is shown there first, and nothing is written', async () => {
  const ribbon = await open({ closed: false });
  const before = ribbon.sheets();
  await ribbon.press('tasseiCheck');
  expect(ribbon.pane.state().place).toBe('checks');
  await ribbon.press('tasseiReport');
  expect(ribbon.pane.state().proposal?.title).toBe(texts.reports.title);
  expect(ribbon.sheets()).toEqual(before);
});

test('where Excel has no shared runtime the job is done in the workbook', async () => {
  const ribbon = await open({ sharedRuntime: false, closed: false });
  await ribbon.press('tasseiCheck');
  expect(ribbon.engine.activeSheet.name).toBe('点検結果');
});

test('commands in quick succession are done one after the other, and each end is told', async () => {
  const ribbon = await open({});
  await Promise.all([ribbon.press('tasseiCheck'), ribbon.press('tasseiReport'), ribbon.press('tasseiUndo')]);
  expect(ribbon.sheets()).toContain('点検結果');
  expect(ribbon.pane.state().batches.map(({ title }) => title)).toEqual([texts.otherReports.findings.title]);
});

test('while a cell is edited the pane opens with the reason, and does what failed once it is asked again', async () => {
  const ribbon = await open({});
  ribbon.engine.failures.cellEditMode = true;
  await ribbon.press('tasseiReport');
  const { notice } = ribbon.pane.state();
  expect(ribbon.engine.appRuntime.visible).toBe(true);
  expect(notice?.body).toContain('セルが入力中です');
  ribbon.engine.failures.cellEditMode = false;
  await notice?.retry?.();
  expect(ribbon.pane.state().proposal?.title).toBe(texts.reports.title);
});

test('in a workbook without a plan the pane opens', async () => {
  const ribbon = await open({ plan: false });
  await ribbon.press('tasseiGrade');
  expect(ribbon.engine.appRuntime.visible).toBe(true);
  expect(ribbon.pane.state().reading).toBeNull();
});

test('a key opens and closes the pane, and leads from measure to measure', async () => {
  const ribbon = await open({});
  await ribbon.press('tasseiPane');
  expect(ribbon.engine.appRuntime.visible).toBe(true);
  await ribbon.press('tasseiPane');
  expect(ribbon.engine.appRuntime.visible).toBe(false);
  const visited: string[] = [];
  for (const action of ['tasseiNext', 'tasseiNext', 'tasseiPrevious', 'tasseiPrevious', 'tasseiPrevious']) {
    await ribbon.press(action);
    visited.push(ribbon.engine.activeSheet.name.split(' ')[0]!);
  }
  expect(visited).toEqual(['1', '2', '1', '1', '1']);
});
