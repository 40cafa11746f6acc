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

/**
 * All sheets of a plan as edits on an empty workbook: the form's cover, contents and summary, the overview if the plan
 * has one, the measures, 計画体系 and 計画設定. Those in front are made last, because their formulas name the others.
 */
export function planEdits(plan: Plan, format: PlanFormat): Edit[] {
  const layouts = withDistinctNames(format.measureSheets(plan.measures, plan.settings, plan));
  const extra = format.extraSheets?.(plan, layouts.map(placed)) ?? [];
  const hasSystem = plan.system !== undefined && !extra.some(({ name }) => name === systemSheetName);
  const back: SheetContent[] = [
    ...(plan.overview ? [overviewContent(plan, plan.overview, format)] : []),
    ...layouts.map((layout) => measureContent(layout, plan.settings, format)),
    ...(hasSystem
      ? [fixedContent(systemSheet(plan, { policy: format.policyField, direction: format.directionField }))]
      : []),
    settingsContent(plan, format.version),
  ];
  const contents = withDistinctNames([...back, ...extra.map(fixedContent)]);
  return contents.map((content, index): Edit => {
    if (index < back.length) return { kind: 'putSheet', content };
    const before = index > back.length ? contents[index - 1] : undefined;
    return { kind: 'putSheet', content, after: before?.name ?? null };
  });
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
