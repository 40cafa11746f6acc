import type { ListReading } from '../../../src/sheets/list/read-list';
import { readBook, type FileSheet } from './list-book';
import { problemLines } from './lists';

const read = (sheet: FileSheet, others: Readonly<Record<string, FileSheet>> = {}): ListReading =>
  readBook('sanyo-onoda', { 一覧: sheet, ...others });
const indicatorsOf = ({ plan }: ListReading) =>
  plan?.measures.map(({ number, title, department, indicators }) => [
    number,
    title,
    department,
    ...indicators,
  ]);

test('merged heads and departments merged down over lines', () => {
  const reading = read({
    rows: [
      ['No.', '担当課', '施策名', '指標名', '目標', null, '実績', null],
      [null, null, null, null, 'R5', 'R6', 'R5', 'R6'],
      [1, '総務課', '窓口', '待ち時間', 10, 9, 11, 8],
      [null, null, null, '満足度', 80, 85, 81, 84],
      [2, null, '文書', '紙', 100, 90, 95, 85],
      [3, '税務課', '徴収', '率', 97, 98, 96, 97],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:H1', 'A3:A4', 'B3:B5', 'C3:C4'],
  });
  const figures = (...[r5, r6, a5, a6]: string[]) => ({
    targets: { R5: r5, R6: r6 },
    actuals: { R5: a5, R6: a6 },
  });
  expect(indicatorsOf(reading)).toEqual([
    [
      '1',
      '窓口',
      '総務課',
      { name: '待ち時間', ...figures('10', '9', '11', '8') },
      { name: '満足度', ...figures('80', '85', '81', '84') },
    ],
    ['2', '文書', '総務課', { name: '紙', ...figures('100', '90', '95', '85') }],
    ['3', '徴収', '税務課', { name: '率', ...figures('97', '98', '96', '97') }],
  ]);
  expect(problemLines(reading)).toEqual(['years-found', 'report-year-found']);
});

test('figures are taken as they show, with all that the cell holds; 0 that shows as a dash is 0', () => {
  const target = (value: number, format: string) =>
    read({
      rows: [
        ['施策名', '指標', 'R5目標'],
        ['a', 'b', { value, format }],
      ],
    }).plan?.measures[0]?.indicators[0]?.targets['R5'];
  expect(target(0.85, '0%')).toBe('85%');
  expect(target(0.8333333333333334, '0.0%')).toEqual({ text: '83.3%', exact: '83.3333333333333' });
  expect(target(12345, '#,##0')).toBe('12,345');
  expect(target(12345, '#,##0"件"')).toBe('12,345件');
  expect(target(1234567, '#,##0,"千円"')).toEqual({ text: '1,235千円', exact: '1234.567' });
  expect(target(-1234, '#,##0;"△"#,##0')).toBe('△1,234');
  expect(target(3, '0"人以上"')).toBe('3人以上');
  expect(target(0, '#,##0;-#,##0;"－"')).toBe('0');
  expect(target(0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ')).toBe('0');
  expect(target(7, ';;;')).toBe('7');
  expect(target(80.55555555555556, 'General')).toBe('80.5555555555556');
});

test('dates are taken as they show', () => {
  const reading = read({
    rows: [
      ['施策名', '指標', 'R5目標', '現状と課題'],
      ['a', 'b', { value: 45000, format: 'yyyy/m/d' }, { value: 45000, format: 'ggge"年"m"月"d"日"' }],
    ],
  });
  expect(reading.plan?.measures[0]?.indicators[0]?.targets).toEqual({ R5: '2023/3/15' });
  expect(reading.plan?.measures[0]?.fields).toEqual({ 現状と課題: '令和5年3月15日' });
});

test('a formula counts by its cached value; without one it is calculated; where that cannot be, or it is an error, the cell is told', () => {
  const reading = read({
    rows: [
      ['番号', '施策名', '指標', 'R5目標', 'R5実績'],
      [1, 'a', 'p', { value: 12, formula: '6*2' }, { formula: 'LAMBDA(x,x+1)(D2)' }],
      [
        2,
        { value: 'b', formula: '"b"' },
        'q',
        { value: '', formula: '""' },
        { error: '#DIV/0!', formula: '1/0' },
      ],
      [3, { error: '#REF!' }, 'r', 5, null],
    ],
  });
  expect(problemLines(reading)).toEqual([
    'years-found',
    'not-computed R5実績 一覧E2==LAMBDA(x,x+1)(D2)',
    'error-value R5実績 一覧E3=#DIV/0!',
    'error-value 施策名 一覧B4=#REF!',
  ]);
  expect(reading.plan?.measures.map(({ title, indicators }) => [title, indicators[0]?.targets])).toEqual([
    ['a', { R5: '12' }],
    ['b', {}],
    ['', { R5: '5' }],
  ]);
});

test('of a struck text what is left is the value, told; a text struck as a whole is none', () => {
  const reading = read({
    rows: [
      ['番号', '施策名', '指標', 'R5目標', 'R5実績', '現状と課題'],
      [1, 'a', 'p', { rich: '〔100〕120' }, { value: 5, struck: true }, { rich: '〔旧い文〕新しい文' }],
      [2, 'b', 'q', 1, 2, { value: '消した文', struck: true }],
    ],
  });
  expect(problemLines(reading)).toEqual([
    'struck 一覧E2=5 一覧F3=消した文',
    'struck-part 一覧D2=100120 一覧F2=旧い文新しい文',
    'years-found',
  ]);
  expect(reading.plan?.measures.map(({ fields, indicators }) => [fields, indicators])).toEqual([
    [{ 現状と課題: '新しい文' }, [{ name: 'p', targets: { R5: '120' }, actuals: {} }]],
    [{}, [{ name: 'q', targets: { R5: '1' }, actuals: { R5: '2' } }]],
  ]);
});

test('rows and columns that do not show are taken and told', () => {
  const reading = read({
    rows: [
      ['番号', '施策名', '指標', 'R5目標', 'R5実績'],
      [1, 'a', 'p', 5, 6],
      [2, 'b', 'q', 7, 8],
    ],
    hiddenRows: [2],
    hiddenColumns: [3],
  });
  expect(problemLines(reading)).toEqual(['hidden-taken 一覧A3=2 一覧D1=R5目標', 'years-found']);
  expect(indicatorsOf(reading)).toEqual([
    ['1', 'a', '', { name: 'p', targets: { R5: '5' }, actuals: { R5: '6' } }],
    ['2', 'b', '', { name: 'q', targets: { R5: '7' }, actuals: { R5: '8' } }],
  ]);
});

test('a list may begin anywhere, with what stands above told by its own cells', () => {
  const reading = read({
    at: { row: 4, col: 2 },
    rows: [['事業一覧'], [], ['番号', '施策名', '指標', 'R5目標', '予備'], [1, 'a', 'p', 5, 'x']],
  });
  expect(indicatorsOf(reading)).toEqual([['1', 'a', '', { name: 'p', targets: { R5: '5' }, actuals: {} }]]);
  expect(problemLines(reading)).toEqual([
    'line-above 一覧C5=事業一覧',
    'years-found',
    'column-unknown 予備 一覧G8=x',
  ]);
});

test('hidden sheets are not chosen, others with a list are named; an empty workbook has no list', () => {
  const heads = ['番号', '施策名', '指標', 'R5目標'];
  const short: FileSheet = {
    rows: [
      ['施策名', 'R5目標'],
      ['x', 1],
    ],
  };
  expect(read(short, { 本表: { rows: [heads, [1, 'a', 'p', 5]] } }).plan?.measures[0]?.title).toBe('a');
  expect(problemLines(read({ rows: [] }))).toEqual(['no-heading']);
  expect(problemLines(read({ rows: [heads] }))).toEqual([
    'no-lines 一覧A1=番号 一覧B1=施策名 一覧C1=指標 一覧D1=R5目標',
  ]);
});

test('cells that are merged across are one column', () => {
  const reading = read({
    rows: [
      ['番号', '施策名', null, '担当課', null, '指標', 'R5目標', null],
      [1, '窓口', null, '総務課', null, 'p', 5, null],
      [2, '文書', null, '税務課', null, 'q', 6, null],
    ],
    merges: ['B1:C1', 'D1:E1', 'G1:H1', 'B2:C2', 'B3:C3', 'D2:E2', 'D3:E3', 'G2:H2', 'G3:H3'],
  });
  expect(problemLines(reading)).toEqual(['years-found']);
  expect(reading.plan?.measures.map(({ schedule }) => schedule)).toEqual([[], []]);
  expect(indicatorsOf(reading)).toEqual([
    ['1', '窓口', '総務課', { name: 'p', targets: { R5: '5' }, actuals: {} }],
    ['2', '文書', '税務課', { name: 'q', targets: { R5: '6' }, actuals: {} }],
  ]);
});

test('a heading over numbers and names is that of both', () => {
  const reading = read({
    rows: [
      ['施策名', null, '指標', 'R5目標'],
      ['1-1', '窓口', 'p', 5],
      ['1-2', '文書', 'q', 6],
    ],
    merges: ['A1:B1'],
  });
  expect(indicatorsOf(reading)?.map(([number, title]) => [number, title])).toEqual([
    ['1-1', '窓口'],
    ['1-2', '文書'],
  ]);
  expect(problemLines(reading)).toEqual(['years-found', 'guess 施策名']);
});

test('targets above actuals, merged down or not, and a figure that is merged over years', () => {
  const reading = read({
    rows: [
      ['番号', '施策名', '指標', '単位', null, 'R5', 'R6'],
      [1, '窓口', 'p', '件', '目標', 5, 6],
      [null, null, null, null, '実績', 7, 8],
      [2, '文書', 'q', null, '目標', '検討', null],
      [null, null, null, null, '実績', 3, 4],
      [null, null, 'r', null, '目標', 11, 12],
      [null, null, null, null, '実績', 13, 14],
    ],
    merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'A4:A7', 'B4:B7', 'C4:C5', 'C6:C7', 'F4:G4'],
  });
  expect(indicatorsOf(reading)).toEqual([
    ['1', '窓口', '', { name: 'p', targets: { R5: '5件', R6: '6件' }, actuals: { R5: '7件', R6: '8件' } }],
    [
      '2',
      '文書',
      '',
      { name: 'q', targets: { R5: '検討', R6: '検討' }, actuals: { R5: '3', R6: '4' } },
      { name: 'r', targets: { R5: '11', R6: '12' }, actuals: { R5: '13', R6: '14' } },
    ],
  ]);
});

test('a tick box in a cell is a mark', () => {
  const reading = read({
    rows: [
      ['番号', '施策名', 'R5目標', '担い手（市民）', '担い手（企業）'],
      [1, '窓口', 5, { value: true }, { value: false }],
    ],
  });
  expect(reading.plan?.measures[0]?.marks).toEqual({ 担い手_市民: true });
  expect(problemLines(reading)).toEqual(['years-found', 'mark-off 一覧E2=FALSE']);
});
