import { limitOf, percentSign, type RateResult } from '../../achievement';
import { mended } from '../mended';
import { normalNotation, unmarked } from '../notation';
import {
  targetOf,
  nameWithUnit,
  typedValue,
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
import type { Found, Fix, OverviewPlace } from '../finding';
import { pairedLines } from '../overview-lines';
import type { Rule } from '../rule';
import { evaluation } from '../remembered';
import { plainNumber, type MeasureData } from '../values';
import { readQuantity } from '../../quantity';

interface Data extends MeasureData {
  readonly part: string;
  readonly year: string;
  readonly line?: number;
  readonly overview: string;
  readonly sheet: string;
  readonly difference: Exclude<Difference, 'same'> | 'blanks' | 'many';
  readonly count?: number;
}

/**
 * The overview against the sheets. A difference in substance is a warning; one only in notation (brackets, decimals) or in a
 * note (the year, 見込) is told as such, with the sheet's writing as the fix. What `mixed-notation`, `mixed-width` and the
 * rules about characters tell of either cell is not told again. Where the figures of most measures differ, the overview is an
 * old one, which is told once.
 */
export const overviewDiffers: Rule<Data> = {
  check: ({ plan, year }) => {
    const rows = rowsOf(plan);
    const shown = overviewYear(plan, year);
    return oldTogether(
      rows.length,
      blanksTogether(
        rows.flatMap((row) =>
          pairs(plan, row, shown).flatMap(({ part, line, overview, sheet }): Found<Data>[] => {
            const difference =
              part === 'rate' ? compareRates(overview, sheet) : compare(overview, sheet, part);
            if (difference === 'same') return [];
            return [
              {
                severity: difference === 'substantive' ? 'warning' : 'info',
                where: { kind: 'overview', row: row.place, part, ...(line > 1 ? { line } : {}) },
                data: {
                  number: row.line.number,
                  title: row.measure.title,
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
          }),
        ),
      ),
    );
  },
};

/** A line of the overview with its place (from 1) and its measure. */
interface Row {
  readonly place: number;
  readonly line: OverviewRow;
  readonly measure: Measure;
}

function rowsOf(plan: Plan): Row[] {
  const measures = new Map(plan.measures.map((measure) => [plainNumber(measure.number), measure]));
  return (plan.overview ?? []).flatMap((line, index): Row[] => {
    const measure = measures.get(plainNumber(line.number));
    return measure ? [{ place: index + 1, line, measure }] : [];
  });
}

/** The year whose actuals the overview shows: the asked one, unless those of another year fit better. */
export function overviewYear(plan: Plan, year: YearKey): YearKey {
  // an empty cell says nothing of its year
  const rows = rowsOf(plan).filter(({ line }) => line.current !== undefined);
  const differing = (at: YearKey): number =>
    rows.filter(({ line, measure }) => {
      const actual = measure.indicators[0]?.actuals[at];
      return compare(printed(line.current), printed(actual), 'current') === 'substantive';
    }).length;
  const ways = [year, ...plan.settings.years.filter((one) => one !== year)];
  return ways.reduce((best, one) => (differing(one) < differing(best) ? one : best));
}

/** So many cells of the overview may still be empty; more are one finding. */
const fewBlanks = 3;

/** Actuals that are not in the overview yet: an overview that was made before they were typed is told once. */
function blanksTogether(findings: readonly Found<Data>[]): Found<Data>[] {
  const isBlank = ({ data }: Found<Data>): boolean => data.part === 'current' && data.overview === '';
  const blanks = findings.filter(isBlank);
  const [first] = blanks;
  if (!first || blanks.length <= fewBlanks) return [...findings];
  const together: Found<Data> = {
    ...first,
    data: { ...first.data, difference: 'blanks', count: blanks.length },
  };
  return [together, ...findings.filter((finding) => !isBlank(finding))];
}

/** So many measures may differ in the year's figures before the overview is an old one. */
const fewDiffering = 5;

/** What a year brings (actual, rate, grade) differs for more than half of the measures: sixty findings would say one thing. */
function oldTogether(measures: number, findings: readonly Found<Data>[]): Found<Data>[] {
  const isOfYear = ({ data }: Found<Data>): boolean =>
    data.difference === 'substantive' && ['current', 'rate', 'grade', 'yearTarget'].includes(data.part);
  const differing = new Set(findings.filter(isOfYear).map(({ data }) => data.number));
  const first = findings.find(isOfYear);
  if (!first || differing.size <= Math.max(fewDiffering, measures / 2)) return [...findings];
  const together: Found<Data> = {
    ...first,
    data: { ...first.data, difference: 'many', count: differing.size },
  };
  return [together, ...findings.filter((finding) => !isOfYear(finding))];
}

function fixOf(part: OverviewPlace, text: string): Fix {
  return { kind: isValue(part) ? 'value' : 'text', text };
}

interface Pair {
  readonly part: OverviewPlace;
  /** Of which indicator, from 1. */
  readonly line: number;
  readonly overview: string;
  readonly sheet: string;
}

/** What stands on both sides, in the columns that the overview has. */
function pairs(plan: Plan, { line: row, measure }: Row, year: YearKey): Pair[] {
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
  const last = settings.years.at(-1) ?? year;
  const sheet = {
    baseline: printed(indicator?.baseline),
    yearTarget: printed(indicator?.targets[year]),
    current: printed(indicator?.actuals[year]),
    rate: rate?.ok ? rate.printed + percentSign(rate) : '',
    target: printed(indicator && (indicator.finalTarget ?? targetOf(indicator, last))),
  };
  return [
    { part: 'indicator', line, overview: there.indicator, sheet: indicator ? nameWithUnit(indicator) : '' },
    ...(Object.keys(sheet) as (keyof typeof sheet)[]).map((part): Pair => ({
      part,
      line,
      overview: printed(there[part]),
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

function printed(value: PlanValue | undefined): string {
  return value === undefined ? '' : valueText(typedValue(value));
}

export type Difference = 'same' | 'annotation' | 'notation' | 'substantive';

export function compare(a: string, b: string, part: OverviewPlace = 'measure'): Difference {
  if (writing(a, part) === writing(b, part)) return 'same';
  const x = readQuantity(a);
  const y = readQuantity(b);
  if (x.kind === 'none' && y.kind === 'none') return 'same';
  if (normalNotation(a) === normalNotation(b)) return 'notation';
  if (x.kind !== 'number' || y.kind !== 'number' || x.unit !== y.unit || !x.number.equals(y.number)) {
    return 'substantive';
  }
  if (x.yearNote === y.yearNote && x.qualifier === y.qualifier) return 'notation';
  return limitOf(x.qualifier) === limitOf(y.qualifier) ? 'annotation' : 'substantive';
}

/** A text without the differences that other rules tell, or that are none. */
function writing(text: string, part: OverviewPlace): string {
  const plain = unmarked(mended(text));
  if (part === 'department') return plain.replace(/[、，,]/gu, '・');
  return isValue(part) ? plain.normalize('NFKC') : plain;
}

function isValue(part: OverviewPlace): boolean {
  return (
    part === 'baseline' || part === 'current' || part === 'target' || part === 'yearTarget' || part === 'rate'
  );
}
