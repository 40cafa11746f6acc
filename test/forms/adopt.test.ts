import { cellAddress } from '../../src/book/address';
import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { definitionOf } from '../../src/forms/definition-of';
import { givenOf, type FormDefinition } from '../../src/forms/definition';
import { detect } from '../../src/forms/detect';
import { nothingGiven, type Given } from '../../src/forms/given';
import { nextYearEdits } from '../../src/forms/next-year';
import { shiftYears } from '../../src/forms/shift-years';
import { checkPlan } from '../../src/sheets/check';
import { gradePlan } from '../../src/sheets/grade';
import { printableSheets } from '../../src/sheets/printable-sheets';
import { readForm } from '../../src/sheets/read-form';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { bookOfSheets, cityBook, rowBook } from './books';

/** The workbook adopted, saved and opened again. */
function adopted(
  bytes: Uint8Array,
  given: Given = nothingGiven,
): { readonly book: XlsxBook; readonly form: FormDefinition } {
  const book = XlsxBook.load(bytes);
  const snapshot = book.snapshot({ all: true });
  const detection = detect(snapshot, given);
  const form = definitionOf(detection, '行革プラン', given);
  book.apply(
    adoptEdits(snapshot, detection, form, { title: '行革プラン', municipality: '試作市' }, (code) => code),
  );
  return { book: XlsxBook.load(book.save()), form };
}

function planOf(book: XlsxBook): PlanReading {
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

test('an adopted workbook is a plan, and the cells of the city stay as they were', () => {
  const bytes = cityBook();
  const { book } = adopted(bytes);
  const { plan, measures } = planOf(book);
  expect(plan.format).toBe('own-form');
  expect(plan.settings).toMatchObject({
    years: ['R4', 'R5', 'R6'],
    baselineYear: 'R3',
    reportYear: 'R5',
    departments: ['市民課', '税務課', '総務課'],
  });
  expect(plan.measures.map(({ number, title, department }) => [number, title, department])).toEqual([
    ['1', '窓口の改善', '市民課'],
    ['2', '債権の管理', '税務課'],
    ['3', '研修の充実', '総務課'],
  ]);
  expect(plan.measures[0]?.indicators[0]).toMatchObject({
    name: '待ち時間',
    unit: '分',
    baseline: '20',
    targets: { R4: '18', R5: '15', R6: '10' },
    actuals: { R4: '19', R5: '14' },
  });
  expect(measures[0]?.cells.get('指標1_実績_R5')?.place).toEqual({ sheet: '1', row: 6, col: 4 });
  const before = XlsxBook.load(bytes).snapshot({ all: true }).sheets;
  const after = book.snapshot({ all: true }).sheets;
  for (const sheet of before) expect(after.find(({ name }) => name === sheet.name)?.grid).toEqual(sheet.grid);
  expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), '様式定義', '計画設定']);
});

test('what is for work is printed only where somebody asks for it', () => {
  const { document, settings } = printableSheets(adopted(cityBook()).book.snapshot());
  expect(document).toEqual(['1', '2', '3', '様式']);
  expect(settings).toEqual(['様式定義', '計画設定']);
});

test('check finds rates that do not follow from their figures', () => {
  const { book } = adopted(cityBook());
  const found = checkPlan(planOf(book)).filter(({ code }) => code === 'own-rate-differs');
  expect(found.map(({ place, data }) => [place?.sheet, place?.row, place?.col, data.state])).toEqual([
    ['2', 7, 4, 'elsewhere'],
    ['3', 7, 3, 'typed'],
  ]);
});

test('a rate of a hundred with the sign behind it is the rate, and a dash is no grade', () => {
  const city = XlsxBook.load(cityBook());
  city.apply([
    {
      kind: 'setCells',
      sheet: '1',
      cells: [{ row: 7, col: 4, formula: '=E7/E6*100', numberFormat: '0"％"' }],
    },
    { kind: 'setCells', sheet: '2', cells: [{ row: 3, col: 3, value: '－' }] },
  ]);
  const reading = planOf(adopted(city.save()).book);
  const found = checkPlan(reading).filter(
    ({ code }) => code === 'own-rate-differs' || code === 'grade-unknown',
  );
  expect(found.map(({ place }) => place?.sheet)).toEqual(['2', '3']);
  expect(reading.plan.measures.map(({ grades }) => Object.values(grades).map(({ grade }) => grade))).toEqual([
    ['B'],
    [],
    ['B'],
  ]);
});

