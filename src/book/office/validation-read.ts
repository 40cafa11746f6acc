import type { Area, Cell } from '../cell';
import type { ContentValidation } from '../sheet-content';
import { cellsIn } from './area-lists';
import { blocks } from './blocks';
import { isUniform, type Strip } from './sheet-probe';

/** The drop-downs of a sheet, each in as few areas as may be. */
export function validationsOf(strips: readonly Strip[]): readonly ContentValidation[] {
  const groups = new Map<
    string,
    { readonly rule: Omit<ContentValidation, 'area'>; readonly cells: Cell[]; readonly large: Area[] }
  >();
  const add = (area: Area, validation: Excel.DataValidation): void => {
    const rule = ruleOf(validation);
    if (!rule) return;
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { rule, cells: [], large: [] };
    groups.set(key, group);
    if (area.rows * area.cols > mostCells) group.large.push(area);
    else group.cells.push(...cellsIn(area));
  };
  for (const [area, validation] of strips) if (isUniform(validation)) add(area, validation);
  return [...groups.values()].flatMap(({ rule, cells, large }) =>
    joined([...blocks(cells), ...large], large.length > 0).map((area) => ({ area, ...rule })),
  );
}

/** Areas with more cells than these stay as they are. */
const mostCells = 20_000;

/** Blocks that stand below or beside each other and are equally wide or high, as one. */
function joined(areas: readonly Area[], hasLarge: boolean): readonly Area[] {
  if (!hasLarge) return areas;
  const done: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.col - b.col || a.row - b.row)) {
    let one = area;
    for (;;) {
      const at = done.findIndex((other) => union(other, one) !== null);
      if (at < 0) break;
      const [other] = done.splice(at, 1);
      one = (other && union(other, one)) ?? one;
    }
    done.push(one);
  }
  return done;
}

/** Both as one block; `null` where that would be more than both. */
function union(a: Area, b: Area): Area | null {
  if (a.col === b.col && a.cols === b.cols) {
    if (a.row + a.rows === b.row) return { ...a, rows: a.rows + b.rows };
    if (b.row + b.rows === a.row) return { ...b, rows: a.rows + b.rows };
  }
  if (a.row === b.row && a.rows === b.rows) {
    if (a.col + a.cols === b.col) return { ...a, cols: a.cols + b.cols };
    if (b.col + b.cols === a.col) return { ...b, cols: a.cols + b.cols };
  }
  return null;
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
