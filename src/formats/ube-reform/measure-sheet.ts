import type { CellStyle } from '../../book/sheet-content';
import { field, LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import type { FieldRef } from '../../plan/field';
import type { Measure, PlanSettings } from '../../plan';
import { fiscalYearLabel } from '../../quantity';
import { departments } from '../blocks/choices';
import { band, input, inputCenter, label, note, plain, prose, sides } from '../blocks/look';
import { measureSheetNames, sheetName } from '../blocks/marks';
import { ownHeading } from '../blocks/own-heading';
import { calculation, calculationHead, calculationWidths, type CalculationPart } from '../blocks/calculation';
import { targetCells } from '../blocks/target-cells';
import type { PlanHead } from '../format';

/** Left half: №, 主管課, 関係課, and what follows; then the gap between the halves. */
const left = [40, 146, 54, 134] as const;
const gap = 8;
/** Right half: the vertical labels, the years in equal parts, the baseline. */
const sideLabel = 20;
const yearsWidth = 320;
const baselineWidth = 60;
/** The form has room for four lines of inputs and outputs, and for two indicators. */
const activityLines = 4;
const indicatorCount = 2;
/** An empty note gives most of its line to the texts of the page. */
const noteRow = { min: 13, max: 40, least: 5 } as const;
const zoneParts: readonly CalculationPart[] = ['actual', 'rate', 'calculation'];

const small: CellStyle = { ...prose, font: { ...prose.font, size: 9 } };
/** Under a caption in the same box, where no line is near, a text begins at the top. */
const underCaption = sides({ ...small, vertical: 'top' }, 'left', 'right');
const title = { ...input, font: { ...input.font, size: 13, bold: true } };

/** アクションプラン: A4 landscape, one page; source: 宇部市 行財政改革推進計画. */
export function measureSheet(measure: Measure, settings: PlanSettings, plan: PlanHead): Layout<FieldRef> {
  const b = new LayoutBuilder<FieldRef>();
  const { years, reportYear } = settings;
  const right = left.length + 1;
  const firstYear = right + 1;
  const baseline = firstYear + years.length;
  const width = baseline + 1;
  const columns = [...left, gap, sideLabel, ...years.map(() => yearsWidth / years.length), baselineWidth];
  const l = (col: number, words: string, cols = 1, rows = 1): BoxSpec<FieldRef> => ({
    col,
    cols,
    rows,
    style: label,
    content: text(words),
  });
  const heading = (col: number, words: string): BoxSpec<FieldRef> => ({
    col,
    cols: col === 0 ? left.length : width - right,
    style: band,
    content: text(words),
  });
  const textField = (name: string): FieldRef => ({ kind: 'text', name });

  b.row(24, {
    col: 0,
    cols: width,
    style: { ...plain, font: { ...plain.font, size: 14, bold: true } },
    content: text(`■ ${settings.extra['様式の題名'] ?? plan.title}`),
  });
  b.row({ min: 18, max: 40 }, l(0, '№'), l(1, 'アクションプラン名', left.length), l(right, '基本方針', 2), {
    col: firstYear + 1,
    cols: width - firstYear - 1,
    style: input,
    content: field(textField('基本方針')),
  });
  b.row(
    { min: 26, max: 44 },
    { col: 0, style: { ...inputCenter, font: title.font }, content: field({ kind: 'number' }) },
    { col: 1, cols: left.length, style: title, content: field({ kind: 'title' }) },
    l(right, '戦略', 2),
    { col: firstYear + 1, cols: width - firstYear - 1, style: input, content: field(textField('戦略')) },
  );
  b.row(
    { min: 20, max: 40 },
    l(0, '主管課'),
    { col: 1, style: input, content: field({ kind: 'department' }), choices: departments(settings) },
    l(2, '関係課'),
    { col: 3, cols: width - 3, style: input, content: field(textField('関係課')) },
  );
  b.row(6);

  // the right half gives the rows; the boxes of the left one span them
  const start = b.row(17, heading(right, `４ ${wide(fiscalYearLabel(reportYear, 'era'))}の実施内容`));
  const output = baseline - 1;
  b.row(
    16,
    { ...l(right, 'インプット（具体的な取組内容）', output - right), style: smallLabel },
    { ...l(output, 'アウトプット（事業量等）', width - output), style: smallLabel },
  );
  const activities = Math.max(activityLines, measure.activities?.length ?? 0);
  for (let row = 1; row <= activities; row++) {
    b.row(
      { min: 15, least: 9 },
      {
        col: right,
        rows: 2,
        style: sides({ ...small, horizontal: 'center' }, 'left', 'top', 'bottom'),
        content: field({ kind: 'activityMark', row, year: reportYear }),
      },
      {
        col: firstYear,
        cols: output - firstYear,
        rows: 2,
        style: sides(small, 'right', 'top', 'bottom'),
        content: field({ kind: 'activityInput', row, year: reportYear }),
      },
      {
        col: output,
        cols: width - output,
        rows: 2,
        style: small,
        content: field({ kind: 'activityOutput', row, year: reportYear }),
      },
    );
    b.row({ min: 15, max: 140, stretch: 1 });
  }
  const headings: number[] = [];
  const numerals = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'];
  const indicators = Math.max(indicatorCount, measure.indicators.length);
  for (let i = 1; i <= indicators; i++) {
    b.row({ min: 5, stretch: 0.3 });
    headings.push(b.row(17, heading(right, `５-${String(i)} 目標指標${numerals[i - 1] ?? String(i)}`)));
    b.row(
      { min: 24, max: 60, stretch: 0.3 },
      { ...l(right, '項目'), style: vertical },
      {
        col: firstYear,
        cols: years.length,
        style: small,
        content: field({ kind: 'indicatorName', indicator: i }),
      },
      {
        col: baseline,
        ...ownHeading(
          measure,
          `指標${String(i)}基準値の見出し`,
          `基準値(${settings.baselineYear})`,
          smallLabel,
        ),
      },
    );
    b.row(
      14,
      { ...l(right, '数値', 1, 2), style: vertical },
      ...years.map((year, y) => l(firstYear + y, year)),
      { col: baseline, rows: 2, style: inputCenter, content: field({ kind: 'baseline', indicator: i }) },
    );
    b.row(
      { min: 24, max: 140, stretch: 0.3 },
      ...targetCells(measure, i, settings, (y, count) => ({
        col: firstYear + y,
        cols: count,
        style: { ...inputCenter, font: { ...inputCenter.font, size: 9 } },
      })),
    );
  }
  b.row({ min: 5, stretch: 0.3 });
  b.row(17, heading(right, '６ 関連計画等'));
  const end = b.row(
    { min: 26, max: 200, stretch: 0.5 },
    { col: right, cols: width - right, style: small, content: field(textField('関連計画')) },
  );
  for (let i = 1; i <= indicators; i++) {
    b.row(noteRow, {
      col: 0,
      cols: width,
      style: { ...note, horizontal: 'right', locked: false },
      content: field({ kind: 'note', indicator: i }),
    });
  }

  const [first = end, second = end] = headings;
  const box = (row: number, to: number, name: string, style = small): void => {
    b.put(row, { col: 0, cols: left.length, rows: to - row, style, content: field(textField(name)) });
  };
  const inside = (row: number, words: string, rows = 1): void => {
    b.put(row, {
      col: 0,
      cols: left.length,
      rows,
      style: { ...sides(note, 'left', 'right'), vertical: 'bottom' },
      content: text(words),
    });
  };
  b.put(start, heading(0, '１ アウトカム (実施目的）'));
  box(start + 1, start + 4, 'アウトカム');
  b.put(start + 4, heading(0, '２ 現状･課題'));
  inside(start + 5, '〔現状〕');
  box(start + 6, first - 1, '現状', underCaption);
  inside(first - 1, '〔課題〕', 2);
  box(first + 1, second - 1, '課題', underCaption);
  b.put(second - 1, {
    col: 0,
    cols: left.length,
    style: sides(plain, 'left', 'right', 'bottom'),
    content: { kind: 'empty' },
  });
  b.put(second, {
    col: 0,
    cols: left.length,
    ...ownHeading(measure, '実施内容の見出し', '３ 実施内容（計画期間全体の取組）', band),
  });
  box(second + 1, end + 1, '実施内容');

  const pageEnd = b.next;
  const zone = width + 1;
  const zoneWidths = calculationWidths(settings, zoneParts);
  calculationHead(b, 1, zone, zoneWidths.length);
  calculation(b, { row: start, col: zone, indicators, settings, parts: zoneParts });

  return {
    name: sheetName(measure),
    columns: [...columns, 14, ...zoneWidths],
    rows: b.rows,
    boxes: b.boxes,
    names: measureSheetNames('ube-reform', 1),
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 32, bottom: 34, left: 30, right: 30, header: 16, footer: 16 },
      printArea: { row: 0, col: 0, rows: pageEnd, cols: width },
      fitWidth: 1,
      fitHeight: 1,
      centerHorizontally: true,
      footer: { center: '&P' },
    },
  };
}

const smallLabel: CellStyle = { ...label, font: { ...label.font, size: 9 } };
const vertical: CellStyle = { ...smallLabel, verticalText: true };

/** Figures in full width, as in the other headings of the form. */
function wide(words: string): string {
  return words.replace(/[0-9]/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
}
