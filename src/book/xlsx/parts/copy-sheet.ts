import { relationshipPath, type Part, type Relationship, type XlsxPackage } from '../package/package';
import { rewritePart, type FormulaChange } from './rewrite';
import { writeElement } from '../xml/xml';
import type { XmlElement } from '../xml/xml-element';

/**
 * Copies a worksheet with what belongs to it alone: drawings with their charts, notes, the printer's settings. Pictures are
 * shared. Tables, pivot tables and embedded objects are left out: a workbook cannot have them twice.
 */
export function copyWorksheet(pack: XlsxPackage, from: Part, to: Part, change: FormulaChange): void {
  const root = from.root.clone();
  const links = pack.relationships(from.path);
  const kept = new Set(links.filter(goesAlong).map(({ id }) => id));
  for (const local of OWN_PARTS)
    for (const element of root.elements(local))
      if (!relatedIds(element).every((id) => kept.has(id)) || local === 'customProperties')
        root.remove(element);
  const setup = root.child('pageSetup');
  if (setup && !relatedIds(setup).every((id) => kept.has(id)))
    for (const name of relating(setup)) setup.set(name, null);
  root.child('sheetPr')?.set('codeName', null);
  for (const view of root.child('sheetViews')?.elements() ?? []) view.set('tabSelected', null);
  // the views that somebody has saved: what they print on is a part of the original
  for (const view of root.child('customSheetViews')?.descendants() ?? [])
    for (const name of relating(view)) view.set(name, null);
  // a pivot table that was selected stays with the original
  for (const view of root.child('sheetViews')?.elements('sheetView') ?? [])
    for (const selection of view.elements('pivotSelection')) view.remove(selection);
  const extensions = root.child('extLst');
  for (const one of extensions?.elements() ?? []) if (relates(one)) extensions?.remove(one);
  if (extensions && extensions.elements().length === 0) root.remove(extensions);
  to.replace(DECLARATION + writeElement(root));
  rewritePart(to, change);
  copyRelated(pack, from.path, to.path, change);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Elements that name parts of the sheet's own; they come along where all of those do. */
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

/** Parts that the copy gets one of its own of. */
const COPIED: ReadonlySet<string> = new Set([
  'drawing',
  'vmlDrawing',
  'comments',
  'printerSettings',
  'ctrlProp',
  'chart',
  'chartEx',
  'chartStyle',
  'chartColorStyle',
  'chartUserShapes',
  'themeOverride',
]);
/** Parts that both may use. */
const SHARED: ReadonlySet<string> = new Set(['image', 'hyperlink']);

function goesAlong({ kind, external }: Relationship): boolean {
  return external || COPIED.has(kind) || SHARED.has(kind);
}

/** The relationships of a part under their own ids, with copies of the parts that belong to it alone. */
function copyRelated(pack: XlsxPackage, from: string, to: string, change: FormulaChange): void {
  const part = pack.part(relationshipPath(from));
  if (!part) return;
  const root = part.root.clone();
  for (const element of root.elements('Relationship')) {
    const link = pack.relationships(from).find(({ id }) => id === element.get('Id'));
    const target = link?.external ? undefined : pack.part(link?.target ?? '');
    // a link of a picture to a place in the workbook (#Sheet!A1) has no part
    const isMissing = !link?.external && !target && link?.kind !== 'hyperlink';
    if (!link || !goesAlong(link) || isMissing) root.remove(element);
    else if (target) {
      const path = COPIED.has(link.kind) ? copyPart(pack, target, change) : target.path;
      element.set('Target', `/${path}`);
    }
  }
  if (root.elements().length > 0)
    pack.add(relationshipPath(to), DECLARATION + writeElement(root), RELATIONSHIPS_TYPE);
}

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

function copyPart(pack: XlsxPackage, part: Part, change: FormulaChange): string {
  const [, stem = part.path, extension = ''] = /^(.*?)\d*(\.[^.]*)$/u.exec(part.path) ?? [];
  const path = pack.freePath(stem, extension);
  const made = pack.add(path, part.bytes, pack.contentType(part.path) ?? '');
  if (/chart|drawing\+xml/u.test(pack.contentType(part.path) ?? '')) rewritePart(made, change);
  copyRelated(pack, part.path, path, change);
  return path;
}

/** The attributes of an element that name a relationship. */
function relating({ attributes }: XmlElement): string[] {
  return attributes.filter((name, i) => i % 2 === 0 && /:(id|embed|link|pict)$/.test(name));
}

/** The ids that an element and what is in it name. */
function relatedIds(element: XmlElement): string[] {
  return [element, ...element.descendants()].flatMap((one) =>
    relating(one).map((name) => one.get(name) ?? ''),
  );
}

/** Whether something below names a relationship. */
function relates(element: XmlElement): boolean {
  for (const one of element.descendants()) {
    if (relating(one).length > 0) return true;
  }
  return false;
}
