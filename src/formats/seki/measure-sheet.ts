import type { CellStyle } from '../../book/sheet-content';
import { field, LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { Layout, LayoutRow } from '../../layout/layout';
import type { FieldRef } from '../../plan/field';
import type { Measure, PlanSettings } from '../../plan';
import { departments, grades } from '../blocks/choices';
import { input, inputCenter, label, note, plain, prose, sides } from '../blocks/look';
import { ownHeading } from '../blocks/own-heading';
import { measureSheetNames, sheetName } from '../blocks/marks';
import { calculation, calculationHead, calculationWidths, type CalculationPart } from '../blocks/calculation';

/** 見出し, №, 目標名 …, 単位, 実績, 目標. */
const page = [75.75, 34.5, 154.5, 43.5, 102, 108] as const;
const last = page.length - 1;
const gap = 14;
const zoneParts: readonly CalculationPart[] = [
  'target',
  'actual',
  'rate',
  'givenGrade',
  'gradeReason',
  'calculation',
];

/** What the box of the results is called where a measure does not say otherwise. */
const resultHeading = '達成状況に\nついて・課題';

const heading: CellStyle = { ...plain, font: { ...plain.font, size: 12, bold: true } };
const headingInput: CellStyle = { ...heading, locked: false, wrap: true };
const strong = { ...input, font: { ...input.font, size: 12, bold: true } };

/** 改革項目: A4 portrait, one page; source: せき行財政改革アクションプラン 期末報告. */
export function measureSheet(measure: Measure, settings: PlanSettings): Layout<FieldRef> {
  const b = new LayoutBuilder<FieldRef>();
  const year = settings.reportYear;
  const l = (col: number, words: string, cols = 1, rows = 1): BoxSpec<FieldRef> => ({
    col,
    cols,
    rows,
    style: label,
    content: text(words),
  });
  const textField = (name: string): FieldRef => ({ kind: 'text', name });
  const report = (name: string): FieldRef => ({ kind: 'report', row: null, name, year });
  /** A heading and a long text beside it. */
  const long = (height: LayoutRow, head: BoxSpec<FieldRef>, ref: FieldRef): number =>
    b.row(height, head, { col: 1, cols: last, style: prose, content: field(ref) });

  b.row(
    { min: 26, max: 52 },
    { col: 0, style: heading, content: text('●重点項目') },
    { col: 1, style: headingInput, content: field(textField('重点項目番号')) },
    { col: 2, cols: last - 1, style: headingInput, content: field(textField('重点項目')) },
  );
  b.row(4);
  b.row(
    { min: 34, max: 60 },
    l(0, '改革項目'),
    { col: 1, style: { ...inputCenter, font: strong.font }, content: field({ kind: 'number' }) },
    { col: 2, cols: 3, style: strong, content: field({ kind: 'title' }) },
    { col: last, style: inputCenter, content: field({ kind: 'department' }), choices: departments(settings) },
  );
  const status = long({ min: 58, max: 200, stretch: 2 }, l(0, '現状'), textField('現状'));
  long({ min: 66, max: 240, stretch: 2 }, l(0, '実施内容\n・効果'), textField('実施内容と効果'));

  const indicators = Math.max(1, measure.indicators.length);
  b.row(
    20,
    l(0, '数値目標', 1, 1 + indicators),
    l(1, '目標名', 2),
    l(3, '単位'),
    { col: 4, ...ownHeading(measure, '実績の見出し', `実績（${settings.baselineYear}）`, label) },
    {
      col: last,
      ...ownHeading(measure, '目標の見出し', `目標（${settings.years.at(-1) ?? year}）`, label),
    },
  );
  for (let i = 1; i <= indicators; i++) {
    b.row(
      { min: 32, max: 110 },
      { col: 1, cols: 2, style: input, content: field({ kind: 'indicatorName', indicator: i }) },
      { col: 3, style: inputCenter, content: field({ kind: 'unit', indicator: i }) },
      { col: 4, style: inputCenter, content: field({ kind: 'baseline', indicator: i }) },
      { col: last, style: inputCenter, content: field({ kind: 'finalTarget', indicator: i }) },
    );
  }
  for (let i = 1; i <= indicators; i++) {
    b.row(14, {
      col: 1,
      cols: last,
      style: { ...note, horizontal: 'right', locked: false },
      content: field({ kind: 'note', indicator: i }),
    });
  }

  b.row(22, { col: 0, cols: last + 1, style: heading, content: text(`<${year}期末報告>`) });
  b.row(
    20,
    l(0, `${year}目標`, 1, 2),
    { col: 1, cols: 4, rows: 2, style: input, content: field(report('目標')) },
    l(last, `${year}進捗状況`),
  );
  b.row(
    { min: 30, max: 120 },
    {
      col: last,
      style: { ...inputCenter, font: { ...inputCenter.font, bold: true } },
      content: field({ kind: 'givenGrade', year }),
      choices: grades(settings),
    },
  );
  long({ min: 72, max: 260, stretch: 2 }, l(0, `${year}取組内容`), report('取組内容'));
  long(
    { min: 96, max: 320, stretch: 3 },
    { col: 0, ...ownHeading(measure, '結果欄の見出し', resultHeading, label) },
    { kind: 'markedLines', year },
  );
  // the figures of the year stand above what follows from them, in one box
  b.row({ min: 16, max: 80 }, l(0, '次年度に\n向けて', 1, 2), {
    col: 1,
    cols: last,
    style: sides(prose, 'left', 'right', 'top'),
    content: field(report('記録')),
  });
  b.row(
    { min: 40, max: 200, stretch: 1.5 },
    {
      col: 1,
      cols: last,
      style: sides(prose, 'left', 'right', 'bottom'),
      content: field(report('次年度に向けて')),
    },
  );

  const pageEnd = b.next;
  const zone = last + 2;
  const widths = calculationWidths(settings, zoneParts);
  calculationHead(b, 0, zone, widths.length);
  calculation(b, {
    row: status,
    col: zone,
    indicators,
    settings,
    parts: zoneParts,
    gradeOnPage: year,
  });

  return {
    name: sheetName(measure),
    columns: [...page, gap, ...widths],
    rows: b.rows,
    boxes: b.boxes,
    names: measureSheetNames('seki', 1),
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 48, bottom: 44, left: 38, right: 38, header: 22, footer: 20 },
      printArea: { row: 0, col: 0, rows: pageEnd, cols: page.length },
      fitWidth: 1,
      fitHeight: 1,
      centerHorizontally: true,
      footer: { center: '&P' },
    },
  };
}
