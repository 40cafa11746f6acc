import { areaAddress } from '../address';
import type { CellEdit, Edit, PutSheet, SetCells, SetName, SetRows } from '../edit';
import { keepBeside } from '../keep-beside';
import type { SheetContent } from '../sheet-content';
import { BookFailure } from '../shell';
import { blocks } from './blocks';
import { chartSteps } from './chart-write';
import { planProtection } from './protection';
import {
  distinct,
  rowAddress,
  type Before,
  type CellBefore,
  type NameBefore,
  type SheetBefore,
} from './read-before';
import { clearSteps, rewriteSteps, writeSteps } from './sheet-write';
import { step, type Step } from './steps';
import { typedText } from './typed-text';

/**
 * The work of a batch in the order in which Excel can do it: sheets are made before anything is written,
 * so that formulas may speak of each of them; what was protected is protected again. `keep` says what of a former
 * sheet goes into the one that replaces it.
 * @throws BookFailure sheet-missing, sheet-exists
 */
export function planWrites(edits: readonly Edit[], before: Before, keep = keepBeside): readonly Step[] {
  const book = new PlannedBook(before.sheets);
  const made: Step[] = [];
  const written: Step[] = [];
  const charted: Step[] = [];
  edits.forEach((edit, i) => {
    switch (edit.kind) {
      case 'putSheet': {
        const anew = !book.get(edit.content.name);
        made.push(...putSheet(edit, book, before));
        written.push(...(anew ? writeSteps(edit.content) : rewriteSteps(contentToWrite(edit, before, keep))));
        charted.push(...chartSteps(edit.content));
        return;
      }
      case 'removeSheet':
        // What follows may make a sheet of that name, so what came before is done first.
        made.push(...written.splice(0), ...removeSheet(edit.sheet, book));
        return;
      case 'setCells':
        written.push(...unprotected(book.find(edit.sheet), cellSteps(edit, before.cells.get(i) ?? [])));
        return;
      case 'setRows':
        written.push(...unprotected(book.find(edit.sheet), rowSteps(edit)));
        return;
      case 'setName':
        if (edit.sheet !== null) book.find(edit.sheet);
        written.push(nameStep(edit, before.names.get(i)));
    }
  });
  // Excel cannot tell what a chart was made from, so charts change when nothing else can fail any more.
  return [...made, ...written, ...charted];
}

/** The sheets as they are while the batch goes on. */
class PlannedBook {
  private readonly sheets: PlannedSheet[];

  constructor(sheets: readonly SheetBefore[]) {
    this.sheets = [...sheets];
  }

  find(name: string): PlannedSheet {
    const sheet = this.get(name);
    if (!sheet) throw new BookFailure('sheet-missing', { sheet: name });
    return sheet;
  }

