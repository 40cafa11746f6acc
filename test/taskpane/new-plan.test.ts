import { File } from 'node:buffer';
import { BookFailure } from '../../src/book/shell';
import type { SheetContent } from '../../src/book/sheet-content';
import { fileOfSheets } from '../../src/book/xlsx/from-sheets';
import { findFormat } from '../../src/formats';
import { finish } from '../../src/plan/steps';
import { emptyList } from '../../src/sheets/list/empty-list';
import { meaningKey, type Meaning } from '../../src/sheets/list/meaning';
import { meaningGroups } from '../../src/taskpane/new-plan/column-choices';
import {
  onSheet,
  pastedSource,
  sourceOfFile,
  type NewPlanSource,
} from '../../src/taskpane/new-plan/list-source';
import { measurePreview } from '../../src/taskpane/new-plan/measure-preview';
import { draftOf, yearsOf } from '../../src/taskpane/new-plan/new-plan';
import { problemLines } from '../sheets/list/lists';
import { readSeed } from '../support/seed';

const format = findFormat('sanyo-onoda')!;
const none = { firstYear: '', lastYear: '', baselineYear: '', reportYear: '' };

function sheet(name: string, rows: readonly (readonly (string | number)[])[]): SheetContent {
  const cells = rows.flatMap((line, row) => line.map((value, col) => ({ row, col, value })));
  return { name, columns: [], rows: [], styles: [], cells };
}

async function sourceOf(name: string, content: string | Uint8Array): Promise<NewPlanSource> {
  const found = await sourceOfFile(new File([content], name) as unknown as globalThis.File);
  if (!('kind' in found)) throw new Error(JSON.stringify(found));
  return found;
}

function read(source: NewPlanSource, choices: ReadonlyMap<number, Meaning> = new Map()) {
  return finish(draftOf(source, format, {}, choices).check());
}

test('years that nobody typed are left to the list; what is typed must be years, in order', () => {
  expect(yearsOf(none)).toEqual({});
  expect(yearsOf({ firstYear: 'R4', lastYear: '令和6年度', baselineYear: '2021', reportYear: 'R5' })).toEqual(
    {
      years: ['R4', 'R5', 'R6'],
      baselineYear: 'R3',
      reportYear: 'R5',
    },
  );
  expect(yearsOf({ ...none, baselineYear: 'R3' })).toEqual({ baselineYear: 'R3' });
  expect(yearsOf({ ...none, firstYear: 'R4' })).toEqual({ code: 'year-missing', about: '' });
  expect(yearsOf({ ...none, reportYear: '来年' })).toEqual({ code: 'year-unknown', about: '来年' });
  expect(yearsOf({ ...none, firstYear: 'R6', lastYear: 'R4' })).toEqual({ code: 'years-order', about: '' });
  expect(yearsOf({ ...none, firstYear: 'R4', lastYear: 'R6', reportYear: 'R7' })).toEqual({
    code: 'year-outside',
    about: 'R7',
  });
});

test('of a workbook the sheet with the list is taken, and any other can be', async () => {
  const book = fileOfSheets([
    sheet('表紙', [['試験市の計画']]),
    sheet('一覧', [
      ['番号', '施策名', 'R4目標'],
      [1, '空き家', 10],
    ]),
    sheet('別案', [
      ['番号', '施策名', 'R4目標', '担当課'],
      [1, '移住', 20, '企画課'],
    ]),
  ]);
  const source = await sourceOf('計画.xlsx', book);
  expect(source.kind === 'list' && source.sheets.map(({ name }) => name)).toEqual(['表紙', '一覧', '別案']);
  const titles = (from: NewPlanSource) => read(from).plan?.measures.map(({ title }) => title);
  expect(titles(source)).toEqual(['移住']);
  expect(titles(onSheet(source, '一覧'))).toEqual(['空き家']);
  expect(problemLines(read(onSheet(source, '表紙')))).toEqual(['no-heading', 'no-years']);
});

test('what is no workbook, JSON or text says so', async () => {
  const found = (name: string, content: string | Uint8Array) =>
    sourceOfFile(new File([content], name) as unknown as globalThis.File);
  const failure = await found('壊れた.xlsx', fileOfSheets([sheet('一覧', [['番号']])]).slice(0, 400));
  expect(failure instanceof BookFailure && failure.code).toBe('truncated');
  expect(await found('a.json', '{')).toEqual([{ code: 'not-json', about: 'a.json' }]);
  expect(await found('a.json', '{"format":"mine"}')).toContainEqual({ code: 'not-a-plan', about: 'title' });
  expect(await found('a.csv', Uint8Array.of(0x82, 0xff, 0xff))).toEqual([
    { code: 'encoding', about: 'a.csv' },
  ]);
});

