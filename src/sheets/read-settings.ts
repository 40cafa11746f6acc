import type { ScaleProblem } from '../achievement/scale-steps';
import { isCellError, type CellValue } from '../book/cell';
import type { SheetSnapshot } from '../book/snapshot';
import {
  gradeOnWords,
  keyOfWord,
  measureGradeWords,
  roundingWords,
  totalWords,
  yearTargetWords,
} from '../formats/blocks/words';
import { columnsText, readColumns, type ReadColumns } from '../formats/blocks/overview-words';
import { asTyped, settingName, type SettingKey, type SettingListKey } from '../formats/settings-names';
import { nearest, ruleCodes } from '../checks';
import { overviewColumn, planSettings, type PlanSettings } from '../plan';
import type { ReadProblem } from './problem';
import { readGradeScale } from './read-scale';
import { cellAt, namedCells, type NamedCells, type Place } from './sheet-reader';

/** What the sheet 計画設定 says. */
export interface SettingsReading {
  readonly municipality: string;
  readonly title: string;
  readonly format: string;
  readonly settings: PlanSettings;
  /** The cells of the sentences of the grade scale, in its order. */
  readonly scalePlaces: readonly (Place | null)[];
}

/** Reads 計画設定; what cannot be understood becomes a problem that names the cell, and then nothing is given. */
export function readSettings(sheet: SheetSnapshot): {
  reading: SettingsReading | null;
  problems: ReadProblem[];
} {
  const named = namedCells(sheet);
  const problems: ReadProblem[] = named.lost.map((name) => ({ code: 'name-lost', sheet: sheet.name, name }));

  const single = (key: SettingKey): string =>
    cellText(named.cells.get(settingName(key))?.value ?? null).trim();
  const list = (key: SettingListKey): CellValue[] => listValues(sheet, named, settingName(key));
  const texts = (key: SettingListKey): string[] =>
    list(key)
      .map((v) => cellText(v).trim())
      .filter((v) => v !== '');

  const scale = readGradeScale(list('grades'), list('gradeFrom'), list('gradeText'));
  if (!scale.ok) {
    const cell = named.cells.get(settingName('gradeFrom'));
    problems.push({
      code: 'scale-invalid',
      sheet: sheet.name,
      name: settingName('gradeFrom'),
      ...(cell ? { place: { ...cell.place, row: cell.place.row + scale.line } } : {}),
      data: problemData(scale.problem),
    });
    return { reading: null, problems };
  }
  const extraNames = list('extraNames');
  const extraValues = list('extraValues');
  const extra: Record<string, string> = {};
  extraNames.forEach((name, i) => {
    const key = cellText(name).trim();
    if (key !== '') extra[key] = cellText(extraValues[i] ?? null);
  });

  const { columns, problems: oddColumns } = readColumns(single('overviewColumns'));

  const reasons = list('ignoredReasons');
  const ignored = list('ignored').flatMap((value, i) => {
    const key = cellText(value).trim();
    return key === '' ? [] : [{ key, reason: cellText(reasons[i] ?? null) }];
  });

  const parsed = planSettings.safeParse({
    years: texts('years'),
    baselineYear: single('baselineYear'),
    reportYear: single('reportYear'),
    departments: texts('departments'),
    gradeScale: scale.steps,
    statusWords: texts('statusWords'),
    rounding: { mode: keyOfWord(roundingWords, single('rounding')), places: Number(single('places') || NaN) },
    gradeOn: keyOfWord(gradeOnWords, single('gradeOn')),
    measureGrade: keyOfWord(measureGradeWords, single('measureGrade')),
    total: keyOfWord(totalWords, single('total')),
    ...(['', yearTargetWords.final].includes(single('yearTarget'))
      ? {}
      : { yearTarget: keyOfWord(yearTargetWords, single('yearTarget')) }),
    ...(['', asTyped].includes(single('negativeMark')) ? {} : { negativeMark: single('negativeMark') }),
    ...(columns.length > 0 ? { overviewColumns: columns } : {}),
    disabledRules: texts('disabledRules'),
    ...(ignored.length > 0 ? { ignored } : {}),
    extra,
  });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = nameOfIssue(String(issue.path[0] ?? ''));
      const cell = name === null ? undefined : named.cells.get(name);
      problems.push({
        code: 'setting-invalid',
        sheet: sheet.name,
        name: name ?? settingName('format'),
        ...(cell ? { place: cell.place } : {}),
      });
    }
    return { reading: null, problems };
  }
  problems.push(...unknownRules(sheet, named), ...columnProblems(sheet, named, oddColumns));
  return {
    reading: {
      municipality: single('municipality'),
      title: single('title'),
      format: single('format'),
      settings: parsed.data,
      scalePlaces: parsed.data.gradeScale.map(({ grade }) => {
        const area = named.areas.get(settingName('gradeText'));
        const line = list('grades').findIndex((value) => cellText(value).trim() === grade);
        return area && line >= 0 ? { sheet: sheet.name, row: area.row + line, col: area.col } : null;
      }),
    },
    problems,
  };
}

function problemData({ code, grades = [], from, to }: ScaleProblem): Record<string, string | number> {
  const [upper = '', lower = ''] = grades;
  return {
    problem: code,
    upper,
    lower,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** A code that is mistyped would leave out nothing, in silence. */
function unknownRules(sheet: SheetSnapshot, named: NamedCells): ReadProblem[] {
  const name = settingName('disabledRules');
  const area = named.areas.get(name);
  if (!area) return [];
  return listValues(sheet, named, name).flatMap((value, i): ReadProblem[] => {
    const rule = cellText(value).trim();
    if (rule === '' || ruleCodes.some((code) => code === rule)) return [];
    const place = { sheet: sheet.name, row: area.row + i, col: area.col };
    const lower = rule.toLowerCase();
    const near = ruleCodes.find((code) => code === lower) ?? nearest(lower, ruleCodes) ?? '';
    return [{ code: 'rule-unknown', sheet: sheet.name, name, place, data: { rule, near } }];
  });
}

/** The other columns are shown all the same; which one is not must be said. */
function columnProblems(
  sheet: SheetSnapshot,
  { cells }: NamedCells,
  odd: ReadColumns['problems'],
): ReadProblem[] {
  const name = settingName('overviewColumns');
  const cell = cells.get(name);
  return odd.map(({ word, state }) => ({
    code: 'overview-column',
    sheet: sheet.name,
    name,
    ...(cell ? { place: cell.place } : {}),
    data: { word, state, words: columnsText(overviewColumn.options) },
  }));
}

export function cellText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

function listValues(sheet: SheetSnapshot, named: NamedCells, name: string): CellValue[] {
  const area = named.areas.get(name);
  if (!area) return [];
  return Array.from({ length: area.rows }, (_, i) => cellAt(sheet, area.row + i, area.col).value);
}

/** The named cell that a part of the settings stands in. */
function nameOfIssue(part: string): string | null {
  const names: Readonly<Record<string, string>> = {
    years: settingName('years'),
    baselineYear: settingName('baselineYear'),
    reportYear: settingName('reportYear'),
    gradeScale: settingName('gradeFrom'),
    rounding: settingName('rounding'),
    gradeOn: settingName('gradeOn'),
    measureGrade: settingName('measureGrade'),
    total: settingName('total'),
    yearTarget: settingName('yearTarget'),
    negativeMark: settingName('negativeMark'),
  };
  return names[part] ?? null;
}
