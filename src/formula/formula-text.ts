import { columnIndex, columnName, quoteSheetName } from '../book/address';

/** One end of a reference; a missing row or column is that of a whole column or row. Counted from 0. */
export interface ReferenceCorner {
  readonly row: number | null;
  readonly col: number | null;
  readonly rowAbsolute: boolean;
  readonly colAbsolute: boolean;
}

/** `Sheet!A1`, `A1:B2`, `$A:$C`, `2:3`: a reference in a formula. */
export interface FormulaReference {
  readonly kind: 'reference';
  /** As it stands in the formula, the sheet included. */
  readonly text: string;
  /** Null for the formula's own sheet; `book` for one in another file. */
  readonly qualifier: Qualifier | null;
  readonly first: ReferenceCorner;
  /** Null for a single cell. */
  readonly last: ReferenceCorner | null;
}

export interface Qualifier {
  readonly sheet: string;
  /** The other end of `Sheet1:Sheet3!A1`. */
  readonly lastSheet: string | null;
  readonly external: boolean;
}

/** A name, with the sheet that it is asked of. */
export interface FormulaName {
  readonly kind: 'name';
  readonly text: string;
  readonly qualifier: Qualifier | null;
  readonly name: string;
}

export type FormulaToken =
  | FormulaReference
  | FormulaName
  | { readonly kind: 'function' | 'structured' | 'text'; readonly text: string };

/** Cuts a formula (without its `=`) into references, names, functions and the rest; joined, the texts give the formula. */
export function scanFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let i = 0;
  while (i < formula.length) {
    const token = readToken(formula, i);
    tokens.push(token);
    i += token.text.length;
  }
  return tokens;
}

/** The formula with its references and names changed; a change to `null` leaves the token. */
export function mapFormula(
  formula: string,
  change: (token: FormulaReference | FormulaName) => string | null,
): string {
  return scanFormula(formula)
    .map((token) =>
      token.kind === 'reference' || token.kind === 'name' ? (change(token) ?? token.text) : token.text,
    )
    .join('');
}

/** What a formula at one cell reads as at another, so many rows and columns off: relative references move. */
export function shiftFormula(formula: string, rows: number, cols: number): string {
  if (rows === 0 && cols === 0) return formula;
  return mapFormula(formula, (token) => {
    if (token.kind === 'name') return null;
    const first = moved(token.first, rows, cols);
    const last = token.last && moved(token.last, rows, cols);
    if (!first || (token.last && !last)) return qualifierText(token.qualifier) + '#REF!';
    return writeReference(token.qualifier, first, last);
  });
}

/** Whether a formula can name a sheet at all: most cannot, and taking them apart costs more than looking for the name. */
export function maySpeakOf(formula: string, sheet: string): boolean {
  if (!formula.includes('!')) return false;
  return formula.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());
}

/** The formula after a sheet has another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  if (!maySpeakOf(formula, from)) return formula;
  const old = from.toLowerCase();
  return mapFormula(formula, (token) => {
    const { qualifier } = token;
    if (!qualifier || qualifier.external) return null;
    const first = qualifier.sheet.toLowerCase() === old;
    const last = qualifier.lastSheet?.toLowerCase() === old;
    if (!first && !last) return null;
    const changed = {
      ...qualifier,
      sheet: first ? to : qualifier.sheet,
      lastSheet: last ? to : qualifier.lastSheet,
    };
    return qualifierText(changed) + withoutQualifier(token.text);
  });
}

/** The formula with every sheet name quoted. */
export function quoteSheets(formula: string): string {
  return mapFormula(formula, (token) =>
    token.qualifier ? qualifierText(token.qualifier) + withoutQualifier(token.text) : null,
  );
}

/** `'計画 1'!$A$1:B2`. */
export function writeReference(
  qualifier: Qualifier | null,
  first: ReferenceCorner,
  last: ReferenceCorner | null,
): string {
  return qualifierText(qualifier) + cornerText(first) + (last ? ':' + cornerText(last) : '');
}

/** `'計画 1'!`, quoted always; empty without a sheet. */
export function qualifierText(qualifier: Qualifier | null): string {
  if (!qualifier) return '';
  const names = qualifier.lastSheet === null ? qualifier.sheet : `${qualifier.sheet}:${qualifier.lastSheet}`;
  return quoteSheetName(names) + '!';
}

/** The last row and column of a sheet, counted from 0. */
export const lastCell = { row: 1_048_575, col: 16_383 } as const;

const quotedText = /"(?:[^"]|"")*"?/y;
const quotedSheet = /'((?:[^']|'')*)'!/y;
const plainSheet = /((?:\[[^\][]*\])?[\p{L}\p{N}_.\\?$]+(?::[\p{L}\p{N}_.\\?]+)?)!/uy;
const errorValue = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/iy;
const cellRange =
  /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(\\?!])/iuy;
