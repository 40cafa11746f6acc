import type { Edit, PutSheet } from '../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import {
  gradeOnWords,
  keyOfWord,
  measureGradeWords,
  roundingWords,
  totalWords,
  yearTargetWords,
} from '../formats/blocks/words';
import { formatName, roleName } from '../formats/blocks/marks';
import { readColumns } from '../formats/blocks/overview-words';
import { findFormat } from '../formats';
import type { PlanFormat } from '../formats/format';
import { newPlan } from '../formats/new-plan';
import { settingsSheetName } from '../formats/settings-names';
import { settingsContent } from '../formats/settings-sheet';
import {
  departmentsIn,
  negativeMarks,
  planSettings,
  type Plan,
  type PlanSettings,
  type YearKey,
} from '../plan';
import { compareYears, nextYear, parseFiscalYear } from '../quantity';
import { freeName } from '../sheets/free-names';
import { readMeasures, type MeasureCells } from '../sheets/read-measure';
import { cellText } from '../sheets/read-settings';
import { readGradeScale } from '../sheets/read-scale';
import { constantName } from '../sheets/sheet-reader';
import { baselineOf } from './guess-baseline';
import { gradingOf } from './guess-grading';
import { headOf } from './guess-head';
import { leftSettings, type LeftSettings } from './left-settings';
import { rebuiltChoices } from './rebuilt-choices';
import { sheetYears } from './sheet-settings';

/** Why a setting is taken for what it is: what was seen. */
export type GuessReason =
  /** It still stands in the damaged sheet. */
  | 'left'
  /** The names of the sheets' cells say so. */
  | 'names'
  /** A heading of the sheets says so. */
  | 'headings'
  /** The live formulas are made by it. */
  | 'formulas'
  /** The sheets of the measures have them. */
  | 'measures'
  /** Nothing tells: what the form usually has. */
  | 'usual';

export interface Guess {
  readonly setting: Exclude<keyof PlanSettings, 'ignored'> | 'title' | 'municipality' | 'format';
  readonly reason: GuessReason;
}

/** 計画設定 as it can be made from the sheets. */
export interface RebuiltSettings {
  /** Without measures: what the sheet will say. */
  readonly plan: Plan;
  readonly guesses: readonly Guess[];
  /** Measures that were found on the sheets. */
  readonly measures: number;
  readonly edits: readonly Edit[];
}

/**
 * 計画設定 from what the sheets of the measures say, where it was deleted or cannot be read: years and reported year by the
 * names of the cells, the baseline year by the headings, scale and rounding by the live formulas, what still stands in a
 * damaged sheet before all. Null where no sheet is of a form that is known.
 */
export function rebuildSettings(book: BookSnapshot): RebuiltSettings | null {
  const sheets = book.sheets.filter((sheet) => constantName(sheet, roleName) === 'measure');
  const format = formatOf(sheets);
  if (!format) return null;
  const left = leftSettings(book);
  const guesses: Guess[] = [];
  const take = <T>(setting: Guess['setting'], ...found: readonly (readonly [GuessReason, T | null])[]): T => {
    for (const [reason, value] of found)
      if (value !== null) {
        guesses.push({ setting, reason });
        return value;
      }
    throw new RangeError(setting);
  };
  take('format', ['names', format.id]);

  const provisional = newPlan(format, blankHead(['R1']));
  const measures = sheets.flatMap((sheet) => readMeasures(sheet, provisional.settings).measures);
  const seen = measures.map(sheetYears);
  const fromSheets = mostCommon(seen.map(({ years }) => years).filter((years) => years.length > 0));
  const years = take<readonly YearKey[]>(
    'years',
    ['names', fromSheets],
    ['left', yearsLeft(left)],
    ['usual', ['R1']],
  );
  const isYear = (year: YearKey | null): YearKey | null =>
    year !== null && years.includes(year) ? year : null;
  const reportYear = take(
    'reportYear',
    ['names', isYear(mostCommon(seen.flatMap((one) => one.reportYear ?? [])))],
    ['left', isYear(parseFiscalYear(left.single('reportYear')))],
    ['names', isYear(lastWithActuals(measures))],
    ['usual', years[0] ?? null],
  );
  const base = newPlan(format, { ...blankHead([...years]), reportYear });
  const read = sheets.flatMap((sheet) => readMeasures(sheet, base.settings).measures);
  const draft: Plan = { ...base, measures: read.map(({ measure }) => measure) };

  const baselineYear = take(
    'baselineYear',
    ['left', parseFiscalYear(left.single('baselineYear'))],
    ['headings', baselineOf(draft, format, read, book)],
    ['usual', nextYear(years[0] ?? 'R1', -1)],
  );
  const head = headOf({ ...draft, settings: { ...draft.settings, baselineYear } }, format, read, book);
  const title = take(
    'title',
    ['left', left.single('title') || null],
    ['headings', head.title],
    ['usual', format.title.ja],
  );
  const municipality = take(
    'municipality',
    ['left', left.single('municipality') || null],
    ['headings', head.municipality],
    ['usual', ''],
  );
  const departments = take(
    'departments',
    ['left', wordsLeft(left, 'departments')],
    ['measures', departmentsOf(read)],
    ['usual', []],
  );
  const scale = readGradeScale(left.list('grades'), left.list('gradeFrom'), left.list('gradeText'));
  const isScale = scale.ok && scale.steps.length > 0 ? [...scale.steps] : null;
  const graded = gradingOf({ ...draft, settings: { ...draft.settings, baselineYear } }, format, read);
  const gradeScale = take(
    'gradeScale',
    ['left', isScale],
    ['formulas', graded?.gradeScale ?? null],
    ['usual', format.defaults.gradeScale],
  );
  const places = Number(left.single('places') || NaN);
  const mode = keyOfWord(roundingWords, left.single('rounding'));
  const rounding = take(
    'rounding',
    ['left', mode && Number.isInteger(places) ? { mode, places } : null],
    ['formulas', graded?.rounding ?? null],
    ['usual', base.settings.rounding],
  );
  const settings: PlanSettings = {
    years: [...years],
    baselineYear,
    reportYear,
    departments,
    gradeScale,
    rounding,
    statusWords: take(
      'statusWords',
      ['left', wordsLeft(left, 'statusWords')],
      ['usual', format.defaults.statusWords],
    ),
    gradeOn: take(
      'gradeOn',
      ['left', keyOfWord(gradeOnWords, left.single('gradeOn'))],
      ['formulas', graded?.gradeOn ?? null],
      ['usual', base.settings.gradeOn],
    ),
    measureGrade: take(
      'measureGrade',
      ['left', keyOfWord(measureGradeWords, left.single('measureGrade'))],
      ['formulas', graded?.measureGrade ?? null],
      ['usual', base.settings.measureGrade],
    ),
    total: take(
      'total',
      ['left', keyOfWord(totalWords, left.single('total'))],
      ['usual', base.settings.total],
    ),
    ...(keyOfWord(yearTargetWords, left.single('yearTarget')) === 'expected'
      ? { yearTarget: 'expected' }
      : {}),
    ...signLeft(left),
    ...columnsLeft(left),
    disabledRules: wordsLeft(left, 'disabledRules') ?? [],
    ...ignoredLeft(left),
    extra: extraLeft(left),
  };
  const parsed = planSettings.safeParse(settings);
  if (!parsed.success) return null;
  const plan: Plan = { format: format.id, municipality, title, settings: parsed.data, measures: [] };
  const edits = settingsEditsOf(plan, format, left, book);
  const whole: Plan = { ...plan, measures: draft.measures };
  const choices = edits.flatMap(({ content }) => rebuiltChoices(whole, format, read, book, content.name));
  return { plan, guesses, measures: read.length, edits: [...edits, ...choices] };
}

