import type { OtherThing } from '../../sheet-content';
import { readCharts } from './charts';
import { countPictured } from './conditionals';
import type { XlsxPackage } from '../package/package';
import type { XlsxSheet } from './sheet';
import type { XmlElement } from '../xml/xml-element';

/** What is seen on a sheet beside its cells and the charts that we can tell. */
export function readOthers(pack: XlsxPackage, sheet: XlsxSheet): OtherThing[] {
  const { root } = sheet.part;
  const drawn = readDrawn(pack, sheet);
  const options = root.child('printOptions');
  const counts: [OtherThing['kind'], number][] = [
    ['picture', drawn.filter((kind) => kind === 'picture').length],
    ['shape', drawn.filter((kind) => kind === 'shape').length],
    ['chart', drawn.filter((kind) => kind === 'chart').length - readCharts(pack, sheet).length],
    ...countPictured(root),
    ['gridlines', options?.flag('gridLines') ? 1 : 0],
    ['headings', options?.flag('headings') ? 1 : 0],
    ['rightToLeft', root.child('sheetViews')?.elements('sheetView')[0]?.flag('rightToLeft') ? 1 : 0],
  ];
  return counts.filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
}

/** The things of a sheet's drawing, in their order. */
export function readDrawn(pack: XlsxPackage, sheet: XlsxSheet): ('picture' | 'shape' | 'chart')[] {
  const drawing = pack.related(sheet.part.path, 'drawing');
  return (drawing?.root.elements() ?? []).flatMap((anchor) => drawnKind(anchor) ?? []);
}

/** Alternatives for newer programs count once. */
function drawnKind(anchor: XmlElement): 'picture' | 'shape' | 'chart' | null {
  for (const one of anchor.descendants()) {
    if (one.is('pic')) return 'picture';
    if (one.is('graphicFrame')) return 'chart';
    if (one.is('sp') || one.is('cxnSp') || one.is('grpSp')) return 'shape';
  }
  return null;
}
