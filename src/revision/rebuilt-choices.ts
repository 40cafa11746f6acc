import type { Edit } from '../book/edit';
import type { ContentValidation } from '../book/sheet-content';
import type { BookSnapshot } from '../book/snapshot';
import type { PlanFormat } from '../formats/format';
import type { Plan } from '../plan';
import { withNames } from '../sheets/free-names';
import type { MeasureCells } from '../sheets/read-measure';
import { builtPlan } from './built-plan';
import { SheetPlaces } from './sheet-places';

/**
 * The drop-downs of the measures' sheets that read their choices from 計画設定: where that was deleted, Excel has put #REF!
 * into them, and they show nothing until they are told again where the choices stand.
 * @param plan with its measures @param settingsSheet the name of the sheet that was made again
 */
export function rebuiltChoices(
  plan: Plan,
  format: PlanFormat,
  measures: readonly MeasureCells[],
  book: BookSnapshot,
  settingsSheet: string,
): Edit[] {
  const built = builtPlan(plan, format);
  const names = new Map([[built.sheets.settings.name, settingsSheet]]);
  return built.measures.flatMap((former): Edit[] => {
    const [first] = former.measures;
    const name = first === undefined ? undefined : measures[first]?.sheet;
    const sheet = book.sheets.find((one) => one.name === name);
    const { validations = [] } = withNames(former.content, names);
    if (!sheet) return [];
    const places = new SheetPlaces(sheet, former);
    const choices = validations.flatMap((one): ContentValidation[] =>
      typeof one.list === 'string' ? [{ ...one, area: { ...one.area, ...places.now(one.area) } }] : [],
    );
    return choices.length === 0 ? [] : [{ kind: 'setChoices', sheet: sheet.name, choices }];
  });
}
