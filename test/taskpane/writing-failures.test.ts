import { File } from 'node:buffer';
import { bookTexts } from '../../locales/ja/book';
import { formPaneJa } from '../../locales/ja/form-pane';
import { paneJa } from '../../locales/ja/pane';
import type { ContentValidation } from '../../src/book/sheet-content';
import { XlsxBook } from '../../src/book/xlsx';
import { makeFixes } from '../../src/taskpane/checks/actions';
import { giveMeasures, handOut, readReplies, sendBack, takeReplies } from '../../src/taskpane/cycle/actions';
import { madeSlice, reviewSlice } from '../../src/taskpane/cycle/cycle-state';
import { writeFigures } from '../../src/taskpane/entry/actions';
import { openFigures } from '../../src/taskpane/entry/open-figures';
import { proposeGrades } from '../../src/taskpane/grading/actions';
import { rebuild } from '../../src/taskpane/new-plan/actions';
import { formDraft } from '../../src/taskpane/own-form/state';
import { nameWords, openForm, writeForm } from '../../src/taskpane/own-form/actions';
import { proposeReport } from '../../src/taskpane/reports/actions';
import { arrangementChange, arrangementOf } from '../../src/taskpane/settings/arrange';
import { paneJobs } from '../../src/taskpane/shell/jobs';
import { texts } from '../../src/taskpane/state/texts-ja';
import { checkedSlice } from '../../src/taskpane/workbook/checking/plan-checks';
import { entryFields } from '../../src/taskpane/workbook/entries/entry-fields';
import { Pane } from '../../src/taskpane/workbook/pane';
import { proposeRevision } from '../../src/taskpane/workbook/propose-revision';
import { startBook } from '../../src/taskpane/workbook/start-book';
import { recordsOf } from '../../src/cycle/records';
import { type } from '../cycle/support/cycle-book';
import { cityBook } from '../forms/books';
import { openInOffice, type OpenOffice } from '../support/office-book';
import { planBook } from '../support/plan-book';
import { whenPanesRest } from '../support/rested-panes';
import { readSeed } from '../support/seed';
import { bookContents } from '../support/workbook-content';

/** The pane over the whole of Office.js and the strict host, in node: every action that writes × every failure. */

jest.setTimeout(120_000);

const seed = readSeed('sanyo-onoda');

/** Three measures: one figure not filled in, one way not known yet, half-width kana that can be mended. */
function smallPlan(): XlsxBook {
  const [first, second, third] = seed.measures;
  if (!first || !second || !third) throw new Error('no seed');
  const open = { ...third, indicators: third.indicators.map((one) => ({ ...one, actuals: {} })) };
  const book = planBook({
    ...seed,
    measures: [
      { ...first, title: `${first.title}（ｼｽﾃﾑ）` },
      { ...second, title: `${second.title}ﾃｽﾄ` },
      open,
    ],
  });
  const sheet = book.sheets.find(({ name }) => name.startsWith('1 '))?.name ?? '';
  book.apply([{ kind: 'setCells', sheet, cells: [{ row: 10, col: 15, value: '水準' }] }]);
  return book;
}

const plan = smallPlan().save();

function withoutSettings(): Uint8Array {
  const book = smallPlan();
  book.apply([{ kind: 'removeSheet', sheet: '計画設定' }]);
  return book.save();
}

let excel: OpenOffice;
let pane: Pane;

async function start(bytes: Uint8Array): Promise<void> {
  excel = await openInOffice(bytes);
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
  pane = new Pane(startBook(excel.office), texts, paneJobs);
  await pane.start();
}

afterEach(() => {
  excel.close();
});

