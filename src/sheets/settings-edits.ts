import { boundText } from '../achievement/scale-text';
import type { Area, CellInput } from '../book/cell';
import type { CellEdit, Edit } from '../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import {
  gradeOnWords,
  measureGradeWords,
  roundingWords,
  totalWords,
  yearTargetWords,
} from '../formats/blocks/words';
import { columnsText } from '../formats/blocks/overview-words';
import {
  asTyped,
  noLowerBound,
  settingName,
  type SettingKey,
  type SettingListKey,
} from '../formats/settings-names';
import type { PlanSettings } from '../plan';
import type { PlanReading } from './read-plan';
import { cellAt, namedCells } from './sheet-reader';

/** What is to stand in 計画設定. */
export interface SettingsChange {
  readonly municipality?: string;
  readonly title?: string;
  readonly settings?: Partial<PlanSettings>;
}

/** A list has more lines than its place in the sheet, or a cell of the settings is gone. */
export interface SettingsProblem {
  readonly code: 'list-full' | 'setting-gone';
  /** Defined name of the setting. */
  readonly name: string;
  /** Lines that there is room for. */
  readonly room?: number;
}

/**
 * The edits that bring 計画設定 to these settings; only cells that change are written. A setting that the sheet has no field
 * for (made before there was one) is missed only where it is to be another than it is.
 */
export function settingsEdits(
  reading: PlanReading,
  book: BookSnapshot,
  change: SettingsChange,
): { readonly edits: Edit[]; readonly problems: SettingsProblem[] } {
  const sheet = book.sheets.find((one) => one.name === reading.settingsSheet);
  if (!sheet) return { edits: [], problems: [{ code: 'setting-gone', name: settingName('title') }] };
  const { areas } = namedCells(sheet);
  const problems: SettingsProblem[] = [];
  const cells: CellEdit[] = [];
  const { municipality, title, settings } = reading.plan;
  const standing = new Map<SettingKey | SettingListKey, readonly CellInput[]>([
    ...singles({ municipality, title, settings: { ...settingDefaults, ...settings } }).map(
      ([key, value]) => [key, [value]] as const,
    ),
    ...lists({ ignored: [], ...settings }),
  ]);
  const write = (key: SettingKey | SettingListKey, values: readonly CellInput[]): void => {
    const name = settingName(key);
    const area = areas.get(name);
    if (!area && isSame(values, standing.get(key))) return;
    if (!area) problems.push({ code: 'setting-gone', name });
    else if (values.length > area.rows) problems.push({ code: 'list-full', name, room: area.rows });
    else cells.push(...columnEdits(sheet, area, values));
  };
  for (const [key, value] of singles(change)) write(key, [value]);
  for (const [key, values] of lists(change.settings ?? {})) write(key, values);
  if (problems.length > 0 || cells.length === 0) return { edits: [], problems };
  return { edits: [{ kind: 'setCells', sheet: sheet.name, cells }], problems };
}

/** What a plan goes by whose sheet does not say it. */
const settingDefaults: Partial<PlanSettings> = {
  yearTarget: 'final',
  overviewColumns: undefined,
  negativeMark: undefined,
};

function isSame(values: readonly CellInput[], standing: readonly CellInput[] | undefined): boolean {
  return standing?.length === values.length && values.every((value, i) => value === standing[i]);
}

/** The edits that leave findings (`reason`) or open them again (`reason: null`). */
export function ignoreEdits(
  reading: PlanReading,
  book: BookSnapshot,
  keys: readonly string[],
  reason: string | null,
): { readonly edits: Edit[]; readonly problems: SettingsProblem[] } {
  const others = (reading.plan.settings.ignored ?? []).filter((one) => !keys.includes(one.key));
  const left = reason === null ? [] : [...new Set(keys)].map((key) => ({ key, reason }));
  const ignored = [...others, ...left];
  return settingsEdits(reading, book, { settings: { ignored } });
}

function singles({ municipality, title, settings = {} }: SettingsChange): [SettingKey, CellInput][] {
  const { baselineYear, reportYear, rounding, gradeOn, measureGrade, total, yearTarget } = settings;
  const columns = settings.overviewColumns && columnsText(settings.overviewColumns);
  const all: [SettingKey, CellInput | undefined][] = [
    ['municipality', municipality],
    ['title', title],
    ['baselineYear', baselineYear],
    ['reportYear', reportYear],
    ['rounding', rounding && roundingWords[rounding.mode]],
    ['places', rounding?.places],
    ['gradeOn', gradeOn && gradeOnWords[gradeOn]],
    ['measureGrade', measureGrade && measureGradeWords[measureGrade]],
    ['total', total && totalWords[total]],
    ['yearTarget', yearTarget && yearTargetWords[yearTarget]],
    ['negativeMark', 'negativeMark' in settings ? (settings.negativeMark ?? asTyped) : undefined],
    // none: those of the form
    ['overviewColumns', 'overviewColumns' in settings ? (columns ?? null) : undefined],
  ];
  return all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}

function lists(settings: Partial<PlanSettings>): [SettingListKey, readonly CellInput[]][] {
  const { years, gradeScale, departments, statusWords, disabledRules, extra, ignored } = settings;
  const all: [SettingListKey, readonly CellInput[] | undefined][] = [
    ['years', years],
    ['grades', gradeScale?.map((step) => step.grade)],
    ['gradeFrom', gradeScale?.map((step) => boundText(step) ?? noLowerBound)],
    ['gradeText', gradeScale?.map((step) => step.text ?? null)],
    ['departments', departments],
    ['statusWords', statusWords],
    ['disabledRules', disabledRules],
    ['extraNames', extra && Object.keys(extra)],
    ['extraValues', extra && Object.values(extra)],
    ['ignored', ignored?.map((one) => one.key)],
    ['ignoredReasons', ignored?.map((one) => one.reason)],
  ];
  return all.flatMap(([key, values]) => (values === undefined ? [] : [[key, values]]));
}

/** The cells of a column that are to hold other values; what the list no longer has is emptied. */
function columnEdits(sheet: SheetSnapshot, area: Area, values: readonly CellInput[]): CellEdit[] {
  return Array.from({ length: area.rows }, (_, i): CellEdit => ({
    row: area.row + i,
    col: area.col,
    value: values[i] ?? null,
  })).filter(({ row, col, value }) => (cellAt(sheet, row, col).value ?? null) !== value);
}
