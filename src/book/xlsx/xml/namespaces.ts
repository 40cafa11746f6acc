import type { XmlElement } from './xml-element';

/** The relationship id of an element (`r:id`), whatever its prefix is and wherever it is declared. */
export function relationshipId(element: XmlElement, root: XmlElement): string | undefined {
  for (let i = 0; i < element.attributes.length; i += 2) {
    const name = element.attributes[i] ?? '';
    if (!name.endsWith(':id')) continue;
    const prefix = name.slice(0, -3);
    const space = element.get(`xmlns:${prefix}`) ?? root.get(`xmlns:${prefix}`);
    if (space === undefined || space.endsWith('/relationships')) return element.get(name);
  }
  return undefined;
}

/** The attribute in which an element of this document names a relationship; declares the prefix where it is missing. */
export function relationshipAttribute(root: XmlElement): string {
  for (let i = 0; i < root.attributes.length; i += 2) {
    const name = root.attributes[i] ?? '';
    const space = root.attributes[i + 1] ?? '';
    if (name.startsWith('xmlns:') && space.endsWith('/officeDocument/relationships'))
      return `${name.slice(6)}:id`;
  }
  root.set('xmlns:r', isStrict(root) ? STRICT_RELATIONSHIPS : RELATIONSHIPS);
  return 'r:id';
}

/** Whether a document is written in the strict dialect of the standard. */
export function isStrict(root: XmlElement): boolean {
  return root.attributes.some((value, i) => i % 2 === 1 && value.startsWith('http://purl.oclc.org/ooxml/'));
}

/** The type of a relationship in the dialect of the workbook. */
export function relationshipType(root: XmlElement, kind: string): string {
  return `${isStrict(root) ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/${kind}`;
}

/** The main namespace in the dialect of the workbook. */
export function mainNamespace(root: XmlElement): string {
  return isStrict(root) ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : MAIN;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
