import { areaAddress, parseArea } from '../../address';
import type { Area } from '../../cell';
import { areasMeet } from './areas';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import type { XmlElement } from '../xml/xml-element';

export function readMerges(root: XmlElement): Area[] {
  const merges = root.child('mergeCells')?.elements('mergeCell') ?? [];
  return merges.map((one) => parseArea(one.get('ref') ?? '')).filter((area) => area !== null);
}

export function addMerges(root: XmlElement, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  const parent = root.child('mergeCells') ?? root.insertInOrder(root.make('mergeCells'), WORKSHEET_ORDER);
  for (const area of areas) parent.children.push(parent.make('mergeCell', { ref: areaAddress(area) }));
  parent.set('count', parent.elements().length);
}

/** Takes away the merges that touch an area. */
export function removeMerges(root: XmlElement, area: Area): void {
  const parent = root.child('mergeCells');
  if (!parent) return;
  for (const one of parent.elements('mergeCell')) {
    const merged = parseArea(one.get('ref') ?? '');
    if (merged && areasMeet(merged, area)) parent.remove(one);
  }
  const left = parent.elements().length;
  if (left === 0) root.remove(parent);
  else parent.set('count', left);
}
