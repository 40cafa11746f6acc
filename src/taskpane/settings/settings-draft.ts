import { z } from 'zod/mini';
import type { ScaleProblem } from '../../achievement/scale-steps';
import { boundText } from '../../achievement/scale-text';
import { columnsText, overviewColumnWords, readColumns } from '../../formats/blocks/overview-words';
import { isAchievedSettingRead } from '../../formats/status-counts';
import { planSettings, yearKey, type PlanSettings, type YearKey } from '../../plan';
import { compareYears, parseFiscalYear } from '../../quantity';
import { readGradeScale, type GradeScaleReading } from '../../sheets/read-scale';
import type { SettingsChange } from '../../sheets/settings-edits';
import type { AllTexts } from '../state/all-texts';
import type { PlanReading } from '../workbook/book-port';

/** A step of the grade scale as it is typed; an empty `from` is no lower bound. */
export interface StepDraft {
  readonly grade: string;
  /** %, or words: 「105超」「80以上100未満」「改善」. */
  readonly from: string;
  readonly text: string;
}

/** The settings as they stand in the boxes. */
export interface SettingsDraft {
  readonly municipality: string;
  readonly title: string;
  /** Parted by 「、」. */
  readonly years: string;
  readonly baselineYear: string;
  readonly reportYear: string;
  readonly rounding: PlanSettings['rounding']['mode'];
  readonly places: string;
  readonly gradeOn: PlanSettings['gradeOn'];
  readonly measureGrade: PlanSettings['measureGrade'];
  readonly total: PlanSettings['total'];
  readonly yearTarget: NonNullable<PlanSettings['yearTarget']>;
  /** '' as it is typed. */
  readonly negativeMark: NonNullable<PlanSettings['negativeMark']> | '';
  readonly gradeScale: readonly StepDraft[];
  /** One a line. */
  readonly departments: string;
  readonly statusWords: string;
  /** 「名前=値」, one a line. */
  readonly extra: string;
  /** Words of the columns of 一覧, parted by 「、」; empty: those of the form. */
  readonly overviewColumns: string;
  readonly disabledRules: ReadonlySet<string>;
}

export type DraftProblem =
  | 'year'
  | 'years'
  | 'reportYear'
  | 'gradeScale'
  | 'gradeTwice'
  | 'gradeUnread'
  | 'gradeGap'
  | 'gradeOverlap'
  | 'gradeMixed'
  | 'extra'
  | 'extraTwice'
  | 'achieved'
  | 'column'
  | 'columnTwice'
  | 'title';
export type DraftProblems = Partial<Readonly<Record<keyof SettingsDraft, DraftProblem>>>;

const scaleProblems: Readonly<Record<ScaleProblem['code'], DraftProblem>> = {
  unreadable: 'gradeUnread',
  empty: 'gradeScale',
  order: 'gradeScale',
  gap: 'gradeGap',
  overlap: 'gradeOverlap',
  mixed: 'gradeMixed',
  comparison: 'gradeMixed',
};

/** What the draft says; `values` is null while something is wrong. */
export interface ReadDraft {
  readonly values: SettingsValues | null;
  readonly problems: DraftProblems;
}

/** Everything that the form holds. */
export interface SettingsValues {
  readonly municipality: string;
  readonly title: string;
  readonly settings: Omit<PlanSettings, 'ignored'>;
}

/** What would be written, in words. */
export interface SettingsDifference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export function draftOf({ plan }: PlanReading): SettingsDraft {
  const { settings } = plan;
  return {
    municipality: plan.municipality,
    title: plan.title,
    years: settings.years.join('、'),
    baselineYear: settings.baselineYear,
    reportYear: settings.reportYear,
    rounding: settings.rounding.mode,
    places: String(settings.rounding.places),
    gradeOn: settings.gradeOn,
    measureGrade: settings.measureGrade,
    total: settings.total,
    yearTarget: settings.yearTarget ?? 'final',
    negativeMark: settings.negativeMark ?? '',
    gradeScale: settings.gradeScale.map((step) => ({
      grade: step.grade,
      from: String(boundText(step) ?? ''),
      text: step.text ?? '',
    })),
    departments: settings.departments.join('\n'),
    statusWords: settings.statusWords.join('\n'),
    extra: Object.entries(settings.extra)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
    overviewColumns: columnsText(settings.overviewColumns ?? []),
    disabledRules: new Set(settings.disabledRules),
  };
}

