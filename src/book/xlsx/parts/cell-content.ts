import { isCellError, type CellInput, type CellValue } from '../../cell';
import { serialOf } from './serial-date';
import { richText, type SharedStrings } from './shared-strings';
import type { XmlElement } from '../xml/xml-element';
import { decodeCellText, encodeCellText } from '../xml/xml-text';

/** What a `c` element shows. */
export function readValue(cell: XmlElement, strings: SharedStrings, date1904: boolean): CellValue {
  const type = cell.get('t') ?? 'n';
  if (type === 'inlineStr') {
    const inline = cell.child('is');
    return inline ? richText(inline) : null;
  }
  const raw = cell.child('v')?.text;
  if (raw === undefined) return null;
  switch (type) {
    case 's':
      return strings.text(Number(raw));
    case 'str':
      return decodeCellText(raw);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: raw };
    case 'd':
      return serialOf(raw.trim(), date1904) ?? raw;
    default: {
      const number = raw.trim() === '' ? NaN : Number(raw);
      return Number.isFinite(number) ? number : null;
    }
  }
}

/** Makes a `c` element a constant; its format and what we do not know stay. */
export function writeConstant(cell: XmlElement, value: CellInput): void {
  stripContent(cell);
  if (value === null) return;
  if (typeof value === 'string') {
    cell.set('t', 'inlineStr');
    const text = cell.make('t').setText(encodeCellText(value));
    if (/^\s|\s$|\n/.test(value)) text.set('xml:space', 'preserve');
    cell.children.unshift(cell.make('is', {}, [text]));
    return;
  }
  writeResult(cell, value);
}

/** Sets the value beside a formula; a text result is a text, not a reference to one. */
export function writeResult(cell: XmlElement, value: CellValue): void {
  const present = cell.child('v');
  if (present) cell.remove(present);
  cell.set('t', typeOf(value));
  if (value === null) return;
  const made = cell.make('v').setText(valueText(value));
  const formula = cell.child('f');
  cell.children.splice(formula ? cell.children.indexOf(formula) + 1 : 0, 0, made);
}

/** Makes a `c` element a formula without a result yet; `formula` as the file writes it, without `=`. */
export function writeFormula(cell: XmlElement, formula: string): void {
  stripContent(cell);
  cell.children.unshift(cell.make('f').setText(formula));
}

function stripContent(cell: XmlElement): void {
  for (const local of ['f', 'v', 'is']) {
    const present = cell.child(local);
    if (present) cell.remove(present);
  }
  for (const attribute of ['t', 'cm', 'vm', 'ph']) cell.set(attribute, null);
}

function typeOf(value: CellValue): string | null {
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'b';
  return isCellError(value) ? 'e' : null;
}

function valueText(value: Exclude<CellValue, null>): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? encodeCellText(value) : String(value);
}
