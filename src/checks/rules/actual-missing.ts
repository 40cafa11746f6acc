import {
  targetOf,
  valueText,
  type FieldRef,
  type Indicator,
  type Plan,
  type PlanValue,
  type YearKey,
} from '../../plan';
import { compareYears } from '../../quantity';
import { isDoneWith } from '../done-with';
import type { Finding } from '../finding';
import { quantityOf } from '../remembered';
import type { CheckInput, Rule } from '../rule';
import { inYears } from '../series';
import { eachIndicator, type IndicatorAt } from '../walk';

/** When nothing at all has been reported, more than this many empty cells are one finding. */
const many = 10;

/**
 * An indicator with a target but no actual for the year that is reported, or one that was reported before. A target yet to be set asks for none. Only a
 * warning where grades are given by hand and the year has no target of its own. A year that nobody has begun to report is
 * told once, at the first empty cell.
 */
export const actualMissing: Rule = {
  code: 'actual-missing',
  check: (input) => {
    const { plan, year } = input;
    const missing = eachIndicator(plan, (at) => missingIn(at, input));
    const isBegun = plan.measures.some(({ indicators }) =>
      indicators.some(({ actuals }) => actuals[year] !== undefined),
    );
    const [first] = missing;
    if (!first || isBegun || missing.length <= many) return missing;
    return [
      { ...first, severity: 'warning', data: { ...first.data, state: 'not-begun', count: missing.length } },
    ];
  },
};

function missingIn(
  { measure, indicator, place, index, data, where }: IndicatorAt,
  { plan, year, hasField }: CheckInput,
): Finding[] {
  const own = targetOf(indicator, year);
  const target = own ?? (isDoneWith(measure, plan.settings) ? undefined : goingOn(indicator, year));
  const quantity = quantityOf(target);
  if (target === undefined || indicator.actuals[year] !== undefined) return [];
  if (quantity?.kind === 'none' || (quantity?.kind === 'text' && quantity.qualifier !== undefined)) return [];
  const field: FieldRef = { kind: 'actual', indicator: place, year };
  if (hasField?.(index, field) === false) return [];
  const isDue = own !== undefined && isGraded(plan, indicator, year);
  return [
    {
      code: 'actual-missing',
      severity: isDue ? 'error' : 'warning',
      where: where(field),
      data: { ...data, year, target: valueText(target), state: 'empty' },
    },
  ];
}

function isGraded({ settings }: Plan, { targets }: Indicator, year: YearKey): boolean {
  return settings.measureGrade !== 'manual' || targets[year] !== undefined;
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
