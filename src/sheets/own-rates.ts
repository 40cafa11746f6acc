import { isCellError } from '../book/cell';
import { parseArea } from '../book/address';
import type { OwnRate } from '../checks';
import { ownForm } from '../formats/own-form';
import { fieldName, fieldOf, type FieldRef } from '../plan';
import { fromCell, readQuantity } from '../quantity';
import type { MeasureCells } from './read-measure';
import type { PlanReading } from './read-plan';
import { readText } from './read-value';
import type { NamedCell } from './sheet-reader';

type RateRef = OwnRate['field'];

interface RateCell {
  readonly measure: number;
  readonly field: RateRef;
  readonly cell: NamedCell;
  readonly source: MeasureCells;
}

/** The share of a form's rates that are formulas from which on a typed one is one typed over. */
const usual = 0.6;

/** Rates of a city's own form that its targets and actuals do not give, and those that were typed over a formula. */
export function ownRates(reading: PlanReading): OwnRate[] {
  if (reading.format.id !== ownForm.id) return [];
  const rates = reading.measures.flatMap((source, measure) => rateCells(source, measure));
  const filled = rates.filter(({ cell }) => shownRate(cell) !== null);
  const formulas = filled.filter(({ cell }) => cell.formula !== null);
  const form: UsualForm = {
    areFormulas: filled.length > 2 && formulas.length >= filled.length * usual,
    readOwn: formulas.length > 2 && formulas.filter(readsItsYear).length >= formulas.length * usual,
    lastYear: reading.plan.settings.years.at(-1) ?? '',
  };
  const found = rates.flatMap((one): JudgedRate | readonly [] => broken(one) ?? judged(one, form) ?? []);
  return found.map((one) => (isMeant(one, found) ? { ...one, state: 'final' } : one));
}

interface JudgedRate extends OwnRate {
  /** It is what the target of the last year gives. */
  readonly byLast?: boolean;
}

/** All years of an indicator by one and the same target are no formula that was drawn too far. */
function isMeant(
  { state, measure, field, formula, byLast = false }: JudgedRate,
  found: readonly JudgedRate[],
): boolean {
  const target = (text: string): string | undefined => /\/\s*(\$[A-Z]{1,3}\$\d+)/u.exec(text)?.[1];
  const own = target(formula);
  return (
    byLast &&
    state === 'elsewhere' &&
    own !== undefined &&
    found.filter(
      (one) =>
        one.measure === measure && one.field.indicator === field.indicator && target(one.formula) === own,
    ).length > 1
  );
}

/** How a form has most of its rates. */
interface UsualForm {
  readonly areFormulas: boolean;
  /** Its formulas take the target of the same year. */
  readonly readOwn: boolean;
  readonly lastYear: string;
}

function readsItsYear({ field, cell, source }: RateCell): boolean {
  const { indicator, year } = field;
  const at = (ref: FieldRef): NamedCell | undefined => source.cells.get(fieldName(ref));
  return (
    cell.formula !== null &&
    readsOwn(cell.formula, at({ kind: 'actual', indicator, year }), [at({ kind: 'target', indicator, year })])
  );
}

/** Errors that stay when the figures are filled in; a division by an empty cell goes by itself. */
function broken({ measure, field, cell, source }: RateCell): OwnRate | null {
  if (!isCellError(cell.value)) return null;
  const { error } = cell.value;
  const at = (ref: FieldRef): string => readText(source.cells.get(fieldName(ref)));
  const { indicator, year } = field;
  const actual = at({ kind: 'actual', indicator, year });
  const target = at({ kind: 'target', indicator, year }) || at({ kind: 'finalTarget', indicator });
  if (error === '#DIV/0!' && (actual === '' || target === '')) return null;
  return {
    ...{ measure, field, state: 'broken', shown: error, formula: cell.formula ?? '', expected: '' },
    ...{ target: target || '－', actual: actual || '－' },
  };
}

function rateCells(source: MeasureCells, measure: number): RateCell[] {
  return [...source.cells].flatMap(([name, cell]): RateCell[] => {
    const field = fieldOf(name);
    if (field?.kind !== 'rate' || !('year' in field)) return [];
    return [{ measure, field: { kind: 'rate', indicator: field.indicator, year: field.year }, cell, source }];
  });
}

