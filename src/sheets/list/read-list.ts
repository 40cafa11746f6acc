import type { PlanFormat } from '../../formats/format';
import { newPlan } from '../../formats/new-plan';
import { inKnownWords, labelWords, ownWordsOf } from '../../lexicon';
import type { Plan } from '../../plan';
import { finish } from '../../plan/steps';
import { carryUnits } from './carry-units';
import type { ListColumn } from './column';
import { columnProblems } from './column-problems';
import { understandColumns, type ColumnChoices } from './columns';
import { formPlaces, type PlanYears } from './form-places';
import { headLabels, headingText } from './head-label';
import { findHeads, firstLine, type ListHeads } from './heads';
import { typedCells } from './line-kind';
import { listYears, type FoundYears, type GivenYears } from './list-years';
import { measureOfSlots } from './measure-of-slots';
import type { ListProblem } from './problem';
import { oneList } from './one-list';
import { lostValueStepCount, lostValueSteps, valuesOfPlan, type GivenValue } from './read-back';
import { lostProblems } from './lost-problems';
import { sheetProblems } from './sheet-problems';
import { isBlankRow, type ListTable } from './table';
import { takeLines, type TakenLines } from './take-lines';
import { untoldCells } from './untold';

/** What is known of a plan beside its list. */
export interface ListOptions extends GivenYears {
  readonly title?: string;
  readonly municipality?: string;
  /** What columns mean, by their place, where somebody has said so. */
  readonly choices?: ColumnChoices;
  /** Words of the list's own by those that are known: a whole heading, or a word in each that has it (「R6見積り」 of 見積り). */
  readonly headings?: ReadonlyMap<string, string>;
}

/** A list as it was understood. */
export interface ListReading {
  /** Null where nothing can be made of it; the problems tell why. */
  readonly plan: Plan | null;
  readonly columns: readonly ListColumn[];
  /** Null where neither the list nor anybody says the years. */
  readonly years: PlanYears | null;
  readonly problems: readonly ListProblem[];
}

/** A list as far as it is understood at once. */
export interface ListDraft {
  /** With all problems but what only the finished sheets show. */
  readonly reading: ListReading;
  /** Makes the sheets, some measures at a step, and adds what they do not hold. */
  readonly check: () => Generator<undefined, ListReading>;
  /** How many steps that takes. */
  readonly steps: number;
}

/**
 * A list of measures with headings → a plan in a form. Every cell stands in the plan or in a problem: the sheets of the
 * plan are made and read again for that.
 */
export function readList(sheet: ListTable, format: PlanFormat, options: ListOptions = {}): ListReading {
  return finish(draftList(sheet, format, options).check());
}

/** The same in two parts: for a list of 1,000 measures the second takes seconds. */
export function draftList(sheet: ListTable, format: PlanFormat, options: ListOptions = {}): ListDraft {
  const found = findHeads(sheet) ?? firstLine(sheet);
  if (!found) return refused('no-heading');
  const { table, heads, others } = oneList(sheet, renamed(found, options.headings));
  const labels = headLabels(heads);
  const years = listYears(table, heads, labels, options);
  if (!years) return refused(...(heads.known === 0 ? (['no-heading'] as const) : []), 'no-years');
  const places = formPlaces(format, years);
  const columns = understandColumns(table, heads, places, years, options.choices ?? new Map());
  const known = {
    columns,
    years: { years: years.years, baselineYear: years.baselineYear, reportYear: years.reportYear },
  };
  if (!columns.some(({ meaning }) => meaning?.kind === 'title')) {
    return finished({ plan: null, ...known, problems: [noTitle(table, heads, columns)] });
  }
  const source = { table, heads, columns, places, years };
  const taken = takeLines(source);
  if (taken.measures.length === 0) {
    const problems: ListProblem[] = [
      { code: 'no-lines', cells: typedCells(table, heads.last) },
      ...taken.problems,
    ];
    return finished({ plan: null, ...known, problems });
  }
  const { plan, given, problems } = makePlan(taken, format, places, years, options);
  const said = [
    ...brokenQuotes(table),
    ...(others.length === 0 ? [] : [{ code: 'second-list', cells: others } as const]),
    ...sheetProblems(table, heads),
    ...above(table, heads),
    ...yearNotes(years),
    ...columnProblems(source),
    ...taken.problems,
    ...problems,
  ];
  const hasIndicators = plan.measures.some(({ indicators }) => indicators.length > 0);
  const bare: ListProblem[] = hasIndicators ? [] : [{ code: 'no-indicators', cells: [] }];
  const untold = untoldCells(source, said, given);
  return {
    reading: { plan, ...known, problems: [...said, ...bare, ...untold] },
    steps: lostValueStepCount(plan),
    *check() {
      const lost = lostProblems(yield* lostValueSteps(plan, format, given), places, plan);
      return { plan, ...known, problems: [...said, ...lost, ...bare, ...untold] };
    },
  };
}

