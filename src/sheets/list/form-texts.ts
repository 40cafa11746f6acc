import { findRole, labelWords, type LabelRole } from '../../lexicon';
import type { YearKey } from '../../plan';
import type { FormPlaces } from './form-places';
import type { Meaning } from './meaning';

/** Texts with a year in their name: 一覧概要_R2. */
const yearBehind = /_([MTSHR]\d{1,2})$/u;

/** The form's own text, report or mark that a heading names: 「現状・課題」 is 現状と課題, 「担い手（行政）」 is 担い手_行政. */
export function formText(places: FormPlaces, words: readonly string[], said: YearKey | null): Meaning | null {
  const isNamed = (name: string): boolean => words.some((word) => plainName(name) === plainName(word));
  const year = said ?? places.reportYear('');
  const own = ownHeading(places, words);
  if (own !== null) return { kind: 'text', name: own };
  const text = places.texts.find((name) => isNamed(name.replace(yearBehind, '')));
  if (text !== undefined) return { kind: 'text', name: text };
  const report = places.reports.find(isNamed);
  if (report !== undefined) return { kind: 'report', name: report, year: said ?? places.reportYear(report) };
  if (places.has('markedLines') && markedLines.some(isNamed)) return { kind: 'markedLines', year };
  const mark = places.marks.find(isNamed);
  return mark === undefined ? null : { kind: 'mark', name: mark };
}

/** 「指標1実績の見出し」 of the form's empty sheet stands for those of its other indicators, too. */
function ownHeading({ ownHeadings }: FormPlaces, words: readonly string[]): string | null {
  const plain = (name: string): string => plainName(name).replace(indicatorNumber, '指標');
  for (const word of words) {
    const name = ownHeadings.find((one) => plain(one) === plain(word));
    if (name !== undefined) return name.replace(indicatorNumber, indicatorNumber.exec(word)?.[0] ?? '$&');
  }
  return null;
}

const indicatorNumber = /^指標\d+/u;

/** What a form calls the lines with a sign before each. */
const markedLines = ['達成状況', '達成状況について', '達成状況について・課題'] as const;

/** Without what stands between the words of a name. */
function plainName(name: string): string {
  return labelWords(name)
    .replace(/\(文\)$/u, '')
    .replace(/[_()・]/gu, '');
}

/** Roles that a text may stand in for where the form has none of its own, nearest first. */
const kin: Readonly<Partial<Record<LabelRole, readonly LabelRole[]>>> = {
  current: ['currentAndIssues'],
  issues: ['currentAndIssues'],
  currentAndIssues: ['current', 'issues'],
  target: ['aim'],
  content: ['activityInput', 'reportDone', 'outcome'],
  outcome: ['content'],
  activityInput: ['content'],
  reportDone: ['content'],
  reportNext: ['yearPlan'],
  yearPlan: ['reportNext'],
  schedulePlan: ['yearPlan', 'content'],
  title: ['content'],
  aim: ['target'],
};

/** The text or report of the form that a role stands for, or that is nearest to it. */
export function kinOf(places: FormPlaces, role: LabelRole, year: YearKey): Meaning | null {
  for (const one of [role, ...(kin[role] ?? [])]) {
    const has = (name: string): boolean => roleOfName(name) === one;
    const text = places.texts.find(has);
    const report = places.reports.find(has);
    // what is done in a year is reported, what is planned for all of them stands in the plan
    if (report !== undefined && (text === undefined || one === 'reportDone'))
      return { kind: 'report', name: report, year };
    if (text !== undefined) return { kind: 'text', name: text };
  }
  return role === 'reportDone' && places.has('markedLines') ? { kind: 'markedLines', year } : null;
}

function roleOfName(name: string): LabelRole | null {
  return findRole(labelWords(name))?.role ?? null;
}
