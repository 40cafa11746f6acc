import { areaAddress, parseArea } from '../../address';
import type { Area } from '../../cell';
import { BookFailure } from '../../shell';
import {
  mapFormula,
  qualifierText,
  writeReference,
  type FormulaReference,
} from '../../../formula/formula-text';
import type { Names } from './names';
import type { Part, XlsxPackage } from '../package/package';
import { rewriteMentions, rewritePart } from './rewrite';
import type { XlsxSheet } from './sheet';
import { pivotSources } from './pivot-sources';
import { movePosition, moveSpan, type Shift } from './shift-math';
import { readSquareReference, writeSquareReference } from './square-references';
import type { XmlElement } from '../xml/xml-element';

export interface ShiftedBook {
  readonly pack: XlsxPackage;
  readonly sheets: readonly XlsxSheet[];
  readonly names: Names;
}

/**
 * Inserts or deletes rows or columns: cells, merges, formats, validations, breaks, tables, anchors and comments of the
 * sheet move, and formulas and names of the whole workbook follow.
 * @throws BookFailure host when columns would come into or go out of a table
 */
export function shiftCells({ pack, sheets, names }: ShiftedBook, sheet: XlsxSheet, shift: Shift): void {
  shiftTables(pack, sheet.part.path, shift);
  const { name } = sheet;
  const others = sheets.filter((other) => other !== sheet);
  for (const other of others) {
    if (other.part.text.includes('t="shared"')) other.formulas.unshareAll();
  }
  sheet.formulas.unshareAll();
  sheet.grid.shift(shift);
  const root = sheet.part.edit();
  shiftStructure(root, shift);
  rewritePart(sheet.part, (formula) => shiftFormulaText(formula, name, true, shift));
  const elsewhere = (formula: string): string => shiftFormulaText(formula, name, false, shift);
  rewriteMentions(pack, others, name, elsewhere);
  names.rewrite(elsewhere);
  shiftDrawings(pack, sheet.part.path, shift);
  shiftPivots(pack, sheet, shift);
}

/** The formula after the shift; `own` when references without a sheet mean the shifted one. */
export function shiftFormulaText(formula: string, sheet: string, own: boolean, shift: Shift): string {
  return mapFormula(formula, (token) => {
    if (token.kind === 'name') return null;
    const { qualifier } = token;
    const meant = qualifier
      ? !qualifier.external &&
        qualifier.lastSheet === null &&
        qualifier.sheet.toLowerCase() === sheet.toLowerCase()
      : own;
    return meant ? shiftReference(token, shift) : null;
  });
}

function shiftReference({ qualifier, first, last, text }: FormulaReference, shift: Shift): string {
  const { axis } = shift;
  const from = first[axis];
  const to = (last ?? first)[axis];
  if (from === null || to === null) return text;
  const span = moveSpan(Math.min(from, to), Math.max(from, to), shift);
  if (!span) return `${qualifierText(qualifier)}#REF!`;
  if (span[0] === Math.min(from, to) && span[1] === Math.max(from, to)) return text;
  return writeReference(qualifier, { ...first, [axis]: span[0] }, last && { ...last, [axis]: span[1] });
}

function shiftStructure(root: XmlElement, shift: Shift): void {
  const merges = root.child('mergeCells');
  for (const merge of merges?.elements('mergeCell') ?? []) {
    const area = moveArea(merge.get('ref') ?? '', shift);
    if (area && area.rows * area.cols > 1) merge.set('ref', areaAddress(area));
    else merges?.remove(merge);
  }
  if (merges?.elements().length === 0) root.remove(merges);
  else merges?.set('count', merges.elements().length);
  shiftReferences(root, shift);
  const breaks = root.child(shift.axis === 'row' ? 'rowBreaks' : 'colBreaks');
  for (const one of breaks?.elements('brk') ?? []) {
    const id = movePosition(one.number('id') ?? 0, shift);
    if (id === null) breaks?.remove(one);
    else one.set('id', id);
  }
  for (const attribute of ['count', 'manualBreakCount']) breaks?.set(attribute, breaks.elements().length);
  if (breaks?.elements().length === 0) root.remove(breaks);
  if (shift.axis === 'col') shiftColumns(root, shift);
}

/**
 * Everything below that names cells of the sheet: `ref`, `sqref`, and the `sqref` elements of extensions. What has no cells
 * left goes, and so does a list that has nothing left in it: Excel offers to repair a workbook with an empty one.
 */
function shiftReferences(parent: XmlElement, shift: Shift): void {
  for (const element of parent.elements()) {
    if (element.is('mergeCells') || element.is('cols')) continue;
    if (element.is('sheetData')) {
      for (const row of element.elements()) for (const cell of row.elements()) shiftReferences(cell, shift);
      continue;
    }
    const moved = ['ref', 'sqref'].map((attribute) => moveAttribute(element, attribute, shift));
    if (moved.includes(false) || !moveSquareElement(element, shift)) {
      parent.remove(element);
      continue;
    }
    const held = element.elements().length;
    shiftReferences(element, shift);
    const left = element.elements().length;
    if (left === 0 && held > 0 && LISTS.has(element.local)) parent.remove(element);
    else if (left < held && element.get('count') !== undefined) element.set('count', left);
  }
}

