import { limitOf } from '../../achievement';
import { normalNotation } from '../notation';
import {
  targetOf,
  nameWithUnit,
  typedValue,
  valueText,
  type Measure,
  type OverviewRow,
  type Plan,
  type PlanValue,
  type YearKey,
} from '../../plan';
import type { Finding, Fix, OverviewPlace } from '../finding';
import type { Rule } from '../rule';
import { evaluation, readQuantity } from '../remembered';

/**
 * The overview against the sheets. A difference in substance is a warning; one only in notation (※, spaces, －/—,
 * decimals) or in a note (the year, 見込) is told as such, with the sheet's writing as the fix.
 */
export const overviewDiffers: Rule = {
  code: 'overview-differs',
  check: ({ plan, year }) => {
    const measures = new Map(plan.measures.map((measure) => [measure.number, measure]));
    return (plan.overview ?? []).flatMap((row, index): Finding[] => {
      const measure = measures.get(row.number);
      if (!measure) return [];
      return pairs(plan, row, measure, year).flatMap(({ part, overview, sheet }): Finding[] => {
        const difference = compare(overview, sheet);
        if (difference === 'same') return [];
        return [
          {
            code: 'overview-differs',
            severity: difference === 'substantive' ? 'warning' : 'info',
            where: { kind: 'overview', row: index + 1, part },
            data: {
              number: row.number,
              title: measure.title,
              part: typeof part === 'string' ? part : 'grade',
              year: typeof part === 'string' ? '' : part.grade,
              overview,
              sheet,
              difference,
            },
            ...(difference === 'substantive' ? {} : { fix: fixOf(part, sheet) }),
          },
        ];
      });
    });
  },
};

function fixOf(part: OverviewPlace, text: string): Fix {
  const isValue = part === 'baseline' || part === 'current' || part === 'target';
  return { kind: isValue ? 'value' : 'text', text };
}

interface Pair {
  readonly part: OverviewPlace;
  readonly overview: string;
  readonly sheet: string;
}

function pairs(plan: Plan, row: OverviewRow, measure: Measure, year: YearKey): Pair[] {
  const indicator = measure.indicators[0];
  const last = plan.settings.years.at(-1) ?? year;
  const text = (value: PlanValue | undefined): string =>
    value === undefined ? '' : valueText(typedValue(value));
  const grades = Object.entries(row.grades).map(([y, grade]): Pair => ({
    part: { grade: y },
    overview: grade,
    sheet: evaluation(measure, plan.settings, y).grade ?? '',
  }));
  return [
    { part: 'measure', overview: row.title, sheet: measure.title },
    { part: 'department', overview: row.department, sheet: measure.department },
    { part: 'indicator', overview: row.indicator, sheet: indicator ? nameWithUnit(indicator) : '' },
    { part: 'baseline', overview: text(row.baseline), sheet: text(indicator?.baseline) },
    { part: 'current', overview: text(row.current), sheet: text(indicator?.actuals[year]) },
    {
      part: 'target',
      overview: text(row.target),
      sheet: text(indicator && (indicator.finalTarget ?? targetOf(indicator, last))),
    },
    ...grades,
  ];
}

export type Difference = 'same' | 'annotation' | 'notation' | 'substantive';

export function compare(a: string, b: string): Difference {
  if (a === b) return 'same';
  if (normalNotation(a) === normalNotation(b)) return 'notation';
  const x = readQuantity(a);
  const y = readQuantity(b);
  if (x.kind === 'none' && y.kind === 'none') return 'notation';
  if (x.kind !== 'number' || y.kind !== 'number' || x.unit !== y.unit || !x.number.equals(y.number)) {
    return 'substantive';
  }
  if (x.yearNote === y.yearNote && x.qualifier === y.qualifier) return 'notation';
  return limitOf(x.qualifier) === limitOf(y.qualifier) ? 'annotation' : 'substantive';
}