/**
 * The draft when the sheet has been changed beside it: what was typed stays, all else follows the sheet.
 * @param base the sheet as it was when the draft was begun @param now the sheet as it is
 */
export function rebased(draft: SettingsDraft, base: SettingsDraft, now: SettingsDraft): SettingsDraft {
  const typed = (Object.keys(draft) as (keyof SettingsDraft)[]).filter(
    (key) => plain(draft[key]) !== plain(base[key]),
  );
  return { ...now, ...Object.fromEntries(typed.map((key) => [key, draft[key]])) };
}

function plain(part: SettingsDraft[keyof SettingsDraft]): string {
  return JSON.stringify(part instanceof Set ? [...part].sort() : part);
}

/** The draft as settings, by the schema of the plan. */
export function readDraft(draft: SettingsDraft): ReadDraft {
  const problems: { -readonly [K in keyof DraftProblems]: DraftProblems[K] } = {};
  const years = parts(draft.years, /[、,，\s]+/).map(year);
  if (years.length === 0 || !inOrder(years)) problems.years = 'years';
  const baselineYear = year(draft.baselineYear);
  if (baselineYear === null) problems.baselineYear = 'year';
  const reportYear = year(draft.reportYear);
  if (reportYear === null || !years.includes(reportYear)) problems.reportYear = 'reportYear';
  const extra = parts(draft.extra, /\n/).map((line) => /^([^=＝]+)[=＝](.*)$/s.exec(line));
  if (extra.includes(null)) problems.extra = 'extra';
  const { columns, problems: oddColumns } = readColumns(draft.overviewColumns);
  if (oddColumns.length > 0)
    problems.overviewColumns = oddColumns.some(({ state }) => state === 'unknown') ? 'column' : 'columnTwice';
  if (draft.title.trim() === '') problems.title = 'title';
  const scale = scaleOfDraft(draft.gradeScale);
  const parsed = z.omit(planSettings, { ignored: true }).safeParse({
    years,
    baselineYear,
    reportYear,
    departments: parts(draft.departments, /\n/),
    statusWords: parts(draft.statusWords, /\n/),
    gradeScale: scale.ok ? scale.steps : [],
    rounding: { mode: draft.rounding, places: Number(draft.places) },
    gradeOn: draft.gradeOn,
    measureGrade: draft.measureGrade,
    total: draft.total,
    ...(draft.yearTarget === 'final' ? {} : { yearTarget: draft.yearTarget }),
    ...(draft.negativeMark === '' ? {} : { negativeMark: draft.negativeMark }),
    ...(columns.length > 0 ? { overviewColumns: columns } : {}),
    disabledRules: [...draft.disabledRules],
    extra: Object.fromEntries(
      extra.flatMap((match) => (match ? [[(match[1] ?? '').trim(), (match[2] ?? '').trim()]] : [])),
    ),
  });
  if (!scale.ok) problems.gradeScale = scaleProblems[scale.problem.code];
  else if (parsed.error?.issues.some(({ path }) => path[0] === 'gradeScale'))
    problems.gradeScale = 'gradeScale';
  else if (twice(parts(draft.gradeScale.map(({ grade }) => grade).join('\n'), /\n/)))
    problems.gradeScale = 'gradeTwice';
  const names = extra.flatMap((match) => (match ? [(match[1] ?? '').trim()] : []));
  if (twice(names)) problems.extra ??= 'extraTwice';
  if (parsed.success && !isAchievedSettingRead(parsed.data)) problems.extra ??= 'achieved';
  if (!parsed.success || Object.keys(problems).length > 0) return { values: null, problems };
  return {
    values: { municipality: draft.municipality.trim(), title: draft.title.trim(), settings: parsed.data },
    problems,
  };
}

/** The steps that are typed, lines without anything left out. */
function scaleOfDraft(steps: readonly StepDraft[]): GradeScaleReading {
  const typed = steps.filter(({ grade, from, text }) => `${grade}${from}${text}`.trim() !== '');
  if (typed.some(({ grade }) => grade.trim() === ''))
    return { ok: false, problem: { code: 'empty' }, line: 0 };
  return readGradeScale(
    typed.map(({ grade }) => grade.trim()),
    typed.map(({ from }) => from),
    typed.map(({ text }) => text.trim()),
  );
}

