import type { Edit } from '../book/edit';
import type { SheetContent } from '../book/sheet-content';
import { fieldContent } from '../formats/content';
import type { PlacedSheet, PlanFormat, SheetField } from '../formats/format';
import { overviewContent } from '../formats/overview-content';
import { settingsContent } from '../formats/settings-sheet';
import { systemSheet, systemSheetName } from '../formats/system-sheet';
import type { Layout } from '../layout/layout';
import { toContent } from '../layout/to-content';
import { fieldName } from '../plan/field';
import type { Plan, PlanSettings } from '../plan';

/** A sheet of measures: as it is laid out, and what is written. */
export interface MeasureSheet {
  readonly layout: Layout<SheetField>;
  readonly content: SheetContent;
}

/** All sheets of a plan, each under a name of its own. */
export interface PlanSheets {
  /** 表紙, 目次, 進捗状況, and 計画体系 where the form has it in front. */
  readonly extra: readonly SheetContent[];
  readonly overview: SheetContent | null;
  readonly measures: readonly MeasureSheet[];
  readonly system: SheetContent | null;
  readonly settings: SheetContent;
}

/** The sheets that a plan consists of, as a new workbook has them. */
export function planSheets(plan: Plan, format: PlanFormat): PlanSheets {
  const layouts = withDistinctNames(format.measureSheets(plan.measures, plan.settings, plan));
  const extra = format.extraSheets?.(plan, layouts.map(placed)) ?? [];
  const hasSystem = plan.system !== undefined && !extra.some(({ name }) => name === systemSheetName);
  const overview = plan.overview ? overviewContent(plan, plan.overview, format) : null;
  const system = hasSystem
    ? fixedContent(systemSheet(plan, { policy: format.policyField, direction: format.directionField }))
    : null;
  const measures = layouts.map((layout) => measureContent(layout, plan.settings, format));
  const all = withDistinctNames([
    ...(overview ? [overview] : []),
    ...measures,
    ...(system ? [system] : []),
    settingsContent(plan, format.version),
    ...extra.map(fixedContent),
  ]);
  const take = (count: number): SheetContent[] => all.splice(0, count);
  return {
    overview: overview ? (take(1)[0] ?? null) : null,
    measures: take(measures.length).map((content, i) => ({ layout: at(layouts, i), content })),
    system: system ? (take(1)[0] ?? null) : null,
    settings: at(take(1), 0),
    extra: all,
  };
}

/**
 * All sheets of a plan as edits on an empty workbook: the form's cover, contents and summary, the overview if the plan
 * has one, the measures, 計画体系 and 計画設定. Those in front are made last, because their formulas name the others.
 */
export function planEdits(plan: Plan, format: PlanFormat): Edit[] {
  const { extra, overview, measures, system, settings } = planSheets(plan, format);
  const back = [
    ...(overview ? [overview] : []),
    ...measures.map(({ content }) => content),
    ...(system ? [system] : []),
    settings,
  ];
  return [
    ...back.map((content): Edit => ({ kind: 'putSheet', content })),
    ...extra.map((content, i): Edit => ({ kind: 'putSheet', content, after: extra[i - 1]?.name ?? null })),
  ];
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new RangeError(`no sheet ${String(index)}`);
  return one;
}

function measureContent(
  layout: Layout<SheetField>,
  settings: PlanSettings,
  format: PlanFormat,
): SheetContent {
  return toContent(layout, {
    content: (field) => fieldContent(field, settings, format.rules),
    name: ({ prefix, ref }) => prefix + fieldName(ref),
  });
}

/** A sheet without fields. */
function fixedContent(layout: Layout<never>): SheetContent {
  return toContent(layout, { content: (field) => field, name: (field) => field });
}

function placed(layout: Layout<SheetField>): PlacedSheet {
  const measures = new Set(
    layout.boxes.flatMap(({ content }) => (content.kind === 'field' ? [content.field.measure] : [])),
  );
  return { name: layout.name, measures: [...measures], pages: layout.page.fitHeight ?? 1 };
}

/** Two measures whose tabs would read the same get 「…(2)」. */
function withDistinctNames<T extends { readonly name: string }>(sheets: readonly T[]): T[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let name = sheet.name;
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const end = `(${String(n)})`;
      name = sheet.name.slice(0, 31 - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name === sheet.name ? sheet : { ...sheet, name };
  });
}
