import { absoluteReference } from '../book/address';
import type { Cell } from '../book/cell';
import type { CellEdit, Edit } from '../book/edit';
import type { ContentName } from '../book/sheet-content';
import { sameFormula } from '../checks';
import { cellAt } from '../sheets/sheet-reader';
import { cellKey, fullName, type BuiltSheet } from './built-sheet';
import { wanted } from './field-cells';
import type { MergedSheet, OwnText, SheetToMerge } from './merged-sheet';
import { plainText, wordsOf, type Label } from './sheet-labels';
import type { SheetPlaces } from './sheet-places';

/** Whether both pages have the same cells, so that single ones can be written and the look stays people's own. */
export function isSamePage({ former, next }: SheetToMerge, places: SheetPlaces): boolean {
  const shape = ({ content, cells, fields }: BuiltSheet): string =>
    JSON.stringify([
      content.columns,
      content.rows.length,
      [...cells.keys()].sort(),
      [...fields.keys()].sort(),
      content.merges,
      content.validations,
      content.conditionals,
      content.freeze,
      content.page?.header,
      content.page?.footer,
      content.page?.printArea,
    ]);
  const everyName = [...former.fields.values()].flat().every((one) => places.named.cells.has(fullName(one)));
  return everyName && shape(former) === shape(next);
}

/** The page stays: only the cells that change are written. */
export function changedCells(
  { sheet, former, next, source, formerly }: SheetToMerge,
  places: SheetPlaces,
  labels: ReadonlyMap<string, Label>,
): MergedSheet {
  const cells: CellEdit[] = [];
  const own: OwnText[] = [];
  for (const [key, cell] of next.cells) {
    const fields = next.fields.get(key);
    const [field] = fields ?? [];
    const before = former.cells.get(key);
    if (field) {
      const from = source(field);
      const was = former.fields.get(key)?.[0];
      const now = (was && places.named.cells.get(fullName(was))?.place) ?? places.now(cell);
      const { value, formula, numberFormat } = wanted(field, cell, from, formerly, next.content.styles);
      const held = cellAt(sheet, now.row, now.col);
      const isThere =
        formula !== null
          ? held.formula !== null && sameFormula(formula, held.formula)
          : held.formula === null && (held.value ?? '') === (value ?? '');
      if (isThere && (formula !== null || held.numberFormat === numberFormat || (value ?? '') === ''))
        continue;
      const { row, col } = now;
      cells.push({ row, col, ...(formula === null ? { value } : { formula }), numberFormat });
      continue;
    }
    const label = labels.get(key);
    const isSame = (before ? wordsOf(before) : '') === wordsOf(cell);
    if (
      isSame &&
      (label === undefined || plainText(label.held) === wordsOf(cell) || cell.formula !== undefined)
    )
      continue;
    if (isSame && label?.state !== 'same') continue;
    if (label?.state === 'own') {
      own.push({ sheet: sheet.name, ...label.now, text: plainText(label.held), expected: wordsOf(cell) });
      continue;
    }
    const { row, col } = label?.now ?? places.now(cell);
    cells.push({
      row,
      col,
      ...(cell.formula === undefined ? { value: cell.value ?? null } : { formula: cell.formula }),
    });
  }
  const names = nameEdits(sheet.name, former, next, (cell) => {
    const was = former.fields.get(cellKey(cell.row, cell.col))?.[0];
    return (was && places.named.cells.get(fullName(was))?.place) ?? places.now(cell);
  });
  return {
    edits: [...names, ...(cells.length > 0 ? [{ kind: 'setCells', sheet: sheet.name, cells } as const] : [])],
    own,
    loose: [],
    move: null,
    formulas: [],
  };
}

function nameEdits(
  sheet: string,
  former: BuiltSheet,
  next: BuiltSheet,
  now: (cell: Cell) => Cell,
): readonly Edit[] {
  const key = ({ name, refersTo }: ContentName): string => `${name} ${JSON.stringify(refersTo)}`;
  const [before, after] = [former, next].map(({ content }) => content.names ?? []);
  const had = new Set(before?.map(key));
  const has = new Set(after?.map(key));
  const stays = new Set(after?.map(({ name }) => name));
  return [
    ...(before ?? [])
      .filter((one) => !has.has(key(one)) && !stays.has(one.name))
      .map(({ name }): Edit => ({ kind: 'setName', sheet, name, refersTo: null })),
    ...(after ?? [])
      .filter((one) => !had.has(key(one)))
      .map(({ name, refersTo, hidden }): Edit => {
        const to =
          typeof refersTo === 'string'
            ? refersTo
            : `=${absoluteReference(sheet, { ...refersTo, ...now(refersTo) })}`;
        return { kind: 'setName', sheet, name, refersTo: to, ...(hidden ? { hidden } : {}) };
      }),
  ];
}
