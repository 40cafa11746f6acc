import type { BookFailure, Edit, SheetContent } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';
import { bookContents } from '../../support/workbook-content';

/** What happens on a desk on the first day, and what the door to Excel makes of it. */

let excel: OpenOffice;

afterEach(() => {
  excel.close();
});

const form: SheetContent = {
  name: '1 公金',
  columns: [60, 60, 60],
  rows: [21],
  styles: [
    { locked: false, numberFormat: '#,##0"千円"' },
    { locked: false, numberFormat: '@' },
  ],
  cells: [
    { row: 0, col: 0, value: 835, style: 0 },
    { row: 0, col: 1, formula: '=A1*2' },
    { row: 1, col: 0, value: '文', style: 1 },
  ],
  names: [{ name: 'tassei_measure', refersTo: '="1"', hidden: true }],
  protect: true,
};
const report: SheetContent = { ...form, name: '一覧', protect: false };

async function open(edits: readonly Edit[] = [], options?: { readonly name: string }): Promise<unknown> {
  const book = XlsxBook.create();
  book.apply([{ kind: 'putSheet', content: form }, { kind: 'putSheet', content: report }, ...edits]);
  excel = await openInOffice(book.save(), options);
  return bookContents(excel.book);
}

const cell = (row: number, col: number, value: string | number, sheet = form.name): Edit => ({
  kind: 'setCells',
  sheet,
  cells: [{ row, col, value }],
});

async function failure(work: Promise<unknown>): Promise<BookFailure> {
  return work.then(
    () => {
      throw new Error('nothing failed');
    },
    (error: unknown) => error as BookFailure,
  );
}

describe('another workbook in front', () => {
  test('is told with the name of the one that has to come forward; nothing is written', async () => {
    const before = await open([], { name: '行動計画.xlsx' });
    const remake: Edit = { kind: 'putSheet', content: report, replace: true };
    const made: Edit = { kind: 'putSheet', content: { ...report, name: '集計' } };
    const works = [
      () => excel.office.read(),
      () => excel.office.apply([remake]),
      () => excel.office.apply([cell(0, 0, 1), made]),
      () => excel.office.apply([{ kind: 'removeSheet', sheet: '一覧' }]),
    ];
    for (const work of works) {
      excel.engine.failures.otherWorkbook = true;
      // what was begun is taken back; the user brings it forward after a while
      const back = setTimeout(() => {
        excel.engine.failures.otherWorkbook = false;
      }, 100);
      expect(await failure(work())).toMatchObject({
        code: 'book-behind',
        data: { book: '行動計画.xlsx' },
      });
      clearTimeout(back);
    }
    expect(bookContents(excel.book)).toEqual(before);
  });

  test('midway: what was written is taken back once it comes forward again, however long that takes', async () => {
    const before = await open();
    const { failures } = excel.engine;
    const told: (string | null)[] = [];
    const many: Edit[] = Array.from({ length: 4 }, (_, i) => ({
      kind: 'setCells',
      sheet: '一覧',
      cells: Array.from({ length: 40 }, (__, row) => ({ row: row + 3, col: i, value: 'あ'.repeat(10_000) })),
    }));
    const made: Edit = { kind: 'putSheet', content: { ...report, name: '集計' } };
    const work = excel.office.apply([made, ...many, { kind: 'removeSheet', sheet: '1 公金' }, ...many], {
      progress: () => {
        failures.otherWorkbook = true;
      },
      waiting: (reason) => {
        told.push(reason && reason.code);
        failures.otherWorkbook = false;
      },
    });
    expect(await failure(work)).toMatchObject({ code: 'book-behind' });
    expect(told).toEqual(['book-behind', null]);
    expect(bookContents(excel.book)).toEqual(before);
  });
});

test('several sheets selected: the workbook is as it was once they are not', async () => {
  const before = await open();
  const { failures } = excel.engine;
  failures.groupedSheets = true;
  setTimeout(() => {
    failures.groupedSheets = false;
  }, 200);
  expect(await failure(excel.office.apply([cell(5, 0, 'x', '一覧')]))).toMatchObject({
    code: 'host',
    data: { reason: 'GeneralException' },
  });
  expect(bookContents(excel.book)).toEqual(before);
});

