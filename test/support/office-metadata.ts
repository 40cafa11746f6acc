import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a type of the runtime has on the wire: names as they are sent. */
export interface RuntimeType {
  readonly scalars: ReadonlySet<string>;
  readonly setters: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly isCollection: boolean;
}

const DEBUG = path.join(
  path.dirname(require.resolve('@microsoft/office-js/dist/office.js')),
  'excel-web-16.00.debug.js',
);

/** Reads the types of Excel out of the readable edition of the unmodified runtime. */
export function runtimeTypes(): ReadonlyMap<string, RuntimeType> {
  const types = new Map<string, Draft>();
  let type: Draft | null = null;
  let member = '';
  let customized = '';
  for (const line of readFileSync(DEBUG, 'utf8').split('\n')) {
    // Some setters are written beside their type, with a wire name of their own.
    customized = /function (\w+?)_\w+_Set\(thisObj/.exec(line)?.[1] ?? customized;
    const special = /_invokeSetProperty\(thisObj, "(\w+)"/.exec(line)?.[1];
    if (special !== undefined) types.get(customized)?.setters.add(special);
    const begin = /^ {4}var ([A-Z]\w*) = \(function \(_super\)/.exec(line);
    if (begin?.[1]) {
      type = {
        scalars: new Set(),
        setters: new Set(),
        children: new Set(),
        methods: new Set(),
        isCollection: false,
      };
      types.set(begin[1], type);
      continue;
    }
    if (/^ {4}Excel\.\w+ = \w+;/.test(line)) type = null;
    if (!type) continue;
    member = /Object\.defineProperty\(\w+\.prototype, "(\w+)", \{/.exec(line)?.[1] ?? member;
    readLine(type, line, member);
  }
  return types;
}

interface Draft extends RuntimeType {
  readonly scalars: Set<string>;
  readonly setters: Set<string>;
  readonly children: Set<string>;
  readonly methods: Set<string>;
  isCollection: boolean;
}

function readLine(type: Draft, line: string, member: string): void {
  if (member === '_isCollection') type.isCollection = true;
  const list = /^ {16}return (\[.*\]);/.exec(line)?.[1];
  if (list !== undefined && member === '_scalarPropertyOriginalNames') {
    for (const name of JSON.parse(list) as readonly string[]) type.scalars.add(name);
  }
  add(type.setters, /_invokeSetProperty\(this, "(\w+)", value/.exec(line));
  add(type.children, /_createPropertyObject\(Excel\.\w+, this, "(\w+)"/.exec(line));
  add(type.methods, /_createMethodObject\(Excel\.\w+, this, "(\w+)"/.exec(line));
  add(type.methods, /_invokeMethod\(this, "(\w+)"/.exec(line));
}

function add(names: Set<string>, match: RegExpExecArray | null): void {
  if (match?.[1] !== undefined) names.add(match[1]);
}
