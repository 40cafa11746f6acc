import type { YearKey } from '../../plan';
import type { FieldRef } from '../../plan/field';

/** What a column of a list holds: a field of the plan, of whichever indicator or line of the schedule. */
export type Meaning =
  | { readonly kind: PlainKind }
  | { readonly kind: YearKind; readonly year: YearKey }
  | { readonly kind: 'report'; readonly name: string; readonly year: YearKey }
  | { readonly kind: 'text' | 'mark'; readonly name: string }
  /** 目標 or 実績 of a year, as the row's own cell says. */
  | { readonly kind: 'rowFigure'; readonly year: YearKey };

export type PlainKind =
  | 'number'
  | 'title'
  | 'department'
  | 'indicatorName'
  | 'unit'
  | 'baseline'
  | 'finalTarget'
  | 'totalTarget'
  | 'totalActual'
  | 'direction'
  | 'method'
  | 'note'
  | 'markWord'
  | 'scheduleLabel'
  /** 区分: whether the row holds targets or actuals. */
  | 'rowKind'
  /** 達成率 and the like, which follow from target and actual. */
  | 'computed'
  /** Nothing, because somebody said so. */
  | 'nothing';
export type YearKind =
  | 'target'
  | 'actual'
  | 'schedulePlan'
  | 'scheduleActual'
  | 'activityInput'
  | 'activityOutput'
  | 'markedLines'
  | 'givenGrade'
  | 'gradeReason';

const indicatorKinds = [
  'indicatorName',
  'unit',
  'baseline',
  'finalTarget',
  'totalTarget',
  'totalActual',
  'direction',
  'method',
  'note',
  'target',
  'actual',
  'rowFigure',
] as const;
type IndicatorKind = (typeof indicatorKinds)[number];

/** Whether a column is one of an indicator's, of which a line can have several. */
export function isOfIndicator(meaning: Meaning): meaning is Meaning & { readonly kind: IndicatorKind } {
  return indicatorKinds.some((kind) => kind === meaning.kind);
}

export function isOfSchedule({ kind }: Meaning): boolean {
  return kind === 'scheduleLabel' || kind === 'schedulePlan' || kind === 'scheduleActual';
}

/** A text of its own for each meaning, for choosing it from a list and for comparing two. */
export function meaningKey(meaning: Meaning): string {
  if ('name' in meaning)
    return [meaning.kind, meaning.name, ...('year' in meaning ? [meaning.year] : [])].join(':');
  return 'year' in meaning ? `${meaning.kind}:${meaning.year}` : meaning.kind;
}

/** The field of the first indicator or line that a meaning stands for; null where it is no field. */
export function refOf(meaning: Meaning, place = 1): FieldRef | null {
  switch (meaning.kind) {
    case 'rowKind':
    case 'computed':
    case 'nothing':
      return null;
    case 'rowFigure':
      return { kind: 'target', indicator: place, year: meaning.year };
    case 'number':
    case 'title':
    case 'department':
    case 'markWord':
      return { kind: meaning.kind };
    case 'text':
    case 'mark':
      return meaning;
    case 'scheduleLabel':
      return { kind: meaning.kind, row: place };
    case 'schedulePlan':
    case 'scheduleActual':
    case 'activityInput':
    case 'activityOutput':
      return { kind: meaning.kind, row: place, year: meaning.year };
    case 'report':
      return { ...meaning, row: null };
    case 'markedLines':
    case 'givenGrade':
    case 'gradeReason':
      return { kind: meaning.kind, year: meaning.year };
    case 'target':
    case 'actual':
      return { kind: meaning.kind, indicator: place, year: meaning.year };
    default:
      return { kind: meaning.kind, indicator: place };
  }
}
