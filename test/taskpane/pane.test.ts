import { XlsxBook } from '../../src/book/xlsx';
import { BookFailure } from '../../src/book/shell';
import { Pane } from '../../src/taskpane/workbook/pane';
import { boxText } from '../../src/taskpane/workbook/entries/entry-edits';
import { entryFields, type EntryField } from '../../src/taskpane/workbook/entries/entry-fields';
import { checkedSlice } from '../../src/taskpane/workbook/checking/plan-checks';
import { proposeSample } from '../../src/taskpane/new-plan/actions';
import { paneJobs } from '../../src/taskpane/shell/jobs';
import type { BookPort, CellPlace } from '../../src/taskpane/workbook/book-port';
import { texts } from '../../src/taskpane/state/texts-ja';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { whenPanesRest } from '../support/rested-panes';

afterAll(whenPanesRest);

// 点検 reads every sheet as it is printed
jest.setTimeout(60_000);

const seed = readSeed('sanyo-onoda');

/** A workbook in memory in Excel's place; `fail` is thrown by the next write. */
class MemoryPort implements BookPort {
  constructor(readonly book = planBook(seed)) {}
  readonly selected: CellPlace[] = [];
  active = '1 公金収納対策の強化';
  fail: BookFailure | null = null;
  read = () => Promise.resolve(this.book.snapshot());
  readSheets = (ids: readonly string[]) =>
    Promise.resolve(this.book.snapshot().sheets.filter(({ id }) => ids.includes(id)));
  isEmpty = () => Promise.resolve(this.book.sheets.length === 0);
  readWhole = () => Promise.resolve(this.book.snapshot({ all: true }));
  activeSheet = () => Promise.resolve(this.active);
  listen = () => Promise.resolve(() => undefined);
  savesFiles = () => true;
  openWorkbook = () => Promise.resolve();
  contents = (sheets: readonly string[]) =>
    Promise.resolve(sheets.map((name) => this.book.contentOf(this.book.sheet(name)!)));
  apply: BookPort['apply'] = (edits) => {
    if (!this.fail) return Promise.resolve(this.book.apply(edits));
    const failure = this.fail;
    this.fail = null;
    return Promise.reject(failure);
  };
  showSheets = (sheets: readonly string[]) => {
    for (const name of sheets) this.book.sheet(name)!.visibility = 'visible';
    return Promise.resolve();
  };
  select = (place: CellPlace) => {
    this.selected.push(place);
    return Promise.resolve();
  };
}

/** As a user types it into a box of the form, which is left then. */
function typed(pane: Pane, field: EntryField, text: string): Promise<boolean> {
  pane.drafts.set(field.id, { text, base: boxText(field), state: 'typing' });
  return pane.commit(field, '実績');
}

async function started(): Promise<{ pane: Pane; port: MemoryPort }> {
  const port = new MemoryPort();
  const pane = new Pane(port, texts, paneJobs);
  await pane.start();
  return { pane, port };
}

test('it reads the plan, looks at the report year and follows the active sheet', async () => {
  const { pane } = await started();
  const current = pane.current();
  expect(pane.state().phase).toBe('ready');
  expect(pane.year()).toBe('R2');
  expect(current?.measure.number).toBe('1');
  const [rate] = current ? pane.evaluation(current.measure).rates : [];
  expect(rate?.ok && rate.printed).toBe('52.1');
});

test('an entry stands in the sheet with its unit, and undo brings back what was there', async () => {
  const { pane, port } = await started();
  const before = port.book.snapshot();
  const [actual] = entryFields(pane.current()!, 'R2');
  expect(actual).toMatchObject({ name: '指標1_実績_R2', text: '835百万円', unit: '百万円', wanted: true });
  expect(await typed(pane, actual!, '７００')).toBe(true);
  expect(pane.current()?.measure.indicators[0]?.actuals.R2).toBe('700百万円');
  expect(pane.state().batches.map(({ title }) => title)).toEqual(['記入：1 実績＝700百万円']);
  await pane.undo();
  expect(port.book.snapshot()).toEqual(before);
  expect(pane.state().batches).toEqual([]);
  expect(pane.state().notice).toEqual({
    intent: 'success',
    title: '「記入：1 実績＝700百万円」を元に戻しました',
  });
});

test('the overview is shown before it is made, and told with a way back afterwards', async () => {
  const { pane } = await started();
  await pane.do('overview');
  const { place, proposal } = pane.state();
  expect(place).toBe('reports');
  expect(proposal?.summary).toBe(
    'シート「一覧」に 25 件の一覧を作ります。今ある同じ名前のシートは置き換えます。',
  );
  await pane.applyProposal();
  const { notice, batches } = pane.state();
  expect(notice).toEqual({
    intent: 'success',
    title: '一覧を作成しました：シート「一覧」',
    batch: batches[0]?.id,
  });
});

