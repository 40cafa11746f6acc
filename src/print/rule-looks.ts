import type { Area, CellValue } from '../book/cell';
import { hasOddTextFormat, isComputable } from '../formula/computable';
import { compute, type ReadSheet } from '../formula/engine';
import { mapFormula, scanFormula, shiftFormula, writeReference } from '../formula/formula-text';
import type { ContentConditional } from '../book/sheet-content';
import type { BookSnapshot } from '../book/snapshot';
import type { PrintSheet } from './print-sheet';

/** Fill and colour of letters that conditional formatting gives a cell. */
interface RuleLook {
  readonly fill?: string;
  readonly color?: string;
}

type SheetValues = (sheet: string) => ReadonlyMap<string, CellValue>;

/** Cells of rules that are computed at once: the engine forgets more formulas than these. */
const atOnce = 8_000;
/** Cells of rules that are computed in all; rules beyond are left out, and told. */
const mostCells = 60_000;

/**
 * A sheet with the colours that its rules of conditional formatting give its cells now, computed over the other sheets of
 * `book` too. Rules that use functions or names which cannot be computed here are counted, not guessed.
 */
export function withRules(sheet: PrintSheet, book: BookSnapshot): PrintSheet {
  if (!sheet.conditionals) return sheet;
  const { looks, unknown } = ruleLooks(sheet, sheet.conditionals, book);
  return {
    ...sheet,
    styleAt: (row, col) => {
      const style = sheet.styleAt(row, col);
      const look = looks.get(`${row},${col}`);
      if (!look) return style;
      const font = look.color === undefined ? {} : { font: { ...style?.font, color: look.color } };
      if (look.fill === undefined) return { ...style, ...font };
      const { pattern: _, ...solid } = style ?? {};
      return { ...solid, ...font, fill: look.fill };
    },
    unknownRules: unknown,
  };
}

function ruleLooks(
  sheet: PrintSheet,
  rules: readonly ContentConditional[],
  book: BookSnapshot,
): { looks: ReadonlyMap<string, RuleLook>; unknown: number } {
  const looks = new Map<string, RuleLook>();
  const tasks: Task[] = [];
  let unknown = 0;
  for (const rule of rules) {
    const formula = readable(rule.formula.replace(/^=/, ''), sheet.name, book);
    const cells = formula === null ? [] : cellsOf(rule.area, sheet);
    if (formula === null || tasks.length + cells.length > mostCells) unknown++;
    else
      for (const { row, col } of cells) {
        const moved = shiftFormula(formula, row - rule.area.row, col - rule.area.col);
        tasks.push({ rule, row, col, formula: moved });
      }
  }
  const values = valuesIn(sheet, book);
  for (let first = 0; first < tasks.length; first += atOnce) {
    const part = tasks.slice(first, first + atOnce);
    truthOf(part, values).forEach((holds, i) => {
      const task = part[i];
      if (!task || !holds) return;
      const key = `${task.row},${task.col}`;
      const { fill, color } = task.rule;
      // the first rule in priority decides
      looks.set(key, {
        ...(fill === undefined ? {} : { fill }),
        ...(color === undefined ? {} : { color }),
        ...looks.get(key),
      });
    });
  }
  return { looks, unknown };
}

/** What the sheets hold; of the printed one what is printed. */
function valuesIn(sheet: PrintSheet, book: BookSnapshot): SheetValues {
  return (name) => {
    if (name.toLowerCase() === sheet.name.toLowerCase())
      return new Map(sheet.cells.map(({ row, col }) => [`${row},${col}`, sheet.value(row, col)]));
    const grid = book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase())?.grid;
    return new Map(
      grid?.values.flatMap((line, i) =>
        line.map((value, j) => [`${grid.area.row + i},${grid.area.col + j}`, value] as const),
      ),
    );
  };
}

interface Task {
  readonly rule: ContentConditional;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

/** The formula with every reference on its sheet and without names; null when it cannot be computed here. */
function readable(formula: string, sheet: string, book: BookSnapshot, depth = 0): string | null {
  const tokens = scanFormula(formula);
  const functions = tokens.flatMap(({ kind, text }) =>
    kind === 'function' ? [text.replace(/\($/, '').trim().toUpperCase()] : [],
  );
  if (!isComputable(functions) || hasOddTextFormat(formula) || depth > 4) return null;
  let known = tokens.every(({ kind }) => kind !== 'structured');
  const own = { sheet, lastSheet: null, external: false };
  const text = mapFormula(formula, (token) => {
    if (token.qualifier && (token.qualifier.external || token.qualifier.lastSheet !== null)) known = false;
    if (token.kind === 'reference') return writeReference(token.qualifier ?? own, token.first, token.last);
    const meant = /^(true|false)$/i.test(token.name)
      ? token.name
      : namedIn(token.name, token.qualifier?.sheet ?? sheet, book, depth);
    if (meant === null) known = false;
    return meant;
  });
  return known ? text : null;
}

function namedIn(name: string, sheet: string, book: BookSnapshot, depth: number): string | null {
  const same = (one: { readonly name: string }): boolean => one.name.toLowerCase() === name.toLowerCase();
  const scope = book.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase());
  const found = scope?.names.find(same) ?? book.names.find(same);
  const text = found ? readable(found.refersTo.replace(/^=/, ''), sheet, book, depth + 1) : null;
  return text === null ? null : /^'[^']*'![$A-Z0-9:]+$/.test(text) ? text : `(${text})`;
}

/** The cells of a rule; of whole rows and columns those that the sheet has. */
function cellsOf({ row, col, rows, cols }: Area, { cells }: PrintSheet): { row: number; col: number }[] {
  const lastRow = cells.reduce((last, cell) => Math.max(last, cell.row), 0);
  const lastCol = cells.reduce((last, cell) => Math.max(last, cell.col), 0);
  const found: { row: number; col: number }[] = [];
  for (let r = row; r < Math.min(row + rows, lastRow + 1); r++)
    for (let c = col; c < Math.min(col + cols, lastCol + 1); c++) found.push({ row: r, col: c });
  return found;
}

/** Whether each formula gives a truth or a number other than 0. */
function truthOf(tasks: readonly Task[], values: SheetValues): boolean[] {
  const names = new Set<string>();
  for (const { formula } of tasks)
    for (const token of scanFormula(formula))
      if (token.kind === 'reference' && token.qualifier) names.add(token.qualifier.sheet);
  const formulas = tasks.map(({ formula }, key) => ({ key, row: key, col: 0, text: formula }));
  const results = compute<number>([
    { sheet: readSheet(' ', new Map()), formulas },
    ...[...names].map((name) => ({ sheet: readSheet(name, values(name)), formulas: [] })),
  ]);
  return tasks.map((_, key) => {
    const result = results.get(key);
    return result === true || (typeof result === 'number' && result !== 0);
  });
}

function readSheet(name: string, values: ReadonlyMap<string, CellValue>): ReadSheet {
  return {
    name,
    eachCell: (callback) => {
      for (const key of values.keys()) {
        const [row = 0, col = 0] = key.split(',').map(Number);
        callback({ row, col });
      }
    },
    value: (row, col) => values.get(`${row},${col}`) ?? null,
  };
}