/** Only what differs from the workbook. */
export function changeOf(
  { plan }: PlanReading,
  { municipality, title, settings }: SettingsValues,
): SettingsChange {
  const before: PlanSettings = plan.settings;
  const now: Omit<PlanSettings, 'ignored'> = {
    overviewColumns: undefined,
    negativeMark: undefined,
    ...settings,
  };
  const changed = Object.entries(now).filter(
    ([key, value]) => !same(value, before[key as keyof PlanSettings]),
  );
  return {
    ...(municipality === plan.municipality ? {} : { municipality }),
    ...(title === plan.title ? {} : { title }),
    settings: Object.fromEntries(changed),
  };
}

/** The changes as lines for the user, one a setting. */
export function differences(
  texts: AllTexts,
  before: SettingsValues,
  after: SettingsValues,
): readonly SettingsDifference[] {
  const list = (items: readonly string[]): string =>
    items.length === 0 ? texts.settingsForm.empty : items.join('、');
  const then = describe(texts, before);
  return describe(texts, after).flatMap(([label, now], i) => {
    const [old, come] = changedItems(then[i]?.[1] ?? [], now);
    return come.length + old.length === 0 ? [] : [{ label, before: list(old), after: list(come) }];
  });
}

/** Of lists as long as each other only what differs; else a long scale would hide the one step that was changed. */
function changedItems(
  old: readonly string[],
  now: readonly string[],
): [readonly string[], readonly string[]] {
  if (old.length !== now.length) return [old, now];
  return [old.filter((item, i) => item !== now[i]), now.filter((item, i) => item !== old[i])];
}

/** Years that the plan gets and loses. */
export function changedYears(
  before: PlanSettings,
  { settings = {} }: SettingsChange,
): { readonly added: readonly YearKey[]; readonly removed: readonly YearKey[] } {
  const { years = before.years } = settings;
  return {
    added: years.filter((year) => !before.years.includes(year)),
    removed: before.years.filter((year) => !years.includes(year)),
  };
}

/** Whether rates or grades come out in another way. */
export function changesGrades({ settings = {} }: SettingsChange): boolean {
  const keys = ['gradeScale', 'rounding', 'gradeOn', 'measureGrade', 'total', 'yearTarget'] as const;
  return keys.some((key) => settings[key] !== undefined);
}

/** Each setting by its name, as one item or as its list. */
function describe(
  texts: AllTexts,
  values: SettingsValues,
): readonly (readonly [string, readonly string[]])[] {
  const words = texts.settingsForm;
  const { settings } = values;
  const steps = settings.gradeScale.map((step) => {
    const bound = boundText(step);
    const shown =
      bound === null ? words.noLowerBound : `${String(bound)}${typeof bound === 'number' ? '%' : ''}`;
    return `${step.grade} ${shown}${step.text === undefined ? '' : ` ${step.text}`}`;
  });
  const rules = Object.entries(texts.rules).filter(([code]) => settings.disabledRules.includes(code));
  return [
    [words.municipality, [values.municipality]],
    [words.title, [values.title]],
    [words.years, settings.years],
    [words.baselineYear, [settings.baselineYear]],
    [words.reportYear, [settings.reportYear]],
    [words.rounding, [texts.more.roundingModes[settings.rounding.mode]]],
    [words.places, [String(settings.rounding.places)]],
    [words.gradeOn, [words.gradeOnWords[settings.gradeOn]]],
    [words.measureGrade, [words.measureGradeWords[settings.measureGrade]]],
    [words.total, [words.totalWords[settings.total]]],
    [words.yearTarget, [words.yearTargetWords[settings.yearTarget ?? 'final']]],
    [words.negativeMark, [settings.negativeMark ?? words.asTyped]],
    [words.scale, steps],
    [words.departments, settings.departments],
    [words.statusWords, settings.statusWords],
    [words.extra, Object.entries(settings.extra).map(([name, value]) => `${name}=${value}`)],
    [words.overviewColumns, (settings.overviewColumns ?? []).map((column) => overviewColumnWords[column])],
    [words.rulesOff, rules.map(([, name]) => name)],
  ];
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A key stays as it was written. */
function year(text: string): YearKey | null {
  const key = yearKey.safeParse(text.trim());
  return key.success ? key.data : parseFiscalYear(text);
}

function inOrder(years: readonly (YearKey | null)[]): boolean {
  return years.every((one, i) => {
    const before = years[i - 1];
    return one !== null && (before === undefined || before === null || compareYears(before, one) < 0);
  });
}

function twice(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
