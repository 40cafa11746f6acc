import type { Area, Cell } from '../cell';
import type { ContentValidation, ValidationRule } from '../sheet-content';
import { cellsIn } from './area-lists';
import { blocks } from './blocks';
import { isUniform, type Strip } from './sheet-probe';
import { movedRule, validationRule } from './validation-rule';

/** What the cells of a sheet take, each rule in as few areas as may be. */
export function validationsOf(strips: readonly Strip[]): readonly ContentValidation[] {
  const groups = new Map<
    string,
    { readonly rule: ValidationRule; readonly cells: Cell[]; readonly large: Area[] }
  >();
  const alone: ContentValidation[] = [];
  const add = (area: Area, validation: Excel.DataValidation): void => {
    const told = validationRule(validation);
    const rule = told && movedRule(told, area, middle);
    if (!rule) return;
    // a reference that leaves the sheet on the way cannot be compared
    if (JSON.stringify(rule).includes('#REF!')) {
      alone.push({ area, ...told });
      return;
    }
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { rule, cells: [], large: [] };
    groups.set(key, group);
    if (area.rows * area.cols > mostCells) group.large.push(area);
    else group.cells.push(...cellsIn(area));
  };
  for (const [area, validation] of strips) if (isUniform(validation)) add(area, validation);
  const together = [...groups.values()].flatMap(({ rule, cells, large }) =>
    joined([...blocks(cells), ...large], large.length > 0).map((area) => ({
      area,
      ...movedRule(rule, middle, area),
    })),
  );
  return [...together, ...alone];
}

/** Formulas are said for the first cell of their area; to be compared, all are said for this one. */
const middle: Cell = { row: 500_000, col: 8_000 };

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
