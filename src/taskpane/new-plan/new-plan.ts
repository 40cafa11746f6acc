import type { BookSnapshot } from '../../book/snapshot';
import { findFormat } from '../../formats';
import type { PlanFormat } from '../../formats/format';
import type { Plan } from '../../plan';
import { parseFiscalYear, yearsBetween } from '../../quantity';
import { planEdits } from '../../sheets/build';
import { withFreeNames } from '../../sheets/free-names';
import type { ColumnChoices } from '../../sheets/list/columns';
import type { GivenYears } from '../../sheets/list/list-years';
import { draftList, draftPlan, type ListDraft } from '../../sheets/list/read-list';
import type { AllTexts } from '../state/all-texts';
import type { NewPlanSource } from './list-source';
import type { ListTrouble } from './list-trouble';
import type { Proposal } from '../state/pane-state';

/** The years of a new plan as they were typed; what is empty is found in the list. */
export interface TypedYears {
  readonly firstYear: string;
  readonly lastYear: string;
  readonly baselineYear: string;
  readonly reportYear: string;
}

/** The years that somebody typed, or what is wrong with them. */
export function yearsOf(typed: TypedYears): GivenYears | ListTrouble {
  const texts = [typed.firstYear, typed.lastYear, typed.baselineYear, typed.reportYear];
  const read = texts.map((text) => (text.trim() === '' ? undefined : parseFiscalYear(text)));
  const wrong = read.indexOf(null);
  if (wrong >= 0) return { code: 'year-unknown', about: texts[wrong] ?? '' };
  const [first, last, baselineYear, reportYear] = read.map((year) => year ?? undefined);
  if ((first === undefined) !== (last === undefined)) return { code: 'year-missing', about: '' };
  const years = first !== undefined && last !== undefined ? yearsBetween(first, last) : undefined;
  if (years?.length === 0) return { code: 'years-order', about: '' };
  if (years && reportYear !== undefined && !years.includes(reportYear))
    return { code: 'year-outside', about: typed.reportYear };
  return {
    ...(years ? { years } : {}),
    ...(baselineYear === undefined ? {} : { baselineYear }),
    ...(reportYear === undefined ? {} : { reportYear }),
  };
}

/** A source as far as it is understood at once; a whole plan knows its form, years and columns itself. */
export function draftOf(
  source: NewPlanSource,
  format: PlanFormat,
  years: GivenYears,
  choices: ColumnChoices,
): ListDraft {
  if (source.kind === 'plan') return draftPlan(source.plan, source.format);
  return draftList(source.table, format, { ...years, choices });
}

/** The sheets of a new plan before they are made. */
export function newPlanProposal(texts: AllTexts, plan: Plan, snapshot: BookSnapshot | null): Proposal | null {
  const format = findFormat(plan.format);
  if (!format) return null;
  const edits = withFreeNames(
    planEdits(plan, format),
    (snapshot?.sheets ?? []).map(({ name }) => name),
  );
  const names = edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit.content.name] : []));
  const { work, preview, done } = texts.newPlan;
  return {
    work: 'reporting',
    title: work,
    summary: preview(names.length),
    details: names,
    edits,
    result: done(names.length),
  };
}
