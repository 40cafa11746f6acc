import Fraction from 'fraction.js';
import {
  cellUnits,
  chooseMethod,
  effectFormula,
  isRunningTotal,
  lastFormula,
  measureGradeFormula,
  rateFormula,
  stagesOf,
  sumFormula,
  type RateCells,
  type RateInput,
} from '../achievement';
import type { FieldContent } from '../layout/to-content';
import { fieldName, type FieldRef } from '../plan/field';
import {
  expectedTarget,
  rateInput,
  type ExpectedTarget,
  type Indicator,
  type Measure,
  type PlanSettings,
} from '../plan';
import { decimalPlaces, fixed, makeQuantity, toCell } from '../quantity';
import { directionWords, methodWords } from './blocks/words';
import { shownText, valueContent } from './cell-text';
import type { CellRules } from './format';
import { placeholderFormula } from './placeholder';
import { blankFormat } from './value-cell';

export type GradeRef = Extract<FieldRef, { kind: 'grade' | 'computedGrade' | 'givenGrade' | 'gradeReason' }>;
export type IndicatorRef = Extract<FieldRef, { indicator: number }>;
type IndicatorYearRef = Extract<IndicatorRef, { year: string }>;

/** What the fields of a measure's indicators and grades are made from. */
export interface IndicatorSource {
  readonly measure: Measure;
  /** What the names of its cells begin with. */
  readonly prefix: string;
  readonly settings: PlanSettings;
  readonly rules: CellRules;
}

/** The line that an empty form has for an indicator. */
const emptyIndicator: Indicator = { name: '', targets: {}, actuals: {} };
const noFigures: RateInput = { baseline: null, target: null, actual: null };

export function indicatorContent(ref: IndicatorRef, source: IndicatorSource): FieldContent {
  const indicator = source.measure.indicators[ref.indicator - 1];
  switch (ref.kind) {
    case 'indicatorName':
      return indicator?.name ? shownText(indicator.name) : blank(undefined, source.rules);
    case 'nameInYear':
      return shownText(indicator?.namesByYear?.[ref.year] ?? indicator?.name);
    case 'unit':
    case 'note':
      return shownText(indicator?.[ref.kind]);
    case 'direction':
      return shownText(indicator?.direction && directionWords[indicator.direction]);
    case 'method':
      return shownText(indicator?.method && methodWords[indicator.method]);
    case 'target':
      return (
        valueContent(indicator?.targets[ref.year]) ??
        (source.rules.inheritsTarget
          ? inheritedTarget(ref, indicator, source)
          : blank(indicator, source.rules))
      );
    case 'actual':
      return valueContent(indicator?.actuals[ref.year]) ?? blank(indicator, source.rules);
    case 'rate':
      return withNoFigure(rateContent(ref, indicator, source), source.rules);
    case 'effect':
      return withNoFigure(effectContent(ref, indicator, source), source.rules);
    case 'totalRate':
      return withNoFigure(totalRateContent(ref, source), source.rules);
    case 'calculation':
      // written when grading, where somebody wants it
      return {};
    case 'totalActual':
      return valueContent(indicator?.totalActual) ?? totalActual(ref, indicator, source);
    default:
      return valueContent(indicator?.[ref.kind]) ?? blank(indicator, source.rules);
  }
}

export function gradeContent(ref: GradeRef, source: IndicatorSource): FieldContent {
  const { measure, settings } = source;
  const { year } = ref;
  switch (ref.kind) {
    case 'givenGrade':
      return shownText(measure.grades[year]?.grade);
    case 'gradeReason':
      return shownText(measure.grades[year]?.reason);
    case 'computedGrade':
      return { formula: computedGradeFormula(measure, settings, year, source) };
    case 'grade': {
      const given = nameOf(source, { kind: 'givenGrade', year });
      const computed = nameOf(source, { kind: 'computedGrade', year });
      return { formula: `=IF(${given}<>"",${given},${computed})` };
    }
  }
}

function nameOf({ prefix }: IndicatorSource, ref: FieldRef): string {
  return prefix + fieldName(ref);
}

/** A year without a target of its own is measured by the final one; the cell shows that and can be overwritten. */
function inheritedTarget(
  ref: IndicatorYearRef,
  indicator: Indicator | undefined,
  source: IndicatorSource,
): FieldContent {
  const expected = indicator && expectedTarget(indicator, ref.year, source.settings);
  if (expected) return expectedContent(ref.indicator, expected, source);
  const final = nameOf(source, { kind: 'finalTarget', indicator: ref.indicator });
  return { ...blank(indicator, source.rules), formula: `=IF(${final}="","",${final})` };
}

/** 期待値 of the year, live, with as many decimals as its unit asks for and one more. */
function expectedContent(place: number, expected: ExpectedTarget, source: IndicatorSource): FieldContent {
  const { number, unit } = expected.quantity;
  const places = Math.min(2, decimalPlaces(number) ?? 2);
  const shown = makeQuantity({
    number: new Fraction(fixed(number, places)),
    unit,
    qualifier: null,
    yearNote: null,
  });
  const [positive = 'General'] = toCell(shown).numberFormat.split(';');
  return { formula: `=${expectedFormula(place, expected, source)}`, numberFormat: `${positive}"（期待値）"` };
}

