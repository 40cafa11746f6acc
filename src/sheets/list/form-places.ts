import type { PlanFormat } from '../../formats/format';
import { blankMeasure, newPlan, type NewPlan } from '../../formats/new-plan';
import type { FieldRef } from '../../plan/field';
import type { Measure, YearKey } from '../../plan';

/** What the sheets of a form have a place for. */
export interface FormPlaces {
  readonly format: PlanFormat;
  readonly has: (kind: FieldRef['kind']) => boolean;
  /** Text fields of the form's own. */
  readonly texts: readonly string[];
  /** Headings that a sheet of its own can have instead of the form's: 「結果欄の見出し」. */
  readonly ownHeadings: readonly string[];
  readonly marks: readonly string[];
  /** Reports in words. */
  readonly reports: readonly string[];
  /** The year whose report stands on the sheets: of 年度計画 (美祢) it is the next. */
  readonly reportYear: (name: string) => YearKey;
  /** The years whose actuals the sheets have a place for. */
  readonly actualYears: ReadonlySet<YearKey>;
  /** The form has a report for each line of its schedule. */
  readonly reportsByRow: boolean;
}

export type PlanYears = Pick<NewPlan, 'years' | 'baselineYear' | 'reportYear'>;

/** Looks at an empty sheet of the form, on which every heading that can be filled in is one. */
export function formPlaces(format: PlanFormat, years: PlanYears): FormPlaces {
  const measure: Measure = {
    ...blankMeasure('1'),
    fields: everyOwnHeading(),
    indicators: [{ name: '', targets: {}, actuals: {} }],
  };
  const { settings, ...head } = newPlan(format, {
    ...years,
    title: '',
    municipality: '',
    measures: [measure],
  });
  const refs = format
    .measureSheets([measure], settings, head)
    .flatMap(({ boxes }) =>
      boxes.flatMap(({ content }) => (content.kind === 'field' ? [content.field.ref] : [])),
    );
  const kinds = new Set(refs.map(({ kind }) => kind));
  const names = (...wanted: readonly FieldRef['kind'][]): string[] => [
    ...new Set(refs.flatMap((ref) => ('name' in ref && wanted.includes(ref.kind) ? [ref.name] : []))),
  ];
  return {
    format,
    has: (kind) => kinds.has(kind),
    texts: names('text').filter((name) => !isOwnHeading(name)),
    ownHeadings: names('text').filter(isOwnHeading),
    marks: names('mark', 'checkBox'),
    reports: names('report'),
    reportYear: (name) =>
      refs.flatMap((ref) => (ref.kind === 'report' && ref.name === name ? [ref.year] : []))[0] ??
      years.reportYear,
    actualYears: new Set(refs.flatMap((ref) => (ref.kind === 'actual' ? [ref.year] : []))),
    reportsByRow: refs.some((ref) => ref.kind === 'report' && ref.row !== null),
  };
}

/** Whether a field holds a heading of one sheet (`formats/blocks/own-heading.ts`). */
export function isOwnHeading(name: string): boolean {
  return name.endsWith('見出し');
}

/** Fields that have every own heading that the form asks for, since the form alone knows their names. */
function everyOwnHeading(): Measure['fields'] {
  return new Proxy<Record<string, string>>(
    {},
    { get: (_, name) => (typeof name === 'string' && isOwnHeading(name) ? '' : undefined) },
  );
}
