import { areaAddress, parseArea } from '../../address';
import type { Area, Cell } from '../../cell';
import { areasMeet, subtractArea } from './areas';
import { lastCell, shiftFormula } from '../../../formula/formula-text';
import type { XmlElement } from '../xml/xml-element';

/** The areas of a `sqref`; whole rows and columns reach to the sheet's end. */
export function readSquareReference(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseWide)
    .filter((area) => area !== null);
}

export function writeSquareReference(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

/** The corner for which the formulas of a rule of several areas stand. */
export function topLeft(areas: readonly Area[]): Cell {
  return {
    row: Math.min(...areas.map(({ row }) => row)),
    col: Math.min(...areas.map(({ col }) => col)),
  };
}

/**
 * Takes an area out of the `sqref` of some elements (an attribute, or a child in extensions); those that have nothing left
 * are removed from their parent. Where the corner goes, their formulas are said for the new one.
 */
export function cutSquareReferences(parent: XmlElement, elements: readonly XmlElement[], hole: Area): void {
  for (const element of elements) {
    const child = element.child('sqref');
    const areas = readSquareReference(element.get('sqref') ?? child?.text ?? '');
    if (!areas.some((area) => areasMeet(area, hole))) continue;
    const rest = areas.flatMap((area) => subtractArea(area, hole));
    if (rest.length === 0) {
      parent.remove(element);
      continue;
    }
    const text = writeSquareReference(rest);
    if (child) child.setText(text);
    else element.set('sqref', text);
    moveFormulas(element, topLeft(areas), topLeft(rest));
  }
}

function moveFormulas(element: XmlElement, from: Cell, to: Cell): void {
  const [rows, cols] = [to.row - from.row, to.col - from.col];
  if (rows === 0 && cols === 0) return;
  for (const one of element.descendants()) {
    const isFormula = FORMULAS.has(one.local) && one.elements().length === 0 && one.text !== '';
    if (isFormula) one.setText(shiftFormula(one.text, rows, cols));
  }
}

const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2']);

function parseWide(text: string): Area | null {
  const area = parseArea(text);
  if (area) return area;
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) return parseArea(`${columns[1] ?? 'A'}1:${columns[2] ?? 'A'}${String(lastCell.row + 1)}`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) return parseArea(`A${rows[1] ?? '1'}:XFD${rows[2] ?? '1'}`);
  return null;
}
