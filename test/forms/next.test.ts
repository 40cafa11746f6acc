import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { gradePlan } from '../../src/sheets/grade';
import { nextAdopted, nextPeriodAdopted, type AdoptedBook } from '../../src/sheets/next-adopted';
import type { PlanReading } from '../../src/sheets/plan-steps';
import { readPlan } from '../../src/sheets/read-plan';
import { givenBy, understandForm } from '../../src/sheets/understand-form';
import { bookOfSheets } from './books';

function sheet(name: string, title: string, targets: readonly number[], actuals: readonly (number | null)[]) {
  return {
    name,
    rows: [
      ['第２次行革プラン（令和５年度～令和７年度）　取組票（令和６年度）'],
      ['取組番号', name, '取組名', title],
      ['担当課', '総務課'],
      ['今年度の取組', `${title}を進めた`],
      ['指標名', '単位', '区分', 'R5', 'R6', 'R7', '基準値（R4）'],
      [`${title}の件数`, '件', '目標', ...targets, 10],
      [null, null, '実績', ...actuals],
      [null, null, '達成率', '=D7/D6', null, null],
    ],
  };
}

function adopted(reportYear: string, last: number | null = null): XlsxBook {
  const book = XlsxBook.load(
    bookOfSheets([
      sheet('1', '窓口の改善', [11, 12, 14], [11, 12, last]),
      sheet('2', '研修の充実', [20, 25, 30], [21, 24, last]),
    ]),
  );
  const snapshot = book.snapshot({ all: true });
  const { detection, form } = understandForm(snapshot, { title: '計画', answers: { reportYear } });
  const words = { title: '取組票（令和６年度）', municipality: '' };
  book.apply(adoptEdits(snapshot, detection, form, words, (code) => code));
  return book;
}

function readingOf(book: XlsxBook): PlanReading {
  const reading = readPlan(XlsxBook.load(book.save()).snapshot());
  if (!reading.plan) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

function sourceOf(book: XlsxBook): AdoptedBook {
  const snapshot = book.snapshot({ all: true });
  const reading = readingOf(book);
  return { book: snapshot, reading, given: givenBy(snapshot), reasonWord: (code) => code, store: '' };
}

test('next: what 算定表 gave stays as a value, and 算定表 tells of the next year', () => {
  const book = adopted('R6');
  book.apply(gradePlan(readingOf(book), 'R6').edits);
  expect(book.sheet('1')?.formula(7, 4)).toBe("='算定表'!J4");
  book.apply([{ kind: 'setCells', sheet: '算定表', cells: [{ row: 3, col: 7, value: '減少' }] }]);
  const formers = [{ measure: 1, indicator: 1, year: 'R6', former: '26' }];
  const next = nextAdopted({ ...sourceOf(book), formers });
  if ('code' in next) throw new Error(next.code);
  book.apply(next.edits);
  const city = book.sheet('1');
  expect([city?.formula(7, 3), city?.formula(7, 4), city?.value(7, 4)]).toEqual(['=D7/D6', null, 1]);
  expect(city?.value(0, 0)).toBe('第２次行革プラン（令和５年度～令和７年度）　取組票（令和７年度）');
  expect(book.sheet('算定表')?.value(0, 0)).toBe('算定表（R7）');
  const { plan } = readingOf(book);
  expect([plan.title, plan.settings.reportYear]).toEqual(['取組票（令和７年度）', 'R7']);
  expect(plan.measures.map(({ indicators: [one] }) => [one?.direction, one?.note])).toEqual([
    ['down', undefined],
    [undefined, '※当初のR6目標は26（令和6年度に改定）'],
  ]);
});

test('a new period: headings move on, the last actuals are the baselines, and the rest is empty', () => {
  const book = adopted('R7', 13);
  expect(nextAdopted(sourceOf(book))).toEqual({ code: 'plan-ended', year: 'R7' });
  expect(nextPeriodAdopted(sourceOf(book), ['R8', 'R9'])).toMatchObject({ code: 'other-length' });
  const next = nextPeriodAdopted(sourceOf(book), ['R8', 'R9', 'R10']);
  if ('code' in next) throw new Error(JSON.stringify(next));
  book.apply(next.edits);
  const city = book.sheet('1');
  expect(city?.value(0, 0)).toBe('第２次行革プラン（令和８年度～令和１０年度）　取組票（令和９年度）');
  expect([3, 4, 5, 6].map((col) => city?.value(4, col))).toEqual(['R8', 'R9', 'R10', '基準値（R7）']);
  const { plan } = readingOf(book);
  expect(plan.settings).toMatchObject({ years: ['R8', 'R9', 'R10'], baselineYear: 'R7', reportYear: 'R8' });
  expect(plan.measures.map(({ number, title, department }) => [number, title, department])).toEqual([
    ['1', '窓口の改善', '総務課'],
    ['2', '研修の充実', '総務課'],
  ]);
  expect(plan.measures.flatMap(({ indicators }) => indicators)).toEqual([
    { name: '窓口の改善の件数', unit: '件', baseline: '13', targets: {}, actuals: {} },
    { name: '研修の充実の件数', unit: '件', baseline: '13', targets: {}, actuals: {} },
  ]);
});

test('a period whose headings are formulas is refused', () => {
  const book = adopted('R7', 13);
  book.apply([
    { kind: 'setCells', sheet: '1', cells: [{ row: 4, col: 3, formula: '="R"&5' }] },
    { kind: 'setCells', sheet: '2', cells: [{ row: 4, col: 3, formula: '="R"&5' }] },
  ]);
  expect(nextPeriodAdopted(sourceOf(book), ['R8', 'R9', 'R10'])).toMatchObject({ code: 'headings' });
});
