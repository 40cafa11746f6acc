import { fields, type FieldDeclaration, type FieldKind } from './fields';
import type { YearKey } from './year-key';

/** What varies in the name of a field. */
interface Variables {
  readonly indicator: number;
  readonly row: number;
  readonly 'row?': number | null;
  readonly place: number;
  readonly year: YearKey;
  readonly from: YearKey;
  readonly to: YearKey;
  readonly name: string;
}

type VariableIn<Name extends string> = Name extends `${string}{${infer Variable}}${infer Rest}`
  ? Variable | VariableIn<Rest>
  : never;
type KeyOf<Variable> = Variable extends 'row?' ? 'row' : Variable;

type RefOf<Kind extends FieldKind> = { readonly kind: Kind } & {
  readonly [
    Variable in VariableIn<(typeof fields)[Kind]['name']> & keyof Variables as KeyOf<Variable>
  ]: Variables[Variable];
};

/**
 * One thing that a plan sheet holds of a measure, as data; `fields` declares them, `fieldName` gives the defined name on the
 * sheet. Numbers count from 1.
 */
export type FieldRef = { [Kind in FieldKind]: RefOf<Kind> }[FieldKind];

/** What a field holds, and when it is filled in. */
export function declarationOf({ kind }: Pick<FieldRef, 'kind'>): FieldDeclaration {
  return fields[kind];
}

/** Whether a value with its unit stands there, not words. */
export function isFigure(ref: Pick<FieldRef, 'kind'>): boolean {
  return declarationOf(ref).holds === 'figure';
}

const variable = /\{(\w+)(\??)\}/gu;

const variables = new Map(
  Object.entries(fields).map(([kind, { name }]) => [
    kind,
    [...name.matchAll(variable)].map(([, key = '']) => key),
  ]),
);

/** What varies in the name of a field, as its reference has it: indicator, year … */
export function variablesOf(kind: string): readonly string[] {
  return variables.get(kind) ?? [];
}

/** The sheet-scoped defined name of a field: `担当部署`, `指標1_実績_R2`, `年次計画3_計画_R1`, `報告2_取組状況_R2`, `印_担い手_行政`. */
export function fieldName(ref: FieldRef): string {
  const values: Readonly<Record<string, string | number | null>> = ref;
  let name = '';
  for (const { text, key } of pieces.get(ref.kind) ?? [])
    name += text + (key === null ? '' : String(values[key] ?? ''));
  return name;
}

/** A name as what stands fast and what varies behind it. */
interface NamePiece {
  readonly text: string;
  readonly key: string | null;
}

const pieces: ReadonlyMap<string, readonly NamePiece[]> = new Map(
  Object.entries(fields).map(([kind, { name }]) => [kind, piecesOf(name)]),
);

function piecesOf(name: string): NamePiece[] {
  const variables = [...name.matchAll(variable)];
  let at = 0;
  const found = variables.map(({ 0: whole, 1: key = '', index }): NamePiece => {
    const text = name.slice(at, index);
    at = index + whole.length;
    return { text, key };
  });
  return [...found, { text: name.slice(at), key: null }];
}

const patternOf: Readonly<Record<string, string>> = {
  indicator: '(\\d+)',
  row: '(\\d+)',
  'row?': '(\\d*)',
  place: '(\\d+)',
  year: '([MTSHR]\\d{1,2})',
  from: '([MTSHR]\\d{1,2})',
  to: '([MTSHR]\\d{1,2})',
  name: '(.+)',
};
const numbers = /^(?:indicator|row|place)$/u;

interface Pattern {
  readonly kind: FieldKind;
  readonly pattern: RegExp;
  readonly keys: readonly string[];
}

const patterns = (Object.keys(fields) as FieldKind[]).map((kind): Pattern => {
  const { name } = fields[kind];
  const source = name.replace(
    variable,
    (_, key: string, optional: string) => patternOf[key + optional] ?? '',
  );
  return {
    kind,
    pattern: new RegExp(`^${source}$`, 'u'),
    keys: variablesOf(kind),
  };
});

/** The sheets of a plan have the same names: each is taken apart once. Workbooks full of other names are not kept. */
const known = new Map<string, FieldRef | null>();
const mostKnown = 2000;

/** The field that a defined name stands for; every name that is not ours or Excel's own is a text field. */
export function fieldOf(name: string): FieldRef | null {
  let field = known.get(name);
  if (field !== undefined) return field;
  field = parse(name);
  if (known.size < mostKnown) known.set(name, field);
  return field;
}

function parse(name: string): FieldRef | null {
  if (/^(tassei_|_xlnm|_xlfn)/i.test(name)) return null;
  for (const { kind, pattern, keys } of patterns) {
    const match = pattern.exec(name);
    if (!match) continue;
    const values = keys.map((key, i) => {
      const text = match[i + 1] ?? '';
      return [key, numbers.test(key) ? (text === '' ? null : Number(text)) : text] as const;
    });
    return { kind, ...Object.fromEntries(values) } as FieldRef;
  }
  return { kind: 'text', name };
}
