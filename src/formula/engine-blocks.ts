import type { CellValue } from '../book/cell';
import { engineKind, fromEngine, isValue, toEngine, type EngineValue } from './engine-values';

/** A block of cells as a function of ours sees it. */
export interface Block {
  readonly height: number;
  readonly width: number;
  at(row: number, col: number): CellValue;
}

/** Null for what is no block. */
export function blockOf(arg: unknown): Block | null {
  if (!isValue(arg) || !arg.rows) return null;
  const { rows } = arg;
  return {
    height: rows.length,
    width: rows[0]?.length ?? 0,
    at: (row, col) => fromEngine(rows[row]?.[col]) ?? null,
  };
}

/** The value, or the first one of a block. */
export function firstOf(arg: unknown): CellValue {
  return (isValue(arg) && arg.rows ? fromEngine(arg.rows[0]?.[0]) : fromEngine(arg)) ?? null;
}

/** Whether an argument was left out, or left empty (`f(a,,b)`). */
export function isLeftOut(arg: unknown): boolean {
  return arg === undefined || (isValue(arg) && !arg.rows && arg.kind === engineKind.blank);
}

export function errorValue(code: string): EngineValue {
  return toEngine({ error: code });
}

/** The engine's word for "not computed": the formula keeps the value that it has, and Excel calculates it. */
export const notComputed: EngineValue = { kind: engineKind.error, code: '#CALC!' };
