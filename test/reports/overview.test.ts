import { XlsxBook } from '../../src/book/xlsx';
import { parseReference } from '../../src/book/address';
import { findFormat, formats } from '../../src/formats';
import { overviewLines, valueText, type OverviewColumn, type Plan } from '../../src/plan';
import { overviewEdits } from '../../src/reports/overview';
import { planEdits } from '../../src/sheets/build';
import { checkPlan } from '../../src/sheets/check';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { readProblemTexts } from '../../locales/ja/findings';
import { planOf, sampleIndicator } from '../checks/sample-plan';
import { readSeed } from '../support/seed';

function bookOf(plan: Plan): XlsxBook {
  const format = findFormat(plan.format);
  if (!format) throw new RangeError(plan.format);
  const book = XlsxBook.create();
  book.apply(planEdits(plan, format));
  return book;
}

function read(book: XlsxBook): PlanReading {
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error('no plan');
  return reading;
}

/** The workbook with an overview of its reported year, saved and opened again. */
function withOverview(book: XlsxBook): XlsxBook {
  const { plan } = read(book);
  book.apply(overviewEdits(read(book), book.snapshot(), plan.settings.reportYear));
  return XlsxBook.load(book.save());
}

/** Two indicators, one of them above its target, with these columns. */
function twoIndicators(overviewColumns?: OverviewColumn[]): Plan {
  const plan = planOf({
    baseline: '40件',
    targets: { R2: '50件' },
    actuals: { R2: '49件' },
    finalTarget: '60件',
  });
  const [measure] = plan.measures;
  if (!measure) throw new Error('no measure');
  const second = sampleIndicator({ name: '収納率', targets: { R2: '98.0%' }, actuals: { R2: '98.98%' } });
  return {
    ...plan,
    settings: { ...plan.settings, ...(overviewColumns ? { overviewColumns } : {}) },
    measures: [{ ...measure, indicators: [...measure.indicators, second] }],
  };
}

test.each(formats.map(({ id }) => id))(
  '%s: every indicator of the plan has its line, and is read back',
  (id) => {
    const seed = readSeed(id);
    const { plan } = read(withOverview(bookOf(seed)));
    const listed = plan.overview?.map((row) => overviewLines(row).length);
    expect(listed).toEqual(seed.measures.map(({ indicators }) => Math.max(1, indicators.length)));
  },
);

test.each(formats.map(({ id }) => id))(
  '%s: an overview that was just made does not differ from the sheets',
  (id) => {
    const reading = read(withOverview(bookOf(readSeed(id))));
    const { reportYear } = reading.plan.settings;
    const found = checkPlan(reading, reportYear).filter(({ code }) => code.startsWith('overview-'));
    expect(found).toEqual([]);
  },
);

test('target, actual and rate of the year stand in the overview where the plan chooses them', () => {
  const columns: OverviewColumn[] = ['indicator', 'yearTarget', 'current', 'rate', 'grades'];
  const { plan } = read(withOverview(bookOf(twoIndicators(columns))));
  expect([plan.overviewColumns, plan.overview]).toEqual([
    columns,
    [
      {
        number: '1',
        title: '収納対策',
        department: '',
        indicator: '収納額',
        yearTarget: '50件',
        current: '49件',
        rate: '98.0%',
        further: [{ indicator: '収納率', yearTarget: '98.0%', current: '98.98%', rate: '101.0%' }],
        summary: '',
        grades: { R2: 'B' },
      },
    ],
  ]);
});

test('columns that the plan does not choose are those of the form, and are not named', () => {
  const { plan } = read(withOverview(bookOf(twoIndicators())));
  expect([plan.overviewColumns, plan.overview?.[0]?.yearTarget]).toEqual([undefined, undefined]);
});

test('what is changed in one line of a measure is told of that line, in columns that stand there', () => {
  const book = withOverview(bookOf(twoIndicators(['indicator', 'current', 'rate'])));
  const cell = read(book).overview?.rows[0]?.cells.get('一覧1_現状2')?.place;
  if (!cell) throw new Error('no cell');
  book.sheet(cell.sheet)?.setValue(cell.row, cell.col, 0.9);
  const reading = read(book);
  const told = checkPlan(reading, 'R2').flatMap(({ code, severity, where, data }) =>
    code === 'overview-differs'
      ? [{ severity, where, line: data.line, values: [data.overview, data.sheet] }]
      : [],
  );
  expect(told).toEqual([
    {
      severity: 'warning',
      where: { kind: 'overview', row: 1, part: 'current', line: 2 },
      line: 2,
      values: ['90.00%', '98.98%'],
    },
  ]);
});

test('words for columns that there are none of are told at their cell, and the others are shown', () => {
  const book = bookOf(twoIndicators());
  const sheet = book.sheet('計画設定');
  const named = sheet && book.names(sheet).find(({ name }) => name === '設定_一覧の列');
  const area = named && parseReference(named.refersTo)?.area;
  if (!sheet || !area) throw new Error('no cell');
  sheet.setValue(area.row, area.col, '指標、年度目標，達成度、実績、指標');
  const { plan, problems } = read(book);
  expect(plan.settings.overviewColumns).toEqual(['indicator', 'yearTarget', 'current']);
  expect(problems.map(({ code, place, data }) => [code, place, readProblemTexts[code](data ?? {})])).toEqual([
    [
      'overview-column',
      { sheet: '計画設定', row: area.row, col: area.col },
      '「一覧の列」の「達成度」という列はありません。使える列は「担当部署、指標、基準値、年度目標、実績、達成率、最終目標、概要、評価」です。「、」で区切って書いてください。',
    ],
    [
      'overview-column',
      { sheet: '計画設定', row: area.row, col: area.col },
      '「一覧の列」に「指標」が二度あります。一つだけ残してください。',
    ],
  ]);
});

test('a figure stands in the overview as on its sheet', () => {
  const { plan } = read(withOverview(bookOf(readSeed('mine'))));
  const shown = plan.overview?.[3];
  expect(
    shown &&
      overviewLines(shown).map(({ rate, current }) => [current, rate].map((value) => valueText(value ?? ''))),
  ).toEqual([
    ['9.57', '95.7%'],
    ['41,064', '△ 25.1%'],
  ]);
});
