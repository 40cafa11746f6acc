import type { XlsxPackage, Part } from '../package/package';
import type { XlsxSheet } from './sheet';
import type { XmlElement } from '../xml/xml-element';
import { escapeText } from '../xml/xml-text';

/** Changes formulas (as the file writes them, without `=`). */
export type FormulaChange = (formula: string) => string;

/**
 * Changes every formula that may speak of a sheet: in cells, formats, validations, charts, tables and links.
 * Parts that do not have the sheet's name in them are not read.
 */
export function rewriteMentions(
  pack: XlsxPackage,
  sheets: readonly XlsxSheet[],
  name: string,
  change: FormulaChange,
): void {
  const needle = escapeText(name.replace(/'/g, "''")).toLowerCase();
  const mentions = (part: Part): boolean => part.isParsed || part.text.toLowerCase().includes(needle);
  for (const { part } of sheets) {
    if (mentions(part)) rewritePart(part, change);
  }
  for (const path of pack.paths) {
    const part =
      /\.xml$/i.test(path) && OTHERS.test(pack.contentType(path) ?? '') ? pack.part(path) : undefined;
    if (part && mentions(part)) rewritePart(part, change);
  }
}

/** Changes every formula of one part. */
export function rewritePart(part: Part, change: FormulaChange): void {
  for (const element of part.root.descendants()) {
    if (FORMULAS.has(element.local)) changeText(part, element, change);
    else if (element.is('hyperlink')) changeAttribute(part, element, 'location', change);
    else if (element.is('sp')) changeAttribute(part, element, 'textlink', change);
  }
}

const FORMULAS: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

const OTHERS = /drawingml\.chart|chartex|spreadsheetml\.table|\.drawing\+xml/;

function changeText(part: Part, element: XmlElement, change: FormulaChange): void {
  const text = element.text;
  if (text === '') return;
  const changed = change(text);
  if (changed === text) return;
  part.edit();
  element.setText(changed);
}

function changeAttribute(part: Part, element: XmlElement, attribute: string, change: FormulaChange): void {
  const text = element.get(attribute);
  if (text === undefined || text === '') return;
  const changed = change(text);
  if (changed === text) return;
  part.edit();
  element.set(attribute, changed);
}
