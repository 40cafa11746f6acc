import {
  quantityOf,
  targetOf,
  valueText,
  type FieldRef,
  type Indicator,
  type Measure,
  type PlanValue,
  type YearKey,
} from '../../plan';
import { compareYears } from '../../quantity';
import { isDoneWith } from '../done-with';
import type { Found, Severity } from '../finding';
import { numberRanges } from '../number-ranges';
import type { CheckInput, Rule } from '../rule';
import { inYears } from '../series';
import { eachIndicator, type IndicatorAt, type IndicatorData } from '../walk';

/** More than this many empty cells are one finding where most of the plan's actuals are missing. */
const many = 10;

interface Data extends IndicatorData {
  readonly state: 'empty' | 'not-begun' | 'most';
  readonly year: string;
  readonly target: string;
  readonly count?: number;
  readonly all?: number;
  readonly numbers?: string;
}

/**
 * An indicator with a target but no actual for the year that is reported, or one without a target of the year that was
 * reported before (only a warning). A target yet to be set asks for none. Where grades are given by hand and the year has no target of its own it is only a warning, and only noted where the measure
 * reports the year in words. While most of the actuals are missing they are told together, at the first empty cell: a list
 * of all of them says no more than that the year is being filled in.
 */
export const actualMissing: Rule<Data> = {
  check: (input) => {
    const { plan, year } = input;
    const missing = eachIndicator(plan, (at) => missingIn(at, input));
    const [first] = missing;
    const reported = plan.measures
      .flatMap(({ indicators }) => indicators)
      .filter(({ actuals }) => actuals[year] !== undefined).length;
    if (!first || missing.length <= many || missing.length <= reported) return missing;
    const all = missing.length + reported;
    const numbers = new Set(missing.map(({ data }) => data.number));
    return [
      {
        ...first,
        severity: missing.some(({ severity }) => severity !== 'info') ? 'warning' : 'info',
        data: {
          ...first.data,
          count: missing.length,
          ...(reported === 0
            ? { state: 'not-begun' }
            : { state: 'most', all, numbers: numberRanges(plan, (number) => numbers.has(number)) }),
        },
      },
    ];
  },
};

function missingIn(
  { measure, indicator, place, index, data, where }: IndicatorAt,
  { plan, year, hasField }: CheckInput,
): Found<Data>[] {
  const own = targetOf(indicator, year);
  const target = own ?? (isDoneWith(measure, plan.settings) ? undefined : goingOn(indicator, year));
  const quantity = quantityOf(target);
  if (target === undefined || indicator.actuals[year] !== undefined) return [];
  if (quantity?.kind === 'none' || (quantity?.kind === 'text' && quantity.qualifier !== undefined)) return [];
  const field: FieldRef = { kind: 'actual', indicator: place, year };
  if (hasField?.(index, field) === false) return [];
  const isGraded = plan.settings.measureGrade !== 'manual' || indicator.targets[year] !== undefined;
  const isDue = own !== undefined && isGraded;
  const severity: Severity = isDue ? 'error' : isReportedInWords(measure, year) ? 'info' : 'warning';
  return [
    {
      severity,
      where: where(field),
      data: { ...data, year, target: valueText(target), state: 'empty' },
    },
  ];
}

function isReportedInWords({ reports, grades }: Measure, year: YearKey): boolean {
  if ((grades[year]?.grade ?? '') === '') return false;
  return reports.some(
    (report) =>
      report.year === year &&
      (Object.values(report.texts).some((text) => text !== '') || (report.lines?.length ?? 0) > 0),
  );
}

/**
 * What an indicator without a target of the year is still measured by: its target of all years, or of an earlier one, where
 * an earlier year has been reported.
 */
function goingOn({ actuals, targets, totalTarget }: Indicator, year: YearKey): PlanValue | undefined {
  const before = ([one]: readonly [YearKey, unknown]): boolean => compareYears(one, year) < 0;
  if (!inYears(actuals).some(before)) return undefined;
  return totalTarget ?? inYears(targets).findLast(before)?.[1];
}