test('grade makes 算定表 with live formulas, and fills only cells that are empty', () => {
  const { book } = adopted(cityBook());
  const { edits, measures } = gradePlan(planOf(book), 'R5');
  book.apply(edits);
  const again = XlsxBook.load(book.save());
  const rows = again.snapshot({ all: true }).sheets.find(({ name }) => name === '算定表')?.grid?.values ?? [];
  const line = rows.find((row) => row[1] === '研修の充実');
  expect(line?.slice(4, 7)).toEqual([50, 60, 66]);
  expect(line?.[9]).toBeCloseTo(1.1);
  expect(measures.map(({ evaluation }) => evaluation.rates[0]?.ok)).toEqual([true, true, true]);
  const own = again.snapshot({ all: true }).sheets.find(({ name }) => name === '1')?.grid;
  expect(own?.formulas[7]?.[4]).toBe('=E7/E6');
});

test('what is changed in 様式定義 counts when the workbook is adopted again', () => {
  const { book, form } = adopted(cityBook());
  const read = readForm(book.snapshot());
  expect(read).toMatchObject({
    kind: 'sheet',
    years: ['R4', 'R5', 'R6'],
    template: '1',
    sheets: { 様式: 'template' },
  });
  expect(read?.fields).toHaveLength(form.fields.length);
  const sheet = book.sheet('様式定義');
  const at = form.fields.find(({ label }) => label === '目的');
  expect(at?.meaning).toBe('文');
  const grid = book.snapshot().sheets.find(({ name }) => name === '様式定義')?.grid;
  const row = grid?.values.findIndex((cells) => cells[2] === '目的') ?? -1;
  sheet?.setValue(row, 1, '使わない');
  const changed = readForm(book.snapshot());
  const again = adopted(book.save(), changed ? givenOf(changed) : nothingGiven);
  expect(planOf(again.book).plan.measures[0]?.fields).not.toHaveProperty('目的');
  expect(planOf(book).plan.measures[0]?.fields).toHaveProperty('目的', '早い窓口');
});

test.each([
  ['a meaning that is none', '目的', 2, 1, '目てき'],
  ['a meaning that was emptied', '目的', 2, 1, null],
  ['what a sheet is', '様式', 2, 0, '見本？'],
  ['a year that is none', '報告年度', 0, 2, '令和の初め'],
])(
  '様式定義 that cannot be read is refused with its cell, not passed over: %s',
  (_, label, where, col, text) => {
    const { book } = adopted(cityBook());
    const grid = book.snapshot().sheets.find(({ name }) => name === '様式定義')?.grid;
    const row = grid?.values.findIndex((cells) => (cells[where] as string | null)?.startsWith(label)) ?? -1;
    book.sheet('様式定義')?.setValue(row, col, text);
    expect(() => readForm(book.snapshot())).toThrow(
      expect.objectContaining({
        code: 'form-unreadable',
        data: { sheet: '様式定義', cell: cellAddress({ row, col }), text: text ?? '' },
      }) as Error,
    );
  },
);

test('a table is adopted by names on its columns: rows that are added count', () => {
  const { book } = adopted(rowBook());
  expect(planOf(book).plan.measures.map(({ title }) => title)).toEqual(['道路の整備', '公園の整備']);
  const names = book.snapshot().sheets[0]?.names.map(({ name }) => name) ?? [];
  expect(names).toContain('表1_列_目標_R4');
  expect(names.length).toBeLessThan(20);
  book.apply([
    {
      kind: 'setCells',
      sheet: '一覧',
      cells: [['3'], ['河川の整備'], ['土木課'], ['整備延長'], ['km'], [5], [4.5], [6], [6.1]].map(
        ([value], col) => ({ row: 4, col, value: value ?? null }),
      ),
    },
  ]);
  const { plan } = planOf(book);
  expect(plan.measures.map(({ title }) => title)).toEqual(['道路の整備', '公園の整備', '河川の整備']);
  expect(plan.measures[2]?.indicators[0]).toMatchObject({
    unit: 'km',
    targets: { R4: '5', R5: '6' },
    actuals: { R4: '4.5', R5: '6.1' },
  });
});

