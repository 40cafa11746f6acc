import { isCellError, type CellValue } from '../book/cell';
import { blockOf, errorValue, firstOf, isLeftOut, type Block } from './engine-blocks';
import { engineKind, isValue, toEngine, type EngineFunction, type EngineValue } from './engine-values';
import { foldCase, readPattern } from './wildcard';

/** How a value is looked for in a row of cells. */
type How = 'exact' | 'wild' | 'smaller' | 'larger';

/**
 * SEARCH and the lookups, whose patterns the engine tries in every way that they could fit: `*a*a*a*b` over a long text
 * would not end. In a sorted row the walk ends at the first cell that is too far, as it does in the engine.
 */
export const searchFunctions: ReadonlyMap<string, EngineFunction> = new Map([
  ['SEARCH', { minArity: 2, maxArity: 3, invoke: search }],
  ['MATCH', { minArity: 2, maxArity: 3, invoke: match }],
  ['XMATCH', { minArity: 2, maxArity: 4, invoke: (args) => found(args, args[2], args[3], position) }],
  ['VLOOKUP', { minArity: 3, maxArity: 4, invoke: (args) => lookUp(args, (block) => block) }],
  ['HLOOKUP', { minArity: 3, maxArity: 4, invoke: (args) => lookUp(args, turned) }],
  ['XLOOKUP', { minArity: 3, maxArity: 6, invoke: xlookup }],
]);

function search(args: unknown[]): EngineValue {
  const [sought, within, from] = [firstOf(args[0]), firstOf(args[1]), args.length > 2 ? firstOf(args[2]) : 1];
  for (const value of [sought, within, from]) if (isCellError(value)) return toEngine(value);
  const text = textOf(within);
  const start = Math.trunc(numberOf(from));
  if (!(start >= 1 && start <= text.length + 1)) return errorValue('#VALUE!');
  const at = readPattern(textOf(sought)).find(text, start - 1);
  return at < 0 ? errorValue('#VALUE!') : toEngine(at + 1);
}

function match(args: unknown[]): EngineValue {
  const [sought, block] = [firstOf(args[0]), blockOf(args[1])];
  if (isCellError(sought)) return toEngine(sought);
  if (!block) return errorValue('#N/A');
  const type = isLeftOut(args[2]) ? 1 : numberOf(firstOf(args[2]));
  if (Number.isNaN(type)) return errorValue('#VALUE!');
  const cells = cellsOf(block);
  const at = type === 0 ? placeOf(cells, sought, 'wild') : lastBefore(cells, sought, type > 0 ? 1 : -1);
  return position(at);
}

function lookUp(args: unknown[], turn: (block: Block) => Block): EngineValue {
  const [sought, given, index] = [firstOf(args[0]), blockOf(args[1]), firstOf(args[2])];
  if (isCellError(sought)) return toEngine(sought);
  if (isCellError(index)) return toEngine(index);
  if (!given) return errorValue('#N/A');
  const block = turn(given);
  const column = Math.trunc(numberOf(index));
  if (Number.isNaN(column) || column < 1) return errorValue('#VALUE!');
  if (column > block.width) return errorValue('#REF!');
  const near = isLeftOut(args[3]) ? true : firstOf(args[3]);
  if (isCellError(near)) return toEngine(near);
  const cells = Array.from({ length: block.height }, (_, row) => block.at(row, 0));
  const isNear = typeof near === 'string' ? !/^(?:false|0)$/i.test(near) : Boolean(near);
  const at = isNear ? lastBefore(cells, sought, 1) : placeOf(cells, sought, 'wild');
  return at < 0 ? errorValue('#N/A') : toEngine(block.at(at, column - 1));
}