  get(name: string): PlannedSheet | undefined {
    const lower = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  /** Gives the place among all sheets that the new one has to take. */
  add(sheet: PlannedSheet, after: string | null | undefined): number {
    const place =
      after === undefined
        ? this.sheets.length
        : after === null
          ? 0
          : this.sheets.indexOf(this.find(after)) + 1;
    this.sheets.splice(place, 0, sheet);
    return place;
  }

  replace(old: PlannedSheet, sheet: PlannedSheet): void {
    this.sheets[this.sheets.indexOf(old)] = sheet;
  }

  remove(sheet: PlannedSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }
}

type PlannedSheet = Pick<SheetBefore, 'name' | 'visibility' | 'protection'>;

function putSheet({ content, replace, after }: PutSheet, book: PlannedBook, before: Before): readonly Step[] {
  const { name } = content;
  const old = book.get(name);
  const sheet: PlannedSheet = {
    name,
    visibility: 'Visible',
    protection: content.protect ? planProtection : null,
  };
  if (old) {
    if (!replace) throw new BookFailure('sheet-exists', { sheet: name });
    book.replace(old, sheet);
    return clearSteps(
      old.name,
      old.protection !== null,
      (before.contents.get(old.name)?.names ?? []).map((item) => item.name),
    );
  }
  const position = book.add(sheet, after);
  return [
    step(({ workbook: { worksheets } }) => {
      const made = worksheets.add(name);
      if (after !== undefined) made.position = position;
    }, 2),
  ];
}

function contentToWrite({ content }: PutSheet, before: Before, keep: typeof keepBeside): SheetContent {
  const former = before.contents.get(content.name);
  return former ? keep(former, content) : content;
}

function removeSheet(name: string, book: PlannedBook): readonly Step[] {
  const sheet = book.find(name);
  book.remove(sheet);
  return [
    step(({ workbook }) => {
      const gone = workbook.worksheets.getItem(name);
      // Excel does not delete what is very hidden.
      if (sheet.visibility === 'VeryHidden') gone.visibility = 'Hidden';
      gone.delete();
    }, 2),
  ];
}

/** On a protected sheet: between taking the protection away and giving it back with the same options. */
function unprotected({ name, protection }: PlannedSheet, steps: readonly Step[]): readonly Step[] {
  if (!protection) return steps;
  return [
    step(({ workbook }) => {
      workbook.worksheets.getItem(name).protection.unprotect();
    }),
    ...steps,
    step(({ workbook }) => {
      workbook.worksheets.getItem(name).protection.protect(protection);
    }),
  ];
}

const TEXT_FORMAT = '@';

function cellSteps({ sheet, cells }: SetCells, before: readonly CellBefore[]): readonly Step[] {
  const former = new Map(cells.map((cell, i) => [keyOf(cell), before[i]]));
  const last = distinct(cells);
  const edits = new Map(last.map((cell) => [keyOf(cell), cell]));
  return blocks(last).map((area) => {
    const at = <V>(read: (cell: CellEdit, was: CellBefore | undefined) => V): V[][] =>
      Array.from({ length: area.rows }, (_, i) =>
        Array.from({ length: area.cols }, (__, j) => {
          const position = { row: area.row + i, col: area.col + j };
          return read(edits.get(keyOf(position)) ?? position, former.get(keyOf(position)));
        }),
      );
    const inputs = at(inputOf);
    const freed = at(freeingFormat);
    const formats = at(finalFormat);
    return step(
      ({ workbook }) => {
        const range = workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
        if (freed.flat().some((code) => code !== null)) range.numberFormat = freed;
        if (inputs.flat().some((input) => input !== null)) range.formulas = inputs;
        if (formats.flat().some((code) => code !== null)) range.numberFormat = formats;
      },
      4,
      [inputs, formats],
    );
  });
}

function rowSteps({ sheet, rows }: SetRows): readonly Step[] {
  return rows.map(({ row, height }) =>
    step(({ workbook }) => {
      const { format } = workbook.worksheets.getItem(sheet).getRange(rowAddress(row));
      if (height === null) format.useStandardHeight = true;
      else format.rowHeight = height;
    }, 2),
  );
}

/** `null` leaves a cell as it is. */
function inputOf({ value, formula }: CellEdit): string | number | boolean | null {
  if (formula !== undefined) return formula;
  if (value === undefined) return null;
  return typeof value === 'string' ? typedText(value) : (value ?? '');
}

/** In a cell that is formatted as text, a number or a formula would become a text. */
function freeingFormat(cell: CellEdit, was: CellBefore | undefined): string | null {
  const text = typeof cell.value === 'string' || cell.value === null;
  return was?.numberFormat === TEXT_FORMAT && !text ? 'General' : null;
}

/** A formula can bring a number format with it: the cell keeps the one it had. */
function finalFormat(cell: CellEdit, was: CellBefore | undefined): string | null {
  if (cell.numberFormat !== undefined) return cell.numberFormat;
  const disturbed = cell.formula !== undefined || freeingFormat(cell, was) !== null;
  return disturbed ? (was?.numberFormat ?? null) : null;
}

function nameStep({ sheet, name, refersTo, hidden }: SetName, before: NameBefore | undefined): Step {
  return step(
    ({ workbook }) => {
      const { names } = sheet === null ? workbook : workbook.worksheets.getItem(sheet);
      const present = names.getItemOrNullObject(name);
      if (refersTo === null || before?.refersTo == null) present.delete();
      if (refersTo === null) return;
      const item = before?.refersTo == null ? names.add(name, refersTo) : present;
      if (before?.refersTo != null) present.formula = refersTo;
      if (hidden !== undefined) item.visible = !hidden;
    },
    5,
    refersTo,
  );
}

function keyOf({ row, col }: { readonly row: number; readonly col: number }): string {
  return `${String(row)},${String(col)}`;
}