function settingsEditsOf(plan: Plan, format: PlanFormat, left: LeftSettings, book: BookSnapshot): PutSheet[] {
  const content = settingsContent(plan, format.version);
  if (left.sheet)
    return [{ kind: 'putSheet', content: { ...content, name: left.sheet.name }, replace: true }];
  const used = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  return [{ kind: 'putSheet', content: { ...content, name: freeName(settingsSheetName, used) } }];
}

/** The form that most sheets say they are of. */
function formatOf(sheets: readonly SheetSnapshot[]): PlanFormat | null {
  const ids = sheets.map((sheet) => (constantName(sheet, formatName) ?? '').split('/')[0] ?? '');
  return findFormat(mostCommon(ids) ?? '');
}

function blankHead(years: readonly YearKey[]): Parameters<typeof newPlan>[1] {
  const [first = 'R1'] = years;
  return {
    municipality: '',
    title: '',
    years,
    baselineYear: nextYear(first, -1),
    reportYear: first,
    measures: [],
  };
}

function mostCommon<T>(values: readonly T[]): T | null {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { value, count: 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.value ?? null;
}

function lastWithActuals(measures: readonly MeasureCells[]): YearKey | null {
  const years = measures.flatMap(({ measure }) =>
    measure.indicators.flatMap(({ actuals }) => Object.keys(actuals)),
  );
  return [...new Set(years)].sort(compareYears).at(-1) ?? null;
}

function yearsLeft(left: LeftSettings): YearKey[] | null {
  const years = left.list('years').flatMap((value) => parseFiscalYear(cellText(value)) ?? []);
  return years.length > 0 ? years : null;
}

function wordsLeft(
  left: LeftSettings,
  key: 'departments' | 'statusWords' | 'disabledRules',
): string[] | null {
  const words = left.list(key).flatMap((value) => (typeof value === 'string' ? [value.trim()] : []));
  const filled = words.filter((word) => word !== '');
  return filled.length > 0 ? filled : null;
}

function departmentsOf(measures: readonly MeasureCells[]): string[] | null {
  const names = new Set(measures.flatMap(({ measure }) => departmentsIn(measure.department)));
  return names.size > 0 ? [...names] : null;
}

function signLeft(left: LeftSettings): Pick<PlanSettings, 'negativeMark'> {
  const negativeMark = negativeMarks.find((one) => one === left.single('negativeMark'));
  return negativeMark === undefined ? {} : { negativeMark };
}

function columnsLeft(left: LeftSettings): Pick<PlanSettings, 'overviewColumns'> {
  const { columns } = readColumns(left.single('overviewColumns'));
  return columns.length > 0 ? { overviewColumns: [...columns] } : {};
}

function ignoredLeft(left: LeftSettings): Pick<PlanSettings, 'ignored'> {
  const reasons = left.list('ignoredReasons');
  const ignored = left.list('ignored').flatMap((value, i) => {
    const key = typeof value === 'string' ? value.trim() : '';
    return key === '' ? [] : [{ key, reason: cellText(reasons[i] ?? null) }];
  });
  return ignored.length > 0 ? { ignored } : {};
}

function extraLeft(left: LeftSettings): Record<string, string> {
  const values = left.list('extraValues');
  return Object.fromEntries(
    left.list('extraNames').flatMap((name, i) => {
      const key = typeof name === 'string' ? name.trim() : '';
      return key === '' ? [] : [[key, cellText(values[i] ?? null)]];
    }),
  );
}
