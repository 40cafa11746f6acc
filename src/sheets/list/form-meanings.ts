import type { FormPlaces, PlanYears } from './form-places';
import { meaningKey, type Meaning, type PlainKind } from './meaning';

/** A meaning that is a field of a plan. */
export type FormMeaning =
  | { readonly kind: Exclude<PlainKind, 'rowKind' | 'computed' | 'nothing'> }
  | Exclude<Meaning, { readonly kind: PlainKind | 'rowFigure' }>;

/** What columns of a list can hold for a form, in the order of an empty list: everything that its sheets have a place for. */
export function formMeanings(places: FormPlaces, { years, reportYear }: PlanYears): FormMeaning[] {
  const { policyField, directionField } = places.format;
  const above = [policyField, directionField].flatMap((name) => (name === undefined ? [] : [name]));
  const yearly = (kind: 'target' | 'actual' | 'schedulePlan' | 'scheduleActual'): FormMeaning[] =>
    years.map((year) => ({ kind, year }));
  const hasSchedule = (['schedulePlan', 'scheduleSpan', 'scheduleArrow'] as const).some((kind) =>
    places.has(kind),
  );
  const texts = (isAbove: boolean): FormMeaning[] =>
    places.texts
      .filter((name) => above.some((one) => name.startsWith(one)) === isAbove)
      .map((name) => ({ kind: 'text', name }));
  const inYear = (
    kind: 'activityInput' | 'activityOutput' | 'markedLines' | 'givenGrade' | 'gradeReason',
  ): FormMeaning => ({
    kind,
    year: reportYear,
  });
  const wanted: FormMeaning[] = [
    { kind: 'number' },
    ...texts(true),
    { kind: 'title' },
    { kind: 'department' },
    ...texts(false),
    ...places.marks.map((name): FormMeaning => ({ kind: 'mark', name })),
    { kind: 'markWord' },
    { kind: 'indicatorName' },
    { kind: 'unit' },
    { kind: 'baseline' },
    ...yearly('target'),
    { kind: 'finalTarget' },
    { kind: 'totalTarget' },
    ...yearly('actual'),
    { kind: 'totalActual' },
    { kind: 'direction' },
    { kind: 'method' },
    { kind: 'note' },
    { kind: 'scheduleLabel' },
    ...(hasSchedule ? yearly('schedulePlan') : []),
    ...yearly('scheduleActual'),
    inYear('activityInput'),
    inYear('activityOutput'),
    ...places.reports.map((name): FormMeaning => ({ kind: 'report', name, year: places.reportYear(name) })),
    inYear('markedLines'),
    inYear('givenGrade'),
    inYear('gradeReason'),
  ];
  const seen = new Set<string>();
  return wanted.flatMap((meaning): FormMeaning[] => {
    const key = meaningKey(meaning);
    if (seen.has(key) || !hasPlace(meaning, places)) return [];
    seen.add(key);
    return [meaning];
  });
}

function hasPlace(meaning: FormMeaning, places: FormPlaces): boolean {
  const { kind } = meaning;
  switch (kind) {
    case 'actual':
      return places.actualYears.has(meaning.year);
    case 'text':
    case 'mark':
    case 'report':
    case 'schedulePlan':
    // its unit goes into the values
    case 'unit':
      return true;
    default:
      return places.has(kind);
  }
}
