import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { planWordsIn } from '../../src/forms/plan-words';
import { measuresAfter, type MeasureEdit } from '../../src/revision/measure-edits';
import type { MeasurePlace } from '../../src/revision/plan-change';
import { revise } from '../../src/revision/revise';
import type { Revision } from '../../src/revision/revision';
import type { PlanReading } from '../../src/sheets/plan-steps';
import { readForm } from '../../src/sheets/read-form';
import { readPlan } from '../../src/sheets/read-plan';
import { understandForm } from '../../src/sheets/understand-form';
import { blockBook, cityBook, openRowBook } from '../forms/books';

function adopted(bytes: Uint8Array): XlsxBook {
  const book = XlsxBook.load(bytes);
  const snapshot = book.snapshot({ all: true });
  const { detection, form } = understandForm(snapshot, { title: '計画' });
  book.apply(adoptEdits(snapshot, detection, form, planWordsIn(snapshot), (code) => code));
  return book;
}

function readingOf(book: XlsxBook): PlanReading {
  const reading = readPlan(XlsxBook.load(book.save()).snapshot());
  if (!reading.plan) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** The workbook with its measures changed, and what takes that back. */
function changed(book: XlsxBook, edits: readonly MeasureEdit[], renumber = false) {
  const reading = readingOf(book);
  const measures = measuresAfter(reading.plan, edits, renumber);
  if (!Array.isArray(measures)) throw new Error('no such measure');
  const revision = revise(reading, book.snapshot({ all: true }), { measures });
  if ('code' in revision) throw new Error(revision.code);
  return {
    revision: revision satisfies Revision,
    undo: book.apply(revision.edits),
    reading: readingOf(book),
  };
}

function headsOf({ plan }: PlanReading): string[] {
  return plan.measures.map(({ number, title, department }) => `${number}|${title}|${department}`);
}

const contents = (book: XlsxBook): unknown =>
  book.sheets.map((sheet) => {
    const { names: _, ...content } = book.contentOf(sheet);
    const names = book.names(sheet).map(({ name, refersTo, hidden }) => [name, refersTo, hidden]);
    return [sheet.name, content, names.sort()];
  });

test('a measure a sheet: a blank one is a copy of the sample sheet, with its formulas and without its entries', () => {
  const book = adopted(cityBook());
  const before = contents(book);
  const { reading, revision, undo } = changed(book, [{ kind: 'add', count: 1 }]);
  expect(revision.sheets.made).toEqual(['4']);
  expect(book.sheets.map(({ name }) => name).slice(0, 5)).toEqual(['1', '2', '3', '4', '様式']);
  expect(headsOf(reading)).toEqual([
    '1|窓口の改善|市民課',
    '2|債権の管理|税務課',
    '3|研修の充実|総務課',
    '4||',
  ]);
  const sheet = book.sheet('4');
  expect([sheet?.value(0, 0), sheet?.value(4, 3), sheet?.value(5, 2)]).toEqual([
    '行革プラン　取組票（令和５年度）',
    'R4',
    '目標',
  ]);
  expect([sheet?.value(5, 3), sheet?.value(6, 3), sheet?.value(3, 1), sheet?.value(3, 3)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(sheet?.formula(7, 3)).toBe('=D7/D6');
  // it is a measure when the form is corrected later, though it is still blank
  expect(readForm(book.snapshot())?.sheets).toMatchObject({ '4': 'measure', 様式: 'template' });
  expect(understandForm(book.snapshot({ all: true }), { title: '計画' }).detection.records).toHaveLength(4);
  book.apply(undo);
  expect(contents(book)).toEqual(before);
});

test('a measure a sheet: copied without what was reached, moved, renumbered, taken out with its sheet left', () => {
  const book = adopted(cityBook());
  const before = contents(book);
  const { reading, revision, undo } = changed(
    book,
    [
      { kind: 'copy', number: '2' },
      { kind: 'move', number: '3', place: 1 },
      { kind: 'remove', number: '1' },
    ],
    true,
  );
  expect(headsOf(reading)).toEqual(['1|研修の充実|総務課', '2|債権の管理|税務課', '3|債権の管理|税務課']);
  expect(revision.left).toEqual(['1']);
  expect(book.sheets.map(({ name }) => name).slice(0, 4)).toEqual(['1', '3', '2', '4']);
  const [, , copy] = reading.plan.measures;
  expect(copy?.indicators[0]).toMatchObject({
    name: '収納率',
    targets: { R4: '97', R5: '98', R6: '99' },
    actuals: {},
  });
  expect(copy?.fields).toMatchObject({ 目的: '公平な負担' });
  expect(copy?.grades).toEqual({});
  expect(book.sheet('1')?.value(1, 3)).toBe('窓口の改善');
  book.apply(undo);
  expect(contents(book)).toEqual(before);
});

test('blocks: a new one comes in below another, all are counted anew, and undo takes its rows out', () => {
  const book = adopted(blockBook());
  const before = contents(book);
  const { reading, undo } = changed(book, [
    { kind: 'copy', number: '1' },
    { kind: 'add', count: 1 },
  ]);
  expect(headsOf(reading)).toEqual([
    '1|道路|建設課',
    '5|道路|建設課',
    '2|公園|建設課',
    '3|河川|建設課',
    '4|橋|建設課',
    '6||',
  ]);
  const [, copy, next, , , blank] = reading.plan.measures;
  expect(copy?.indicators[0]).toMatchObject({
    name: '道路の数',
    targets: { R4: '10', R5: '12' },
    actuals: {},
  });
  expect(next?.indicators[0]).toMatchObject({ name: '公園の数', actuals: { R4: '11' } });
  expect(blank?.indicators).toEqual([]);
  const cells = reading.measures.at(-1)?.cells;
  expect(cells?.has('指標1_実績_R5')).toBe(true);
  const labels = book.sheet('施策2');
  expect([13, 14, 15].map((row) => labels?.value(row, 0))).toEqual(['事業番号', '担当課', '指標名']);
  book.apply(undo);
  expect(contents(book)).toEqual(before);
});

test('a table: a new row stands below the last measure, a copied one below its original and its merged department', () => {
  const book = adopted(openRowBook());
  const before = contents(book);
  const { reading, undo } = changed(book, [
    { kind: 'copy', number: '1' },
    { kind: 'add', count: 1, title: '河川の整備' },
  ]);
  expect(headsOf(reading)).toEqual([
    '1|道路の整備|建設課',
    '2|橋の点検|建設課',
    '4|道路の整備|建設課',
    '3|公園の整備|都市計画課',
    '5|河川の整備|',
  ]);
  expect(reading.plan.measures[2]?.indicators[0]).toMatchObject({
    targets: { R4: '80', R5: '85' },
    actuals: {},
  });
  book.apply(undo);
  expect(contents(book)).toEqual(before);
});

test('what Excel alone can do is said: rows that change places or go, indicators, years', () => {
  const book = adopted(openRowBook());
  const reading = readingOf(book);
  const code = (measures: MeasurePlace[]): unknown => {
    const revision = revise(reading, book.snapshot({ all: true }), { measures });
    return 'code' in revision ? revision.code : null;
  };
  expect(code([{ from: 1 }, { from: 0 }, { from: 2 }])).toBe('own-move');
  expect(code([{ from: 0 }, { from: 2 }])).toBe('own-row-stays');
  expect(code([{ from: 0, indicators: [] }, { from: 1 }, { from: 2 }])).toBe('own-indicators');
  expect(revise(reading, book.snapshot(), { settings: { years: ['R4', 'R5', 'R6'] } })).toEqual({
    code: 'own-form',
  });
});
