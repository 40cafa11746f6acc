import { HostError } from './host-error';
import type { HostObject } from './host-object';
import type { Access } from './members';
import { isRecord, type QueryInfo, type Wire, type WireRecord } from './protocol';

/** Hears of every member that is read. */
type Note = (type: string, member: string, access: Access) => void;

/** What `load` asks of an object: names as the client typed them, `a/b` for an object below; without names all scalars. */
export function query(
  object: HostObject | null,
  { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo,
  note: Note,
): Wire {
  if (object === null) return null;
  const wanted = [...Select, ...Expand.map((name) => `${name}/*`)];
  if (!object.isCollection) return leaf(object, wanted, note);
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  const own = wanted.filter((name) => isOwnScalar(object, name));
  return {
    ...(own.length > 0 ? leaf(object, own, note) : {}),
    _Items: items.map((item) =>
      leaf(
        item,
        wanted.filter((name) => !own.includes(name)),
        note,
      ),
    ),
  };
}

/** The same with the client's own names and `items`, for queries whose answer is handed to the caller as JSON. */
export function toClientNames(value: Wire): Wire {
  if (Array.isArray(value)) return value.map((item: Wire) => toClientNames(item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [clientName(name), toClientNames(item)]),
  );
}

function leaf(object: HostObject, wanted: readonly string[], note: Note): WireRecord {
  const answer: Record<string, Wire> = { ...object.identity() };
  const below = new Map<string, string[]>();
  for (const path of wanted.length > 0 ? wanted : ['*']) {
    const [name = '', ...rest] = path.split(/[/.]/);
    if (name === '*') for (const scalar of object.scalarNames) answer[scalar] = read(object, scalar, note);
    else if (rest.length > 0) append(below, find(object.childNames, name, object), rest.join('/'));
    else readNamed(object, name, answer, below, note);
  }
  for (const [name, paths] of below) {
    note(object.type, name, 'get');
    answer[name] = query(object.child(name), { Select: paths }, note);
  }
  return answer;
}

function read(object: HostObject, name: string, note: Note): Wire {
  note(object.type, name, 'get');
  return object.read(name);
}

function readNamed(
  object: HostObject,
  name: string,
  answer: Record<string, Wire>,
  below: Map<string, string[]>,
  note: Note,
): void {
  const scalar = match(object.scalarNames, name);
  if (scalar !== undefined) answer[scalar] = read(object, scalar, note);
  else append(below, find(object.childNames, name, object), '*');
}

function isOwnScalar(collection: HostObject, name: string): boolean {
  return match(collection.scalarNames, name) !== undefined;
}

function find(names: readonly string[], name: string, object: HostObject): string {
  const found = match(names, name);
  if (found === undefined) throw new HostError('ApiNotFound', `${object.type}.${name}`);
  return found;
}

/** The client sends names as they were typed, so case does not count. */
function match(names: readonly string[], name: string): string | undefined {
  const lower = name.toLowerCase();
  return names.find((candidate) => candidate.toLowerCase() === lower);
}

function append(map: Map<string, string[]>, key: string, path: string): void {
  const paths = map.get(key);
  if (paths) paths.push(path);
  else map.set(key, [path]);
}

function clientName(name: string): string {
  if (name === '_Items') return 'items';
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
