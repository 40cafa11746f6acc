import type { Area, Cell } from '../cell';
import type { ContentValidation } from '../sheet-content';
import { cellsIn } from './area-lists';
import { blocks } from './blocks';
import { isUniform, type Strip } from './sheet-probe';

/** The drop-downs of a sheet, each in as few areas as may be. */
export function validationsOf(strips: readonly Strip[]): readonly ContentValidation[] {
  const groups = new Map<
    string,
    { readonly rule: Omit<ContentValidation, 'area'>; readonly cells: Cell[] }
  >();
  const add = (area: Area, validation: Excel.DataValidation): void => {
    const rule = ruleOf(validation);
    if (!rule) return;
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { rule, cells: [] };
    groups.set(key, group);
    group.cells.push(...cellsIn(area));
  };
  for (const [area, validation] of strips) if (isUniform(validation)) add(area, validation);
  return [...groups.values()].flatMap(({ rule, cells }) => blocks(cells).map((area) => ({ area, ...rule })));
}

/** Only drop-downs: other kinds are none of ours. */
function ruleOf({ rule, prompt, errorAlert }: Excel.DataValidation): Omit<ContentValidation, 'area'> | null {
  const source = rule.list?.source;
  if (typeof source !== 'string') return null;
  return {
    list: source.startsWith('=') ? source : source.split(','),
    ...(errorAlert.showAlert ? { strict: true } : {}),
    ...(prompt.title !== '' || prompt.message !== ''
      ? { prompt: { title: prompt.title, text: prompt.message } }
      : {}),
  };
}
