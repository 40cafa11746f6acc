import type { CellStyle } from '../../book/sheet-content';
import { field, LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { Layout, LayoutRow } from '../../layout/layout';
import type { FieldRef } from '../../plan/field';
import type { Measure, PlanSettings } from '../../plan';
import { fiscalYearLabel } from '../../quantity';
import { calculation, calculationHead, calculationWidths, type CalculationPart } from '../blocks/calculation';
import { departments, scheduleWords } from '../blocks/choices';
import { computed, input, inputCenter, label, plain, prose } from '../blocks/look';
import { measureHeader, measureSheetNames, sheetName } from '../blocks/marks';
import { equalParts, onWholeColumns } from '../blocks/whole-columns';
import type { PlanHead } from '../format';

/** 見出し, what goes on beside it, 目標・実績, 単位, 基準値, and five columns for the years. */
const page = [78, 78, 33, 45, 57, 47.25, 47.25, 47.25, 47.25, 47.25] as const;
const last = page.length - 1;
/** The first column of the years. */
const yearsFrom = 5;
const gap = 14;
/** Rows of the schedule that the form has; a measure with more gets more. */
const scheduleRows = 3;
const zoneParts: readonly CalculationPart[] = [
  'rate',
  'computedGrade',
  'givenGrade',
  'gradeReason',
  'calculation',
];

const headline: CellStyle = { ...plain, font: { ...plain.font, size: 12, bold: true } };
const strong: CellStyle = { ...input, font: { ...input.font, size: 12, bold: true } };
const numbered: CellStyle = { ...inputCenter, font: { ...inputCenter.font, size: 12, bold: true } };
const graded: CellStyle = { ...computed, font: { ...computed.font, size: 12, bold: true } };

/** 個票: A4 portrait, one page: the measure, its indicators and schedule over the years, the report of the year. */
export function measureSheet(measure: Measure, settings: PlanSettings, plan: PlanHead): Layout<FieldRef> {
  const b = new LayoutBuilder<FieldRef>();
  const { years, reportYear: year } = settings;
  const columns = equalParts(yearsFrom, last + 1 - yearsFrom, years.length);
  const l = (col: number, words: string, cols = 1, rows = 1): BoxSpec<FieldRef> => ({
    col,
    cols,
    rows,
    style: label,
    content: text(words),
  });
  const ofYears = (box: (year: string) => Omit<BoxSpec<FieldRef>, 'col' | 'cols'>): BoxSpec<FieldRef>[] =>
    years.map((one, i) => ({ ...box(one), col: columns[i]?.col ?? yearsFrom, cols: columns[i]?.cols ?? 1 }));
  const heads = ofYears((one) => ({ style: label, content: text(fiscalYearLabel(one, 'short')) }));
  const rest = (from: number): number => last - from + 1;
  const textField = (name: string): FieldRef => ({ kind: 'text', name });
  /** A heading and a long text beside it. */
  const long = (height: LayoutRow, words: string, ref: FieldRef): number =>
    b.row(height, l(0, words), { col: 1, cols: rest(1), style: prose, content: field(ref) });

  b.row(
    { min: 24, max: 48 },
    { col: 0, cols: last + 1, style: headline, content: text(`${plan.title}　個票`) },
  );
  b.row(
    { min: 32, max: 60 },
    l(0, '施策'),
    { col: 1, cols: 7, style: strong, content: field({ kind: 'title' }) },
    l(8, '番号'),
    { col: 9, style: numbered, content: field({ kind: 'number' }) },
  );
  b.row({ min: 22, max: 48 }, l(0, '基本方針'), {
    col: 1,
    cols: rest(1),
    style: input,
    content: field(textField('基本方針')),
  });
  b.row(
    { min: 22, max: 48 },
    l(0, '担当部署'),
    {
      col: 1,
      cols: 3,
      style: input,
      content: field({ kind: 'department' }),
      choices: departments(settings),
    },
    l(4, '関係部署'),
    { col: 5, cols: rest(5), style: input, content: field(textField('関係部署')) },
  );
  const first = long({ min: 52, max: 220, stretch: 2 }, '現状と課題', textField('現状と課題'));
  long({ min: 42, max: 200, stretch: 1.5 }, '目的', textField('目的'));
  long({ min: 52, max: 220, stretch: 2 }, '取組内容', textField('取組内容'));

  b.row(
    30,
    l(0, '指標', 3),
    l(3, '単位'),
    l(4, `基準値\n${fiscalYearLabel(settings.baselineYear, 'short')}`),
    ...heads,
  );
  const indicators = Math.max(1, measure.indicators.length);
  for (let i = 1; i <= indicators; i++) {
    const values = (kind: 'target' | 'actual'): BoxSpec<FieldRef>[] =>
      ofYears((one) => ({ style: inputCenter, content: field({ kind, indicator: i, year: one }) }));
    b.row(
      { min: 21, max: 60 },
      { col: 0, cols: 2, rows: 2, style: input, content: field({ kind: 'indicatorName', indicator: i }) },
      l(2, '目標'),
      { col: 3, rows: 2, style: inputCenter, content: field({ kind: 'unit', indicator: i }) },
      { col: 4, rows: 2, style: inputCenter, content: field({ kind: 'baseline', indicator: i }) },
      ...values('target'),
    );
    b.row({ min: 21, max: 60 }, l(2, '実績'), ...values('actual'));
  }
  const rows = Math.max(scheduleRows, measure.schedule.length);
  b.row(18, l(0, '年次計画', 5), ...heads);
  for (let row = 1; row <= rows; row++) {
    const cells = (kind: 'schedulePlan' | 'scheduleActual'): BoxSpec<FieldRef>[] =>
      ofYears((one) => ({
        style: inputCenter,
        content: field({ kind, row, year: one }),
        choices: scheduleWords(settings),
      }));
    b.row(
      { min: 18, max: 48 },
      { col: 0, cols: 4, rows: 2, style: input, content: field({ kind: 'scheduleLabel', row }) },
      l(4, '計画'),
      ...cells('schedulePlan'),
    );
    b.row({ min: 18, max: 48 }, l(4, '実績'), ...cells('scheduleActual'));
  }

  const report = (name: string): FieldRef => ({ kind: 'report', row: null, name, year });
  long({ min: 58, max: 260, stretch: 2 }, `${fiscalYearLabel(year, 'era')}の\n取組状況`, report('取組状況'));
  long({ min: 42, max: 220, stretch: 1.5 }, '成果と課題', report('成果と課題'));
  long({ min: 42, max: 220, stretch: 1.5 }, '今後の取組', report('今後の取組'));
  b.row(
    22,
    l(0, '評価', 5),
    ...ofYears((one) => ({ style: graded, content: field({ kind: 'grade', year: one }) })),
  );

  const zone = last + 2;
  const widths = calculationWidths(settings, zoneParts);
  calculationHead(b, 0, zone, widths.length);
  calculation(b, { row: first, col: zone, indicators, settings, parts: zoneParts });
  const whole = onWholeColumns([...page, gap, ...widths], b.boxes);
  return {
    name: sheetName(measure),
    columns: whole.columns,
    rows: b.rows,
    boxes: whole.boxes,
    names: measureSheetNames('general', 1),
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 44, bottom: 44, left: 36, right: 36, header: 20, footer: 20 },
      printArea: { row: 0, col: 0, rows: b.rows.length, cols: whole.columns.length - widths.length - 1 },
      fitWidth: 1,
      fitHeight: 1,
      centerHorizontally: true,
      header: measureHeader(measure),
      footer: { center: '&P' },
    },
  };
}
