import { field, text, type BoxSpec, type LayoutBuilder } from '../../layout/builder';
import type { BoxContent } from '../../layout/layout';
import { fieldName, type FieldRef } from '../../plan/field';
import type { PlanSettings, YearKey } from '../../plan';
import { grades } from './choices';
import { aside } from './look';
import { directionChoices, methodChoices } from './words';

/** What the zone has a column for, beside 年度: title and width, pt. */
const parts = {
  target: { title: '目標値', width: 84 },
  actual: { title: '実績値', width: 84 },
  rate: { title: '達成率', width: 60 },
  computedGrade: { title: '算定評価', width: 52 },
  givenGrade: { title: '手動評価', width: 52 },
  gradeReason: { title: '手動評価の理由', width: 150 },
  calculation: { title: '算定根拠（評価の計算のときに書き直します）', width: 260 },
} as const;
export type CalculationPart = keyof typeof parts;

/** Its name under その他の項目. */
const calculationSetting = '算定根拠';

const allParts = Object.keys(parts) as CalculationPart[];
/** Columns that the line with direction and method takes. */
const leastColumns = 5;

/**
 * Whether 計画設定 asks, under その他の項目, for the calculation of every rate in words (算定根拠: 書き込む). A column for it is
 * filled at every 評価, or is not there.
 */
export function asksForCalculation({ extra }: Pick<PlanSettings, 'extra'>): boolean {
  return extra[calculationSetting]?.trim() === '書き込む';
}

/** その他の項目 of 計画設定 with or without that wish. */
export function withCalculation(extra: PlanSettings['extra'], isWanted: boolean): PlanSettings['extra'] {
  if (asksForCalculation({ extra }) === isWanted) return extra;
  const { [calculationSetting]: _, ...others } = extra;
  return isWanted ? { ...others, [calculationSetting]: '書き込む' } : others;
}

function partsOf(settings: PlanSettings, of: readonly CalculationPart[]): readonly CalculationPart[] {
  return asksForCalculation(settings) ? of : of.filter((part) => part !== 'calculation');
}

/** Widths of the zone beside the page, pt: 年度 and a column a part. */
export function calculationWidths(
  settings: PlanSettings,
  of: readonly CalculationPart[] = allParts,
): number[] {
  const widths = [48, ...partsOf(settings, of).map((part) => parts[part].width)];
  while (widths.length < leastColumns) widths.push(84);
  return widths;
}

export interface Calculation {
  readonly row: number;
  readonly col: number;
  readonly indicators: number;
  readonly settings: PlanSettings;
  /** What the page itself has no place for; absent: everything. */
  readonly parts?: readonly CalculationPart[];
  /** The page has no place for the baseline either. */
  readonly baseline?: boolean;
  /** The year whose hand-given grade stands on the page; the zone shows it again. */
  readonly gradeOnPage?: YearKey;
}

/** Lines that an indicator takes in the zone. */
export function calculationLines(settings: PlanSettings, baseline = false): number {
  return 2 + settings.years.length + (baseline ? 1 : 0);
}

/**
 * 計算欄: for each indicator direction and method, and a line a year with target, actual and rate; with the first
 * indicator also the computed and the hand-given grade. Stands beside rows that the page has already, and goes on below it where they are too few.
 */
export function calculation(b: LayoutBuilder<FieldRef>, zone: Calculation): void {
  const { col, settings } = zone;
  const columns = partsOf(settings, zone.parts ?? allParts);
  const last = calculationWidths(settings, columns).length - 1;
  const l = (offset: number, words: string): BoxSpec<FieldRef> => ({
    col: col + offset,
    style: aside.label,
    content: text(words),
  });
  let next = zone.row;
  const put = (...boxes: readonly BoxSpec<FieldRef>[]): void => {
    const rows = rowsOfLine(b, next);
    // below the page the zone has rows of its own
    while (b.next < next + rows) b.row(ownRow);
    b.put(next, ...boxes.map((box) => (rows > 1 ? { ...box, rows } : box)));
    next += rows;
  };
  for (let i = 1; i <= zone.indicators; i++) {
    put(
      l(0, zone.indicators > 1 ? `指標${String(i)}` : '指標'),
      l(1, '方向'),
      { ...fieldAt(col + 2, { kind: 'direction', indicator: i }), choices: directionChoices },
      l(3, '方法'),
      {
        ...fieldAt(col + 4, { kind: 'method', indicator: i }),
        cols: last >= 5 ? 2 : 1,
        choices: methodChoices,
      },
      ...(last >= 6 ? [l(6, '空欄は自動で選びます')] : []),
    );
    const shown = columns.filter((part) => i === 1 || !isGradePart(part));
    put(l(0, '年度'), ...shown.map((part, at) => l(at + 1, parts[part].title)));
    settings.years.forEach((year) => {
      put(l(0, year), ...shown.map((part, at) => cell(col + at + 1, part, i, year, zone)));
    });
    if (zone.baseline) put(l(0, '基準値'), fieldAt(col + 1, { kind: 'baseline', indicator: i }));
  }
}

/** A line of the zone needs so much, pt: one line of its letters. */
const lineHeight = 12;
/** Below the page, pt. */
const ownRow = 18;

/** Over how many rows of the page a line of the zone stands: the rows are the page's, which has thin ones, too. */
function rowsOfLine(b: LayoutBuilder<FieldRef>, from: number): number {
  let height = 0;
  for (let row = from; row < b.rows.length; row++) {
    const one = b.rows[row];
    height += one?.least ?? one?.min ?? 0;
    if (height >= lineHeight) return row - from + 1;
  }
  return 1;
}

function isGradePart(part: CalculationPart): part is 'computedGrade' | 'givenGrade' | 'gradeReason' {
  return part === 'computedGrade' || part === 'givenGrade' || part === 'gradeReason';
}

function fieldAt(col: number, ref: FieldRef): BoxSpec<FieldRef> {
  return { col, style: aside.input, content: field(ref) };
}

function cell(
  col: number,
  part: CalculationPart,
  indicator: number,
  year: YearKey,
  { settings, gradeOnPage }: Calculation,
): BoxSpec<FieldRef> {
  switch (part) {
    case 'target':
    case 'actual':
      return fieldAt(col, { kind: part, indicator, year });
    case 'calculation':
      return { col, style: aside.words, content: field({ kind: part, indicator, year }) };
    case 'rate':
      return { col, style: aside.computed, content: field({ kind: part, indicator, year }) };
    case 'computedGrade':
      return { col, style: aside.computed, content: field({ kind: part, year }) };
    case 'givenGrade':
      return gradeOnPage === year
        ? { col, style: aside.computed, content: sameAs({ kind: part, year }) }
        : { ...fieldAt(col, { kind: part, year }), choices: grades(settings) };
    case 'gradeReason':
      return { col, style: aside.prose, content: field({ kind: part, year }) };
  }
}

/** Shows again what stands in another cell of the sheet. */
function sameAs(ref: FieldRef): BoxContent<FieldRef> {
  const name = fieldName(ref);
  return { kind: 'formula', formula: `=IF(${name}="","",${name})` };
}

/** The head of the zone: what it is and how it is used, in two rows from `row` on. */
export function calculationHead(b: LayoutBuilder<FieldRef>, row: number, col: number, cols: number): void {
  b.put(row, { col, cols, style: aside.heading, content: text('計算欄（印刷されません）') });
  b.put(row + 1, {
    col,
    cols,
    style: aside.note,
    content: text('色のついたセルに実績などを記入すると、達成率が計算されます。'),
  });
}
