import {
  chooseMethod,
  measureGradeFormula,
  rateFormula,
  stagesOf,
  cellUnits,
  type RateCells,
} from '../achievement';
import { cellAddress, quoteSheetName } from '../book/address';
import { isCellError } from '../book/cell';
import type { SheetContent } from '../book/sheet-content';
import { computed, fontName, input, inputCenter, label, note, ownPages, plain } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import { directionWords, methodWords } from '../formats/blocks/words';
import { ownForm } from '../formats/own-form';
import { LayoutBuilder, text } from '../layout/builder';
import type { BoxContent } from '../layout/layout';
import { toContent, type FieldContent } from '../layout/to-content';
import {
  fieldName,
  rateInput,
  type FieldRef,
  type Indicator,
  type PlanSettings,
  type YearKey,
} from '../plan';
import { readQuantity } from '../quantity';
import type { MeasureCells } from './read-measure';
import type { PlanReading } from './read-plan';
import { calculationKey } from './read-calculation';
import type { NamedCell, Place } from './sheet-reader';

export const calculationSheetName = '算定表';

const columns = {
  number: 0,
  title: 1,
  indicator: 2,
  unit: 3,
  baseline: 4,
  target: 5,
  actual: 6,
  direction: 7,
  method: 8,
  rate: 9,
  grade: 10,
  ownRate: 11,
  ownGrade: 12,
  note: 13,
  key: 14,
} as const;
const widths = [52, 180, 180, 46, 60, 60, 60, 52, 64, 64, 52, 72, 72, 150, 10];
const heads = [
  ...['番号', '施策・事業名', '指標', '単位', '基準値', '目標', '実績', '方向', '計算方法'],
  ...['達成率', '評価', '様式の達成率', '様式の評価', '備考'],
];

