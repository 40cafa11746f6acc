import type { SharedStrings } from './shared-strings';
import type { XmlElement } from '../xml/xml-element';

/** The element that holds a cell's text with its runs, in the table of texts or in the cell itself; null where it holds no such text. */
export function stringItem(cell: XmlElement, strings: SharedStrings): XmlElement | null {
  const type = cell.get('t');
  if (type === 's') return strings.runs(Number(cell.child('v')?.text)) ?? null;
  return type === 'inlineStr' ? (cell.child('is') ?? null) : null;
}