test('点検 counts what it found, and the findings follow the sheet from then on', async () => {
  const { pane } = await started();
  await pane.do('check');
  const { findings } = pane.get(checkedSlice);
  const { notice } = pane.state();
  const found = findings?.find(({ code }) => code === 'unit-differs');
  expect(found).toMatchObject({ severity: 'error', measure: '18', place: { sheet: '18 情報発信の充実' } });
  expect(notice?.title).toMatch(/^点検しました：誤り 1 件、注意 \d+ 件、参考 \d+ 件$/);
  const eighteenth = pane.state().reading?.measures.find(({ measure }) => measure.number === '18');
  const [actual] = entryFields(eighteenth!, 'R2');
  await typed(pane, actual!, '118394件');
  const followed = (): boolean =>
    pane.get(checkedSlice).findings?.every(({ code }) => code !== 'unit-differs') ?? false;
  await new Promise<void>((resolve) => {
    pane.subscribe(() => followed() && resolve());
  });
  expect(followed()).toBe(true);
});

test('評価 of sheets that stand as computed has nothing to write, and says so', async () => {
  const { pane } = await started();
  await pane.do('grade');
  expect(pane.state().proposal).toBeNull();
  expect(pane.state().notice).toEqual({
    intent: 'info',
    title: expect.stringMatching(/^新しく書き込むものはありません。/) as string,
  });
});

test('a write that fails tells what happened and what to do, and can be tried again', async () => {
  const { pane, port } = await started();
  await pane.do('overview');
  port.fail = new BookFailure('cell-edit-mode');
  await pane.applyProposal();
  expect(pane.state().notice).toEqual({
    intent: 'error',
    title: '書き込めませんでした。',
    body: 'ブックは書き込む前のままです。 セルが入力中です。Enter キーか Esc キーで入力を終えてから、もう一度お試しください。',
    retry: expect.any(Function) as unknown,
  });
  expect(pane.state().proposal).not.toBeNull();
  expect(pane.state().batches).toEqual([]);
  await pane.state().notice?.retry?.();
  expect(pane.state().notice?.intent).toBe('success');
});

test('a write that was cancelled says that the workbook is as it was', async () => {
  const { pane, port } = await started();
  await pane.do('overview');
  port.fail = new BookFailure('cancelled');
  await pane.applyProposal();
  expect(pane.state().notice).toEqual({
    intent: 'info',
    title: '中止しました。',
    body: 'ブックは書き込む前のままです。',
  });
});

test('a workbook that is being read says how far it is, and need not be waited for', async () => {
  const { pane, port } = await started();
  let answer = (): void => undefined;
  port.read = () =>
    new Promise((resolve) => {
      answer = () => resolve(port.book.snapshot());
    });
  const asked = pane.do('overview');
  await new Promise((resolve) => setTimeout(resolve));
  expect(pane.state().work).toMatchObject({ name: 'reading', done: 0, total: 0 });
  pane.state().work?.cancel();
  await asked;
  expect(pane.state()).toMatchObject({
    work: null,
    proposal: null,
    notice: { intent: 'info', title: '中止しました。' },
  });
  // what comes after all is taken
  const before = pane.state().reading;
  port.book.apply([{ kind: 'removeSheet', sheet: '1 公金収納対策の強化' }]);
  answer();
  await new Promise<void>((resolve) => {
    pane.subscribe(() => pane.state().reading !== before && resolve());
  });
  expect(pane.state().reading?.measures).toHaveLength(24);
});

test('what is written while the workbook is read for something else waits for it, and is written', async () => {
  const { pane, port } = await started();
  const place = { sheet: '1 公金収納対策の強化', row: 10, col: 15 };
  const writing: Promise<boolean>[] = [];
  pane.subscribe(() => {
    if (pane.state().work?.name !== 'reading' || writing.length > 0) return;
    writing.push(
      pane.carryOut({
        work: 'writing',
        title: '計算方法の変更',
        summary: '',
        details: [],
        edits: [
          {
            kind: 'setCells',
            sheet: place.sheet,
            cells: [{ row: place.row, col: place.col, value: '水準' }],
          },
        ],
        result: '',
      }),
    );
  });
  await pane.do('overview');
  expect(await Promise.all(writing)).toEqual([true]);
  expect(port.book.sheet(place.sheet)?.value(place.row, place.col)).toBe('水準');
  expect(pane.state().batches.map(({ title }) => title)).toEqual(['計算方法の変更']);
});