test('grades that each indicator has for itself are no grades of the measure; one beside the first is', () => {
  const head = ['番号', '施策名', '担当課', '指標', '単位', 'R4目標', 'R4実績', 'R5目標', 'R5実績', '評価'];
  const book = bookOfSheets([
    {
      name: '一覧',
      rows: [
        ['総合計画　進捗一覧'],
        head,
        ['1', '道路の整備', '建設課', '舗装率', '％', 80, 81, 85, 84, 'B'],
        [null, null, null, '補修箇所', 'か所', 20, 9, 20, 8, 'D'],
        ['2', '公園の整備', '都市計画課', '公園数', 'か所', 10, 10, 12, 11, 'B'],
        ['3', '河川の整備', '河川課', '整備延長', 'km', 4, 4, 5, 5, 'A'],
        [null, null, null, '護岸の補修', 'か所', 3, 3, 4, 4, null],
      ],
    },
  ]);
  const reading = planOf(adopted(book).book);
  expect(reading.plan.measures.map(({ grades }) => grades['R5']?.grade)).toEqual([undefined, 'B', 'A']);
  expect(reading.plan.measures[0]?.fields).toMatchObject({ 評価_1: 'B', 評価_2: 'D' });
  const differing = checkPlan(reading).filter(({ code }) => code === 'grade-differs');
  expect(differing.map(({ place }) => place?.row)).not.toContain(2);
});

test('next moves headings on, and empties what is of the year alone', () => {
  const { book } = adopted(cityBook());
  const { edits, moves } = nextYearEdits(detect(book.snapshot({ all: true })), 'R6');
  expect(moves).toBe(false);
  const texts = edits.flatMap((edit) =>
    edit.kind === 'setCells' ? edit.cells.map(({ value }) => value) : [],
  );
  expect(texts).toEqual([
    '行革プラン　取組票（令和６年度）',
    null,
    '行革プラン　取組票（令和６年度）',
    null,
    '行革プラン　取組票（令和６年度）',
    null,
  ]);
});

test('years in headings keep their spelling', () => {
  const moved = (text: string): string => shiftYears(text, () => true);
  expect(
    ['令和６年度', 'R6実績', '2024年度', '６年度(計画)', '令和元年度', '第2期計画', '計画２０２２'].map(
      moved,
    ),
  ).toEqual([
    ...['令和７年度', 'R7実績', '2025年度', '７年度(計画)', '令和2年度', '第2期計画', '計画２０２３'],
  ]);
});

test('a form of one workbook reads another with moved rows and mistyped labels', () => {
  const { form } = adopted(cityBook());
  const given = givenOf({ ...form, sheets: {} });
  const other = XlsxBook.load(
    bookOfSheets([
      {
        name: '9',
        rows: [
          [],
          [],
          ['行革プラン　取組票（令和５年度）'],
          ['取組番号', '9', '取組名', '広報の充実'],
          ['担当裸', '秘書課'],
          ['目的', '伝わる広報'],
          ['指標名', '単位', '区分', 'R4', 'R5', 'R6', '基準値（R3）'],
          ['アクセス数', '件', '目標', 5, 6, 7, 4],
          [null, null, '実績', 4, 6, null, null],
        ],
      },
    ]),
  );
  const detection = detect(other.snapshot({ all: true }), given);
  const { fields = [] } = detection.records[0] ?? {};
  expect(fields.find(({ ref }) => ref.kind === 'department')?.text).toBe('秘書課');
  expect(fields.find(({ ref }) => ref.kind === 'title')?.text).toBe('広報の充実');
  expect(detection.mistyped.map(({ meant }) => meant)).toEqual(['担当課']);
});
