import { columnIndex } from '../../address';
import { BookFailure } from '../../shell';
import {
  scanFormula,
  shiftFormula,
  type FormulaName,
  type FormulaReference,
} from '../../../formula/formula-text';
import { functionName } from '../../../formula/future-functions';
import type { XlsxSheet } from '../parts/sheet';
import { unescapeXml } from '../xml/xml-text';

/** A formula of a sheet, as the file writes it (without `=`), with what it speaks of. */
export interface IndexedFormula {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  /** An array formula or a data table: it fills more cells than its own. */
  readonly array: boolean;
  readonly uses: FormulaUses;
}

export interface FormulaUses {
  readonly references: readonly FormulaReference[];
  readonly names: readonly FormulaName[];
  /** Upper case, as they are typed: without prefixes of the file. */
  readonly functions: readonly string[];
  /** `Table1[…]`, as it stands. */
  readonly structured: readonly string[];
}

/** The formulas of every sheet; read again only where a sheet was edited. */
export class FormulaIndex {
  private readonly known = new WeakMap<XlsxSheet, { version: number; formulas: readonly IndexedFormula[] }>();

  of(sheet: XlsxSheet): readonly IndexedFormula[] {
    const { version } = sheet.part;
    const known = this.known.get(sheet);
    if (known?.version === version) return known.formulas;
    const formulas = read(sheet);
    this.known.set(sheet, { version, formulas });
    return formulas;
  }
}

/** Whether a sheet holds a formula of which `is` holds, told without cutting formulas apart; maybe more where it is not parsed. */
export function holdsFormula(sheet: XlsxSheet, is: (formula: string) => boolean): boolean {
  if (!sheet.part.isParsed) {
    const held = is(sheet.part.text);
    sheet.part.release();
    return held;
  }
  for (const { cells } of sheet.grid.rows) {
    for (const cell of cells.values()) {
      const formula = cell.child('f');
      if (formula && is(formula.text)) return true;
    }
  }
  return false;
}

/** A sheet that nobody touched may be damaged: it is saved as it is, and its formulas are not known. */
function read(sheet: XlsxSheet): readonly IndexedFormula[] {
  if (sheet.part.isParsed) return fromTree(sheet);
  try {
    const formulas = fromText(sheet.part.text);
    sheet.part.release();
    return formulas ?? fromTree(sheet);
  } catch (error) {
    if (error instanceof BookFailure) return [];
    throw error;
  }
}

/** What a formula speaks of. */
export function usesOf(formula: string): FormulaUses {
  const references: FormulaReference[] = [];
  const names: FormulaName[] = [];
  const functions: string[] = [];
  const structured: string[] = [];
  for (const token of scanFormula(formula)) {
    if (token.kind === 'reference') references.push(token);
    else if (token.kind === 'name') names.push(token);
    else if (token.kind === 'function') functions.push(functionName(token.text));
    else if (token.kind === 'structured') structured.push(token.text);
  }
  return { references, names, functions, structured };
}

function fromTree(sheet: XlsxSheet): IndexedFormula[] {
  const formulas: IndexedFormula[] = [];
  for (const { index: row, cells } of sheet.grid.rows) {
    for (const [col, cell] of cells) {
      const element = cell.child('f');
      if (!element) continue;
      const text = sheet.formulas.at(row, col, cell) ?? '';
      const array = element.get('t') === 'array' || element.get('t') === 'dataTable';
      if (text !== '' || array) formulas.push({ row, col, text, array, uses: usesOf(text) });
    }
  }
  return formulas;
}

const FORMULA = /<((?:[\w.-]+:)?)c(\s[^>]*)>\s*<\1f((?:\s[^>]*)?)>([^<]*)/g;
const ANY_FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/** The same without a tree, which is much faster; null where the text is unusual (CDATA, comments, missing addresses). */
function fromText(text: string): IndexedFormula[] | null {
  if (!ANY_FORMULA.test(text)) return [];
  if (text.includes('<!')) return null;
  const formulas: IndexedFormula[] = [];
  const masters = new Map<string, { row: number; col: number; text: string }>();
  for (const [, , cell = '', attributes = '', raw = ''] of text.matchAll(FORMULA)) {
    const address = /\sr\s*=\s*["']([A-Z]{1,3})(\d+)["']/.exec(cell);
    if (!address?.[1] || !address[2]) return null;
    const row = Number(address[2]) - 1;
    const col = columnIndex(address[1]);
    const type = /\st\s*=\s*["'](\w+)["']/.exec(attributes)?.[1];
    const array = type === 'array' || type === 'dataTable';
    let formula = attributes.endsWith('/') ? '' : unescapeXml(raw);
    if (type === 'shared') {
      const group = /\ssi\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? '';
      const master = masters.get(group);
      if (formula !== '') masters.set(group, { row, col, text: formula });
      else if (master) formula = shiftFormula(master.text, row - master.row, col - master.col);
      else return null;
    }
    if (formula !== '' || array) formulas.push({ row, col, text: formula, array, uses: usesOf(formula) });
  }
  return formulas;
}
