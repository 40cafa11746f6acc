import { scanFormula } from '../formula/formula-text';
import type { FigureCell } from './figure-cell';
import type { TableReading } from './figures';
import { compareYears } from '../quantity';
import type { Box, View } from './view';

/**
 * The tables of a sheet together: figures that one shows of another by a formula are left out there, and an actual beside the
 * one target of a plan, of a year before all that are reported elsewhere, is the baseline.
 */
export function together(view: View, tables: readonly TableReading[]): TableReading[] {
  const read = tables.filter(({ kind }) => kind === 'indicators');
  if (read.length < 2) return [...tables];
  const own = new Map<Box, TableReading>();
  for (const table of read)
    for (const { box, kind } of figuresOf(table)) if (box && kind !== null) own.set(box, table);
  const plain = tables.map((table) =>
    withFigures(table, (figure) => {
      const source = figure.box && shownAgain(view, figure.box);
      const elsewhere = source ? own.get(source) : undefined;
      return elsewhere && elsewhere !== table ? null : figure;
    }),
  );
  return plain.map((table) => {
    const only = onlyActual(table);
    if (only === null || !plain.some((other) => other !== table && isLater(other, only))) return table;
    return withFigures(table, (figure) =>
      figure.kind === 'actual' ? { ...figure, kind: 'baseline' } : figure,
    );
  });
}

/** The cell that a formula shows again: `=I12`, `=IF(I12="","",I12)`; null for formulas that calculate. */
export function shownAgain(view: View, { formula, value, text }: Box): Box | null {
  if (formula === null) return null;
  const cells = new Set<string>();
  let source: Box | null = null;
  for (const token of scanFormula(formula.slice(1))) {
    if (token.kind === 'function' && !/^(?:IF|T|N|TRIM)\(?$/iu.test(token.text.trim())) return null;
    if (token.kind !== 'reference') continue;
    const { row, col } = token.first;
    if (token.qualifier !== null || token.last !== null || row === null || col === null) return null;
    cells.add(`${String(row)} ${String(col)}`);
    source = view.mirrored ? view.boxAt(col, row) : view.boxAt(row, col);
  }
  if (cells.size !== 1 || !source) return null;
  return source.value === value || source.text === text ? source : null;
}

function figuresOf({ indicators }: TableReading): FigureCell[] {
  return indicators.flatMap(({ figures }) => figures);
}

function withFigures(table: TableReading, change: (figure: FigureCell) => FigureCell | null): TableReading {
  return {
    ...table,
    indicators: table.indicators.map((one) => ({
      ...one,
      figures: one.figures.flatMap((figure) => change(figure) ?? []),
    })),
  };
}

/** The year of a table's actuals where it has those of one year alone, and targets of later ones. */
function onlyActual(table: TableReading): string | null {
  const figures = figuresOf(table);
  const years = new Set(
    figures.flatMap(({ kind, year }) => (kind === 'actual' && year !== null ? [year] : [])),
  );
  const [year] = years;
  if (years.size !== 1 || year === undefined || figures.some(({ kind }) => kind === 'baseline')) return null;
  const targets = figures.filter(({ kind }) => kind === 'target' || kind === 'finalTarget');
  return targets.length > 0 && targets.every((one) => one.year !== null && compareYears(one.year, year) > 0)
    ? year
    : null;
}

/** Whether a table reports years of which all are later. */
function isLater(table: TableReading, year: string): boolean {
  const actuals = figuresOf(table).filter(({ kind }) => kind === 'actual');
  return actuals.length > 0 && actuals.every((one) => one.year !== null && compareYears(one.year, year) > 0);
}