function xlookup(args: unknown[]): EngineValue {
  const back = isValue(args[2]) && args[2].rows ? args[2].rows : null;
  const within = blockOf(args[1]);
  if (!back || !within) return errorValue('#VALUE!');
  return found(args, args[4], args[5], (at) => {
    if (at < 0) return isLeftOut(args[3]) ? errorValue('#N/A') : toEngine(firstOf(args[3]));
    const rows = within.height === 1 ? back.map((row) => [row[at]]) : [back[at] ?? []];
    const [only, ...others] = rows.flat();
    if (others.length === 0) return isValue(only) ? only : { kind: engineKind.blank };
    return { kind: 5, rows, height: rows.length, width: rows[0]?.length ?? 0 } as EngineValue;
  });
}

/** What XMATCH and XLOOKUP share: match mode and search mode. */
function found(
  args: unknown[],
  mode: unknown,
  order: unknown,
  answer: (at: number) => EngineValue,
): EngineValue {
  const [sought, block] = [firstOf(args[0]), blockOf(args[1])];
  if (isCellError(sought)) return toEngine(sought);
  const how = hows.get(isLeftOut(mode) ? 0 : numberOf(firstOf(mode)));
  const way = isLeftOut(order) ? 1 : numberOf(firstOf(order));
  if (!block || !how || ![1, -1, 2, -2].includes(way)) return errorValue('#VALUE!');
  const cells = cellsOf(block);
  if (way !== -1) return answer(placeOf(cells, sought, how));
  const at = placeOf([...cells].reverse(), sought, how);
  return answer(at < 0 ? -1 : cells.length - 1 - at);
}

const hows: ReadonlyMap<number, How> = new Map([
  [0, 'exact'],
  [-1, 'smaller'],
  [1, 'larger'],
  [2, 'wild'],
]);

function position(at: number): EngineValue {
  return at < 0 ? errorValue('#N/A') : toEngine(at + 1);
}

/** The first cell that is the value, or next to it where none is; -1 where there is none. */
function placeOf(cells: readonly CellValue[], sought: CellValue, how: How): number {
  const wanted = sought ?? 0;
  if (how === 'wild' && typeof wanted === 'string') {
    const pattern = readPattern(wanted);
    return cells.findIndex((cell) => typeof cell === 'string' && pattern.matches(cell));
  }
  let best = -1;
  for (const [i, cell] of cells.entries()) {
    const order = orderOf(cell, wanted);
    if (order === 0) return i;
    if (how === 'exact' || how === 'wild' || Number.isNaN(order)) continue;
    const side = how === 'smaller' ? -1 : 1;
    if (Math.sign(order) === side && (best < 0 || orderOf(cell, cells[best] ?? null) * side < 0)) best = i;
  }
  return best;
}

/** The last cell of a row, sorted upwards (1) or downwards (-1), that is not beyond the value. */
function lastBefore(cells: readonly CellValue[], sought: CellValue, direction: 1 | -1): number {
  let best = -1;
  for (const [i, cell] of cells.entries()) {
    const order = orderOf(cell, sought ?? 0) * direction;
    if (Number.isNaN(order)) continue;
    if (order > 0) break;
    best = i;
  }
  return best;
}

/** Below 0, 0, above 0; NaN for values of two kinds. */
function orderOf(one: CellValue, other: CellValue): number {
  if (typeof one === 'string' && typeof other === 'string') {
    const [left, right] = [foldCase(one), foldCase(other)];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const isOrdered = typeof one === typeof other && (typeof one === 'number' || typeof one === 'boolean');
  return isOrdered ? Number(one) - Number(other) : NaN;
}

function cellsOf(block: Block): CellValue[] {
  const cells: CellValue[] = [];
  for (let row = 0; row < block.height; row++)
    for (let col = 0; col < block.width; col++) cells.push(block.at(row, col));
  return cells;
}

function turned(block: Block): Block {
  return { height: block.width, width: block.height, at: (row, col) => block.at(col, row) };
}

function textOf(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null || isCellError(value) ? '' : String(value);
}

function numberOf(value: CellValue): number {
  if (value === null) return 0;
  return typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
}