test('what was called off is not put before the user, though it was worked out', async () => {
  const { pane } = await started();
  await pane.propose(() => {
    pane.state().work?.cancel();
    return Promise.resolve({ work: 'writing', title: '', summary: '', details: [], edits: [], result: '' });
  });
  expect(pane.state()).toMatchObject({ proposal: null, notice: { title: '中止しました。' } });
});

test('what cannot be worked out is no fault of the workbook', async () => {
  const { pane } = await started();
  await pane.propose(() => Promise.reject(new Error('a rule is wrong')));
  const { notice } = pane.state();
  expect(notice).toMatchObject({ intent: 'error', title: texts.failures.calculate });
  // the next reading would take the notice away
  expect(notice?.unread).toBeUndefined();
});

test('findings are those of the year that is looked at, and what cannot be checked anew is told', async () => {
  const port = new MemoryPort();
  let isBroken = false;
  const words = {
    ...texts,
    get finding() {
      if (isBroken) throw new Error('a rule is wrong');
      return texts.finding;
    },
  };
  const pane = new Pane(port, words, paneJobs);
  await pane.start();
  await pane.do('check');
  const ofR2 = pane.checks.known();
  pane.chooseYear('R1');
  expect(pane.checks.known()).toBeNull();
  await new Promise<void>((resolve) => {
    pane.subscribe(() => pane.get(checkedSlice).year === 'R1' && resolve());
  });
  const ofR1 = pane.checks.known();
  expect(ofR1).not.toEqual(ofR2);
  isBroken = true;
  pane.chooseYear('R2');
  await new Promise<void>((resolve) => {
    pane.subscribe(() => pane.state().notice?.title === texts.failures.follow && resolve());
  });
  expect(pane.get(checkedSlice).findings).toBe(ofR1);
  expect(pane.checks.known()).toBeNull();
});

test('what is asked for while the workbook is read for the first time is done after it', async () => {
  const port = new MemoryPort();
  const pane = new Pane(port, texts, paneJobs);
  const works: (string | undefined)[] = [];
  pane.subscribe(() => works.push(pane.state().work?.name));
  await Promise.all([pane.start(), pane.do('overview')]);
  expect(pane.state().proposal?.title).toBe('一覧の作成');
  expect([...new Set(works)]).toEqual(expect.arrayContaining(['reading', 'calculation']));
});

test('going to a measure opens its form and selects its first empty field, else its title', async () => {
  const { pane, port } = await started();
  const [first, , third] = pane.state().reading!.measures;
  await pane.goTo(first!);
  await pane.goTo(third!);
  expect(port.selected.map(({ sheet }) => sheet)).toEqual([first?.sheet, third?.sheet]);
  expect(pane.current()?.measure.number).toBe('3');
});

test('who goes to another measure while the workbook is read is not brought back', async () => {
  const { pane, port } = await started();
  const third = pane.state().reading!.measures[2]!;
  port.read = async () => {
    await pane.goTo(third);
    return port.book.snapshot();
  };
  await pane.refresh();
  expect(pane.current()?.measure.number).toBe('3');
});

test('a workbook without a plan is no failure', async () => {
  const port = new MemoryPort(XlsxBook.create());
  const pane = new Pane(port, texts, paneJobs);
  await pane.start();
  expect(pane.state()).toMatchObject({ phase: 'ready', reading: null, problems: [{ code: 'no-plan' }] });
  await proposeSample(pane, 'seki');
  await pane.applyProposal();
  expect(pane.state().reading?.plan.municipality).toBe('関市');
});

test('only unfilled measures are asked for until they are no longer', async () => {
  const { pane } = await started();
  pane.showOnlyUnfilled(true);
  pane.go('checks');
  expect(pane.state().onlyUnfilled).toBe(true);
  pane.showOnlyUnfilled(false);
  expect(pane.state().onlyUnfilled).toBe(false);
});

test('a cell of a hidden sheet is not gone to without a word: the sheet is offered to be shown', async () => {
  const { pane, port } = await started();
  const name = port.book.sheets[3]!.name;
  port.book.sheet(name)!.visibility = 'hidden';
  await pane.refresh();
  const place = { sheet: name, row: 0, col: 0 };
  await pane.select(place);
  expect(port.selected).toEqual([]);
  const { notice } = pane.state();
  expect([notice?.title, notice?.action?.label]).toEqual([`シート「${name}」は隠れています。`, '表示する']);
  await notice?.action?.run();
  expect(port.book.sheet(name)!.visibility).toBe('visible');
  expect([port.selected, pane.state().notice]).toEqual([[place], null]);
});
