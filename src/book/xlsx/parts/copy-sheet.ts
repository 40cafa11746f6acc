import type { Part, XlsxPackage } from '../package/package';
import { relationshipAttribute, relationshipId, relationshipType } from '../xml/namespaces';
import { rewritePart, type FormulaChange } from './rewrite';
import { writeElement } from '../xml/xml';
import type { XmlElement } from '../xml/xml-element';

/** Copies a worksheet's XML; what stands in parts of its own (drawings, comments, tables …) is left out. */
export function copyWorksheet(pack: XlsxPackage, from: Part, to: Part, change: FormulaChange): void {
  const root = from.root.clone();
  for (const local of OWN_PARTS) for (const element of root.elements(local)) root.remove(element);
  root.child('pageSetup')?.set(relationshipAttribute(root), null);
  root.child('sheetPr')?.set('codeName', null);
  for (const view of root.child('sheetViews')?.elements() ?? []) view.set('tabSelected', null);
  const links = pack.relationships(from.path);
  for (const link of root.child('hyperlinks')?.elements('hyperlink') ?? []) {
    const id = relationshipId(link, root);
    const target = links.find((one) => one.id === id);
    if (id === undefined || !target) continue;
    const type = relationshipType(root, 'hyperlink');
    link.set(relationshipAttribute(root), pack.relate(to.path, type, target.target, true));
  }
  // the views that somebody has saved: what they print on is a part of the original
  for (const view of root.child('customSheetViews')?.descendants() ?? [])
    for (const name of relating(view)) view.set(name, null);
  // a pivot table that was selected stays with the original
  for (const view of root.child('sheetViews')?.elements('sheetView') ?? [])
    for (const selection of view.elements('pivotSelection')) view.remove(selection);
  const extensions = root.child('extLst');
  for (const one of extensions?.elements() ?? []) if (relates(one)) extensions?.remove(one);
  if (extensions && extensions.elements().length === 0) root.remove(extensions);
  to.replace('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + writeElement(root));
  rewritePart(to, change);
}

const OWN_PARTS = [
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'tableParts',
  'customProperties',
];

/** The attributes of an element that name a relationship. */
function relating({ attributes }: XmlElement): string[] {
  return attributes.filter((name, i) => i % 2 === 0 && /:(id|embed|link|pict)$/.test(name));
}

/** Whether something below names a relationship. */
function relates(element: XmlElement): boolean {
  for (const one of element.descendants()) {
    if (relating(one).length > 0) return true;
  }
  return false;
}
