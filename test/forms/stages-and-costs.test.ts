import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { planWordsIn } from '../../src/forms/plan-words';
import type { MeasureCells } from '../../src/sheets/read-measure';
import { entryRule, isAskedFor } from '../../src/sheets/entry-rules';
import { fieldOf } from '../../src/plan/field';
import { nextAdopted } from '../../src/sheets/next-adopted';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { givenBy, understandForm } from '../../src/sheets/understand-form';
import { textRows } from '../../src/tables/text-rows';
import { bookOfSheets } from './books';

type Typed = string | number | null;

function adopted(bytes: Uint8Array): { readonly book: XlsxBook; readonly reading: PlanReading } {
  const book = XlsxBook.load(bytes);
  const snapshot = book.snapshot({ all: true });
  const { detection, form } = understandForm(snapshot, { title: '計画' });
  book.apply(adoptEdits(snapshot, detection, form, planWordsIn(snapshot), (code) => code));
  return { book, reading: readingOf(book) };
}

function readingOf(book: XlsxBook): PlanReading {
  const reading = readPlan(book.snapshot());
  if (!reading.plan) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** Three sheets with evaluations in stages and costs by year; the last evaluation of the second is still open. */
function cards(): Uint8Array {
  const card = (
    number: string,
    title: string,
    [first, second]: readonly [Typed, Typed],
    costs: readonly Typed[],
  ): { readonly name: string; readonly rows: readonly (readonly Typed[])[] } => ({
    name: number,
    rows: [
      ['行政評価シート（令和５年度）'],
      ['事業番号', number, '事業名', title],
      ['担当課', `${title}課`],
      ['指標名', '単位', '区分', 'R4', 'R5', 'R6'],
      [`${title}の数`, '件', '目標', 10, 12, 14],
      [null, null, '実績', 9, 12, null],
      [],
      ['事業費（千円）', 'R4', 'R5', 'R6'],
      ['予算額', ...costs],
      ['決算額', 900, 1100, null],
      ['人件費', 300, 310, 320],
      [],
      ['１次評価', first, '２次評価', second],
    ],
  });
  return bookOfSheets([
    card('1', '窓口', ['B', 'A'], [1000, 1200, 1300]),
    card('2', '広報', ['C', '－'], [2000, 2200, 2300]),
    card('3', '研修', ['B', 'B'], [500, 600, 700]),
  ]);
}

function texts(reading: PlanReading): (readonly unknown[])[] {
  return textRows(reading, { file: 'a.xlsx' }).map(
    ({ measure_number: number, field, era_year: year, text }) => [number, field, year, text],
  );
}

const first = ({ measures: [one] }: PlanReading): MeasureCells => {
  if (!one) throw new Error('no measure');
  return one;
};

test('of evaluations in stages the last that is given counts; all are kept', () => {
  const { reading } = adopted(cards());
  expect(reading.plan.measures.map(({ grades }) => grades['R5']?.grade)).toEqual(['A', 'C', 'B']);
  expect(reading.plan.measures.map(({ stages }) => Object.values(stages?.['R5'] ?? {}))).toEqual([
    ['B'],
    ['C'],
    ['B'],
  ]);
});

test('costs are amounts of the measure, by their year and in the words of the form', () => {
  const { reading } = adopted(cards());
  const [measure] = reading.plan.measures;
  expect(measure?.indicators).toHaveLength(1);
  const amount = (name: string, year: string): unknown => {
    const value = measure?.amounts?.find((one) => one.name === name && one.year === year)?.value;
    return typeof value === 'object' ? value.text : value;
  };
  expect([amount('予算額', 'R4'), amount('決算額', 'R5'), amount('人件費', 'R6')]).toEqual([
    '1000',
    '1100',
    '320',
  ]);
});

test('記入 asks for the amounts and stages of its year', () => {
  const { reading } = adopted(cards());
  const one = first(reading);
  const asked = [...one.cells.keys()].filter((name) => {
    const ref = fieldOf(name);
    return ref !== null && isAskedFor(ref, 'R5', one);
  });
  expect(asked).toEqual(
    expect.arrayContaining(['金額_予算額_R5', '金額_決算額_R5', '金額_人件費_R5', '手動評価_R5']),
  );
  const stage = asked.find((name) => name.startsWith('段階評価_'));
  const ref = stage === undefined ? null : fieldOf(stage);
  expect(ref && entryRule(ref)?.control).toBe('stage');
});

test('stages and amounts are exported with the texts, with year and cell', () => {
  const { reading } = adopted(cards());
  const rows = texts(reading);
  expect(rows).toContainEqual(['1', '予算額', 'R5', '1200']);
  expect(
    rows.some(
      ([number, field, year, text]) =>
        number === '1' && /次評価/u.test(String(field)) && year === 'R5' && text === 'B',
    ),
  ).toBe(true);
});

test('a table with costs and two evaluations has them by column', () => {
  const { reading } = adopted(
    bookOfSheets([
      {
        name: '一覧',
        rows: [
          ['総合計画　進捗一覧'],
          [
            '番号',
            '施策名',
            '担当課',
            '指標',
            '単位',
            'R4目標',
            'R4実績',
            'R5目標',
            'R5実績',
            '事業費R5(千円)',
            '１次評価',
            '２次評価',
          ],
          ['1', '道路の整備', '建設課', '舗装率', '％', 80, 81, 85, 84, 12000, 'B', 'A'],
          ['2', '公園の整備', '都市計画課', '公園数', 'か所', 10, 10, 12, 11, 5000, 'C', null],
          ['3', '河川の整備', '河川課', '整備延長', 'km', 4, 4, 5, 5, 8000, 'B', 'B'],
        ],
      },
    ]),
  );
  expect(reading.plan.measures.map(({ grades }) => grades['R5']?.grade)).toEqual(['A', 'C', 'B']);
  expect(
    reading.plan.measures.map(({ amounts }) =>
      amounts?.map(({ year, value }) => [year, typeof value === 'object' ? value.text : value]),
    ),
  ).toEqual([[['R5', '12000']], [['R5', '5000']], [['R5', '8000']]]);
});

test('next empties the evaluations of the year; costs of the coming years stay where they are', () => {
  const { book, reading } = adopted(cards());
  const snapshot = book.snapshot({ all: true });
  const given = givenBy(snapshot);
  const next = nextAdopted({ book: snapshot, reading, given, reasonWord: (code) => code, store: '' });
  if ('code' in next) throw new Error(next.code);
  book.apply(next.edits);
  const { plan } = readingOf(book);
  expect(plan.settings.reportYear).toBe('R6');
  const sheet = book.sheet('1');
  expect([sheet?.value(0, 0), sheet?.value(12, 1), sheet?.value(12, 3), sheet?.value(8, 3)]).toEqual([
    '行政評価シート（令和６年度）',
    null,
    null,
    1300,
  ]);
});
