import { limitOf, type RateResult } from '../../achievement';
import { normalNotation } from '../notation';
import {
  targetOf,
  nameWithUnit,
  overviewLines,
  valueText,
  type Indicator,
  type Measure,
  type OverviewColumn,
  type OverviewLine,
  type OverviewRow,
  type Plan,
  type PlanValue,
  type YearKey,
} from '../../plan';
import type { Finding, Fix, OverviewPlace } from '../finding';
import { pairedLines } from '../overview-lines';
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
      return pairs(plan, row, measure, year).flatMap(({ part, line, overview, sheet }): Finding[] => {
        const difference = part === 'rate' ? compareRates(overview, sheet) : compare(overview, sheet);
        if (difference === 'same') return [];
        return [
          {
            code: 'overview-differs',
            severity: difference === 'substantive' ? 'warning' : 'info',
            where: { kind: 'overview', row: index + 1, part, ...(line > 1 ? { line } : {}) },
            data: {
              number: row.number,
              title: measure.title,
              part: typeof part === 'string' ? part : 'grade',
              year: typeof part === 'string' ? '' : part.grade,
              overview,
              sheet,
              difference,
              ...(line > 1 ? { line } : {}),
            },
            ...(difference === 'substantive' ? {} : { fix: fixOf(part, sheet) }),
          },
        ];
      });
    });
  },
};

function fixOf(part: OverviewPlace, text: string): Fix {
  const isText =
    typeof part !== 'string' || part === 'measure' || part === 'department' || part === 'indicator';
  return { kind: isText ? 'text' : 'value', text };
}

interface Pair {
  readonly part: OverviewPlace;
  /** Of which indicator, from 1. */
  readonly line: number;
  readonly overview: string;
  readonly sheet: string;
}

/** What stands on both sides, in the columns that the overview has. */
function pairs(plan: Plan, row: OverviewRow, measure: Measure, year: YearKey): Pair[] {
  const columns = plan.overviewColumns ?? usualColumns;
  const has = ({ part }: Pair): boolean => {
    if (part === 'measure') return true;
    return columns.some((column) => column === (typeof part === 'string' ? part : 'grades'));
  };
  const { rates } = evaluation(measure, plan.settings, year);
  const all: Pair[] = [
    { part: 'measure', line: 1, overview: row.title, sheet: measure.title },
    { part: 'department', line: 1, overview: row.department, sheet: measure.department },
    ...pairedLines(row, measure).pairs.flatMap(({ line, indicator }) => {
      const rate = indicator && rates[measure.indicators.indexOf(indicator)];
      const there = overviewLines(row)[line - 1];
      return there ? linePairs(plan, year, line, there, indicator, rate) : [];
    }),
    ...Object.entries(row.grades).map(([y, grade]): Pair => ({
      part: { grade: y },
      line: 1,
      overview: grade,
      sheet: evaluation(measure, plan.settings, y).grade ?? '',
    })),
  ];
  return all.filter(has);
}

function linePairs(
  { settings }: Plan,
  year: YearKey,
  line: number,
  there: OverviewLine,
  indicator: Indicator | undefined,
  rate: RateResult | undefined,
): Pair[] {
  const text = (value: PlanValue | undefined): string => (value === undefined ? '' : valueText(value));
  const last = settings.years.at(-1) ?? year;
  const sheet = {
    baseline: text(indicator?.baseline),
    yearTarget: text(indicator?.targets[year]),
    current: text(indicator?.actuals[year]),
    rate: rate?.ok ? `${rate.printed}${rate.choice.method === 'difference' ? '' : '%'}` : '',
    target: text(indicator && (indicator.finalTarget ?? targetOf(indicator, last))),
  };
  return [
    { part: 'indicator', line, overview: there.indicator, sheet: indicator ? nameWithUnit(indicator) : '' },
    ...(Object.keys(sheet) as (keyof typeof sheet)[]).map((part): Pair => ({
      part,
      line,
      overview: text(there[part]),
      sheet: sheet[part],
    })),
  ];
}

/** The columns of an overview that does not say which it has. */
const usualColumns: readonly OverviewColumn[] = [
  'department',
  'indicator',
  'baseline',
  'current',
  'target',
  'grades',
];

/** Rates are the same however their minus and their thousands are written. */
function compareRates(a: string, b: string): Difference {
  const difference = compare(a, b);
  return difference === 'notation' ? 'same' : difference;
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