describe('entries into unlocked cells of a protected sheet', () => {
  const user = (): boolean => excel.engine.undoList.includes('user');
  const lost: string[] = [];
  const undoLost = (): void => {
    lost.push('lost');
  };

  beforeEach(async () => {
    lost.length = 0;
    await open();
    excel.engine.type(excel.book.sheet('一覧')?.id ?? '', 9, 0, '1');
  });

  test("leave the user's list of undo, also with a new number format or height", async () => {
    const edits: Edit[] = [
      cell(0, 0, 700),
      { kind: 'setCells', sheet: form.name, cells: [{ row: 1, col: 0, value: 3, numberFormat: '0"件"' }] },
      { kind: 'setRows', sheet: form.name, rows: [{ row: 0, height: 30 }] },
    ];
    const undo = await excel.office.apply(edits, { undoLost });
    expect([user(), lost]).toEqual([true, []]);
    await excel.office.apply(undo, { undoLost });
    expect([user(), lost]).toEqual([true, []]);
    expect(excel.book.sheet(form.name)?.value(0, 0)).toBe(835);
  });

  test('work where nobody can take the protection away', async () => {
    excel.engine.failures.unprotectRefused = true;
    await excel.office.apply([cell(0, 0, 700)]);
    expect(excel.book.sheet(form.name)?.value(0, 0)).toBe(700);
    const before = bookContents(excel.book);
    expect(await failure(excel.office.apply([cell(0, 1, 1)]))).toMatchObject({
      code: 'sheet-protected',
      data: { sheet: form.name },
    });
    expect(bookContents(excel.book)).toEqual(before);
  });

  test('a locked cell costs the list, which is told', async () => {
    await excel.office.apply([cell(0, 1, 1)], { undoLost });
    expect([user(), lost]).toEqual([false, ['lost']]);
    expect(excel.book.sheet(form.name)?.protection).not.toBeNull();
  });
});

describe('what was decided on is held against what stands there', () => {
  test('a cell that a coauthor changed meanwhile is shown and not overwritten', async () => {
    await open();
    const basis = await excel.office.read();
    const id = excel.book.sheet(form.name)?.id ?? '';
    excel.engine.coauthor(id, [{ row: 0, col: 0, input: 900 }]);
    const before = bookContents(excel.book);
    const found = await failure(excel.office.apply([cell(1, 0, '新'), cell(0, 0, 700)], { basis }));
    expect(found).toMatchObject({
      code: 'changed-meanwhile',
      changes: [{ sheet: form.name, row: 0, col: 0, was: '835', now: '900' }],
    });
    expect(bookContents(excel.book)).toEqual(before);
    excel.engine.resetStats();
    // results of formulas change by themselves
    await excel.office.apply([cell(0, 1, 2), cell(1, 0, '新')], { basis });
    expect(excel.engine.stats.syncs).toBe(2);
  });

  test('a report that somebody wrote into is not replaced; nothing is asked where nothing changed', async () => {
    await open();
    const basis = await excel.office.read();
    const remake: Edit = { kind: 'putSheet', content: { ...report, cells: [] }, replace: true };
    const undo = await excel.office.apply([remake], { basis });
    await excel.office.apply(undo, { basis: await excel.office.read() });
    excel.engine.coauthor(excel.book.sheet('一覧')?.id ?? '', [{ row: 7, col: 2, input: '追記' }]);
    const before = bookContents(excel.book);
    expect(await failure(excel.office.apply([remake], { basis }))).toMatchObject({
      code: 'changed-meanwhile',
      changes: [{ sheet: '一覧', row: 7, col: 2, was: '', now: '追記' }],
    });
    expect(bookContents(excel.book)).toEqual(before);
  });
});

describe('while others edit the same workbook', () => {
  const othersAtWork = true;

  test('no sheet is made, replaced, removed or unprotected, and nothing is begun; values in open cells are written', async () => {
    const before = await open();
    const refused: readonly Edit[] = [
      { kind: 'putSheet', content: { ...report, name: '集計' } },
      { kind: 'putSheet', content: report, replace: true },
      { kind: 'putSheet', content: { ...report, name: '二覧' }, from: '一覧', after: null },
      { kind: 'removeSheet', sheet: '一覧' },
      cell(0, 1, 1),
    ];
    for (const edit of refused)
      expect(await failure(excel.office.apply([cell(0, 0, 700), edit], { othersAtWork }))).toMatchObject({
        code: 'others-at-work',
      });
    expect(bookContents(excel.book)).toEqual(before);
    await excel.office.apply([cell(0, 0, 700)], { othersAtWork });
    expect(excel.book.sheet(form.name)?.value(0, 0)).toBe(700);
  });
});

