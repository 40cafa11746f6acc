import {
  choicesBack,
  withCells,
  type CellEdit,
  type CopyRows,
  type CopySheet,
  type Edit,
  type MoveSheet,
  type PutSheet,
  type RemoveRows,
  type RemoveSheet,
  type SetCells,
  type SetChoices,
  type SetName,
  type SetRows,
} from '../edit';
import type { SheetContent } from '../sheet-content';
import type { Before } from './read-before';

/** The edits that bring back what there was: what a batch wrote, then the sheets that it made, replaced and removed. */
export function inverseOf(edits: readonly Edit[], before: Before): readonly Edit[] {
  const there = new Map(before.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const gone = new Set(before.contents.keys());
  const kept = (sheet: string | null): boolean =>
    sheet === null || (there.has(sheet.toLowerCase()) && !gone.has(sheet));
  const written = edits.flatMap(
    (edit, i): (SetCells | SetRows | SetChoices | SetName | CopyRows | RemoveRows)[] => {
      if (edit.kind === 'copyRows' && kept(edit.sheet))
        return [{ kind: 'removeRows', sheet: edit.sheet, at: edit.at, count: edit.count, again: edit }];
      if (edit.kind === 'removeRows' && kept(edit.sheet)) return [edit.again];
      if (edit.kind === 'setChoices' && kept(edit.sheet)) return [choicesBack(edit)];
      if (edit.kind === 'setCells' && kept(edit.sheet)) return [cellsBack(edit, before, i)];
      if (edit.kind === 'setRows' && kept(edit.sheet)) return [rowsBack(edit, before, i)];
      return edit.kind === 'setName' && kept(edit.sheet) ? [nameBack(edit, before, i)] : [];
    },
  );
  return [...written.reverse(), ...sheetsBack(edits, before, there), ...placesBack(edits, before)];
}

/** Sheets that were moved, from the left on to where they stood. */
function placesBack(edits: readonly Edit[], before: Before): MoveSheet[] {
  const moved = new Set(edits.flatMap((edit) => (edit.kind === 'moveSheet' ? [edit.sheet] : [])));
  return before.sheets.flatMap(({ name }, place): MoveSheet[] =>
    moved.has(name)
      ? [{ kind: 'moveSheet', sheet: name, after: before.sheets[place - 1]?.name ?? null }]
      : [],
  );
}

function cellsBack({ sheet, cells }: SetCells, before: Before, i: number): SetCells {
  const was = before.cells.get(i) ?? [];
  const back = cells.flatMap(({ row, col, formula, numberFormat }, j): CellEdit[] => {
    const cell = was[j];
    if (!cell) return [];
    const held = cell.formula === null ? { value: cell.value } : { formula: cell.formula };
    const touched = formula !== undefined || numberFormat !== undefined;
    return [{ row, col, ...held, ...(touched ? { numberFormat: cell.numberFormat } : {}) }];
  });
  return { kind: 'setCells', sheet, cells: back };
}

function rowsBack(edit: SetRows, before: Before, i: number): SetRows {
  const was = before.rows.get(i) ?? [];
  return { ...edit, rows: edit.rows.flatMap(({ row }, j) => ({ row, height: was[j] ?? null })).reverse() };
}

function nameBack({ sheet, name }: SetName, before: Before, i: number): SetName {
  const { refersTo = null, hidden = false } = before.names.get(i) ?? {};
  return { kind: 'setName', sheet, name, refersTo, hidden };
}

function sheetsBack(
  edits: readonly Edit[],
  before: Before,
  there: ReadonlyMap<string, string>,
): (PutSheet | RemoveSheet | CopySheet)[] {
  const made = new Set<string>();
  const replaced = new Set<string>();
  const removed = new Set<string>();
  // Charts that the batch makes have to go, also where there were none before.
  const charted = new Set<string>();
  /** What sheets became, by their former names. */
  const became = new Map<string, string>();
  /** What people wrote beside the block meanwhile goes back with it. */
  const blocks = new Map(
    edits.flatMap((edit) =>
      edit.kind === 'putSheet' && edit.block ? [[edit.content.name, edit.block] as const] : [],
    ),
  );
  for (const edit of edits) {
    const name =
      edit.kind === 'putSheet' ? edit.content.name : edit.kind === 'removeSheet' ? edit.sheet : null;
    if (edit.kind === 'copySheet') made.add(edit.sheet);
    if (name === null) continue;
    const known = there.has(name.toLowerCase());
    if (edit.kind === 'putSheet' && edit.content.charts) charted.add(name);
    if (edit.kind === 'putSheet' && edit.from !== undefined) {
      became.set(there.get(edit.from.toLowerCase()) ?? edit.from, name);
      continue;
    }
    if (edit.kind === 'putSheet') (known ? replaced : made).add(name);
    else if (known) removed.add(name);
    else made.delete(name);
  }
  const back = before.sheets.flatMap(({ name }, place): PutSheet[] => {
    const content = before.contents.get(name);
    if (!content) return [];
    const after = before.sheets[place - 1]?.name ?? null;
    const now = became.get(name) ?? name;
    if (removed.has(name)) return [{ kind: 'putSheet', content, after }];
    const block = blocks.get(now);
    return [
      {
        kind: 'putSheet',
        content: charted.has(now) ? { charts: [], ...content } : content,
        ...(became.has(name) ? { from: now, after } : { replace: true }),
        ...(block ? { block: { from: block.to, to: block.from } } : {}),
      },
    ];
  });
  const anew = [...removed].filter((name) => replaced.has(name));
  const known = contentsMade(edits);
  const copied = new Map(edits.flatMap((edit) => (edit.kind === 'copySheet' ? [[edit.sheet, edit]] : [])));
  const gone = [...made, ...anew].map((sheet): RemoveSheet => {
    const content = known.get(sheet);
    const copy = copied.get(sheet);
    return {
      kind: 'removeSheet',
      sheet,
      ...(content ? { made: content } : {}),
      ...(copy ? { copied: copy } : {}),
    };
  });
  const again = edits.flatMap((edit): CopySheet[] =>
    edit.kind === 'removeSheet' && edit.copied
      ? [{ ...edit.copied, cells: withCells(edit.copied.cells, before.copies.get(edit.sheet) ?? []) }]
      : [],
  );
  return [...gone, ...back, ...again.reverse()];
}

/** What the batch leaves in the sheets that it makes, where one edit says all of it; charts cannot be told again. */
function contentsMade(edits: readonly Edit[]): ReadonlyMap<string, SheetContent> {
  const contents = new Map<string, SheetContent>();
  for (const edit of edits) {
    if (edit.kind === 'putSheet' && !edit.replace && !edit.content.charts)
      contents.set(edit.content.name, edit.content);
    else {
      const name = edit.kind === 'putSheet' ? edit.content.name : edit.sheet;
      if (name !== null) contents.delete(name);
    }
  }
  return contents;
}
