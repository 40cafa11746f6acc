import type { CellStyle } from '../../book/sheet-content';
import type { LayoutBuilder } from '../../layout/builder';
import { field, text, type BoxSpec } from '../../layout/builder';
import { textHeight } from '../../layout/text-fit';
import type { FieldRef, Measure, PlanSettings, YearKey } from '../../plan';
import { arrowChoices } from '../blocks/arrow';
import { grades, markWords } from '../blocks/choices';
import { aside, computed, input, inputCenter, label, prose, sides } from '../blocks/look';
import { reportText } from '../blocks/report-text';
import { directionChoices, methodChoices } from '../blocks/words';
import type { SheetField } from '../format';
import { arrowWidth, type Columns } from './columns';

const font = { ...input.font, size: 9 };
const small = { ...prose, font };
const start = { ...input, font };
const center = { ...inputCenter, font };
const calculated = { ...computed, font };
const figure = { ...center, shrink: true, wrap: false };
const calculatedFigure = { ...calculated, shrink: true, wrap: false };
const lineLabel = { ...label, font, fill: '#FFFFFF' };
/** Two signs are as wide as the cell, so that the pieces of an arrow meet; its head, which is narrower, stands at the left. */
const arrowLook = { ...center, wrap: false, font: { ...font, size: Math.ceil(arrowWidth) / 2 } };
const markLook = { ...center, font: { ...font, size: 12, bold: true } };

/** The columns beside the page: title and width, pt. The hand-given grades of the years before stay there, and the targets of years to come. */
export function zoneOf(settings: PlanSettings): { title: string; width: number }[] {
  return [
    { title: '方向', width: 48 },
    { title: '方法', width: 72 },
    { title: '算定評価', width: 52 },
    ...gradeYears(settings).flatMap((year) => [
      { title: `${year}手動評価`, width: 56 },
      { title: `${year}評価の理由`, width: 110 },
    ]),
    ...laterYears(settings).map((year) => ({ title: `${year}目標`, width: 56 })),
  ];
}

/** Years whose targets the page does not show yet: they wait beside it until they are reported. */
function laterYears({ years, reportYear }: PlanSettings): YearKey[] {
  return years.slice(years.indexOf(reportYear) + 1, -1);
}

/** From the reported year back. */
function gradeYears({ years, reportYear }: PlanSettings): YearKey[] {
  return years.slice(0, years.indexOf(reportYear) + 1).reverse();
}

/** Excel sets row heights in whole pixels. */
const pixel = 0.75;
/** Excel's rows end at 409 pt. */
const highestRow = 400;
/** Least heights of a line of the plan and of a line of figures, pt. */
const least = { action: 24, figure: 17 } as const;

/** Lines of the plan that the form has while nothing is planned yet. */
const emptyActions = 2;

/** One measure of the table: how many rows of the sheet it takes, and how high it has to be, pt. */
export interface Block {
  readonly measure: Measure;
  /** `項目3_` */
  readonly prefix: string;
  readonly rows: number;
  readonly height: number;
}

export function blockOf(measure: Measure, prefix: string, columns: Columns, settings: PlanSettings): Block {
  const actions = actionCount(measure);
  const indicators = indicatorCount(measure);
  // so many rows that the lines of the plan and those of the indicators both end with the block
  const rows = leastCommonMultiple(actions, 2 * indicators);
  const report = (name: string, year: YearKey | null, col: number | null): number =>
    year === null || col === null ? 0 : heightOf(reportText(measure, year, name), columns.widths[col]);
  const action = Math.max(
    least.action,
    ...measure.schedule.map((row) => heightOf(row.label, columns.widths[columns.action])),
  );
  const name = Math.max(
    2 * least.figure,
    ...measure.indicators.map((one) => heightOf(one.name, columns.widths[columns.indicator])),
  );
  const height = Math.max(
    actions * action,
    indicators * name,
    heightOf(measure.title, columns.widths[columns.title]),
    report('年度実績', settings.reportYear, columns.report),
    report('年度計画', columns.nextYear, columns.next),
  );
  const enough = rows * Math.max(1, Math.ceil(height / rows / highestRow));
  return { measure, prefix, rows: enough, height: wholePixels(height, enough) };
}

/** The next greater height of which each of the rows is whole pixels. */
function wholePixels(height: number, rows: number): number {
  return Math.ceil(height / rows / pixel - 1e-9) * pixel * rows;
}

/** The next lower height of which each of the rows is whole pixels. */
export function wholePixelsDown(height: number, rows: number): number {
  return Math.floor(height / rows / pixel + 1e-9) * pixel * rows;
}

