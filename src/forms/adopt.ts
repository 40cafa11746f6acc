import type { Edit, SetName } from '../book/edit';
import type { SheetContent } from '../book/sheet-content';
import type { BookSnapshot } from '../book/snapshot';
import { newPlan } from '../formats/new-plan';
import { ownForm } from '../formats/own-form';
import { roleName } from '../formats/blocks/marks';
import { settingsContent } from '../formats/settings-sheet';
import { departmentsIn, type PlanSettings } from '../plan';
import { nextYear } from '../quantity';
import { adoptedNames, isAdoptedName } from './adopted-names';
import { formKindName } from './own-form-name';
import type { FormDefinition } from './definition';
import { definitionContent } from './definition-sheet';
import type { Detection } from './detect';
import { gradeScaleIn } from './grade-legend';

/** Title and municipality, as they stand in the workbook or as somebody says them. */
export interface PlanWords {
  readonly title: string;
  readonly municipality: string;
}

/**
 * What adopting writes: names on the cells (or columns) of the city's sheets, 様式定義, and 計画設定 where there is none yet. No
 * cell of the city's is touched. Names of an earlier adoption are taken back first.
 */
export function adoptEdits(
  book: BookSnapshot,
  detection: Detection,
  form: FormDefinition,
  words: PlanWords,
  reasonWords: (code: string) => string,
): Edit[] {
  const { records, reportYear } = detection;
  const first = detection.years[0];
  if (records.length === 0 || first === undefined) return [];
  const context = { known: [...detection.years], report: reportYear };
  const hasRole = (role: string): boolean =>
    book.sheets.some(({ names }) =>
      names.some((one) => one.name === roleName && one.refersTo === `="${role}"`),
    );
  const settings = settingsOf(book, detection, first);
  const plan = { ...newPlan(ownForm, { ...words, ...settings, measures: [] }), settings };
  return [
    ...namesAnew(book, adoptedNames(detection, context)),
    {
      kind: 'putSheet',
      content: named(book, 'form', definitionContent(form, reasonWords)),
      ...(hasRole('form') ? { replace: true } : {}),
    },
    ...(hasRole('settings')
      ? []
      : [
          {
            kind: 'putSheet',
            content: named(book, 'settings', settingsContent(plan, ownForm.version)),
          } as const,
        ]),
  ];
}

/** A sheet of ours under another name where the city has one that is called so. */
function named(book: BookSnapshot, role: string, content: SheetContent): SheetContent {
  const isOurs = (names: BookSnapshot['sheets'][number]['names']): boolean =>
    names.some(({ name, refersTo }) => name === roleName && refersTo === `="${role}"`);
  const ours = book.sheets.find(({ names }) => isOurs(names));
  if (ours) return { ...content, name: ours.name };
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  let { name } = content;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${content.name} (${String(n)})`;
  return name === content.name ? content : { ...content, name };
}

/**
 * Each name is written once: those that are as they were stay, those of an earlier adoption that are needed no more go. The city's
 * own names on the same sheets stay.
 */
function namesAnew(book: BookSnapshot, wanted: readonly SetName[]): SetName[] {
  const keyOf = (sheet: string | null, name: string): string => `${sheet ?? ''} ${name}`.toLowerCase();
  const kept = new Set(wanted.map(({ sheet, name }) => keyOf(sheet, name)));
  const there = new Map<string, string>();
  const gone: SetName[] = [];
  for (const { name: sheet, names } of book.sheets) {
    const isAdopted = names.some(({ name }) => name === formKindName);
    for (const { name, refersTo } of names) {
      there.set(keyOf(sheet, name), refersTo);
      if (isAdopted && isAdoptedName(name) && !kept.has(keyOf(sheet, name)))
        gone.push({ kind: 'setName', sheet, name, refersTo: null });
    }
  }
  return [
    ...gone,
    ...wanted.filter(({ sheet, name, refersTo }) => there.get(keyOf(sheet, name)) !== refersTo),
  ];
}

function settingsOf(
  book: BookSnapshot,
  { years, baselineYear, reportYear, records }: Detection,
  first: string,
): PlanSettings {
  const departments = records.flatMap(({ fields, ofSheet }) =>
    ofSheet !== undefined
      ? [ofSheet]
      : fields
          .filter(({ ref }) => ref.kind === 'department')
          .flatMap(({ text }) => departmentsIn(text.replace(/\s*\n\s*/gu, ''))),
  );
  const scale = gradeScaleIn(book);
  return {
    years: [...years],
    baselineYear: baselineYear ?? nextYear(first, -1),
    reportYear: reportYear !== null && years.includes(reportYear) ? reportYear : (years.at(-1) ?? first),
    departments: [...new Set(departments)],
    ...ownForm.defaults,
    gradeScale: scale,
    // the lowest is the careful choice; 計画設定 says otherwise where a city does it otherwise
    measureGrade: scale.length > 0 ? 'worst' : 'manual',
    rounding: { mode: 'half-up', places: 1 },
    gradeOn: 'exact',
    total: 'mean-of-rates',
    disabledRules: [],
    extra: {},
  };
}
