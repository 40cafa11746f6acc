import { chooseMethod, limitOf } from '../../achievement';
import { rateInput, type Indicator, type Measure, type Plan, type YearKey } from '../../plan';
import type { Found } from '../finding';
import { gradesOf } from '../graded';
import { evaluation } from '../remembered';
import type { Rule } from '../rule';
import { seriesOf, type Figure } from '../series';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly year: string;
  readonly grade: string;
  readonly earlierYear: string;
  readonly earlier: string;
  readonly indicator: string;
  readonly value: string;
  readonly baseline: string;
}

/**
 * A grade better than that of the year before although the actual is worse than the baseline: every indicator that was
 * reported lies on the wrong side of its baseline, none has reached its target or come nearer since the year before.
 */
export const gradeAgainstActual: Rule<Data> = {
  check: ({ plan }) =>
    eachMeasure(plan, ({ measure, data, where }): Found<Data>[] =>
      risesOf(plan, measure).flatMap(({ year, grade, earlierYear, earlier }): Found<Data>[] => {
        const reported = measure.indicators.flatMap((indicator, i) =>
          indicator.actuals[year] === undefined ? [] : [worseThanBaseline(plan, measure, indicator, i, year)],
        );
        const [worse] = reported;
        if (!worse || reported.includes(null)) return [];
        return [
          {
            severity: 'warning',
            where: where({ kind: measure.grades[year] ? 'givenGrade' : 'grade', year }),
            data: { ...data, ...worse, year, grade, earlierYear, earlier },
          },
        ];
      }),
    ),
};

/** The years whose grade is better than the one before them. */
function risesOf(
  { settings }: Plan,
  measure: Measure,
): { year: YearKey; grade: string; earlierYear: YearKey; earlier: string }[] {
  const scale = gradesOf(settings);
  const graded = settings.years.flatMap((year) => {
    const { grade } = evaluation(measure, settings, year);
    return grade !== null && scale.includes(grade) ? [{ year, grade }] : [];
  });
  return graded.flatMap(({ year, grade }, i) => {
    const before = graded[i - 1];
    return before && scale.indexOf(grade) < scale.indexOf(before.grade)
      ? [{ year, grade, earlierYear: before.year, earlier: before.grade }]
      : [];
  });
}

/** What is told of an indicator whose actual is worse than its baseline; null where it is not, or nobody can say. */
function worseThanBaseline(
  { settings }: Plan,
  measure: Measure,
  indicator: Indicator,
  index: number,
  year: YearKey,
): { indicator: string; value: string; baseline: string } | null {
  const { baseline, actuals } = seriesOf(indicator, index + 1);
  const at = actuals.findIndex((figure) => figure.year === year);
  const actual = actuals[at];
  if (!baseline || !actual) return null;
  const input = rateInput(indicator, year, settings);
  const { direction, sureness } = chooseMethod(input);
  if (sureness === 'unsure') return null;
  const isLimit = input.target?.kind === 'number' && limitOf(input.target.qualifier) !== null;
  const rate = evaluation(measure, settings, year).rates[index];
  if (direction === 'keep' || isLimit || (rate?.ok === true && rate.exact.compare(100) >= 0)) return null;
  const isWorse = (one: Figure, other: Figure): boolean => {
    const order = one.number.compare(other.number);
    return direction === 'up' ? order < 0 : order > 0;
  };
  const before = actuals[at - 1];
  if (!isWorse(actual, baseline) || (before && isWorse(before, actual))) return null;
  return { indicator: indicator.name, value: actual.text, baseline: baseline.text };
}