afterAll(async () => {
  await whenPanesRest();
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

interface Action {
  readonly name: string;
  readonly book: Uint8Array;
  /** Up to the point where one call writes. */
  readonly prepare?: () => Promise<unknown>;
  readonly write: () => Promise<unknown>;
  /** It writes into unlocked cells only: no protection keeps it from being done. */
  readonly isOpen?: boolean;
  /** It makes no sheets, so that it goes on while another workbook is in front. */
  readonly isOfCells?: boolean;
  /** It takes long: what fails alike for all is left out. */
  readonly isLong?: boolean;
}

const reading = (): NonNullable<ReturnType<Pane['state']>['reading']> => {
  const found = pane.state().reading;
  if (!found) throw new Error('no plan');
  return found;
};

/** A batch that is shown first, then written. */
function proposed(name: string, propose: () => Promise<unknown>, more: Partial<Action> = {}): Action {
  const prepare = async (): Promise<void> => {
    await propose();
    if (!pane.state().proposal) throw new Error(`${name}: ${JSON.stringify(pane.state().notice)}`);
  };
  return { name, book: plan, prepare, write: () => pane.applyProposal(), ...more };
}

async function handedOut(): Promise<XlsxBook> {
  await handOut(pane, { deadline: null, each: false });
  const [made] = pane.get(madeSlice)?.files ?? [];
  if (!made) throw new Error(JSON.stringify(pane.state().notice));
  return XlsxBook.load(made.bytes);
}

async function replied(): Promise<void> {
  const reply = await handedOut();
  type(reply, '1', '指標1_実績_R2', 820);
  const file = new File([Uint8Array.from(reply.save())], '回答.xlsx') as unknown as globalThis.File;
  await readReplies(pane, [file]);
  if (!pane.get(reviewSlice)) throw new Error('no reply');
}

async function fixes() {
  await pane.do('check');
  const { findings } = pane.get(checkedSlice);
  const planned = await pane.checks.triedFixes(findings ?? [], new AbortController().signal);
  if (planned.fixes.length < 2) throw new Error('nothing to mend');
  return planned.fixes;
}
let planned: Awaited<ReturnType<typeof fixes>> = [];

const actions: readonly Action[] = [
  proposed('帳票：一覧', () => proposeReport(pane, 'overview')),
  proposed('帳票：集計', () => proposeReport(pane, 'tally')),
  proposed('帳票：推移', () => proposeReport(pane, 'trends')),
  proposed('帳票：指標の表', () => proposeReport(pane, 'table')),
  proposed('帳票：点検結果', () => proposeReport(pane, 'findings')),
  proposed('評価', () => proposeGrades(pane), { isOfCells: true }),
  {
    name: '点検：まとめて直す',
    book: plan,
    prepare: async () => {
      planned = await fixes();
    },
    write: () => makeFixes(pane, planned),
    isOfCells: true,
  },
  {
    name: '記入：実績の表',
    book: plan,
    write: () =>
      writeFigures(
        pane,
        openFigures(pane.measures(), 'R2', new Set()).map(({ field }) => ({ field, text: '12' })),
      ),
    isOpen: true,
    isOfCells: true,
  },
  proposed(
    '編成：取り除いて番号を付け直す',
    () => {
      const { plan: now } = reading();
      const change = arrangementChange(texts, now, arrangementOf(now).slice(1), true);
      return change ? proposeRevision(pane, change.change, change.name) : Promise.resolve();
    },
    { isLong: true },
  ),
  proposed(
    '設定：年度を延ばす',
    () => {
      const { settings } = reading().plan;
      const years = [...settings.years, 'R7'] as typeof settings.years;
      return proposeRevision(
        pane,
        { settings: { years } },
        { title: '年度', summary: [], details: [], result: '延ばしました。' },
      );
    },
    { isLong: true },
  ),
  proposed('計画設定の作り直し', () => rebuild(pane), { book: withoutSettings() }),
  {
    name: '担当表',
    book: plan,
    write: () => {
      const [record] = recordsOf(pane.snapshot()!, reading().measures);
      return giveMeasures(pane, new Map([[record?.key ?? '', '総務課']]));
    },
  },
  { name: '配付', book: plan, write: () => handOut(pane, { deadline: '2027-05-31', each: false }) },
  {
    name: '差戻し',
    book: plan,
    write: () => sendBack(pane, '税務課', null),
  },
  { name: '回収', book: plan, prepare: replied, write: () => takeReplies(pane) },
  {
    name: 'この様式を使う',
    book: cityBook(),
    prepare: async () => {
      await openForm(pane);
      nameWords(pane, { title: '試作計画', municipality: '試作市' });
      if (pane.get(formDraft)?.measures.length !== 3) throw new Error('not understood');
    },
    write: () => writeForm(pane, formPaneJa),
  },
];

interface Trial {
  readonly name: string;
  readonly on: () => void;
  /** What the pane says. */
  readonly words: string;
  readonly of?: 'sheets' | 'protection';
  /** Tried with redo, too: all ways on which a write can end. */
  readonly again?: boolean;
}

const locked = paneJa.failures.write;
const trials: readonly Trial[] = [
  {
    name: 'a cell is being edited',
    on: () => {
      excel.engine.failures.cellEditMode = true;
    },
    words: bookTexts['cell-edit-mode']({}),
  },
  {
    name: 'another workbook is in front',
    on: () => {
      excel.engine.failures.otherWorkbook = true;
    },
    words: bookTexts['book-behind']({ book: 'book.xlsx' }),
    of: 'sheets',
    again: true,
  },
  {
    name: 'several sheets are selected',
    on: () => {
      excel.engine.failures.groupedSheets = true;
    },
    words: 'シートのグループ解除',
  },
  {
    name: 'a request is too large',
    on: () => {
      excel.engine.failures.requestLimit = 300;
    },
    words: bookTexts['payload-too-large']({}),
  },
  {
    name: 'an answer is too large',
    on: () => {
      excel.engine.failures.responseLimit = 60;
    },
    words: bookTexts['payload-too-large']({}),
  },
  ...[0, 0.5, 0.9].map((share) => ({
    name: `Excel refuses after ${String(share * 100)}%`,
    on: () => {
      excel.engine.failures.failWrite('GeneralException', share);
    },
    words: bookTexts.host({}),
    again: share === 0.5,
  })),
  {
    name: 'all sheets have a password',
    on: lock,
    words: '保護',
    of: 'protection',
    again: true,
  },
];

const former = new Map<string, NonNullable<ReturnType<XlsxBook['sheetById']>>['protection']>();

function lock(): void {
  for (const sheet of excel.book.sheets) {
    former.set(sheet.id, sheet.protection);
    sheet.protect(sheet.protection?.options, 'password');
  }
  excel.engine.lockStructure(true);
}

function off(): void {
  const { failures } = excel.engine;
  Object.assign(failures, {
    ...{ cellEditMode: false, otherWorkbook: false, groupedSheets: false, unprotectRefused: false },
    ...{ requestLimit: 5_000_000, responseLimit: 5_000_000 },
  });
  for (const sheet of excel.book.sheets) {
    const protection = former.get(sheet.id);
    if (protection) sheet.protect(protection.options);
    else if (protection === null) sheet.unprotect();
  }
  former.clear();
  excel.engine.lockStructure(false);
}

/** Of rows that nobody set, points. */
const standardHeight = 15;

/** All that the sheets consist of; what is the default may be said or left out, and drop-downs may be one block or several. */
function contents(): unknown {
  return JSON.parse(
    JSON.stringify(bookContents(excel.book), (key, value: unknown) => {
      if (key === 'color' && value === '#000000') return undefined;
      // Excel does not tell whether a row that is as high as all others was made so by hand
      if (key === 'rows' && Array.isArray(value))
        return value.map((height: unknown) => (height === standardHeight ? null : height));
      return key === 'validations' ? byCell(value as readonly ContentValidation[]) : value;
    }),
  );
}

function byCell(validations: readonly ContentValidation[]): readonly string[] {
  return validations
    .flatMap(({ area: { row, col, rows, cols }, ...rule }) =>
      Array.from(
        { length: rows * cols },
        (_, i) => `${String(row + Math.floor(i / cols))},${String(col + (i % cols))} ${JSON.stringify(rule)}`,
      ),
    )
    .sort();
}

/** What the cells hold and how the sheets stand; the looks are compared when all trials are over. */
function cells(): string {
  const { sheets, names } = excel.book.snapshot({ all: true });
  const frames = excel.book.sheets.map(({ id, visibility, protection }) => [id, visibility, protection]);
  return JSON.stringify([sheets, names, frames]);
}

/** What the pane says, in one text. */
function told(): string {
  const { notice } = pane.state();
  return notice?.intent === 'error' ? `${notice.title} ${notice.body ?? ''}` : '';
}

function trialsOf({ isOpen, isOfCells }: Action): readonly Trial[] {
  return trials.filter(({ of }) => !(of === 'protection' && isOpen) && !(of === 'sheets' && isOfCells));
}

/** What is wrong after a write that had to fail; empty: nothing. */
function wrong(trial: Trial, before: string, hadProposal: boolean): string[] {
  const said = told();
  return [
    ...(said.includes(trial.words) ? [] : [`${trial.name}: said ${JSON.stringify(pane.state().notice)}`]),
    ...(said.includes(locked) && !said.includes(paneJa.failures.unchanged)
      ? [`${trial.name}: does not say that the workbook is as before`]
      : []),
    ...(cells() === before ? [] : [`${trial.name}: the workbook is another`]),
    ...(hadProposal && !pane.state().proposal ? [`${trial.name}: the proposal is gone`] : []),
    ...(pane.state().notice?.retry ? [] : [`${trial.name}: no way to try again`]),
    ...(pane.state().work ? [`${trial.name}: something still runs`] : []),
  ];
}

test.each(actions)(
  '$name: whatever fails, the workbook is as before, the user is told, a second try works, undo and redo too',
  async (action) => {
    await start(action.book);
    await action.prepare?.();
    const before = contents();
    const hadProposal = pane.state().proposal !== null;
    const faults: string[] = [];
    for (const trial of trialsOf(action).filter((one) => one.again === true || action.isLong !== true)) {
      trial.on();
      const now = cells();
      await action.write();
      faults.push(...wrong(trial, now, hadProposal));
      off();
    }
    expect(faults).toEqual([]);
    expect(contents()).toEqual(before);
    await pane.refresh();
    await action.write();
    expect(told()).toBe('');
    const written = contents();
    expect(written).not.toEqual(before);
    expect([await pane.undo(), told()]).toEqual([true, '']);
    expect(contents()).toEqual(before);
    // redo is a writing action as others
    const undone = contents();
    for (const trial of trialsOf(action).filter((one) => one.again && action.isLong !== true)) {
      trial.on();
      const now = cells();
      expect(await pane.redo()).toBe(false);
      faults.push(...wrong(trial, now, false).map((fault) => `redo: ${fault}`));
      off();
    }
    expect(faults).toEqual([]);
    expect(contents()).toEqual(undone);
    await pane.refresh();
    expect([await pane.redo(), told()]).toEqual([true, '']);
    expect(contents()).toEqual(written);
  },
);

test('protection that Excel does not take away, also without a password (2605): the sheet is named with the remedy, and done by hand it goes on', async () => {
  await start(plan);
  await proposeGrades(pane);
  const before = contents();
  excel.engine.failures.unprotectRefused = true;
  await pane.applyProposal();
  const sheet = excel.book.sheets.find(({ name }) =>
    told().includes(bookTexts['sheet-protected']({ sheet: name })),
  );
  expect(sheet?.protection).not.toBeNull();
  expect(told()).toContain(paneJa.failures.unchanged);
  expect(contents()).toEqual(before);
  for (const one of excel.book.sheets) one.unprotect();
  const retry = pane.state().notice?.retry;
  await retry?.();
  expect(pane.state().notice?.intent).toBe('success');
});

test('somebody else is editing: figures are written, no sheet is made, and a report is offered as a workbook of its own', async () => {
  await start(plan);
  excel.asDesktop();
  const { Office } = excel;
  const platform = { platform: { value: Office.PlatformType.PC } };
  const context = Object.create(Office.context, platform) as Office.Context;
  Object.assign(globalThis, { Office: Object.create(Office, { context: { value: context } }) as object });
  // the pane listens once it has read the workbook
  await pane.refresh();
  const [one] = reading().measures;
  const [field] = one ? entryFields(one, 'R2') : [];
  if (!one || !field) throw new Error('no field');
  const sheet = excel.book.sheet(one.sheet);
  excel.engine.coauthor(sheet?.id ?? '', [{ row: field.place.row, col: field.place.col, input: 820 }]);
  // the event is there before the next answer is
  await pane.refresh();
  const figures = openFigures(pane.measures(), 'R2', new Set()).map(({ field }) => ({ field, text: '12' }));
  expect(await writeFigures(pane, figures)).toBe(true);
  await proposeReport(pane, 'overview');
  const before = contents();
  await pane.applyProposal();
  const { notice } = pane.state();
  expect(told()).toContain(bookTexts['others-at-work']({}));
  expect(contents()).toEqual(before);
  expect(notice?.action?.label).toBe(paneJa.failures.ownBook);
  await notice?.action?.run();
  const [made] = excel.engine.openedWorkbooks;
  expect(XlsxBook.load(made ?? new Uint8Array()).sheets.map(({ name }) => name)).toEqual(['一覧']);
  expect(contents()).toEqual(before);
});
