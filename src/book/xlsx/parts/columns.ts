import { WORKSHEET_ORDER } from '../xml/schema-order';
import type { XmlElement } from '../xml/xml-element';

/** The `col` element of a column, counted from 0. */
export function columnAt(root: XmlElement, col: number): XmlElement | undefined {
  return root
    .child('cols')
    ?.elements('col')
    .find((one) => col + 1 >= (one.number('min') ?? 0) && col + 1 <= (one.number('max') ?? 0));
}

/** Changes the `col` elements of some columns; those that reach beyond them are split, missing ones made. */
export function changeColumns(
  root: XmlElement,
  first: number,
  count: number,
  change: (col: XmlElement) => void,
): void {
  const cols = root.child('cols') ?? root.insertInOrder(root.make('cols'), WORKSHEET_ORDER);
  const low = first + 1;
  const high = first + count;
  const pieces: XmlElement[] = [];
  let next = low;
  for (const one of sorted(cols.elements('col'))) {
    const min = one.number('min') ?? 0;
    const max = one.number('max') ?? min;
    if (max < low || min > high) {
      pieces.push(one);
      continue;
    }
    if (min < low) pieces.push(spanning(one.clone(), min, low - 1));
    if (next < min) pieces.push(changed(spanning(cols.make('col'), next, min - 1), change));
    pieces.push(changed(spanning(one.clone(), Math.max(min, low), Math.min(max, high)), change));
    next = Math.max(next, Math.min(max, high) + 1);
    if (max > high) pieces.push(spanning(one.clone(), high + 1, max));
  }
  if (next <= high) pieces.push(changed(spanning(cols.make('col'), next, high), change));
  cols.children.splice(0, Infinity, ...sorted(pieces).filter(saysSomething));
  if (cols.children.length === 0) root.remove(cols);
}

function changed(col: XmlElement, change: (col: XmlElement) => void): XmlElement {
  change(col);
  return col;
}

function spanning(col: XmlElement, min: number, max: number): XmlElement {
  col.set('min', min);
  col.set('max', max);
  return col;
}

function sorted(cols: readonly XmlElement[]): XmlElement[] {
  return [...cols].sort((one, other) => (one.number('min') ?? 0) - (other.number('min') ?? 0));
}

function saysSomething(col: XmlElement): boolean {
  return col.attributes.length > 4;
}
