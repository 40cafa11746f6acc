import { applyEdits } from '../../src/book';
import type { PlanFormat } from '../../src/formats/format';
import { XlsxBook } from '../../src/book/xlsx';
import { mine } from '../../src/formats/mine';
import { ubeDx } from '../../src/formats/ube-dx';
import type { Plan, ScheduleRow, ScheduleSpan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import type { MeasureCells } from '../../src/sheets/read-measure';
import { readPlan } from '../../src/sheets/read-plan';
import { seed } from '../seeds/seed';

/** The schedule of a format's first measure after it has been written with these arrows and read back. */
function readBack(format: PlanFormat, spans: readonly ScheduleSpan[]): ScheduleRow | undefined {
  const plan = seed(format.id);
  const row: ScheduleRow = { label: '取組内容①', plan: {}, actual: {}, spans: [...spans] };
  const measures = plan.measures.slice(0, 1).map((measure) => ({ ...measure, schedule: [row] }));
  const one: Plan = { ...plan, measures };
  return readPlan(applyEdits({ sheets: [], names: [] }, planEdits(one, format))).plan?.measures[0]
    ?.schedule[0];
}

test('arrows without words may begin late, end early and follow each other', () => {
  const spans = [
    { from: 'R1', to: 'R2', text: '' },
    { from: 'R3', to: 'R3', text: '' },
    { from: 'R5', to: 'R5', text: '' },
  ];
  expect(readBack(mine, spans)?.spans).toEqual(spans);
});

test('arrows with words that share years stand below each other and keep their words', () => {
  const spans = [
    { from: 'R5', to: 'R7', text: '導入の準備' },
    { from: 'R6', to: 'R8', text: '研修の実施' },
    { from: 'R8', to: 'R8', text: '運用' },
  ];
  expect(readBack(ubeDx, spans)?.spans).toEqual(spans);
});

test('what is written into a year without an arrow becomes an arrow of that year', () => {
  const plan = seed('ube-dx');
  const row: ScheduleRow = {
    label: '取組内容①',
    plan: {},
    actual: {},
    spans: [{ from: 'R5', to: 'R6', text: '研究' }],
  };
  const [first] = plan.measures;
  if (!first) throw new Error('no measure');
  const one: Plan = { ...plan, measures: [{ ...first, schedule: [row] }] };
  const book = applyEdits({ sheets: [], names: [] }, planEdits(one, ubeDx));
  const cell = readPlan(book);
  if (cell.plan === null) throw new Error('no plan');
  const place = cell.measures[0]?.cells.get('年次計画1_期間5_R8_R8')?.place;
  if (!place) throw new Error('no cell');
  const typed = applyEdits(book, [
    { kind: 'setCells', sheet: place.sheet, cells: [{ row: place.row, col: place.col, value: '運用' }] },
  ]);
  expect(readPlan(typed).plan?.measures[0]?.schedule[0]?.spans).toEqual([
    { from: 'R5', to: 'R6', text: '研究' },
    { from: 'R8', to: 'R8', text: '運用' },
  ]);
});

test('宇部 DX: an empty line has its number on the page, which is no content of the plan', () => {
  const plan = seed('ube-dx');
  const [first] = plan.measures;
  if (!first) throw new Error('no measure');
  const spans = [{ from: 'R5', to: 'R6', text: '研究' }];
  const rows: ScheduleRow[] = [{ label: '', plan: {}, actual: {}, spans }];
  const read = (schedule: ScheduleRow[]): MeasureCells | undefined => {
    const one: Plan = { ...plan, measures: [{ ...first, schedule }] };
    const book = XlsxBook.create();
    book.apply(planEdits(one, ubeDx));
    const reading = readPlan(XlsxBook.load(book.save()).snapshot());
    return reading.plan === null ? undefined : reading.measures[0];
  };
  const shown = (one: MeasureCells | undefined): unknown[] =>
    [1, 2, 3].map((row) => one?.cells.get(`年次計画${String(row)}_名称`)?.value);
  expect(shown(read([]))).toEqual(['取組内容①', '取組内容②', '取組内容③']);
  expect(read([])?.measure.schedule).toEqual([]);
  expect(shown(read(rows))).toEqual(['取組内容①', undefined, undefined]);
  expect(read(rows)?.measure.schedule).toEqual(rows);
});