/** A plan that comes from no list, with what the sheets of its form cannot hold of it. */
export function draftPlan(plan: Plan, format: PlanFormat): ListDraft {
  const reading: ListReading = { plan, columns: [], years: plan.settings, problems: [] };
  return {
    reading,
    steps: lostValueStepCount(plan),
    *check() {
      const lost = yield* lostValueSteps(plan, format, valuesOfPlan(plan));
      return { ...reading, problems: lostProblems(lost, formPlaces(format, plan.settings), plan) };
    },
  };
}

/** What the sheets of a form cannot hold of a plan that comes from no list. */
export function planProblems(plan: Plan, format: PlanFormat): readonly ListProblem[] {
  return finish(draftPlan(plan, format).check()).problems;
}

function makePlan(
  { measures }: TakenLines,
  format: PlanFormat,
  places: ReturnType<typeof formPlaces>,
  years: FoundYears,
  { title = format.title.ja, municipality = '' }: ListOptions,
): {
  readonly plan: Plan;
  readonly problems: readonly ListProblem[];
  readonly given: readonly (readonly GivenValue[])[];
} {
  const problems: ListProblem[] = [];
  const made = measures.map(({ number, slots }) => {
    if (!places.has('unit')) problems.push(...carryUnits(slots));
    const { measure, digitsLost } = measureOfSlots(number, slots.all, places, years.years);
    problems.push(...digitsLost.map(({ cells }): ListProblem => ({ code: 'digits-lost', cells })));
    return measure;
  });
  const { baselineYear, reportYear } = years;
  const plan = newPlan(format, {
    title,
    municipality,
    years: years.years,
    baselineYear,
    reportYear,
    measures: made,
  });
  const given = measures.map(({ slots }) => slots.all.filter(({ cells }) => cells.length > 0));
  return { plan, problems, given };
}

function refused(...codes: readonly ('no-heading' | 'no-years')[]): ListDraft {
  const problems = codes.map((code): ListProblem => ({ code, cells: [] }));
  return finished({ plan: null, columns: [], years: null, problems });
}

function finished(reading: ListReading): ListDraft {
  return {
    reading,
    steps: 0,
    // nothing is left to be done
    *check() {
      return reading;
    },
  };
}

function renamed(heads: ListHeads, headings: ListOptions['headings']): ListHeads {
  if (!headings) return heads;
  const own = ownWordsOf(headings);
  const parts = heads.parts.map((one) => {
    const other = headings.get(headingText(one));
    if (other !== undefined) return [other];
    return one.map((part) => {
      const words = labelWords(part);
      const known = inKnownWords(words, own);
      return known === words ? part : known;
    });
  });
  return { ...heads, parts };
}

/** A heading that could be that of the names, as the nearest. */
function noTitle(table: ListTable, heads: ListHeads, columns: readonly ListColumn[]): ListProblem {
  const near = columns.find((column) => column.near?.kind === 'title');
  return {
    code: 'no-heading',
    cells: typedCells(table, heads.last),
    ...(near ? { other: near.heading } : {}),
  };
}

function brokenQuotes({ broken = [] }: ListTable): ListProblem[] {
  return broken.length === 0
    ? []
    : [{ code: 'quotes-open', cells: broken.map((row) => ({ row, col: 0, sheet: null, text: '' })) }];
}

function above(table: ListTable, { first }: ListHeads): ListProblem[] {
  const cells = Array.from({ length: first }, (_, row) => row)
    .filter((row) => !isBlankRow(table, row))
    .flatMap((row) => typedCells(table, row));
  return cells.length === 0 ? [] : [{ code: 'line-above', cells }];
}

function yearNotes({ found, years, reportYear }: FoundYears): ListProblem[] {
  return found.map((what) =>
    what === 'years'
      ? { code: 'years-found', cells: [], years }
      : { code: 'report-year-found', cells: [], years: [reportYear] },
  );
}
