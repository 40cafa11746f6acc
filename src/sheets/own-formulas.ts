import { cellAddress } from '../book/address';
import type { FormulaCell } from '../checks';
import { ownForm } from '../formats/own-form';
import { fieldOf } from '../plan';
import { calculationSheetName } from './calculation-sheet';
import type { PlanReading } from './read-plan';
import { readText } from './read-value';
import type { NamedCell } from './sheet-reader';

/** How many cells of a field are formulas, of those that are filled, before one that is typed counts as typed over. */
const fewest = 3;
const usual = 0.6;

interface Filled {
  readonly measure: number;
  readonly cell: NamedCell;
}

/**
 * Cells of a city's own form that most sheets have as a formula (grades, numbers, names that are looked up) and that somebody has
 * typed over. Rates are told with their figures (`ownRates`).
 */
export function ownFormulas({ format, measures }: PlanReading): FormulaCell[] {
  if (format.id !== ownForm.id) return [];
  const byField = new Map<string, Filled[]>();
  measures.forEach(({ prefix, cells }, measure) => {
    // rows of one table have no sheets to be compared with
    if (prefix.startsWith('行')) return;
    for (const [name, cell] of cells) {
      if (readText(cell) === '' || fieldOf(name)?.kind === 'rate') continue;
      byField.set(name, [...(byField.get(name) ?? []), { measure, cell }]);
    }
  });
  return [...byField].flatMap(([name, filled]) => typedOver(name, filled));
}

function typedOver(name: string, filled: readonly Filled[]): FormulaCell[] {
  const field = fieldOf(name);
  const formulas = mostOfOneKind(filled.filter(({ cell }) => cell.formula !== null));
  if (!field || formulas.length < fewest || formulas.length < filled.length * usual) return [];
  return filled
    .filter(({ cell }) => cell.formula === null)
    .map(({ measure, cell }) => ({
      measure,
      field,
      expected: formulaAt(formulas, cell),
      actual: null,
      constant: readText(cell),
    }));
}

/** Those that differ in rows alone; a formula that shows another sheet on every sheet (last year's) is none that all should have. */
function mostOfOneKind(formulas: readonly Filled[]): readonly Filled[] {
  const kinds = new Map<string, Filled[]>();
  for (const one of formulas) {
    const formula = one.cell.formula ?? '';
    if (formula.includes(calculationSheetName)) continue;
    const kind = formula.replace(/(?<![\w'])(\$?[A-Z]{1,3}\$?)\d+/gu, '$1');
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()].reduce<readonly Filled[]>((a, b) => (b.length > a.length ? b : a), []);
}

/** The formula that other sheets have at this very place; else one that shows what the others have. */
function formulaAt(formulas: readonly Filled[], { place }: NamedCell): string {
  const same = formulas.filter(({ cell }) => cellAddress(cell.place) === cellAddress(place));
  return (same[0] ?? formulas[0])?.cell.formula ?? '';
}
