import { HostError } from './host-error';
import { HostObject, type Argument } from './host-object';

/** What the client leaves out arrives as null. */
export function isAbsent(argument: Argument | undefined): argument is null | undefined {
  return argument === null || argument === undefined;
}

export function textArgument(argument: Argument | undefined, name: string): string {
  if (typeof argument !== 'string') throw new HostError('InvalidArgument', name);
  return argument;
}

export function wholeArgument(argument: Argument | undefined, name: string): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument))
    throw new HostError('InvalidArgument', name);
  return argument;
}

export function numberArgument(argument: Argument | undefined, name: string): number {
  if (typeof argument !== 'number' || !Number.isFinite(argument))
    throw new HostError('InvalidArgument', name);
  return argument;
}

export function booleanArgument(argument: Argument | undefined, name: string): boolean {
  if (typeof argument !== 'boolean') throw new HostError('InvalidArgument', name);
  return argument;
}

/** One of Excel's enumeration values, letter case ignored. */
export function oneOf<V extends string>(
  argument: Argument | undefined,
  values: readonly V[],
  name: string,
): V {
  const text = textArgument(argument, name).toLowerCase();
  const found = values.find((value) => value.toLowerCase() === text);
  if (found === undefined) throw new HostError('InvalidArgument', `${name}: ${text}`);
  return found;
}

/** What stands behind an object that was given as an argument, where it is of the class. */
export function targetOf<T>(
  argument: Argument | undefined,
  type: abstract new (...args: never[]) => T,
): T | null {
  if (!(argument instanceof HostObject)) return null;
  return argument.target instanceof type ? argument.target : null;
}
