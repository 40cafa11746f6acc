import Papa from 'papaparse';
import type { BookSnapshot } from '../book/snapshot';
import { findFormat } from '../formats';
import type { PlanFormat } from '../formats/format';
import { newPlan } from '../formats/new-plan';
import { plan as planSchema, type Plan, type YearKey } from '../plan';
import { parseFiscalYear, yearsBetween } from '../quantity';
import { decodeText } from '../quantity/decode-text';
import { planEdits } from '../sheets/build';
import { withFreeNames } from '../sheets/free-names';
import { importTable } from '../sheets/import-table';
import type { AllTexts } from './all-texts';
import type { Proposal } from './pane-state';

/** What the user says of a new plan beside its list; years as they were typed. */
export interface NewPlanForm {
  readonly format: string;
  readonly municipality: string;
  readonly title: string;
  readonly firstYear: string;
  readonly lastYear: string;
  readonly baselineYear: string;
  readonly reportYear: string;
}

/** What could not be taken over, with the place that it is about. */
export interface NewPlanProblem {
  readonly code: keyof AllTexts['newPlan']['problems'];
  readonly place: string;
}

/** A list as it was understood; `plan` is null where nothing can be made of it. */
export interface UnderstoodPlan {
  readonly plan: Plan | null;
  readonly problems: readonly NewPlanProblem[];
}

/** A list pasted from Excel, or the text of a CSV file, as a plan in the chosen form. */
export function planOfList(text: string, form: NewPlanForm): UnderstoodPlan {
  const format = findFormat(form.format);
  if (!format) return failed('format-unknown', form.format);
  const years = yearsOf(form);
  if ('problem' in years) return { plan: null, problems: [years.problem] };
  const { data } = Papa.parse<string[]>(text.trimEnd());
  const { measures, problems: found } = importTable(data, format, years);
  const problems = found.map(({ code, column, line }) => ({ code, place: column ?? String(line ?? '') }));
  if (measures.length === 0) return { plan: null, problems };
  const title = form.title.trim() === '' ? format.title.ja : form.title.trim();
  return {
    plan: newPlan(format, { ...years, title, municipality: form.municipality.trim(), measures }),
    problems,
  };
}

/** A file: JSON holds a whole plan, everything else is a list. */
export async function planOfFile(file: File, form: NewPlanForm): Promise<UnderstoodPlan> {
  if (/\.xl\w+$/i.test(file.name)) return failed('workbook', file.name);
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return failed('encoding', file.name);
  return file.name.toLowerCase().endsWith('.json') ? planOfJson(text, file.name) : planOfList(text, form);
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

function planOfJson(text: string, file: string): UnderstoodPlan {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return failed('not-json', file);
  }
  const parsed = planSchema.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues
      .slice(0, 5)
      .map(({ path }): NewPlanProblem => ({ code: 'not-a-plan', place: path.join('.') || file }));
    return { plan: null, problems };
  }
  const format: PlanFormat | null = findFormat(parsed.data.format);
  return format ? { plan: parsed.data, problems: [] } : failed('format-unknown', parsed.data.format);
}

type Years = {
  readonly years: YearKey[];
  readonly baselineYear: YearKey;
  readonly reportYear: YearKey;
};

function yearsOf(form: NewPlanForm): Years | { readonly problem: NewPlanProblem } {
  const typed = [form.firstYear, form.lastYear, form.baselineYear, form.reportYear];
  if (typed.some((text) => text.trim() === '')) return { problem: { code: 'year-missing', place: '' } };
  const [first, last, baselineYear, reportYear] = typed.map((text) => parseFiscalYear(text));
  if (!first || !last || !baselineYear || !reportYear) {
    const place = typed.find((text) => parseFiscalYear(text) === null) ?? '';
    return { problem: { code: 'year-unknown', place } };
  }
  const years = yearsBetween(first, last);
  if (years.length === 0) return { problem: { code: 'years-order', place: '' } };
  if (!years.includes(reportYear)) return { problem: { code: 'year-outside', place: form.reportYear } };
  return { years, baselineYear, reportYear };
}

function failed(code: NewPlanProblem['code'], place: string): UnderstoodPlan {
  return { plan: null, problems: [{ code, place }] };
}
