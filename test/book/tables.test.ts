import { tableWords as english } from '../../locales/en/tables';
import { tableWords } from '../../locales/ja/tables';
import type { ContentTable, Edit, SheetContent } from '../../src/book';
import { XlsxBook } from '../../src/book/xlsx';
import { tableHeadings } from '../../src/book/table-words';
import { reportEdits } from '../../src/reports';
import { readPlan } from '../../src/sheets/read-plan';
import type { Plan } from '../../src/plan';
import { LibreOffice } from '../support/libreoffice';
import { openInOffice, type OpenOffice } from '../support/office-book';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { schemaViolations } from '../support/shared';

const office = new LibreOffice();
afterAll(() => office.dispose());

const seed = readSeed('ube-dx');
const half: Plan = { ...seed, measures: seed.measures.slice(0, 5) };
const words = { severity: () => '', message: () => '', tables: tableWords };

/** 指標の表 of a plan, in the workbook `book`. */
function made(book: XlsxBook, plan = seed): Edit[] {
  const reading = readPlan(planBook(plan).snapshot());
  if (reading.plan === null) throw new Error('no plan');
  return reportEdits('table', reading, book.snapshot(), reading.plan.settings.reportYear, words, () => []);
}

interface Shell {
  readonly book: XlsxBook;
  readonly apply: (edits: readonly Edit[]) => Promise<readonly Edit[]>;
}

let open: OpenOffice | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

const shells: Readonly<Record<string, (bytes: Uint8Array) => Promise<Shell>>> = {
  file: (bytes) => {
    const book = XlsxBook.load(bytes);
    return Promise.resolve({ book, apply: (edits) => Promise.resolve(book.apply(edits)) });
  },
  Excel: async (bytes) => {
    const { office: shell, book } = (open = await openInOffice(bytes));
    return { book, apply: (edits) => shell.apply(edits) };
  },
};

const name = '指標の表';
/** The tables of 指標の表 as a saved file has them. */
function tables(book: XlsxBook): readonly ContentTable[] {
  const saved = XlsxBook.load(book.save());
  const sheet = saved.sheet(name);
  return sheet ? saved.tables(sheet) : [];
}

function valid(book: XlsxBook, file: string): string {
  const path = office.write(file, book.save());
  expect(schemaViolations(path)).toBe('');
  return path;
}

describe.each(Object.keys(shells))('%s', (kind) => {
  const start = (): Promise<Shell> => (shells[kind] ?? shells.file)!(planBook(half).save());

  test('指標の表 is a table, and made anew the same one: formulas that name it give the sum of now', async () => {
    const { book, apply } = await start();
    await apply(made(book, half));
    const [first, ...others] = tables(book);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ name, at: { row: 0, col: 0 }, style: 'TableStyleLight1' });
    book.addSheet('集計用');
    const sum: Edit = {
      kind: 'setCells',
      sheet: '集計用',
      cells: [{ row: 0, col: 0, formula: `=COUNTA(${name}[指標])` }],
    };
    await apply([sum]);
    await apply(made(book));
    const [now] = tables(book);
    expect(now?.name).toBe(name);
    expect(now?.at.rows).toBeGreaterThan(first?.at.rows ?? 0);
    const path = valid(book, `${kind}.xlsx`);
    const again = XlsxBook.load(office.read(office.convert(path, 'xlsx')));
    expect(again.sheet('集計用')?.value(0, 0)).toBe((now?.at.rows ?? 0) - 1);
  });

  test('name, look and columns that people gave it stay, and undoing gives back what there was', async () => {
    const { book, apply } = await start();
    await apply(made(book, half));
    const before = tables(book)[0];
    const sheet = book.sheet(name);
    if (!sheet || !before) throw new Error('no table');
    // as somebody who renames it, gives it another look and writes a column of formulas beside it
    const { cols, rows } = before.at;
    sheet.setValue(0, cols, '二倍');
    for (let row = 1; row < rows; row++) sheet.setFormula(row, cols, '=成績[[#This Row],[値]]*2');
    book.changeTable(sheet, name, {
      name: '成績',
      style: 'TableStyleMedium9',
      at: { ...before.at, cols: cols + 1 },
    });
    const contents = (): SheetContent | undefined => {
      const now = book.sheet(name);
      return now && book.contentOf(now);
    };
    const mine = contents();
    const undo = await apply(made(book));
    const [now] = tables(book);
    expect(now).toMatchObject({ name: '成績', style: 'TableStyleMedium9', at: { cols: cols + 1 } });
    expect(now?.at.rows).toBeGreaterThan(rows);
    const last = (now?.at.rows ?? 0) - 1;
    expect(book.sheet(name)?.formula(last, cols)).toBe('=成績[[#This Row],[値]]*2');
    expect(book.sheet(name)?.value(0, cols)).toBe('二倍');
    valid(book, `${kind}-own.xlsx`);
    await apply(undo);
    expect(tables(book)).toEqual([
      { name: '成績', style: 'TableStyleMedium9', at: { ...before.at, cols: cols + 1 } },
    ]);
    expect(contents()?.cells.map(({ row, col, value, formula }) => [row, col, value, formula])).toEqual(
      mine?.cells.map(({ row, col, value, formula }) => [row, col, value, formula]),
    );
  });

  test('a sheet of before there were tables becomes one, and undoing takes the table away', async () => {
    const { book, apply } = await start();
    const [edit] = made(book, half);
    if (edit?.kind !== 'putSheet') throw new Error('no sheet');
    const { tables: _, ...plain } = edit.content;
    await apply([{ ...edit, content: plain }]);
    expect(tables(book)).toEqual([]);
    const undo = await apply(made(book));
    expect(tables(book)).toHaveLength(1);
    await apply(undo);
    expect(tables(book)).toEqual([]);
    expect(book.sheet(name)?.value(0, 0)).toBe(edit.content.cells[0]?.value);
    const none = await apply([{ kind: 'removeSheet', sheet: name }]);
    await apply(none);
    expect(book.sheet(name)?.value(0, 0)).toBe(edit.content.cells[0]?.value);
  });

  test('a name that the workbook has already is numbered', async () => {
    const { book, apply } = await start();
    await apply([{ kind: 'setName', sheet: null, name, refersTo: '=1' }]);
    await apply(made(book, half));
    expect(tables(book).map((table) => table.name)).toEqual([`${name}_2`]);
    valid(book, `${kind}-name.xlsx`);
  });
});

test('a heading that is written over names its column: the file stays whole', () => {
  const book = planBook(half);
  book.apply(made(book, half));
  book.apply([
    {
      kind: 'setCells',
      sheet: name,
      cells: [
        { row: 0, col: 0, value: null },
        { row: 0, col: 1, value: 2024 },
        { row: 0, col: 2, value: '区分' },
      ],
    },
  ]);
  valid(book, 'headings.xlsx');
  const again = XlsxBook.load(book.save());
  const sheet = again.sheet(name);
  expect([0, 1, 2].map((col) => sheet?.value(0, col))).toEqual(['列1', '2024', '区分']);
});

test('headings are texts that differ', () => {
  expect(tableHeadings(['年', null, 2024, '年', 'A', 'a'])).toEqual(['年', '列2', '2024', '年2', 'A', 'a2']);
  for (const { columns } of [tableWords, english]) {
    const heads = Object.values(columns).map(({ title }) => title);
    expect(tableHeadings(heads)).toEqual(heads);
  }
});
