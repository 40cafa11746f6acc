import type { Edit } from '../book/edit';
import type { SheetContent } from '../book/sheet-content';
import { fieldContent } from '../formats/content';
import type { PlanFormat } from '../formats/format';
import { overviewContent } from '../formats/overview-content';
import { settingsContent } from '../formats/settings-sheet';
import { toContent } from '../layout/to-content';
import { fieldName } from '../plan/field';
import type { Measure, Plan, PlanSettings } from '../plan';

/** All sheets of a plan as edits on an empty workbook: the overview if the plan has one, the measures, 計画設定. */
export function planEdits(plan: Plan, format: PlanFormat): Edit[] {
  const contents: SheetContent[] = [
    ...(plan.overview ? [overviewContent(plan, plan.overview, format)] : []),
    ...measureContents(plan.measures, plan.settings, format),
    settingsContent(plan, format.version),
  ];
  return distinctNames(contents).map((content) => ({ kind: 'putSheet', content }));
}

/** The sheets of these measures, filled in. */
export function measureContents(
  measures: readonly Measure[],
  settings: PlanSettings,
  format: PlanFormat,
): SheetContent[] {
  return format.measureSheets(measures, settings).map((layout) =>
    toContent(layout, {
      content: (field) => fieldContent(field, settings, format.rules),
      name: ({ prefix, ref }) => prefix + fieldName(ref),
    }),
  );
}

/** Two measures whose tabs would read the same get 「…(2)」. */
function distinctNames(contents: readonly SheetContent[]): SheetContent[] {
  const taken = new Set<string>();
  return contents.map((content) => {
    let name = content.name;
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const end = `(${String(n)})`;
      name = content.name.slice(0, 31 - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name === content.name ? content : { ...content, name };
  });
}
