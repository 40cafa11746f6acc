import type { Edit } from '../book/edit';
import type { SheetContent } from '../book/sheet-content';

/** Excel's limit of a sheet's name. */
const longest = 31;

/**
 * New sheets under names that the workbook does not have yet (「一覧(2)」); formulas, drop-downs and the order of the sheets
 * follow. Sheets that are there already stay as they are.
 * @param taken names of the workbook's sheets
 */
export function withFreeNames(edits: readonly Edit[], taken: readonly string[]): Edit[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const edit of edits) {
    if (edit.kind !== 'putSheet') continue;
    const name = freeName(edit.content.name, used);
    used.add(name.toLowerCase());
    if (name !== edit.content.name) renamed.set(edit.content.name, name);
  }
  if (renamed.size === 0) return [...edits];
  return edits.map((edit): Edit => {
    if (edit.kind !== 'putSheet') return edit;
    const content = withNames(edit.content, renamed);
    const { after } = edit;
    return typeof after === 'string'
      ? { ...edit, content, after: renamed.get(after) ?? after }
      : { ...edit, content };
  });
}

/** The name, or with a number behind it where it is taken. @param used names in lower case */
export function freeName(wanted: string, used: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; used.has(name.toLowerCase()); n++) {
    const end = `(${String(n)})`;
    name = wanted.slice(0, longest - end.length) + end;
  }
  return name;
}

/** A sheet that speaks of other sheets by the names that they have. */
export function withNames(content: SheetContent, renamed: ReadonlyMap<string, string>): SheetContent {
  const follow = (formula: string): string => followed(formula, renamed);
  const { cells, names, validations, conditionals } = content;
  return {
    ...content,
    name: renamed.get(content.name) ?? content.name,
    cells: cells.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, formula: follow(cell.formula) },
    ),
    ...(names
      ? {
          names: names.map((one) =>
            typeof one.refersTo === 'string' ? { ...one, refersTo: follow(one.refersTo) } : one,
          ),
        }
      : {}),
    ...(validations
      ? {
          validations: validations.map((one) =>
            typeof one.list === 'string' ? { ...one, list: follow(one.list) } : one,
          ),
        }
      : {}),
    ...(conditionals
      ? { conditionals: conditionals.map((one) => ({ ...one, formula: follow(one.formula) })) }
      : {}),
  };
}

/** Texts in double quotes stay; `'name'!` and `name!` follow. */
function followed(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu,
    (whole: string, quoted: string | undefined, bare: string | undefined) => {
      const name = renamed.get(quoted?.replace(/''/g, "'") ?? bare ?? '');
      return name === undefined ? whole : `'${name.replace(/'/g, "''")}'!`;
    },
  );
}
