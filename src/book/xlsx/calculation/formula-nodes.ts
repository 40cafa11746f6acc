import { blindFunctions, hasOddTextFormat, isComputable } from '../../../formula/computable';
import { isCustomFunction } from '../../../formula/custom-functions';
import { blockOf, type Block, type FormulaNode } from './dependencies';
import { usesOf, type FormulaUses, type IndexedFormula } from './formula-index';
import {
  mapFormula,
  qualifierText,
  writeReference,
  type FormulaReference,
} from '../../../formula/formula-text';
import type { Names } from '../parts/names';
import type { XlsxSheet } from '../parts/sheet';

/** Where formulas look names and sheets up. */
export interface Surroundings {
  /** Another text whenever names, or the order and names of sheets, are others. */
  readonly state: string;
  readonly sheets: readonly XlsxSheet[];
  readonly names: Names;
  /** Whether somebody answers custom functions. */
  readonly answered: boolean;
  placeOf(sheet: XlsxSheet): number;
  find(name: string): XlsxSheet | undefined;
  /** The blocks of a table, by a structured reference. */
  tableBlocks(reference: string): readonly Block[];
}

/** Finds out what a formula reads, through names as well. */
export function makeNode(sheet: XlsxSheet, formula: IndexedFormula, around: Surroundings): FormulaNode {
  const draft: Draft = {
    reads: [],
    names: new Set(),
    sheets: new Set(),
    blind: false,
    custom: false,
    clock: false,
    computable: !formula.array,
  };
  const expanded = expand(sheet, formula.text, formula.uses, around, draft, 0);
  return { sheet, formula, expanded: draft.computable ? expanded : null, ...draft };
}

interface Draft {
  readonly reads: Block[];
  readonly names: Set<string>;
  readonly sheets: Set<string>;
  blind: boolean;
  custom: boolean;
  /** Reads the time, which is another one at every calculation. */
  clock: boolean;
  computable: boolean;
}

/** Names within names go no deeper. */
const DEEPEST = 12;

function expand(
  sheet: XlsxSheet,
  text: string,
  uses: FormulaUses,
  around: Surroundings,
  draft: Draft,
  depth: number,
): string {
  if (uses.functions.some((name) => blindFunctions.has(name))) draft.blind = true;
  if (uses.functions.some(isCustomFunction)) draft.custom = true;
  if (uses.functions.includes('NOW')) draft.clock = true;
  // else every answer would be followed by another question
  if (draft.custom && draft.clock) draft.computable = false;
  const others = around.answered ? isCustomFunction : undefined;
  if (!isComputable(uses.functions, others) || hasOddTextFormat(text)) draft.computable = false;
  for (const structured of uses.structured) {
    draft.computable = false;
    draft.reads.push(...around.tableBlocks(structured));
  }
  return mapFormula(text, (token) => {
    if (token.kind === 'reference') return expandReference(token, sheet, around, draft);
    return expandName(token.name, token.qualifier?.sheet ?? null, sheet, around, draft, depth);
  });
}

function expandReference(
  reference: FormulaReference,
  sheet: XlsxSheet,
  around: Surroundings,
  draft: Draft,
): string | null {
  const { qualifier } = reference;
  if (!qualifier) {
    draft.reads.push(blockOf(reference, sheet));
    return null;
  }
  const target = qualifier.external ? undefined : around.find(qualifier.sheet);
  draft.sheets.add(qualifier.sheet.toLowerCase());
  if (!target) {
    draft.computable = false;
    return null;
  }
  if (qualifier.lastSheet !== null) {
    draft.computable = false;
    const from = around.sheets.indexOf(target);
    const last = around.find(qualifier.lastSheet);
    const to = last ? around.sheets.indexOf(last) : from;
    for (const one of around.sheets.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      draft.reads.push(blockOf(reference, one));
    }
    return null;
  }
  draft.reads.push(blockOf(reference, target));
  return writeReference({ ...qualifier, sheet: target.name }, reference.first, reference.last);
}

function expandName(
  name: string,
  of: string | null,
  sheet: XlsxSheet,
  around: Surroundings,
  draft: Draft,
  depth: number,
): string | null {
  draft.names.add(name.toLowerCase());
  const scope = of === null ? sheet : around.find(of);
  const local = scope ? around.names.get(around.placeOf(scope), name) : null;
  const formula = local ?? around.names.get(null, name);
  if (formula === null || depth >= DEEPEST) {
    draft.computable = false;
    return null;
  }
  const text = formula.slice(1);
  const uses = usesOf(text);
  const relative = uses.references.some(isRelative);
  if (relative) draft.computable = false;
  const expanded = expand(scope ?? sheet, text, uses, around, draft, depth + 1);
  if (uses.references.length === 1 && uses.references[0]?.text === text)
    return qualified(expanded, scope ?? sheet);
  return `(${expanded})`;
}

/** A name without a sheet means the sheet of its scope. */
function qualified(reference: string, sheet: XlsxSheet): string {
  if (reference.includes('!')) return reference;
  return qualifierText({ sheet: sheet.name, lastSheet: null, external: false }) + reference;
}

function isRelative({ first, last }: FormulaReference): boolean {
  return [first, last ?? first].some(
    (corner) => (corner.row !== null && !corner.rowAbsolute) || (corner.col !== null && !corner.colAbsolute),
  );
}