describe('more than Excel tells or takes at once', () => {
  /** Of rows and columns, with merged pairs in every row. */
  const large = (rows: number, cols: number): SheetContent => ({
    ...report,
    name: '大きな表',
    cells: Array.from({ length: rows * cols }, (_, i) => ({
      row: Math.floor(i / cols),
      col: i % cols,
      value: `${'値'.repeat(30)}${String(i)}`,
    })).filter(({ col }) => col % 2 === 0),
    merges: Array.from({ length: rows }, (_, row) => ({ row, col: 0, rows: 1, cols: 2 })),
  });

  test('merged areas above 512, and sheets above the limit of an answer, are read in bands', async () => {
    await open([{ kind: 'putSheet', content: large(520, 4) }]);
    const whole = await excel.office.read();
    const sheet = excel.book.sheet('大きな表');
    const expected = sheet && excel.book.contentOf(sheet);
    const [content] = await excel.office.contents(['大きな表']);
    expect(content?.merges).toEqual(expected?.merges);
    expect(content?.cells).toHaveLength(expected?.cells.length ?? 0);
    excel.engine.failures.responseLimit = 100_000;
    expect(await excel.office.read()).toEqual(whole);
    expect(await excel.office.contents(['大きな表'])).toEqual([content]);
    const before = bookContents(excel.book);
    const undo = await excel.office.apply([{ kind: 'removeSheet', sheet: '大きな表' }]);
    await excel.office.apply(undo);
    expect(bookContents(excel.book)).toEqual(before);
  });

  test.each<[string, Edit, object]>([
    [
      'a text',
      cell(0, 0, 'あ'.repeat(32_768)),
      { what: 'text', sheet: form.name, cell: 'A1', limit: 32_767 },
    ],
    ['a name', { kind: 'setName', sheet: null, name: 'R2', refersTo: '=1' }, { what: 'name', text: 'R2' }],
    [
      'a height',
      { kind: 'setRows', sheet: form.name, rows: [{ row: 3, height: 410 }] },
      { what: 'height', sheet: form.name },
    ],
    [
      'a list',
      {
        kind: 'putSheet',
        content: {
          ...report,
          name: '新',
          validations: [{ area: { row: 4, col: 1, rows: 1, cols: 1 }, list: Array(90).fill('課名') }],
        },
      },
      { what: 'list', sheet: '新', cell: 'B5' },
    ],
    [
      'a header',
      {
        kind: 'putSheet',
        content: {
          ...report,
          name: '新',
          page: {
            paper: 'A4',
            orientation: 'portrait',
            margins: { top: 1, right: 1, bottom: 1, left: 1, header: 1, footer: 1 },
            header: { left: 'あ'.repeat(150), right: 'い'.repeat(120) },
          },
        },
      },
      { what: 'header', sheet: '新' },
    ],
    ['a sheet name', { kind: 'putSheet', content: { ...report, name: 'a/b' } }, { what: 'sheet-name' }],
  ])('%s is refused before anything is asked, with its place', async (_, edit, data) => {
    await open();
    // what Office.js itself asks at its start comes before this
    await excel.office.read();
    excel.engine.resetStats();
    expect(await failure(excel.office.apply([edit]))).toMatchObject({ code: 'over-limit', data });
    expect(excel.engine.stats.requests).toBe(0);
  });
});