function judged(
  { measure, field, cell, source }: RateCell,
  { areFormulas, readOwn, lastYear }: UsualForm,
): JudgedRate | null {
  const { indicator, year } = field;
  const at = (ref: FieldRef): NamedCell | undefined => source.cells.get(fieldName(ref));
  const actual = at({ kind: 'actual', indicator, year });
  const targets = [at({ kind: 'target', indicator, year }), at({ kind: 'finalTarget', indicator })].filter(
    (one) => one !== undefined && readText(one) !== '',
  );
  const rate = shownRate(cell);
  if (!rate) return null;
  const told = {
    ...{ measure, field, shown: rate.text, formula: cell.formula ?? '' },
    ...{ target: readText(targets[0]) || '－', actual: readText(actual) || '－', expected: '' },
  };
  const result = numberOf(actual);
  const baseline = numberOf(at({ kind: 'baseline', indicator }));
  const goals = targets.map(numberOf).filter((one) => one !== null);
  if (result === null || goals.length === 0) {
    // a formula over empty cells gives 0
    if (rate.value === 0 || (cell.formula !== null && readText(actual) === '')) return null;
    return readText(actual) === '' || targets.length === 0 ? { ...told, state: 'no-figures' } : null;
  }
  const ways = goals.flatMap((goal) => waysOf(goal, result, baseline));
  const tolerance = rate.step * 1.01;
  const first = ways[0];
  if (first === undefined) return null;
  if (ways.some((way) => Math.abs(way - rate.value) <= tolerance))
    return cell.formula === null && areFormulas ? { ...told, state: 'replaced' } : null;
  const expected = `${(first * 100).toFixed(1)}%`;
  const last = numberOf(at({ kind: 'target', indicator, year: lastYear }));
  if (
    last !== null &&
    waysOf(last, result, baseline).some((way) => Math.abs(way - rate.value) <= tolerance)
  ) {
    // one formula among those that take the target of the year was drawn too far
    const isSlip = cell.formula !== null && readOwn && !readsOwn(cell.formula, actual, targets);
    return { ...told, state: isSlip ? 'elsewhere' : 'final', expected, byLast: true };
  }
  if (cell.formula === null) return { ...told, state: 'typed', expected };
  return { ...told, expected, state: readsOwn(cell.formula, actual, targets) ? 'formula' : 'elsewhere' };
}

/** In which ways a rate is calculated: 実績÷目標, 目標÷実績, the complement, the change from the baseline. */
function waysOf(target: number, actual: number, baseline: number | null): number[] {
  return [
    ...(target === 0 ? [] : [actual / target]),
    ...(actual === 0 ? [] : [target / actual]),
    ...(target === 0 ? [] : [2 - actual / target]),
    ...(baseline === null || target === baseline ? [] : [(actual - baseline) / (target - baseline)]),
    ...(target === actual ? [1] : []),
  ];
}

/** The rate that a cell shows as a ratio, and the step of its last digit. */
function shownRate(
  cell: NamedCell,
): { readonly value: number; readonly step: number; readonly text: string } | null {
  const { value, numberFormat } = cell;
  if (value === null || typeof value === 'boolean' || isCellError(value) || value === '') return null;
  const text = typeof value === 'number' ? (fromCell(value, numberFormat)?.text ?? '') : value;
  const decimals = /\.(\d+)/u.exec(text.normalize('NFKC'))?.[1]?.length ?? 0;
  const isPercent = /[%％]/u.test(text);
  if (typeof value === 'number') {
    if (isPercent) return { value: ratio(value, text), step: 10 ** (-decimals - 2), text };
    // 95.2 under 達成率（％）, or 0.952
    return Math.abs(value) > 3
      ? { value: value / 100, step: 10 ** (-decimals - 2), text }
      : {
          value,
          step: Math.max(10 ** -decimals, 0.001),
          text: decimals > 2 ? `${(value * 100).toFixed(1)}%` : text,
        };
  }
  const quantity = readQuantity(text);
  if (quantity.kind !== 'number') return null;
  const number = quantity.number.valueOf();
  return { value: isPercent || number > 3 ? number / 100 : number, step: 10 ** (-decimals - 2), text };
}

/** What a cell holds that shows a percentage: `0%` scales it, `0"％"` shows the number as it is. */
function ratio(value: number, text: string): number {
  const shown = readQuantity(text);
  if (shown.kind !== 'number') return value;
  const number = shown.number.valueOf();
  return Math.abs(value - number) < Math.abs(value * 100 - number) ? value / 100 : value;
}

function numberOf(cell: NamedCell | undefined): number | null {
  if (!cell || cell.value === null || isCellError(cell.value)) return null;
  if (typeof cell.value === 'number') return cell.value;
  const quantity = readQuantity(String(cell.value));
  return quantity.kind === 'number' ? quantity.number.valueOf() : null;
}

/** Whether a formula reads the actual and a target of its own indicator and year. */
function readsOwn(
  formula: string,
  actual: NamedCell | undefined,
  targets: readonly (NamedCell | undefined)[],
): boolean {
  const areas = [...formula.matchAll(/(?<![\w!'])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu)].flatMap(
    ([text]) => parseArea(text) ?? [],
  );
  const reads = (cell: NamedCell | undefined): boolean =>
    cell !== undefined &&
    areas.some(
      ({ row, col, rows, cols }) =>
        cell.place.row >= row &&
        cell.place.row < row + rows &&
        cell.place.col >= col &&
        cell.place.col < col + cols,
    );
  return areas.length === 0 || (reads(actual) && targets.some(reads));
}