/** 算定表 of a year, with the cells in which the rates and grades of each measure stand. */
export interface CalculationSheet {
  readonly content: SheetContent;
  /** By measure: the row of each indicator, and that of the grade. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * 算定表: one row an indicator, with references to the cells of the city's own sheets and live formulas of ordinary functions.
 * Direction and method are typed here, where the form has no place for them.
 */
export function calculationSheet({ plan, measures }: PlanReading, year: YearKey): CalculationSheet {
  const { settings } = plan;
  const b = new LayoutBuilder<FieldContent>();
  b.row(30, {
    col: 0,
    cols: 8,
    style: { ...plain, font: { name: fontName, size: 14, bold: true } },
    content: text(`${calculationSheetName}（${year}）`),
  });
  b.row(18, {
    col: 0,
    cols: 12,
    style: note,
    content: text('目標・実績は様式のセルを参照しています。「方向」「計算方法」は空欄なら自動で選びます。'),
  });
  b.row(24, ...heads.map((word, col) => ({ col, style: label, content: text<FieldContent>(word) })));
  const rows: number[][] = [];
  for (const source of measures) {
    const own: number[] = [];
    const start = b.next;
    const { measure } = source;
    const all = measure.indicators.length > 0 ? measure.indicators : [];
    all.forEach((indicator, i) => {
      own.push(b.row({ min: 16 }));
      indicatorRow(b, source, indicator, i + 1, start + i, year, settings);
    });
    if (own.length > 0) {
      const span = { rows: own.length, style: input };
      b.put(
        start,
        { col: columns.number, ...span, content: text(measure.number) },
        { col: columns.title, ...span, content: text(measure.title) },
      );
      const ownGrade = source.cells.get(fieldName({ kind: 'givenGrade', year }));
      b.put(
        start,
        {
          col: columns.grade,
          rows: own.length,
          style: computed,
          content: formula(gradeOf(source, start, year, settings)),
        },
        { col: columns.ownGrade, rows: own.length, style: computed, content: reference(ownGrade, false) },
      );
    }
    rows.push(own);
  }
  const content = toContent(
    {
      name: calculationSheetName,
      tabColor: '#7F7F7F',
      columns: widths,
      rows: b.rows,
      boxes: b.boxes,
      names: sheetNames('calculation', ownForm.id, ownForm.version),
      freeze: { rows: 3, cols: 2 },
      page: {
        paper: 'A4',
        orientation: 'landscape',
        printArea: { row: 0, col: 0, rows: b.rows.length, cols: columns.key },
        margins: { top: 40, bottom: 40, left: 36, right: 36, header: 20, footer: 20 },
        fitWidth: 1,
        fitHeight: null,
        titleRows: [2, 2],
        ...ownPages,
      },
    },
    { content: (one) => one, name: () => null },
  );
  return { content, rows };
}

function indicatorRow(
  b: LayoutBuilder<FieldContent>,
  source: MeasureCells,
  indicator: Indicator,
  place: number,
  row: number,
  year: YearKey,
  settings: PlanSettings,
): void {
  const cell = (ref: FieldRef): NamedCell | undefined => source.cells.get(fieldName(ref));
  const target = targetCell(source, place, year);
  const choice = chooseMethod(rateInput(indicator, year, settings));
  const given = indicator.direction !== undefined;
  const rate = rateOf(indicator, row, year, settings);
  b.put(
    row,
    { col: columns.indicator, style: input, content: text(indicator.name) },
    { col: columns.unit, style: inputCenter, content: text(indicator.unit ?? '') },
    {
      col: columns.baseline,
      style: computed,
      content: reference(cell({ kind: 'baseline', indicator: place }), true),
    },
    { col: columns.target, style: computed, content: reference(target, true) },
    {
      col: columns.actual,
      style: computed,
      content: reference(cell({ kind: 'actual', indicator: place, year }), true),
    },
    {
      col: columns.direction,
      style: { ...inputCenter, fill: '#FFF9E0' },
      content: text(given ? directionWords[choice.direction] : ''),
      choices: { list: Object.values(directionWords), strict: true },
    },
    {
      col: columns.method,
      style: { ...inputCenter, fill: '#FFF9E0' },
      content: text(indicator.method ? methodWords[indicator.method] : ''),
      choices: { list: Object.values(methodWords), strict: true },
    },
    { col: columns.rate, style: computed, content: { kind: 'field', field: rate } },
    {
      col: columns.ownRate,
      style: computed,
      content: reference(cell({ kind: 'rate', indicator: place, year }), false),
    },
    { col: columns.note, style: input, content: text(indicator.note ?? '') },
    {
      col: columns.key,
      style: { ...note, font: { ...note.font, color: '#FFFFFF' } },
      content: text(calculationKey(source, place)),
    },
  );
}

/** The target of the year, or the final one. */
export function targetCell({ cells }: MeasureCells, indicator: number, year: YearKey): NamedCell | undefined {
  const own = cells.get(fieldName({ kind: 'target', indicator, year }));
  return own && own.value !== null && own.value !== ''
    ? own
    : (cells.get(fieldName({ kind: 'finalTarget', indicator })) ?? own);
}

function refs(row: number): RateCells {
  const at = (col: number): string => `$${cellAddress({ row, col })}`;
  return { baseline: at(columns.baseline), target: at(columns.target), actual: at(columns.actual) };
}

function rateOf(indicator: Indicator, row: number, year: YearKey, settings: PlanSettings): FieldContent {
  const rate = rateInput(indicator, year, settings);
  return rateFormula(refs(row), chooseMethod(rate), settings.rounding, stagesOf(rate), {
    units: cellUnits(rate),
    negative: '△',
  });
}

function gradeOf({ measure }: MeasureCells, start: number, year: YearKey, settings: PlanSettings): string {
  if (settings.gradeScale.length === 0) return '=""';
  const judged = measure.indicators.map((indicator, i) => ({
    input: rateInput(indicator, year, settings),
    cells: refs(start + i),
    rate: `$${cellAddress({ row: start + i, col: columns.rate })}`,
  }));
  return measureGradeFormula(judged, settings.gradeScale, {
    on: settings.gradeOn,
    rounding: settings.rounding,
    several: settings.measureGrade,
    as: 'ratio',
  });
}

function formula(of: string): BoxContent<FieldContent> {
  return { kind: 'field', field: { formula: of } };
}

/** A cell of another sheet; a figure that stands there as a text with its unit is read as a number. */
function reference(cell: NamedCell | undefined, isFigure: boolean): BoxContent<FieldContent> {
  if (!cell) return text('');
  const at = addressOf(cell.place);
  const { value, numberFormat } = cell;
  const quantity = isFigure && typeof value === 'string' ? readQuantity(value) : null;
  if (quantity?.kind === 'number' && quantity.unit !== null) {
    const unit = quantity.unit.replace(/"/gu, '""');
    const number = `VALUE(SUBSTITUTE(SUBSTITUTE(ASC(${at}),"${unit}",""),",",""))`;
    return formula(`=IFERROR(${number},${at})`);
  }
  if (typeof value === 'string' && quantity?.kind === 'number')
    return formula(`=IFERROR(VALUE(ASC(${at})),${at})`);
  const field = { formula: `=IF(${at}="","",${at})`, ...(typeof value === 'number' ? { numberFormat } : {}) };
  return isCellError(value) ? text('') : { kind: 'field', field };
}

function addressOf({ sheet, row, col }: Place): string {
  return `${quoteSheetName(sheet)}!${cellAddress({ row, col })}`;
}

/** Where the rate of an indicator, or the grade of a measure, stands in 算定表. */
export function calculatedAt(row: number, what: 'rate' | 'grade'): string {
  return `=${quoteSheetName(calculationSheetName)}!${cellAddress({ row, col: columns[what] })}`;
}
