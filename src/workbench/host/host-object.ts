import { HostError } from './host-error';
import type { Wire, WireRecord } from './protocol';

/** What a method or a path is given: JSON, or an object of the workbook. */
export type Argument = Wire | HostObject;

/** A property of an Excel type: how it is read and, where it can be set, how. */
export interface Scalar<T> {
  readonly get: (target: T) => Wire;
  readonly set?: (target: T, value: Wire) => void;
}

/**
 * An Excel type as data plus method. Keys are the wire names (the client's with a capital).
 * What is not in the table answers ApiNotFound.
 */
export interface TypeTable<T> {
  readonly type: string;
  /** What the client needs to find the object again: `Id`, `_Id`. */
  readonly identity?: (target: T) => WireRecord;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Write-only names of scalars: `Gridlines` sets `ShowGridlines`. */
  readonly setters?: Readonly<Record<string, (target: T, value: Wire) => void>>;
  /** Objects below this one; `null` is a null object. */
  readonly children?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** An object (or `null` for a null object), or a JSON value; nothing is null. */
  readonly methods?: Readonly<Record<string, (target: T, args: readonly Argument[]) => Argument | undefined>>;
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: Argument) => HostObject;
}

/** An object of the workbook as the protocol sees it: every member by its wire name. */
export class HostObject {
  /** Set while the client keeps a reference to the object. */
  referenceId: string | null = null;

  private constructor(
    readonly type: string,
    /** What the table's functions work on; tell it by its class. */
    readonly target: unknown,
    private readonly members: Members,
  ) {}

  static of<T>(table: TypeTable<T>, target: T): HostObject {
    return new HostObject(table.type, target, {
      identity: () => table.identity?.(target) ?? {},
      scalars: Object.keys(table.scalars ?? {}),
      children: Object.keys(table.children ?? {}),
      read: (name) => own(table.scalars, name)?.get(target),
      writer: (name) => {
        const set = own(table.setters, name) ?? own(table.scalars, name)?.set;
        return (
          set &&
          ((value) => {
            set(target, value);
          })
        );
      },
      child: (name) => own(table.children, name)?.(target),
      method: (name) => {
        const method = own(table.methods, name);
        return method && ((args) => method(target, args) ?? null);
      },
      items: table.items && (() => table.items?.(target) ?? []),
      item: table.item && ((key) => table.item?.(target, key)),
    });
  }

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  get scalarNames(): readonly string[] {
    return this.members.scalars;
  }

  get childNames(): readonly string[] {
    return this.members.children;
  }

  identity(): WireRecord {
    return this.referenceId === null
      ? this.members.identity()
      : { ...this.members.identity(), _ReferenceId: this.referenceId };
  }

  read(name: string): Wire {
    const value = this.members.read(name);
    if (value === undefined) throw this.missing(name);
    return value;
  }

  write(name: string, value: Wire): void {
    const write = this.members.writer(name);
    if (!write) throw this.missing(name);
    write(value);
  }

  child(name: string): HostObject | null {
    const child = this.members.child(name);
    if (child === undefined) throw this.missing(name);
    return child;
  }

  call(name: string, args: readonly Argument[]): Argument {
    const method = this.members.method(name);
    if (!method) throw this.missing(name);
    return method(args);
  }

  items(): readonly HostObject[] {
    if (!this.members.items) throw this.missing('items');
    return this.members.items();
  }

  item(key: Argument): HostObject {
    const item = this.members.item?.(key);
    if (!item) throw this.missing('getItem');
    return item;
  }

  private missing(name: string): HostError {
    return new HostError('ApiNotFound', `${this.type}.${name}`);
  }
}

interface Members {
  readonly identity: () => WireRecord;
  readonly scalars: readonly string[];
  readonly children: readonly string[];
  readonly read: (name: string) => Wire | undefined;
  readonly writer: (name: string) => ((value: Wire) => void) | undefined;
  readonly child: (name: string) => HostObject | null | undefined;
  readonly method: (name: string) => ((args: readonly Argument[]) => Argument) | undefined;
  readonly items: (() => readonly HostObject[]) | undefined;
  readonly item: ((key: Argument) => HostObject | undefined) | undefined;
}

/** A member by name, and never one of `Object.prototype`. */
function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The names that a type answers to, for holding them against those of the runtime. */
export interface TypeDescription {
  readonly type: string;
  readonly scalars: readonly string[];
  readonly setters: readonly string[];
  readonly children: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
}

export function describeType<T>(table: TypeTable<T>): TypeDescription {
  const { type, scalars = {}, setters = {}, children = {}, methods = {}, items } = table;
  const settable = Object.entries(scalars).flatMap(([name, { set }]) => (set ? [name] : []));
  return {
    type,
    scalars: Object.keys(scalars),
    setters: [...settable, ...Object.keys(setters)],
    children: Object.keys(children),
    methods: Object.keys(methods),
    isCollection: items !== undefined,
  };
}
