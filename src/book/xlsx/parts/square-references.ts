import { areaAddress, parseArea } from '../../address';
import type { Area } from '../../cell';
import { areasMeet, subtractArea } from './areas';
import { lastCell } from '../../../formula/formula-text';
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

/** Takes an area out of the `sqref` of some elements; those that have nothing left are removed from their parent. */
export function cutSquareReferences(parent: XmlElement, elements: readonly XmlElement[], hole: Area): void {
  for (const element of elements) {
    const areas = readSquareReference(element.get('sqref') ?? '');
    if (!areas.some((area) => areasMeet(area, hole))) continue;
    const rest = areas.flatMap((area) => subtractArea(area, hole));
    if (rest.length > 0) element.set('sqref', writeSquareReference(rest));
    else parent.remove(element);
  }
}

function parseWide(text: string): Area | null {
  const area = parseArea(text);
  if (area) return area;
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) return parseArea(`${columns[1] ?? 'A'}1:${columns[2] ?? 'A'}${String(lastCell.row + 1)}`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) return parseArea(`A${rows[1] ?? '1'}:XFD${rows[2] ?? '1'}`);
  return null;
}
