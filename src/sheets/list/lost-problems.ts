import type { Plan } from '../../plan';
import { fieldName, type FieldRef } from '../../plan/field';
import type { FormPlaces } from './form-places';
import type { ListProblem, ListProblemCode } from './problem';
import type { LostValue } from './read-back';
import type { TypedCell } from './table';

/** What the sheets did not keep, the cells of one column together. */
export function lostProblems(
  lost: readonly LostValue[],
  places: FormPlaces,
  { measures }: Plan,
): ListProblem[] {
  const groups = new Map<string, { problem: ListProblem; cells: TypedCell[] }>();
  for (const { measure, given, found } of lost) {
    const { ref, cells, text } = given;
    const code: ListProblemCode =
      found !== null ? 'kept-otherwise' : hasPlace(ref, places) ? 'not-kept' : 'no-place';
    const name = fieldName(ref);
    // a plan that comes from no list has no cells: the number of the measure tells where the value is
    const where =
      cells.length > 0
        ? cells
        : [{ row: -1, col: -1, sheet: null, text, key: measures[measure]?.number ?? '' }];
    const key = found !== null ? `${code}/${measure}/${name}` : `${code}/${plainName(name)}`;
    const group = groups.get(key) ?? {
      problem: {
        code,
        cells: [],
        field: found === null ? plainName(name) : name,
        ...(found === null ? {} : { other: found }),
      },
      cells: [],
    };
    group.cells.push(...where);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ problem, cells }) => ({ ...problem, cells: distinct(cells) }));
}

/** The same field of other indicators and lines. */
function plainName(name: string): string {
  return name.replace(/^(指標|年次計画|実施内容|報告)\d+_/u, '$1_');
}

function hasPlace(ref: FieldRef, places: FormPlaces): boolean {
  switch (ref.kind) {
    case 'text':
      return [...places.texts, ...places.ownHeadings].includes(ref.name);
    case 'report':
      return places.reports.includes(ref.name);
    case 'mark':
    case 'checkBox':
      return places.marks.includes(ref.name) || places.has('markWord');
    case 'schedulePlan':
      return places.has('schedulePlan') || places.has('scheduleSpan') || places.has('scheduleArrow');
    default:
      return places.has(ref.kind);
  }
}

function distinct(cells: readonly TypedCell[]): TypedCell[] {
  return cells.filter(
    (cell, i) =>
      cell.row < 0 || !cells.slice(0, i).some(({ row, col }) => row === cell.row && col === cell.col),
  );
}
