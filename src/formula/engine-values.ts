import { isCellError, type CellValue } from '../book/cell';

/** A value inside the engine: what its functions take and give. */
export interface EngineValue {
  readonly kind: number;
  readonly value?: unknown;
  readonly code?: string;
  readonly rows?: readonly (readonly unknown[])[];
}

export const engineKind = { blank: 0, number: 1, string: 2, boolean: 3, error: 4 } as const;

/** How the engine is asked to compute a function that is not its own. */
export interface EngineFunction {
  readonly minArity: number;
  readonly maxArity: number;
  invoke(args: unknown[]): unknown;
}

/** The engine's answer `#NAME?` means that itself is at its end; that of a cell or a function goes through it as this. */
const nameWithin = '#UNKNOWN!';

/** The code by which the engine knows an error value. */
export function errorWithin(error: string): string {
  return error === '#NAME?' ? nameWithin : error;
}

/** The error value of a cell by the engine's code. */
export function errorOutside(code: string): string {
  return code === nameWithin ? '#NAME?' : code;
}

export function toEngine(value: CellValue): EngineValue {
  if (value === null) return { kind: engineKind.blank };
  if (isCellError(value)) return { kind: engineKind.error, code: errorWithin(value.error) };
  if (typeof value === 'number') return { kind: engineKind.number, value };
  return { kind: typeof value === 'string' ? engineKind.string : engineKind.boolean, value };
}

/** A value, or the only one of a block; undefined for a block of several. */
export function fromEngine(value: unknown): CellValue | undefined {
  if (!isValue(value)) return undefined;
  if (value.rows) {
    const [[only, ...beside] = [], ...below] = value.rows;
    return beside.length === 0 && below.length === 0 ? fromEngine(only) : undefined;
  }
  if (value.kind === engineKind.blank) return null;
  if (value.kind === engineKind.error) return { error: errorOutside(value.code ?? '#VALUE!') };
  const plain = value.value;
  return typeof plain === 'number' || typeof plain === 'string' || typeof plain === 'boolean'
    ? plain
    : undefined;
}

export function isValue(value: unknown): value is EngineValue {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
