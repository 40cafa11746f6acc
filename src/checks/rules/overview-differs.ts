import { limitOf } from '../../achievement';
import { mended } from '../mended';
import { normalNotation, unmarked } from '../notation';
import {
  targetOf,
  nameWithUnit,
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
import { plainNumber } from '../values';

/**
 * The overview against the sheets. A difference in substance is a warning; one only in notation (brackets, decimals) or in a
 * note (the year, 見込) is told as such, with the sheet's writing as the fix. What `mixed-notation`, `mixed-width` and the
 * rules about characters tell of either cell is not told again.
 */
export const overviewDiffers: Rule = {
  code: 'overview-differs',
  check: ({ plan, year }) => {
    const rows = rowsOf(plan);
    const shown = overviewYear(plan, year);
    return blanksTogether(
      rows.flatMap((row) =>
        pairs(plan, row, shown).flatMap(({ part, overview, sheet }): Finding[] => {
          const difference = compare(overview, sheet, part);
          if (difference === 'same') return [];
          return [
            {
              code: 'overview-differs',
              severity: difference === 'substantive' ? 'warning' : 'info',
              where: { kind: 'overview', row: row.place, part },
              data: {
                number: row.line.number,
                title: row.measure.title,
                part: typeof part === 'string' ? part : 'grade',
                year: typeof part === 'string' ? '' : part.grade,
                overview,
                sheet,
                difference,
              },
              ...(difference === 'substantive' ? {} : { fix: fixOf(part, sheet) }),
            },
          ];
        }),
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
function blanksTogether(findings: readonly Finding[]): Finding[] {
  const isBlank = ({ data }: Finding): boolean => data.part === 'current' && data.overview === '';
  const blanks = findings.filter(isBlank);
  const [first] = blanks;
  if (!first || blanks.length <= fewBlanks) return [...findings];
  const together = { ...first, data: { ...first.data, difference: 'blanks', count: blanks.length } };
  return [together, ...findings.filter((finding) => !isBlank(finding))];
}

function fixOf(part: OverviewPlace, text: string): Fix {
  return { kind: isValue(part) ? 'value' : 'text', text };
}

interface Pair {
  readonly part: OverviewPlace;
  readonly overview: string;
  readonly sheet: string;
}

function pairs(plan: Plan, { line: row, measure }: Row, year: YearKey): Pair[] {
  const indicator = measure.indicators[0];
  const last = plan.settings.years.at(-1) ?? year;
  const grades = Object.entries(row.grades).map(([y, grade]): Pair => ({
    part: { grade: y },
    overview: grade,
    sheet: evaluation(measure, plan.settings, y).grade ?? '',
  }));
  return [
    { part: 'measure', overview: row.title, sheet: measure.title },
    { part: 'department', overview: row.department, sheet: measure.department },
    { part: 'indicator', overview: row.indicator, sheet: indicator ? nameWithUnit(indicator) : '' },
    { part: 'baseline', overview: printed(row.baseline), sheet: printed(indicator?.baseline) },
    { part: 'current', overview: printed(row.current), sheet: printed(indicator?.actuals[year]) },
    {
      part: 'target',
      overview: printed(row.target),
      sheet: printed(indicator && (indicator.finalTarget ?? targetOf(indicator, last))),
    },
    ...grades,
  ];
}

function printed(value: PlanValue | undefined): string {
  return value === undefined ? '' : valueText(value);
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
  return part === 'baseline' || part === 'current' || part === 'target';
}
