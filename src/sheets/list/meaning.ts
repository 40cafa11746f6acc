import type { YearKey } from '../../plan';
import { variablesOf, type FieldRef } from '../../plan/field';

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

type IndicatorKind = Extract<FieldRef, { readonly indicator: number }>['kind'] | 'rowFigure';

/** Whether a column is one of an indicator's, of which a line can have several. */
export function isOfIndicator(meaning: Meaning): meaning is Meaning & { readonly kind: IndicatorKind } {
  return meaning.kind === 'rowFigure' || variablesOf(meaning.kind).includes('indicator');
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
    default: {
      const { kind } = meaning;
      const values: Readonly<Record<string, unknown>> = {
        ...meaning,
        indicator: place,
        row: kind === 'report' ? null : place,
      };
      return { kind, ...Object.fromEntries(variablesOf(kind).map((key) => [key, values[key]])) } as FieldRef;
    }
  }
}