/** Draws a block that is `height` pt high. */
export function drawBlock(
  b: LayoutBuilder<SheetField>,
  block: Block,
  height: number,
  columns: Columns,
  settings: PlanSettings,
): void {
  const first = b.next;
  for (let i = 0; i < block.rows; i++) b.row(height / block.rows);
  const own = (ref: FieldRef): SheetField => ({ measure: block.measure, prefix: block.prefix, ref });
  const boxes = [
    ...planBoxes(block, columns, settings),
    ...indicatorBoxes(block, columns, settings),
    ...zoneBoxes(block, columns, settings),
  ];
  for (const { at, ref, words, ...box } of boxes) {
    b.put(first + at, { ...box, content: ref ? field(own(ref)) : text(words ?? null) });
  }
}

/** A box of a block: `at` counts its rows from the block's first. */
interface BlockBox extends Omit<BoxSpec<SheetField>, 'content'> {
  readonly at: number;
  readonly ref?: FieldRef;
  readonly words?: string;
}

function planBoxes({ measure, rows }: Block, columns: Columns, settings: PlanSettings): BlockBox[] {
  const { years, reportYear } = settings;
  const actions = actionCount(measure);
  const each = rows / actions;
  const free = freeFrom(measure, settings);
  const mark = { ref: { kind: 'markWord' }, choices: markWords(settings) } as const;
  const boxes: BlockBox[] = [
    ...(free === null ? unmarkedNumber(rows, columns, mark) : markedNumber(rows, columns, free, years, mark)),
    { at: 0, rows, col: columns.title, style: start, ref: { kind: 'title' } },
    {
      at: 0,
      rows,
      col: columns.report,
      style: small,
      ref: { kind: 'report', row: null, name: '年度実績', year: reportYear },
    },
    {
      at: 0,
      rows,
      col: columns.grade,
      style: { ...calculated, font: { ...font, size: 11, bold: true } },
      ref: { kind: 'grade', year: reportYear },
    },
  ];
  if (columns.next !== null && columns.nextYear !== null) {
    boxes.push({
      at: 0,
      rows,
      col: columns.next,
      style: small,
      ref: { kind: 'report', row: null, name: '年度計画', year: columns.nextYear },
    });
  }
  for (let row = 1; row <= actions; row++) {
    const at = (row - 1) * each;
    boxes.push({ at, rows: each, col: columns.action, style: start, ref: { kind: 'scheduleLabel', row } });
    const { spans = [] } = measure.schedule[row - 1] ?? {};
    years.slice(0, free ?? years.length).forEach((year, i) => {
      const ends = spans.some(({ to }) => to === year);
      boxes.push({
        at,
        rows: each,
        col: columns.arrows + i,
        style: { ...arrowSides(i, free ?? years.length), horizontal: ends ? 'left' : 'center' },
        ref: { kind: 'scheduleArrow', row, year },
        choices: arrowChoices,
      });
    });
  }
  return boxes;
}

type Mark = Pick<BlockBox, 'ref' | 'choices'>;

/** № above a place for a mark. */
function unmarkedNumber(rows: number, { number: col }: Columns, mark: Mark): BlockBox[] {
  const upper = Math.ceil(rows / 2);
  const above: CellStyle = { ...sides(center, 'left', 'right', 'top'), vertical: 'bottom' };
  const below: CellStyle = { ...sides(center, 'left', 'right', 'bottom'), font: { ...font, size: 7 } };
  return [
    { at: 0, rows: upper, col, style: above, ref: { kind: 'number' } },
    { at: upper, rows: rows - upper, col, style: { ...below, vertical: 'top' }, ...mark },
  ];
}

/** № alone, and the mark in the years behind the arrows. */
function markedNumber(
  rows: number,
  columns: Columns,
  free: number,
  years: readonly YearKey[],
  mark: Mark,
): BlockBox[] {
  return [
    { at: 0, rows, col: columns.number, style: center, ref: { kind: 'number' } },
    { at: 0, rows, col: columns.arrows + free, cols: years.length - free, style: markLook, ...mark },
  ];
}

