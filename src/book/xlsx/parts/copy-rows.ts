import type { Area } from '../../cell';
import { shiftFormula } from '../../../formula/formula-text';
import type { XmlElement } from '../xml/xml-element';
import { areasMeet } from './areas';
import type { Part } from '../package/package';
import type { Grid } from './grid';
import { readSquareReference, writeSquareReference } from './square-references';

/** What of a sheet is pasted. */
export interface PastedSheet {
  readonly part: Part;
  readonly grid: Grid;
  readonly merges: readonly Area[];
  addMerges(areas: readonly Area[]): void;
}

/**
 * Whole rows pasted over others: cells with their look, heights, merged blocks, drop-downs and conditional formats. Formulas
 * of the copies read the cells that lie as theirs did, as Excel pastes them. Formulas of the sheet must not share their texts.
 * @param from the first row of the `count` that are copied @param to where the first of them goes
 */
export function pasteRows(sheet: PastedSheet, from: number, count: number, to: number): void {
  const down = to - from;
  sheet.part.edit();
  for (let row = from; row < from + count; row++) {
    const source = sheet.grid.row(row)?.element;
    if (!source) continue;
    const { element } = sheet.grid.editRow(row + down);
    element.children.splice(0, element.children.length, ...source.clone().children);
    element.attributes.splice(0, element.attributes.length, ...source.attributes);
    element.set('r', row + down + 1);
    for (const cell of element.elements('c')) moveCell(cell, down);
  }
  sheet.grid.forget();
  const inside = sheet.merges.filter((one) => one.row >= from && one.row + one.rows <= from + count);
  sheet.addMerges(inside.map((one) => ({ ...one, row: one.row + down })));
  const rows: Area = { row: from, col: 0, rows: count, cols: Number.MAX_SAFE_INTEGER };
  for (const element of sheet.part.edit().descendants())
    if (element.is('dataValidation') || element.is('conditionalFormatting')) widen(element, rows, down);
}

function moveCell(cell: XmlElement, down: number): void {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell.get('r') ?? '') ?? [];
  cell.set('r', `${letters}${String(Number(digits) + down)}`);
  const formula = cell.child('f');
  if (!formula || formula.text === '') return;
  formula.setText(shiftFormula(formula.text, down, 0));
  const ref = formula.get('ref');
  const [area] = ref === undefined ? [] : readSquareReference(ref);
  if (area) formula.set('ref', writeSquareReference([{ ...area, row: area.row + down }]));
}

/** A drop-down or rule of the rows is that of their copies, too. */
function widen(element: XmlElement, rows: Area, down: number): void {
  const areas = readSquareReference(element.get('sqref') ?? '');
  const added = areas
    .filter((area) => areasMeet(area, rows))
    .map((area): Area => {
      const row = Math.max(area.row, rows.row);
      const end = Math.min(area.row + area.rows, rows.row + rows.rows);
      return { ...area, row: row + down, rows: end - row };
    })
    .filter((one) => !areas.some((area) => contains(area, one)));
  if (added.length > 0) element.set('sqref', writeSquareReference([...areas, ...added]));
}

function contains(area: Area, one: Area): boolean {
  return (
    one.row >= area.row &&
    one.row + one.rows <= area.row + area.rows &&
    one.col >= area.col &&
    one.col + one.cols <= area.col + area.cols
  );
}
