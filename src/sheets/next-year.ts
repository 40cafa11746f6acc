import type { Indicator, Measure, Plan, YearKey } from '../plan';
import { fiscalYearLabel } from '../quantity';
import { shiftYears } from '../forms/shift-years';

/** The plan has no further year to report. */
export interface NoNextYear {
  readonly code: 'plan-ended';
  /** The last year of the plan. */
  readonly year: string;
}

/** What of the plan's words is another in next year's workbook, so that somebody looks at it. */
export interface MovedWord {
  /** Under その他の項目 in 計画設定, or 計画名. */
  readonly name: string;
  readonly before: string;
  /** Empty where it has to be written anew. */
  readonly after: string;
}

/** Next year's plan, and what moved on in its words. */
export interface NextPlan {
  readonly plan: Plan;
  readonly moved: readonly MovedWord[];
}

/** A target that was another when it was handed out. */
export interface FormerTarget {
  /** Index of the measure in the plan. */
  readonly measure: number;
  /** From 1. */
  readonly indicator: number;
  /** Null for the final target. */
  readonly year: YearKey | null;
  readonly former: string;
}

/**
 * Next year's sheets from this year's: the same measures, targets, actuals and grades, with the following year to be
 * reported. What was written of this year stays in its workbook: reports, inputs and outputs; their lines are there to be
 * filled in anew. A date (of the cover) and the mark of a draft are left empty, a year that words name moves on. A target
 * that was revised keeps the former one in its note. The overview is made when there is something to list, and so is the
 * count by status.
 */
export function nextYearPlan(plan: Plan, formers: readonly FormerTarget[] = []): NextPlan | NoNextYear {
  const { years, reportYear } = plan.settings;
  const next = years[years.indexOf(reportYear) + 1];
  if (next === undefined) return { code: 'plan-ended', year: reportYear };
  const { overview: _, statusCounts: __, ...rest } = plan;
  const { ignored: ___, ...settings } = plan.settings;
  const { extra, title, moved } = movedWords(plan, reportYear);
  return {
    plan: {
      ...rest,
      title,
      settings: { ...settings, reportYear: next, extra },
      measures: plan.measures.map((measure, i) => ({
        ...withFormers(
          measure,
          formers.filter((one) => one.measure === i),
          reportYear,
        ),
        ...(measure.activities ? { activities: emptyLines(measure.activities, reportYear, next) } : {}),
      })),
    },
    moved,
  };
}

/**
 * A new period from a plan that has come to its end: the measures with their indicators, the last actuals as baselines;
 * targets, actuals, reports and grades are to be filled in.
 */
export function nextPeriodPlan(plan: Plan, years: readonly YearKey[]): NextPlan {
  const { overview: _, statusCounts: __, ...rest } = plan;
  const { ignored: ___, ...settings } = plan.settings;
  const { reportYear } = settings;
  const [first = reportYear] = years;
  const { extra, title, moved } = movedWords(plan, reportYear);
  const measures = plan.measures.map(({ activities: ____, ...measure }): Measure => ({
    ...measure,
    indicators: measure.indicators.map((one) => begun(one, reportYear)),
    schedule: measure.schedule.map(({ label }) => ({ label, plan: {}, actual: {} })),
    reports: [],
    grades: {},
  }));
  return {
    plan: {
      ...rest,
      title,
      settings: { ...settings, years: [...years], baselineYear: reportYear, reportYear: first, extra },
      measures,
    },
    moved,
  };
}

function begun(
  {
    targets: _,
    actuals,
    baseline,
    finalTarget: __,
    targetSpans: ___,
    namesByYear: ____,
    published: _____,
    totalTarget: ______,
    totalActual: _______,
    ...one
  }: Indicator,
  last: YearKey,
): Indicator {
  const reached = actuals[last] ?? baseline;
  return { ...one, ...(reached === undefined ? {} : { baseline: reached }), targets: {}, actuals: {} };
}

const era = '(?:令和|平成|昭和|[RHS])\\s*(?:元|[\\d０-９]{1,2})|[2２][0０][\\d０-９]{2}';
const wholeDate = new RegExp(
  `^(?:${era})\\s*[年.．/-]\\s*[\\d０-９]{1,2}\\s*(?:月(?:\\s*[\\d０-９]{1,2}\\s*日)?|[.．/-]\\s*[\\d０-９]{1,2}|)(?:現在|時点|作成|策定|公表)?$`,
  'u',
);
const draftMark = /^[（(〔［[].{0,8}案[）)〕］\]]$/u;

export function movedWords(
  { title, settings: { extra } }: Plan,
  reportYear: YearKey,
): Pick<Plan, 'title'> & { readonly extra: Record<string, string>; readonly moved: readonly MovedWord[] } {
  const moved: MovedWord[] = [];
  const tell = (name: string, before: string, after: string): string => {
    if (before !== after) moved.push({ name, before, after });
    return after;
  };
  const plain = (text: string): string => text.normalize('NFKC').trim();
  const words = (before: string): string =>
    wholeDate.test(before.trim()) || draftMark.test(before.trim())
      ? ''
      : shiftYears(before, (year) => year === reportYear && namesYear(plain(before), reportYear));
  return {
    title: tell(
      '計画名',
      title,
      shiftYears(title, (year) => year === reportYear && namesYear(plain(title), reportYear)),
    ),
    extra: Object.fromEntries(
      Object.entries(extra).map(([name, before]) => [name, tell(name, before, words(before))]),
    ),
    moved,
  };
}

/** Whether a text names the year with its era: a bare number in it is none. */
function namesYear(text: string, year: YearKey): boolean {
  return text.includes(fiscalYearLabel(year, 'era').replace(/年度$/u, '')) || text.includes(year);
}

type Activities = NonNullable<Measure['activities']>;

/** As many lines for the next year as this year has, with their marks; what it has already stays. */
function emptyLines(activities: Activities, year: YearKey, next: YearKey): Activities {
  const others = activities.filter((one) => one.year !== year);
  if (others.some((one) => one.year === next)) return others;
  const lines = activities.filter((one) => one.year === year);
  return [...others, ...lines.map(({ mark }) => ({ year: next, mark, input: '', output: '' }))];
}

/** The former targets in the notes of their indicators. */
export function withFormers(
  measure: Measure,
  formers: readonly FormerTarget[],
  reportYear: YearKey,
): Measure {
  if (formers.length === 0) return measure;
  return {
    ...measure,
    indicators: measure.indicators.map((one, i) => {
      const words = formers
        .filter(({ indicator }) => indicator === i + 1)
        .map(
          ({ year, former }) =>
            `※当初の${year === null ? '最終目標' : `${year}目標`}は${former}（${fiscalYearLabel(reportYear, 'era')}に改定）`,
        );
      const note = one.note ?? '';
      const fresh = words.filter((word) => !note.includes(word));
      return fresh.length === 0
        ? one
        : { ...one, note: [note, ...fresh].filter((part) => part !== '').join('\n') };
    }),
  };
}