describe('what Excel tells otherwise than it is', () => {
  test('dates are read as the user sees them, and stay what they are when a sheet comes back', async () => {
    const dated: SheetContent = {
      ...report,
      name: '日付',
      columns: [60],
      styles: [{ numberFormat: 'yyyy/m/d' }],
      cells: [{ row: 0, col: 0, value: 45_000, style: 0 }],
    };
    const before = await open([{ kind: 'putSheet', content: dated }]);
    const { sheets } = await excel.office.read();
    expect(sheets.find(({ name }) => name === '日付')?.grid?.numberFormats).toEqual([['yyyy/m/d']]);
    const [content] = await excel.office.contents(['日付']);
    expect(content?.styles.map(({ numberFormat }) => numberFormat)).toEqual(['yyyy/m/d']);
    const undo = await excel.office.apply([{ kind: 'removeSheet', sheet: '日付' }]);
    expect(JSON.stringify(undo)).toContain('m/d/yyyy');
    await excel.office.apply(undo);
    expect(bookContents(excel.book)).toEqual(before);
  });

  test("the workbook's own names are none of a sheet's, and never deleted with them", async () => {
    const name = { name: '年度', refersTo: '="R2"' };
    await open([{ kind: 'setName', sheet: null, ...name }]);
    const { sheets } = await excel.office.read();
    expect(sheets.find((sheet) => sheet.name === '一覧')?.names.map((one) => one.name)).toEqual([
      'tassei_measure',
    ]);
    const batches: Edit[][] = [
      [{ kind: 'putSheet', content: { ...report, names: [...(report.names ?? []), name] }, replace: true }],
      [{ kind: 'setName', sheet: '一覧', name: '年度', refersTo: null }],
      [{ kind: 'setName', sheet: '一覧', name: '年度', refersTo: '="R3"' }],
      [{ kind: 'setName', sheet: '1 公金', name: '年度', refersTo: null }],
    ];
    for (const edits of batches) {
      const undo = await excel.office.apply(edits);
      expect(excel.book.names(null)).toMatchObject([name]);
      await excel.office.apply(undo);
      expect(excel.book.names(null)).toMatchObject([name]);
    }
  });

  test('a rule of several areas moves with each of them', async () => {
    const rule = { fill: '#FF0000' } as const;
    await open();
    const sheet = excel.book.sheet('一覧');
    sheet?.addConditional({ area: { row: 0, col: 0, rows: 2, cols: 1 }, formula: '=A1>$B$1', ...rule });
    sheet?.addConditional({ area: { row: 4, col: 2, rows: 2, cols: 1 }, formula: '=C5>$B$1', ...rule });
    const [content] = await excel.office.contents(['一覧']);
    expect(content?.conditionals?.map(({ formula }) => formula)).toEqual(['=A1>$B$1', '=C5>$B$1']);
  });

  test('breaks between columns go when a sheet is made anew; the tab of a hidden one is left alone', async () => {
    await open();
    const sheet = excel.book.sheet('一覧');
    if (!sheet) throw new Error('no sheet');
    sheet.page = { ...sheet.page, colBreaks: [2], rowBreaks: [5] };
    sheet.tabColor = '#00FF00';
    sheet.visibility = 'hidden';
    await excel.office.apply([{ kind: 'putSheet', content: report, replace: true }]);
    expect([sheet.page.colBreaks, sheet.page.rowBreaks, sheet.visibility]).toEqual([
      undefined,
      undefined,
      'visible',
    ]);
  });

  test('a text in a cell that is formatted as text has no apostrophe of ours', async () => {
    await open();
    await excel.office.apply([cell(1, 0, '007'), cell(5, 1, '007')]);
    const sheet = excel.book.sheet(form.name);
    expect([sheet?.value(1, 0), sheet?.value(5, 1)]).toEqual(['007', '007']);
  });

  test('a chart over years has the series that are meant', async () => {
    const chart = {
      kind: 'column',
      title: '推移',
      at: { row: 6, col: 0, rows: 5, cols: 3 },
      categories: { row: 1, col: 0, rows: 3, cols: 1 },
      series: [{ name: { row: 0, col: 1 }, values: { row: 1, col: 1, rows: 3, cols: 1 }, color: '#2F75B5' }],
    } as const;
    const content: SheetContent = {
      ...report,
      name: '推移',
      cells: [
        ['年', '達成'],
        [2020, 1],
        [2021, 3],
        [2022, 5],
      ].flatMap((line, row) => line.map((value, col) => ({ row, col, value }))),
      charts: [chart],
    };
    await open();
    await excel.office.apply([{ kind: 'putSheet', content }]);
    const sheet = excel.book.sheet('推移');
    expect(sheet && excel.book.charts(sheet)).toEqual([chart]);
  });
});

test.each([
  [true, 1],
  [false, 0],
])('what cannot be taken back is told with whether Excel saves at once (%p)', async (autoSave, saved) => {
  await open();
  const { failures, file } = excel.engine;
  file.autoSave = autoSave;
  const many: Edit[] = Array.from({ length: 4 }, (_, i) => ({
    kind: 'setCells',
    sheet: '一覧',
    cells: Array.from({ length: 40 }, (__, row) => ({ row: row + 3, col: i, value: 'あ'.repeat(10_000) })),
  }));
  const work = excel.office.apply(many, {
    progress: () => {
      failures.groupedSheets = true;
    },
  });
  expect(await failure(work)).toMatchObject({ code: 'not-restored', data: { saved } });
});