/** Lists that the schemas do not let be empty, and what holds such a list alone. */
const LISTS: ReadonlySet<string> = new Set([
  'conditionalFormattings',
  'dataValidations',
  'ext',
  'extLst',
  'hyperlinks',
  'ignoredErrors',
  'protectedRanges',
  'scenarios',
  'sparklineGroup',
  'sparklineGroups',
  'sparklines',
]);

/** `<xm:sqref>` of an element of an extension; false when nothing of it is left. */
function moveSquareElement(element: XmlElement, shift: Shift): boolean {
  const square = element.child('sqref');
  if (!square) return true;
  const text = moveSquare(square.text, shift);
  if (text !== null) square.setText(text);
  return text !== null;
}

/** False when nothing is left. */
function moveAttribute(element: XmlElement, attribute: string, shift: Shift): boolean {
  const text = element.get(attribute);
  if (text === undefined) return true;
  const moved = moveSquare(text, shift);
  if (moved === null) return false;
  if (moved !== text) element.set(attribute, moved);
  return true;
}

function moveSquare(text: string, shift: Shift): string | null {
  const before = readSquareReference(text);
  if (before.length === 0) return text;
  const areas = before.map((area) => moveBlock(area, shift)).filter((area) => area !== null);
  return areas.length === 0 ? null : writeSquareReference(areas);
}

function moveArea(text: string, shift: Shift): Area | null {
  const area = parseArea(text);
  return area && moveBlock(area, shift);
}

function moveBlock(area: Area, shift: Shift): Area | null {
  const [start, size] = shift.axis === 'row' ? [area.row, area.rows] : [area.col, area.cols];
  const span = moveSpan(start, start + size - 1, shift);
  if (!span) return null;
  const length = span[1] - span[0] + 1;
  return shift.axis === 'row'
    ? { ...area, row: span[0], rows: length }
    : { ...area, col: span[0], cols: length };
}

function shiftColumns(root: XmlElement, shift: Shift): void {
  const cols = root.child('cols');
  for (const col of cols?.elements('col') ?? []) {
    const span = moveSpan((col.number('min') ?? 1) - 1, (col.number('max') ?? 1) - 1, shift);
    if (span) {
      col.set('min', span[0] + 1);
      col.set('max', span[1] + 1);
    } else cols?.remove(col);
  }
  if (cols?.elements().length === 0) root.remove(cols);
}

function shiftTables(pack: XlsxPackage, sheet: string, shift: Shift): void {
  for (const part of relatedParts(pack, sheet, 'table')) {
    const area = parseArea(part.root.get('ref') ?? '');
    const moved = area && moveBlock(area, shift);
    if (!area || !moved || (shift.axis === 'col' && moved.cols !== area.cols)) {
      throw new BookFailure('table-in-the-way');
    }
    const root = part.edit();
    moveAttribute(root, 'ref', shift);
    shiftReferences(root, shift);
  }
}

function shiftDrawings(pack: XlsxPackage, sheet: string, shift: Shift): void {
  for (const part of relatedParts(pack, sheet, 'drawing')) {
    for (const element of part.edit().descendants()) {
      if (!element.is('from') && !element.is('to')) continue;
      const position = element.child(shift.axis);
      const moved = position && movePosition(Number(position.text), shift);
      if (position) position.setText(String(moved ?? shift.at));
    }
  }
  for (const kind of ['comments', 'threadedComment']) {
    for (const part of relatedParts(pack, sheet, kind)) shiftReferences(part.edit(), shift);
  }
  for (const part of relatedParts(pack, sheet, 'vmlDrawing')) shiftNotes(part, shift);
}

/** Boxes of notes; VML is not always well-formed, so its text is changed. */
function shiftNotes(part: Part, shift: Shift): void {
  const name = shift.axis === 'row' ? 'Row' : 'Column';
  const pattern = new RegExp(`(<x:${name}>)\\s*(\\d+)\\s*(</x:${name}>)`, 'g');
  const text = part.text.replace(pattern, (_, open: string, position: string, close: string) => {
    return open + String(movePosition(Number(position), shift) ?? shift.at) + close;
  });
  if (text !== part.text) part.replace(text);
}

/** Pivot tables on the sheet, and those of the workbook that take their data from it. */
function shiftPivots(pack: XlsxPackage, sheet: XlsxSheet, shift: Shift): void {
  for (const part of relatedParts(pack, sheet.part.path, 'pivotTable')) {
    const place = part.root.child('location');
    const before = parseArea(place?.get('ref') ?? '');
    const moved = before && moveBlock(before, shift);
    if (!before || !moved || moved.rows !== before.rows || moved.cols !== before.cols) continue;
    part.edit();
    place?.set('ref', areaAddress(moved));
  }
  for (const { part, source } of pivotSources(pack, sheet.name)) {
    const moved = moveSquare(source.get('ref') ?? '', shift);
    if (moved === null || moved === source.get('ref')) continue;
    part.edit();
    source.set('ref', moved);
  }
}

function relatedParts(pack: XlsxPackage, from: string, kind: string): Part[] {
  return pack
    .relationships(from)
    .filter((one) => one.kind === kind && !one.external)
    .map(({ target }) => pack.part(target))
    .filter((part) => part !== undefined);
}
