import { directionOf, labelWords, rowKindOf, type LabelRole } from '../../lexicon';
import type { YearKey } from '../../plan';
import type { ColumnCells } from './column-cells';
import type { GuessReason } from './column';
import type { FormPlaces } from './form-places';
import { formText, kinOf } from './form-texts';
import type { HeadLabel } from './head-label';
import type { FoundYears } from './list-years';
import type { Meaning, PlainKind, YearKind } from './meaning';

/** What a heading means in this form; `null` where that is not known. */
export interface FoundMeaning {
  readonly meaning: Meaning | null;
  readonly why?: GuessReason;
}

export interface MeaningContext {
  readonly places: FormPlaces;
  readonly years: FoundYears;
  /** Whether some column holds the values of the baseline. */
  readonly hasBaseline: boolean;
  /** Whether some column says which figures a row holds. */
  readonly hasRowKind: boolean;
}

type Asked = {
  readonly label: HeadLabel;
  readonly cells: ColumnCells;
  readonly context: MeaningContext;
  readonly year: YearKey | null;
};

/** The meaning of a column by its heading, and by what stands in it where the heading has several. */
export function findMeaning(label: HeadLabel, cells: ColumnCells, context: MeaningContext): FoundMeaning {
  const asked: Asked = { label, cells, context, year: context.years.of(label) };
  const found = byHeading(asked);
  const why = found.why ?? yearGuess(label);
  if (found.meaning === null || why === undefined || !('year' in found.meaning)) return found;
  return { ...found, why };
}

function byHeading(asked: Asked): FoundMeaning {
  const { label, cells, context, year } = asked;
  const own = formText(context.places, label.words, year);
  const role = label.found?.role;
  // 目標 is the name of a text as well as of a figure: what stands there decides
  if (own && !(isFigureRole(role) && isFigureOf(cells, year))) {
    return { meaning: own, ...(isFigureRole(role) ? { why: 'content' } : {}) };
  }
  if (role === undefined)
    return year === null || label.words.length > 0 ? { meaning: null } : onlyYear(asked);
  const byRole = roleMeanings[role];
  if (byRole) return byRole(asked);
  const kin = kinOf(context.places, role, year ?? context.years.reportYear);
  return kin ? { meaning: kin, why: 'kin' } : { meaning: null };
}

const figureRoles: readonly LabelRole[] = ['target', 'actual', 'baseline', 'finalTarget', 'current'];

function isFigureRole(role: LabelRole | undefined): boolean {
  return role !== undefined && figureRoles.includes(role);
}

/** A year has 「検討」 and 「実施」 as its target, too; prose is a text. */
function isFigureOf({ areFigures, texts }: ColumnCells, year: YearKey | null): boolean {
  return areFigures !== false || (year !== null && !texts.some(isProse));
}

function isProse(text: string): boolean {
  return text.length > 20;
}

function yearGuess({ year }: HeadLabel): GuessReason | undefined {
  if (year?.kind === 'bare') return 'bare-year';
  if (year?.kind === 'relative') return 'relative-year';
  return year?.kind === 'range' ? 'year-range' : undefined;
}

const plain = (kind: PlainKind) => (): FoundMeaning => ({ meaning: { kind } });

/** In the year that is said, else in the reported one. */
const inYear =
  (kind: YearKind) =>
  ({ year, context }: Asked): FoundMeaning =>
    year === null
      ? { meaning: { kind, year: context.years.reportYear }, why: 'no-year' }
      : { meaning: { kind, year } };

/** Meanings of the roles that are the same in every form; the others are the form's own texts. */
const roleMeanings: Readonly<Partial<Record<LabelRole, (asked: Asked) => FoundMeaning>>> = {
  number: plain('number'),
  // which of several is above which is seen when all columns are known
  policy: () => ({ meaning: null }),
  strategy: () => ({ meaning: null }),
  title: titleOr,
  department: plain('department'),
  indicatorName: (asked) =>
    asked.year !== null && /目標/u.test(wordOf(asked)) ? target(asked) : plain('indicatorName')(),
  unit: plain('unit'),
  baseline,
  target,
  finalTarget: (asked) => finalTarget(asked, asked.year),
  totalTarget: plain('totalTarget'),
  totalActual: plain('totalActual'),
  actual,
  rate: plain('computed'),
  effect: plain('computed'),
  betterWay: ({ cells }) =>
    cells.texts.some((text) => directionOf(text) !== null) || cells.texts.length === 0
      ? { meaning: { kind: 'direction' } }
      : { meaning: null },
  method: plain('method'),
  rowKind: ({ context }) => ({ meaning: context.hasRowKind ? { kind: 'rowKind' } : null }),
  scheduleLabel: ({ year, ...asked }) =>
    year === null ? plain('scheduleLabel')() : schedule({ year, ...asked }),
  schedulePlan: schedule,
  scheduleActual: inYear('scheduleActual'),
  activityInput: (asked) =>
    asked.context.places.has('activityInput') ? inYear('activityInput')(asked) : content(asked),
  activityOutput: inYear('activityOutput'),
  grade: inYear('givenGrade'),
  gradeReason: inYear('gradeReason'),
  status: ({ context }) => ({ meaning: context.places.has('markWord') ? { kind: 'markWord' } : null }),
  current: (asked) =>
    asked.cells.areFigures === true && !asked.context.hasBaseline
      ? { meaning: { kind: 'baseline' }, why: 'content' }
      : content(asked),
  reportDone,
  remark: (asked) => {
    if (!asked.context.places.has('note')) return content(asked);
    return { meaning: { kind: 'note' }, ...(wordOf(asked) === '注記' ? {} : { why: 'kin' }) };
  },
};

