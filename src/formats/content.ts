import {
  cellUnits,
  chooseMethod,
  exactRate,
  gradeFormula,
  rateFormula,
  type RateCells,
} from '../achievement';
import type { FieldContent } from '../layout/to-content';
import { fieldName, type FieldRef } from '../plan/field';
import {
  rateInput,
  valueText,
  type Indicator,
  type Measure,
  type PlanSettings,
  type PlanValue,
} from '../plan';

import type { SheetField } from './format';
import { blankFormat, valueCell } from './value-cell';
import { directionWords, methodWords } from './blocks/words';

/** The line that an empty form has for an indicator. */
const emptyIndicator: Indicator = { name: '', targets: {}, actuals: {} };
const noFigures = { baseline: null, target: null, actual: null };

/** What a field of a measure's sheet shows: the measure's data as constants, rates and grades as live formulas. */
export function fieldContent(
  { ref, measure, prefix, inheritsTarget }: SheetField,
  settings: PlanSettings,
): FieldContent {
  switch (ref.kind) {
    case 'number':
      return numberOrText(measure.number);
    case 'title':
      return shownText(measure.title);
    case 'department':
      return shownText(measure.department);
    case 'text':
      return shownText(measure.fields[ref.name]);
    case 'mark':
      return measure.marks[ref.name] ? shownText('○') : {};
    case 'scheduleLabel':
      return shownText(measure.schedule[ref.row - 1]?.label);
    case 'schedulePlan':
      return scheduleCell(measure.schedule[ref.row - 1]?.plan[ref.year]);
    case 'scheduleActual':
      return scheduleCell(measure.schedule[ref.row - 1]?.actual[ref.year]);
    case 'report':
      return shownText(
        measure.reports.find((r) => r.year === ref.year && (r.row ?? null) === ref.row)?.texts[ref.name],
      );
    case 'grade':
    case 'computedGrade':
    case 'givenGrade':
    case 'gradeReason':
      return gradeContent(ref, measure, settings, nameIn(prefix));
    default:
      return indicatorContent(
        ref,
        measure.indicators[ref.indicator - 1],
        settings,
        nameIn(prefix),
        inheritsTarget,
      );
  }
}

type NameOf = (ref: FieldRef) => string;

function nameIn(prefix: string): NameOf {
  return (ref) => prefix + fieldName(ref);
}

type GradeRef = Extract<FieldRef, { kind: 'grade' | 'computedGrade' | 'givenGrade' | 'gradeReason' }>;
type IndicatorRef = Extract<FieldRef, { indicator: number }>;

function gradeContent(ref: GradeRef, measure: Measure, settings: PlanSettings, name: NameOf): FieldContent {
  const { year } = ref;
  switch (ref.kind) {
    case 'givenGrade':
      return shownText(measure.grades[year]?.grade);
    case 'gradeReason':
      return shownText(measure.grades[year]?.reason);
    case 'computedGrade':
      return { formula: computedGradeFormula(measure, settings, year, name) };
    case 'grade': {
      const given = name({ kind: 'givenGrade', year });
      const computed = name({ kind: 'computedGrade', year });
      return { formula: `=IF(${given}<>"",${given},${computed})` };
    }
  }
}

function indicatorContent(
  ref: IndicatorRef,
  indicator: Indicator | undefined,
  settings: PlanSettings,
  name: NameOf,
  inheritsTarget: boolean,
): FieldContent {
  switch (ref.kind) {
    case 'indicatorName':
      return shownText(indicator?.name);
    case 'unit':
      return shownText(indicator?.unit);
    case 'direction':
      return shownText(indicator?.direction && directionWords[indicator.direction]);
    case 'method':
      return shownText(indicator?.method && methodWords[indicator.method]);
    case 'target':
      return (
        valueContent(indicator?.targets[ref.year]) ??
        (inheritsTarget ? inheritedTarget(ref, indicator, name) : blank(indicator))
      );
    case 'actual':
      return valueContent(indicator?.actuals[ref.year]) ?? blank(indicator);
    case 'rate':
      return rateContent(ref, indicator, settings, name);
    default:
      return valueContent(indicator?.[ref.kind]) ?? blank(indicator);
  }
}

/** A year without a target of its own is measured by the final one; the cell shows that and can be overwritten. */
function inheritedTarget(ref: IndicatorRef, indicator: Indicator | undefined, name: NameOf): FieldContent {
  const final = name({ kind: 'finalTarget', indicator: ref.indicator });
  return { formula: `=IF(${final}="","",${final})`, ...blank(indicator) };
}

function rateContent(
  ref: Extract<IndicatorRef, { year: string }>,
  indicator: Indicator | undefined,
  settings: PlanSettings,
  name: NameOf,
): FieldContent {
  const input = indicator ? rateInput(indicator, ref.year) : noFigures;
  const cells = rateCells(ref.indicator, ref.year, name);
  return rateFormula(cells, chooseMethod(input), settings.rounding, indicator?.stages, {
    units: cellUnits(input),
  });
}

function rateCells(indicator: number, year: string, name: NameOf): RateCells {
  return {
    baseline: name({ kind: 'baseline', indicator }),
    target: name({ kind: 'target', indicator, year }),
    actual: name({ kind: 'actual', indicator, year }),
  };
}

function computedGradeFormula(measure: Measure, settings: PlanSettings, year: string, name: NameOf): string {
  const indicators = (measure.indicators.length > 0 ? measure.indicators : [emptyIndicator]).map(
    (indicator, i) => ({ indicator, place: i + 1 }),
  );
  const rates = indicators.map(({ place }) => name({ kind: 'rate', indicator: place, year }));
  const exact = indicators.map(({ indicator, place }) => {
    const input = rateInput(indicator, year);
    return exactRate(rateCells(place, year, name), chooseMethod(input), indicator.stages, cellUnits(input));
  });
  return gradeFormula(rates, settings.gradeScale, {
    on: settings.gradeOn,
    rounding: settings.rounding,
    several: settings.measureGrade,
    exact,
  });
}

function valueContent(value: PlanValue | undefined): FieldContent | null {
  if (value === undefined) return null;
  return { ...valueCell(value), shown: valueText(value) };
}

function blank(indicator: Indicator | undefined): FieldContent {
  const numberFormat = indicator && blankFormat(indicator);
  return numberFormat ? { numberFormat } : {};
}

/** 「280人」 in a schedule is a number with its unit, 「実施」 a word. */
function scheduleCell(text: string | undefined): FieldContent {
  return text === undefined ? {} : { ...valueCell(text), shown: text };
}

function shownText(text: string | undefined): FieldContent {
  return text === undefined || text === '' ? {} : { value: text, shown: text };
}

function numberOrText(text: string): FieldContent {
  return { value: /^[1-9]\d*$/.test(text) ? Number(text) : text, shown: text };
}