test('JSON holds a list of records, or a whole plan with its own form', async () => {
  const records = await sourceOf('a.json', JSON.stringify([{ 番号: '1', 施策名: '空き家', R4目標: '10' }]));
  expect(read(records).plan?.measures.map(({ title }) => title)).toEqual(['空き家']);
  const seed = readSeed('seki');
  const whole = await sourceOf('b.json', JSON.stringify(seed));
  expect(whole.kind === 'plan' && whole.format.id).toBe('seki');
  expect(read(whole).plan?.measures.length).toBe(seed.measures.length);
});

test('a column that is not known is told with every cell, until a meaning is chosen for it by hand', () => {
  const source = pastedSource('番号,施策名,メモ欄,R4目標\n1,空き家,課題がある,10\n2,移住,別の課題,20');
  expect(problemLines(read(source))).toEqual([
    'years-found',
    'column-unknown メモ欄 C2=課題がある C3=別の課題',
  ]);
  const chosen = read(source, new Map([[2, { kind: 'text', name: '現状と課題' }]]));
  expect(problemLines(chosen)).toEqual(['years-found']);
  expect(chosen.columns[2]?.sure).toBe('chosen');
  expect(chosen.plan?.measures.map(({ fields }) => fields)).toEqual([
    { 現状と課題: '課題がある' },
    { 現状と課題: '別の課題' },
  ]);
  expect(problemLines(read(source, new Map([[2, { kind: 'nothing' }]])))).toEqual([
    'years-found',
    'left-out メモ欄 C2=課題がある C3=別の課題',
  ]);
});

test('headings that nobody knows can be given meanings, once the years are known', () => {
  const source = pastedSource('い,ろ,は\n1,空き家,10');
  const years = { years: ['R4'], baselineYear: 'R3', reportYear: 'R4' };
  const draft = (choices: ReadonlyMap<number, Meaning>) =>
    finish(draftOf(source, format, years, choices).check());
  const unknown = draft(new Map());
  expect(problemLines(unknown)).toEqual(['no-heading A1=い B1=ろ C1=は']);
  expect(unknown.columns.map(({ heading }) => heading)).toEqual(['い', 'ろ', 'は']);
  const chosen = draft(
    new Map<number, Meaning>([
      [0, { kind: 'number' }],
      [1, { kind: 'title' }],
      [2, { kind: 'target', year: 'R4' }],
    ]),
  );
  expect(problemLines(chosen)).toEqual([]);
  expect(chosen.plan?.measures[0]).toMatchObject({
    title: '空き家',
    indicators: [{ targets: { R4: '10' } }],
  });
});

test('every column of an empty list can be chosen for any column, each once', () => {
  const years = { years: ['R4', 'R5'], baselineYear: 'R3', reportYear: 'R4' };
  const offered = meaningGroups(format, years).flatMap(({ meanings }) => meanings.map(meaningKey));
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered).toEqual(
    expect.arrayContaining(emptyList(format, years).columns.map(({ meaning }) => meaningKey(meaning))),
  );
});

test('the preview of a measure has everything that the list says of it', () => {
  const { plan } = read(
    pastedSource(
      '番号,施策名,担当課,指標,単位,基準値,R4目標,R5目標,R4実績,現状と課題\n1,空き家,住宅課,解体,件,5,10,12,9,課題\n,,,活用,件,1,2,3,4,',
    ),
  );
  expect(plan?.measures.map(measurePreview)).toEqual([
    {
      number: '1',
      title: '空き家',
      department: '住宅課',
      indicators: [
        {
          name: '解体',
          unit: '',
          values: [
            { meaning: { kind: 'baseline' }, text: '5件' },
            { meaning: { kind: 'target', year: 'R4' }, text: '10件' },
            { meaning: { kind: 'target', year: 'R5' }, text: '12件' },
            { meaning: { kind: 'actual', year: 'R4' }, text: '9件' },
          ],
        },
        {
          name: '活用',
          unit: '',
          values: [
            { meaning: { kind: 'baseline' }, text: '1件' },
            { meaning: { kind: 'target', year: 'R4' }, text: '2件' },
            { meaning: { kind: 'target', year: 'R5' }, text: '3件' },
            { meaning: { kind: 'actual', year: 'R4' }, text: '4件' },
          ],
        },
      ],
      others: [{ field: '現状と課題', text: '課題' }],
    },
  ]);
});
