import type { Edit } from './edit';

/** What a batch of edits does to one sheet (`null`: to the workbook's names), as numbers for a preview. */
export interface EditDescription {
  readonly sheet: string | null;
  /** The sheet is made, copied, replaced, moved to another name or place, or removed; null when it stays. */
  readonly sheetChange: 'made' | 'copied' | 'replaced' | 'moved' | 'removed' | null;
  /** Cells that get a constant, those of a new sheet included. */
  readonly values: number;
  /** Cells that get a formula. */
  readonly formulas: number;
  /** Cells that are emptied. */
  readonly emptied: number;
  /** Rows that get another height. */
  readonly rows: number;
  /** Rows that come in (over 0) or go. */
  readonly newRows: number;
  /** Blocks of cells that get their drop-downs again. */
  readonly choices: number;
  /** Names that are set or deleted. */
  readonly names: number;
}

/** A line for every sheet that the edits touch, in the order in which they touch it. */
export function describe(edits: readonly Edit[]): EditDescription[] {
  const lines = new Map<string | null, Draft>();
  for (const edit of edits) {
    const sheet = edit.kind === 'putSheet' ? edit.content.name : edit.sheet;
    let line = lines.get(sheet);
    if (!line) lines.set(sheet, (line = blank(sheet)));
    count(line, edit);
  }
  return [...lines.values()];
}

type Draft = { -readonly [K in keyof EditDescription]: EditDescription[K] };

function blank(sheet: string | null): Draft {
  return {
    sheet,
    sheetChange: null,
    values: 0,
    formulas: 0,
    emptied: 0,
    rows: 0,
    newRows: 0,
    choices: 0,
    names: 0,
  };
}

function count(line: Draft, edit: Edit): void {
  switch (edit.kind) {
    case 'putSheet':
      line.sheetChange = edit.from !== undefined ? 'moved' : edit.replace ? 'replaced' : 'made';
      line.names += edit.content.names?.length ?? 0;
      for (const { value, formula } of edit.content.cells) countCell(line, value ?? undefined, formula);
      return;
    case 'removeSheet':
      line.sheetChange = 'removed';
      return;
    case 'copySheet':
      line.sheetChange = 'copied';
      for (const { value, formula } of edit.cells) countCell(line, value, formula);
      return;
    case 'moveSheet':
      line.sheetChange ??= 'moved';
      return;
    case 'copyRows':
      line.newRows += edit.count;
      for (const { value, formula } of edit.cells) countCell(line, value, formula);
      return;
    case 'removeRows':
      line.newRows -= edit.count;
      return;
    case 'setCells':
      for (const { value, formula } of edit.cells) countCell(line, value, formula);
      return;
    case 'setRows':
      line.rows += edit.rows.length;
      return;
    case 'setChoices':
      line.choices += edit.choices.length;
      return;
    case 'setName':
      line.names++;
  }
}

function countCell(
  line: Draft,
  value: string | number | boolean | null | undefined,
  formula: string | undefined,
): void {
  if (formula !== undefined) line.formulas++;
  else if (value === null) line.emptied++;
  else if (value !== undefined) line.values++;
}