/** On the line between the cells of the baseline and of the final target; "" while one of them holds no number. */
function expectedFormula(
  indicator: number,
  { from, passed, years, factor }: ExpectedTarget,
  source: IndicatorSource,
): string {
  const baseline = nameOf(source, { kind: 'baseline', indicator });
  const final = nameOf(source, { ...from, indicator });
  const start = factor.equals(1) ? baseline : `(${baseline}*${factor.n.toString()}/${factor.d.toString()})`;
  return `IF(AND(ISNUMBER(${baseline}),ISNUMBER(${final})),${start}+(${final}-${start})*${String(passed)}/${String(years)},"")`;
}

function rateContent(
  ref: IndicatorYearRef,
  indicator: Indicator | undefined,
  source: IndicatorSource,
): FieldContent {
  const { settings, rules } = source;
  const input = indicator ? rateInput(indicator, ref.year, settings) : noFigures;
  const cells = rateCells(ref.indicator, ref.year, source, indicator);
  return rateFormula(cells, chooseMethod(input), settings.rounding, stagesOf(input), {
    units: cellUnits(input),
    as: rules.ratesAs,
    negative: rules.negative,
  });
}

function effectContent(
  ref: IndicatorYearRef,
  indicator: Indicator | undefined,
  source: IndicatorSource,
): FieldContent {
  const { baseline, actual } = rateCells(ref.indicator, ref.year, source);
  const units = indicator && cellUnits({ ...rateInput(indicator, ref.year, source.settings), target: null });
  return effectFormula({ baseline, actual }, indicator?.unit ?? null, source.rules.negative, units);
}

/** 合計目標達成率: the amounts of all years so far ÷ the target of all years. */
function totalRateContent(ref: IndicatorYearRef, source: IndicatorSource): FieldContent {
  const name = (kind: 'baseline' | 'totalTarget' | 'totalActual'): string =>
    nameOf(source, { kind, indicator: ref.indicator });
  return rateFormula(
    { baseline: name('baseline'), target: name('totalTarget'), actual: name('totalActual') },
    { direction: 'up', method: 'level', why: 'given' },
    source.settings.rounding,
    [],
    { as: source.rules.ratesAs, negative: source.rules.negative },
  );
}

/** 合計 of the actuals where there is a target for all years together: their sum, or the last of running totals (累計). */
function totalActual(
  ref: IndicatorRef,
  indicator: Indicator | undefined,
  source: IndicatorSource,
): FieldContent {
  if (indicator?.totalTarget === undefined) return blank(indicator, source.rules);
  const { years, reportYear } = source.settings;
  const actuals = years
    .slice(0, years.indexOf(reportYear) + 1)
    .map((year) => nameOf(source, { kind: 'actual', indicator: ref.indicator, year }));
  const formula = isRunningTotal(indicator) ? lastFormula(actuals) : sumFormula(actuals);
  return { ...blank(indicator, source.rules), formula };
}

/** Shows the form's sign where a formula gives "", by the number format's section for texts. */
function withNoFigure(content: FieldContent, { noFigure }: CellRules): FieldContent {
  const { numberFormat } = content;
  if (noFigure === undefined || numberFormat === undefined) return content;
  const [positive = '0', negative = `-${positive}`] = numberFormat.split(';');
  return { ...content, numberFormat: [positive, negative, positive, `"${noFigure}"`].join(';') };
}

/** A form that shows no other than its own targets has the expected value in the formula itself. */
function rateCells(place: number, year: string, source: IndicatorSource, indicator?: Indicator): RateCells {
  const expected =
    indicator && !source.rules.inheritsTarget && expectedTarget(indicator, year, source.settings);
  return {
    baseline: nameOf(source, { kind: 'baseline', indicator: place }),
    target: expected
      ? expectedFormula(place, expected, source)
      : nameOf(source, { kind: 'target', indicator: place, year }),
    actual: nameOf(source, { kind: 'actual', indicator: place, year }),
  };
}

function computedGradeFormula(
  measure: Measure,
  settings: PlanSettings,
  year: string,
  source: IndicatorSource,
): string {
  const indicators = (measure.indicators.length > 0 ? measure.indicators : [emptyIndicator]).map(
    (indicator, i) => ({ indicator, place: i + 1 }),
  );
  const judged = indicators.map(({ indicator, place }) => ({
    input: rateInput(indicator, year, settings),
    cells: rateCells(place, year, source, indicator),
    rate: nameOf(source, { kind: 'rate', indicator: place, year }),
  }));
  return measureGradeFormula(judged, settings.gradeScale, {
    on: settings.gradeOn,
    rounding: settings.rounding,
    several: settings.measureGrade,
    as: source.rules.ratesAs,
  });
}

function blank(indicator: Indicator | undefined, { noFigure, negative }: CellRules): FieldContent {
  const own = indicator && blankFormat(indicator);
  const [positive] = own?.split(';') ?? [];
  const numberFormat = own && negative !== '-' ? `${positive ?? own};"${negative}"${positive ?? own}` : own;
  return {
    ...(numberFormat ? { numberFormat } : {}),
    ...(noFigure === undefined ? {} : { formula: placeholderFormula(noFigure) }),
  };
}