function indicatorBoxes(
  { measure, rows }: Block,
  columns: Columns,
  { reportYear }: PlanSettings,
): BlockBox[] {
  const indicators = indicatorCount(measure);
  const pair = rows / indicators;
  const line = pair / 2;
  return Array.from({ length: indicators }, (_, i) => i + 1).flatMap((indicator): BlockBox[] => {
    const at = (indicator - 1) * pair;
    const lower = at + line;
    const calculatedBox = (col: number, kind: 'effect' | 'rate' | 'totalRate'): BlockBox => ({
      at,
      rows: pair,
      col,
      style: calculatedFigure,
      ref: { kind, indicator, year: reportYear },
    });
    return [
      {
        at,
        rows: pair,
        col: columns.indicator,
        // without an indicator only the form's dash stands there
        style: sides(measure.indicators.length > 0 ? start : center, 'left', 'top', 'bottom'),
        ref: { kind: 'indicatorName', indicator },
      },
      {
        at,
        rows: pair,
        col: columns.unit,
        style: {
          ...sides(center, 'right', 'top', 'bottom'),
          shrink: true,
          wrap: false,
          numberFormat: '"("@")"',
        },
        ref: { kind: 'unit', indicator },
      },
      { at, rows: line, col: columns.line, style: lineLabel, words: '目標' },
      {
        at: lower,
        rows: line,
        col: columns.line,
        ...(measure.fields[actualHeading(indicator)] === undefined
          ? { style: lineLabel, words: '実績' }
          : {
              style: { ...lineLabel, locked: false },
              ref: { kind: 'text', name: actualHeading(indicator) } as const,
            }),
      },
      { at, rows: pair, col: columns.baseline, style: figure, ref: { kind: 'baseline', indicator } },
      ...columns.figureYears.flatMap((year, y): BlockBox[] => [
        { at, rows: line, col: columns.figures + y, style: figure, ref: { kind: 'target', indicator, year } },
        {
          at: lower,
          rows: line,
          col: columns.figures + y,
          style: figure,
          ref: { kind: 'actual', indicator, year },
        },
      ]),
      { at, rows: line, col: columns.total, style: figure, ref: { kind: 'totalTarget', indicator } },
      { at: lower, rows: line, col: columns.total, style: figure, ref: { kind: 'totalActual', indicator } },
      calculatedBox(columns.effect, 'effect'),
      calculatedBox(columns.rate, 'rate'),
      calculatedBox(columns.totalRate, 'totalRate'),
    ];
  });
}

/** The field of the heading of an indicator's actuals, where a document has another than 実績. */
function actualHeading(indicator: number): string {
  return `指標${String(indicator)}実績の見出し`;
}

function zoneBoxes({ measure, rows }: Block, columns: Columns, settings: PlanSettings): BlockBox[] {
  const year = settings.reportYear;
  const col = columns.end + 1;
  const indicators = indicatorCount(measure);
  const pair = rows / indicators;
  return [
    ...Array.from({ length: indicators }, (_, i) => i + 1).flatMap((indicator): BlockBox[] => {
      const at = (indicator - 1) * pair;
      return [
        {
          at,
          rows: pair,
          col,
          style: aside.input,
          ref: { kind: 'direction', indicator },
          choices: directionChoices,
        },
        {
          at,
          rows: pair,
          col: col + 1,
          style: aside.input,
          ref: { kind: 'method', indicator },
          choices: methodChoices,
        },
        ...laterYears(settings).map((year, y): BlockBox => ({
          at,
          rows: pair,
          col: col + 3 + 2 * gradeYears(settings).length + y,
          style: aside.input,
          ref: { kind: 'target', indicator, year },
        })),
      ];
    }),
    { at: 0, rows, col: col + 2, style: aside.computed, ref: { kind: 'computedGrade', year } },
    ...gradeYears(settings).flatMap((one, i): BlockBox[] => {
      const at = { at: 0, rows, col: col + 3 + 2 * i };
      return [
        { ...at, style: aside.input, ref: { kind: 'givenGrade', year: one }, choices: grades(settings) },
        { ...at, col: at.col + 1, style: aside.prose, ref: { kind: 'gradeReason', year: one } },
      ];
    }),
  ];
}

/** The years behind all arrows, where a marked measure shows its mark (index into the years); null without such room. */
function freeFrom({ marks, schedule }: Measure, { years }: PlanSettings): number | null {
  if (!Object.values(marks).some(Boolean)) return null;
  const ends = schedule.flatMap(({ spans = [] }) => spans.map(({ to }) => years.indexOf(to)));
  const free = Math.max(-1, ...ends) + 1;
  return free > 0 && free < years.length ? free : null;
}

function actionCount({ schedule }: Measure): number {
  return schedule.length || emptyActions;
}

function indicatorCount({ indicators }: Measure): number {
  return Math.max(1, indicators.length);
}

function heightOf(words: string, width = 0): number {
  return textHeight(words, width, font.size);
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}

/** An arrow runs through the years of a line without lines between them. */
function arrowSides(place: number, count: number): CellStyle {
  return sides(
    arrowLook,
    'top',
    'bottom',
    ...(place === 0 ? (['left'] as const) : []),
    ...(place === count - 1 ? (['right'] as const) : []),
  );
}