function wordOf({ label }: Asked): string {
  return label.found ? labelWords(label.found.word) : '';
}

/** 「R4計画」 and 「R4取組」 are no names: figures are targets, words stand in the schedule. */
function titleOr(asked: Asked): FoundMeaning {
  return asked.year === null ? { meaning: { kind: 'title' } } : schedule(asked);
}

function schedule(asked: Asked): FoundMeaning {
  const { cells, context, label, year } = asked;
  if (cells.areFigures === true && label.words.some((word) => /^(?:実施)?(?:計画|予定)$/u.test(word)))
    return { ...target(asked), why: 'content' };
  const hasPlan = (['schedulePlan', 'scheduleSpan', 'scheduleArrow'] as const).some((kind) =>
    context.places.has(kind),
  );
  if (hasPlan) return inYear('schedulePlan')(asked);
  return content({ ...asked, year: year ?? context.years.reportYear });
}

/** The text of the form that has this role, or that is near to it. */
function content({ label, context, year }: Asked): FoundMeaning {
  const role = label.found?.role;
  const kin = role && kinOf(context.places, role, year ?? context.years.reportYear);
  return kin ? { meaning: kin, why: 'kin' } : { meaning: null };
}

/** 現状値(R5) beside 基準値(R3) is an actual. */
function baseline({ context, year }: Asked): FoundMeaning {
  const { years, baselineYear } = context.years;
  if (year === null || year === baselineYear || !years.includes(year))
    return { meaning: { kind: 'baseline' } };
  return { meaning: { kind: 'actual', year }, why: 'baseline-year' };
}

function target(asked: Asked): FoundMeaning {
  const { cells, label, year } = asked;
  if (cells.areFigures === false && cells.texts.some(isProse)) {
    const text = content(asked);
    if (text.meaning) return { ...text, why: 'content' };
  }
  if (label.year?.kind === 'range') return { ...finalTarget(asked, year), why: 'year-range' };
  return year === null
    ? { ...finalTarget(asked, null), why: 'no-year' }
    : { meaning: { kind: 'target', year } };
}

/** In forms without a final target it is the target of the last year. */
function finalTarget({ context }: Asked, year: YearKey | null): FoundMeaning {
  const last = context.years.years.at(-1) ?? context.years.reportYear;
  if (year !== null && year !== last) return { meaning: { kind: 'target', year } };
  return {
    meaning: context.places.has('finalTarget') ? { kind: 'finalTarget' } : { kind: 'target', year: last },
  };
}

function actual(asked: Asked): FoundMeaning {
  const { cells, context, year } = asked;
  if (cells.areFigures === false && cells.texts.some(isProse)) {
    const text = reportDone(asked);
    if (text.meaning) return { ...text, why: 'content' };
  }
  const { years, baselineYear } = context.years;
  if (year === baselineYear && !context.hasBaseline && !years.includes(year)) {
    return { meaning: { kind: 'baseline' }, why: 'baseline-year' };
  }
  return inYear('actual')(asked);
}

/** 取組状況, 進捗状況: a text, unless the plan's own words for a status stand there. */
function reportDone(asked: Asked): FoundMeaning {
  const { context, cells, year } = asked;
  const { statusWords } = context.places.format.defaults;
  const areGrades = cells.texts.length > 0 && cells.texts.every((text) => statusWords.includes(text));
  if (areGrades && context.places.has('givenGrade'))
    return { ...inYear('givenGrade')(asked), why: 'content' };
  const kin = kinOf(context.places, 'reportDone', year ?? context.years.reportYear);
  return kin ? { meaning: kin, why: 'kin' } : { meaning: null };
}

/** Only a year: figures of the kind that the row says, targets where it says none, words of the schedule. */
function onlyYear(asked: Asked): FoundMeaning {
  const { cells, context, label, year } = asked;
  if (year === null) return { meaning: null };
  if (context.hasRowKind) return { meaning: { kind: 'rowFigure', year } };
  if (cells.areFigures === false) return { ...schedule(asked), why: 'year-only' };
  return {
    meaning: label.year?.kind === 'range' ? finalTarget(asked, year).meaning : { kind: 'target', year },
    why: 'year-only',
  };
}

/** Whether a column says which figures a row holds. */
export function isRowKind({ found }: HeadLabel, { texts }: ColumnCells): boolean {
  const kinds = new Set(texts.map(rowKindOf));
  return (
    texts.length > 1 &&
    !kinds.has(null) &&
    kinds.size > 1 &&
    (found === null || found.role === 'rowKind' || kinds.has('actual'))
  );
}