const columnRange = /(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(\\?!])/iuy;
const rowRange = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(\\?!])/uy;
const numeral = /\d+\.?\d*(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?/iy;
const wordStart = /[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*/uy;

function readToken(formula: string, at: number): FormulaToken {
  const text = match(quotedText, formula, at);
  if (text) return { kind: 'text', text: text[0] };
  const quoted = match(quotedSheet, formula, at);
  if (quoted?.[1] !== undefined) {
    return readQualified(formula, at, quoted[0], readQualifier(quoted[1].replace(/''/g, "'")));
  }
  const error = match(errorValue, formula, at);
  if (error) return { kind: 'text', text: error[0] };
  const plain = match(plainSheet, formula, at);
  if (plain?.[1] !== undefined) return readQualified(formula, at, plain[0], readQualifier(plain[1]));
  if (formula[at] === '[') return { kind: 'structured', text: formula.slice(at, endOfBrackets(formula, at)) };
  return readReference(formula, at, null, at) ?? readWord(formula, at, null, at);
}

function readQualified(formula: string, at: number, sheet: string, qualifier: Qualifier): FormulaToken {
  const after = at + sheet.length;
  const error = match(errorValue, formula, after);
  if (error) return { kind: 'text', text: sheet + error[0] };
  return readReference(formula, after, qualifier, at) ?? readWord(formula, after, qualifier, at);
}

function readReference(
  formula: string,
  at: number,
  qualifier: Qualifier | null,
  start: number,
): FormulaReference | null {
  const found =
    readCells(match(cellRange, formula, at)) ??
    readColumns(match(columnRange, formula, at)) ??
    readRows(match(rowRange, formula, at));
  if (!found || !inside(found.first) || (found.last && !inside(found.last))) return null;
  const text = formula.slice(start, at + found.length);
  return { kind: 'reference', text, qualifier, first: found.first, last: found.last };
}

interface Found {
  readonly length: number;
  readonly first: ReferenceCorner;
  readonly last: ReferenceCorner | null;
}

function readCells(found: RegExpExecArray | null): Found | null {
  if (!found) return null;
  const last = found[6] === undefined ? null : corner(found[5], found[6], found[7], found[8]);
  return { length: found[0].length, first: corner(found[1], found[2], found[3], found[4]), last };
}

function readColumns(found: RegExpExecArray | null): Found | null {
  if (!found) return null;
  return {
    length: found[0].length,
    first: corner(found[1], found[2], '', undefined),
    last: corner(found[3], found[4], '', undefined),
  };
}

function readRows(found: RegExpExecArray | null): Found | null {
  if (!found) return null;
  return {
    length: found[0].length,
    first: corner('', undefined, found[1], found[2]),
    last: corner('', undefined, found[3], found[4]),
  };
}

function corner(
  colDollar: string | undefined,
  col: string | undefined,
  rowDollar: string | undefined,
  row: string | undefined,
): ReferenceCorner {
  return {
    row: row === undefined ? null : Number(row) - 1,
    col: col === undefined ? null : columnIndex(col),
    rowAbsolute: rowDollar === '$',
    colAbsolute: colDollar === '$',
  };
}

function readWord(formula: string, at: number, qualifier: Qualifier | null, start: number): FormulaToken {
  const number = qualifier ? null : match(numeral, formula, at);
  if (number) return { kind: 'text', text: number[0] };
  const word = match(wordStart, formula, at);
  if (!word) return { kind: 'text', text: formula.slice(start, Math.max(at, start + 1)) };
  const end = at + word[0].length;
  const text = formula.slice(start, end);
  if (formula[end] === '(') return { kind: 'function', text };
  if (formula[end] === '[')
    return { kind: 'structured', text: formula.slice(start, endOfBrackets(formula, end)) };
  if (!qualifier && /^(true|false)$/i.test(word[0])) return { kind: 'text', text };
  return { kind: 'name', text, qualifier, name: word[0] };
}

function readQualifier(text: string): Qualifier {
  const external = /^(?:.*\\)?\[[^\]]*\]/.test(text);
  const colon = external ? -1 : text.indexOf(':');
  return colon < 0
    ? { sheet: text, lastSheet: null, external }
    : { sheet: text.slice(0, colon), lastSheet: text.slice(colon + 1), external };
}

function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const character = formula[i];
    if (character === "'") i++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return i + 1;
  }
  return formula.length;
}

function inside({ row, col }: ReferenceCorner): boolean {
  return (row === null || (row >= 0 && row <= lastCell.row)) && (col === null || col <= lastCell.col);
}

function moved(corner: ReferenceCorner, rows: number, cols: number): ReferenceCorner | null {
  const row = corner.row === null || corner.rowAbsolute ? corner.row : corner.row + rows;
  const col = corner.col === null || corner.colAbsolute ? corner.col : corner.col + cols;
  if (
    (row !== null && (row < 0 || row > lastCell.row)) ||
    (col !== null && (col < 0 || col > lastCell.col))
  ) {
    return null;
  }
  return { ...corner, row, col };
}

function cornerText({ row, col, rowAbsolute, colAbsolute }: ReferenceCorner): string {
  const colText = col === null ? '' : (colAbsolute ? '$' : '') + columnName(col);
  return colText + (row === null ? '' : (rowAbsolute ? '$' : '') + String(row + 1));
}

function withoutQualifier(text: string): string {
  return text.slice(text.lastIndexOf('!') + 1);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
