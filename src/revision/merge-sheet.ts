import { absoluteReference } from '../book/address';
import { isCellError, type Area, type Cell, type CellInput, type CellValue } from '../book/cell';
import type { CellEdit, Edit } from '../book/edit';
import type { CellStyle, ContentCell, ContentName, SheetContent } from '../book/sheet-content';
import type { SheetSnapshot } from '../book/snapshot';
import { sameFormula } from '../checks';
import { isComputed } from '../sheets/computed-cells';
import { cellAt, type NamedCell } from '../sheets/sheet-reader';
import { builtSheet, cellKey, fullName, type BuiltField, type BuiltSheet } from './built-sheet';
import { readsCells, type CellMove } from './moved-formula';
import { SheetPlaces } from './sheet-places';

/** A text that somebody wrote over a heading of the form: it stays, and is told. */
export interface OwnText {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly text: string;
  /** What the form has there now. */
  readonly expected: string;
}

/** Something typed into the page where the form has no field, which finds no place on the new page. */
export interface LooseCell {
  readonly cell: Cell;
  readonly value: CellInput;
  readonly numberFormat: string;
  readonly formula: string | null;
}

/** A sheet brought from one plan to another. */
export interface MergedSheet {
  /** In their order; empty where nothing changes. */
  readonly edits: readonly Edit[];
  readonly own: readonly OwnText[];
  readonly loose: readonly LooseCell[];
  /** Where the cells went; null where they stayed. */
  readonly move: CellMove | null;
  /** Formulas of people's own that were kept: they have to follow what moved. Places are those of the new sheet. */
  readonly formulas: readonly (Cell & { readonly formula: string; readonly value: CellInput })[];
}

export interface SheetToMerge {
  readonly sheet: SheetSnapshot;
  readonly former: BuiltSheet;
  readonly next: BuiltSheet;
  /** The cell that a field of the new sheet comes from. */
  readonly source: (field: BuiltField) => NamedCell | null;
  /** What the form had in a field of the former plan, wherever it stood. */
  readonly formerly: (field: BuiltField, source: NamedCell) => ContentCell | null;
  /** It takes another name or place: made there, and the former one removed by the caller. */
  readonly as?: { readonly name: string; readonly after: string | null };
}

/** Three-way: what the form had, what stands there, what the form has now. */
export function mergeSheet(job: SheetToMerge): MergedSheet {
  const places = new SheetPlaces(job.sheet, job.former);
  const labels = readLabels(job, places);
  return !job.as && isSamePage(job, places)
    ? changedCells(job, places, labels)
    : madeAnew(job, places, labels);
}

/** The fixed texts of the former page and what stands in their places. */
interface Label {
  readonly at: Cell;
  readonly now: Cell;
  readonly words: string;
  readonly state: 'same' | 'own' | 'gone';
  readonly held: CellValue;
}

function readLabels({ sheet, former }: SheetToMerge, places: SheetPlaces): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const [key, cell] of former.cells) {
    if (former.fields.has(key) || (cell.value ?? cell.formula ?? '') === '') continue;
    const isIt = (value: CellValue, formula: string | null): boolean => holds(cell, value, formula);
    const at = { row: cell.row, col: cell.col };
    const now = places.label(at, isIt);
    const held = cellAt(sheet, now.row, now.col);
    const isEmpty = (held.value === null || held.value === '') && held.formula === null;
    // a heading of another year is the form's own: 計画設定 was changed before the sheets followed
    const isOurs = isIt(held.value, held.formula) || isOfAnotherYear(cell, held.value, held.formula);
    const state = isOurs ? 'same' : isEmpty ? 'gone' : 'own';
    labels.set(key, { at, now, words: wordsOf(cell), state, held: held.value });
  }
  return labels;
}

function holds(cell: ContentCell | undefined, value: CellValue, formula: string | null): boolean {
  if (cell?.formula !== undefined) return formula !== null && sameFormula(cell.formula, formula);
  if (formula !== null) return false;
  return plainText(cell?.value ?? null) === plainText(value);
}

function isOfAnotherYear(cell: ContentCell, value: CellValue, formula: string | null): boolean {
  if (cell.formula !== undefined || formula !== null) return false;
  const words = plainText(cell.value ?? null);
  return masked(words) !== words && masked(words) === masked(plainText(value));
}

function plainText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return (isCellError(value) ? value.error : String(value)).replace(/\r\n?/g, '\n').trim();
}

function wordsOf({ value, formula }: ContentCell): string {
  return formula ?? plainText(value);
}

/** Whether both pages have the same cells, so that single ones can be written and the look stays people's own. */
function isSamePage({ former, next }: SheetToMerge, places: SheetPlaces): boolean {
  const shape = ({ content, cells, fields }: BuiltSheet): string =>
    JSON.stringify([
      content.columns,
      content.rows.length,
      [...cells.keys()].sort(),
      [...fields.keys()].sort(),
      content.merges,
      content.validations,
      content.conditionals,
      content.freeze,
      content.page?.header,
      content.page?.footer,
      content.page?.printArea,
    ]);
  const everyName = [...former.fields.values()].flat().every((one) => places.named.cells.has(fullName(one)));
  return everyName && shape(former) === shape(next);
}

function changedCells(
  { sheet, former, next, source, formerly }: SheetToMerge,
  places: SheetPlaces,
  labels: ReadonlyMap<string, Label>,
): MergedSheet {
  const cells: CellEdit[] = [];
  const own: OwnText[] = [];
  for (const [key, cell] of next.cells) {
    const fields = next.fields.get(key);
    const [field] = fields ?? [];
    const before = former.cells.get(key);
    if (field) {
      const from = source(field);
      const was = former.fields.get(key)?.[0];
      const now = (was && places.named.cells.get(fullName(was))?.place) ?? places.now(cell);
      const { value, formula, numberFormat } = wanted(field, cell, from, formerly, next.content.styles);
      const held = cellAt(sheet, now.row, now.col);
      const isThere =
        formula !== null
          ? held.formula !== null && sameFormula(formula, held.formula)
          : held.formula === null && (held.value ?? '') === (value ?? '');
      if (isThere && (formula !== null || held.numberFormat === numberFormat || (value ?? '') === ''))
        continue;
      const { row, col } = now;
      cells.push({ row, col, ...(formula === null ? { value } : { formula }), numberFormat });
      continue;
    }
    const label = labels.get(key);
    const isSame = (before ? wordsOf(before) : '') === wordsOf(cell);
    if (
      isSame &&
      (label === undefined || plainText(label.held) === wordsOf(cell) || cell.formula !== undefined)
    )
      continue;
    if (isSame && label?.state !== 'same') continue;
    if (label?.state === 'own') {
      own.push({ sheet: sheet.name, ...label.now, text: plainText(label.held), expected: wordsOf(cell) });
      continue;
    }
    const { row, col } = label?.now ?? places.now(cell);
    cells.push({
      row,
      col,
      ...(cell.formula === undefined ? { value: cell.value ?? null } : { formula: cell.formula }),
    });
  }
  const names = nameEdits(sheet.name, former, next, (cell) => {
    const was = former.fields.get(cellKey(cell.row, cell.col))?.[0];
    return (was && places.named.cells.get(fullName(was))?.place) ?? places.now(cell);
  });
  return {
    edits: [...names, ...(cells.length > 0 ? [{ kind: 'setCells', sheet: sheet.name, cells } as const] : [])],
    own,
    loose: [],
    move: null,
    formulas: [],
  };
}

function nameEdits(
  sheet: string,
  former: BuiltSheet,
  next: BuiltSheet,
  now: (cell: Cell) => Cell,
): readonly Edit[] {
  const key = ({ name, refersTo }: ContentName): string => `${name} ${JSON.stringify(refersTo)}`;
  const [before, after] = [former, next].map(({ content }) => content.names ?? []);
  const had = new Set(before?.map(key));
  const has = new Set(after?.map(key));
  const stays = new Set(after?.map(({ name }) => name));
  return [
    ...(before ?? [])
      .filter((one) => !has.has(key(one)) && !stays.has(one.name))
      .map(({ name }): Edit => ({ kind: 'setName', sheet, name, refersTo: null })),
    ...(after ?? [])
      .filter((one) => !had.has(key(one)))
      .map(({ name, refersTo, hidden }): Edit => {
        const to =
          typeof refersTo === 'string'
            ? refersTo
            : `=${absoluteReference(sheet, { ...refersTo, ...now(refersTo) })}`;
        return { kind: 'setName', sheet, name, refersTo: to, ...(hidden ? { hidden } : {}) };
      }),
  ];
}

interface Wanted {
  readonly value: CellInput;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Somebody's own formula, which reads cells by their addresses. */
  readonly reads: boolean;
}

/** What a field's cell is to hold: what stands in the cell that it comes from, unless the change itself gives another. */
function wanted(
  field: BuiltField,
  cell: ContentCell,
  from: NamedCell | null,
  formerly: SheetToMerge['formerly'],
  styles: readonly CellStyle[],
): Wanted {
  const built: Wanted = {
    value: cell.value ?? null,
    formula: cell.formula ?? null,
    numberFormat: styles[cell.style ?? -1]?.numberFormat ?? 'General',
    reads: false,
  };
  if (!from || isDrawn(field)) return built;
  const was = formerly(field, from);
  const raw: Wanted = {
    value: isCellError(from.value) ? null : from.value,
    formula: from.formula ?? (isCellError(from.value) ? `=${from.value.error}` : null),
    numberFormat: from.numberFormat,
    reads: from.formula !== null && readsCells(from.formula),
  };
  if (isComputed(field.ref) || field.ref.kind === 'calculation' || built.formula !== null) {
    // what somebody typed over a live formula stays theirs, and is a finding already
    const isTyped = from.formula === null && (from.value ?? '') !== '';
    return raw.reads || isTyped ? raw : built;
  }
  const unchanged = was === null || (wordsOf(was) === wordsOf(cell) && was.formula === cell.formula);
  return unchanged ? raw : built;
}

/** Pieces of arrows stand where the years say, whatever cell they came from. */
function isDrawn({ ref }: BuiltField): boolean {
  return ref.kind === 'scheduleSpan' || ref.kind === 'scheduleArrow';
}

/** The cells of a sheet with what its fields come from; formulas of people's own that read cells have to follow these. */
export function fieldCells(
  next: BuiltSheet,
  source: SheetToMerge['source'],
  formerly: SheetToMerge['formerly'],
): {
  readonly cells: Map<string, ContentCell>;
  readonly styles: readonly CellStyle[];
  readonly formulas: (Cell & { readonly formula: string; readonly value: CellInput })[];
} {
  const styles = new Styles(next.content.styles);
  const formulas: (Cell & { formula: string; value: CellInput })[] = [];
  const cells = new Map<string, ContentCell>();
  for (const [key, cell] of next.cells) {
    const [field] = next.fields.get(key) ?? [];
    if (!field) {
      cells.set(key, cell);
      continue;
    }
    const from = source(field);
    const { value, formula, numberFormat, reads } = wanted(field, cell, from, formerly, next.content.styles);
    const style = styles.with(cell.style, numberFormat);
    const { row, col } = cell;
    if (reads && formula !== null) formulas.push({ row, col, formula, value });
    cells.set(key, {
      row,
      col,
      ...(style === undefined ? {} : { style }),
      ...(formula === null ? (value === null ? {} : { value }) : { formula }),
    });
  }
  return { cells, styles: styles.all, formulas };
}

function madeAnew(job: SheetToMerge, places: SheetPlaces, labels: ReadonlyMap<string, Label>): MergedSheet {
  const { sheet, former, next } = job;
  const built = fieldCells(next, job.source, job.formerly);
  const { cells, formulas } = built;
  const styles = new Styles(built.styles);
  /** Where a cell of the former sheet goes. */
  const goesTo = new Map<string, Cell>();
  for (const [key, [field]] of next.fields) {
    const from = field ? job.source(field) : null;
    const cell = cells.get(key);
    if (cell && from?.place.sheet === sheet.name) goesTo.set(cellKey(from.place.row, from.place.col), cell);
  }
  const counterparts = counterpartsOf(next, labels);
  const own: OwnText[] = [];
  const explained = new Set<string>();
  for (const cell of places.named.cells.values()) explained.add(cellKey(cell.place.row, cell.place.col));
  for (const [key, label] of labels) {
    const now = cellKey(label.now.row, label.now.col);
    const to = counterparts.get(key);
    if (label.state === 'gone') {
      const cell = to && cells.get(cellKey(to.row, to.col));
      // somebody emptied the heading on purpose
      if (cell) cells.set(cellKey(to.row, to.col), emptied(cell));
      continue;
    }
    if (label.state === 'same') {
      explained.add(now);
      if (to) goesTo.set(now, to);
      continue;
    }
    if (explained.has(now) || !to) continue;
    const cell = cells.get(cellKey(to.row, to.col));
    if (!cell || next.fields.has(cellKey(to.row, to.col))) continue;
    explained.add(now);
    goesTo.set(now, to);
    const held = cellAt(sheet, label.now.row, label.now.col);
    own.push({ sheet: sheet.name, ...to, text: plainText(held.value), expected: wordsOf(cell) });
    cells.set(cellKey(to.row, to.col), {
      ...emptied(cell),
      ...(held.formula === null ? { value: plainText(held.value) } : { formula: held.formula }),
    });
    if (held.formula !== null && readsCells(held.formula))
      formulas.push({ ...to, formula: held.formula, value: plainText(held.value) });
  }

  const [block, place] = [blockOf(former.content), blockOf(next.content)];
  const from = nowOf(block, places);
  const covered = coveredBy(next.content.merges ?? []);
  const loose: LooseCell[] = [];
  for (const held of filledCells(sheet)) {
    const key = cellKey(held.row, held.col);
    if (explained.has(key)) continue;
    if (held.row > lastRow(from) || held.col > lastCol(from)) {
      const to = beside(held, from, place);
      goesTo.set(key, to);
      if (job.as) {
        const style = styles.with(undefined, held.numberFormat);
        cells.set(cellKey(to.row, to.col), heldCell(to, held, style));
      }
      if (held.formula !== null && readsCells(held.formula))
        formulas.push({ ...to, formula: held.formula, value: inputOf(held.value) });
      continue;
    }
    const before = places.before(held);
    const to = nearby(before, former, counterparts, goesTo, places);
    const target = to && cellKey(to.row, to.col);
    const there = target === null ? undefined : cells.get(target);
    if (
      to &&
      target !== null &&
      !covered.has(target) &&
      !next.fields.has(target) &&
      (there?.value ?? there?.formula ?? '') === ''
    ) {
      goesTo.set(key, to);
      const style = styles.with(there?.style, held.numberFormat);
      cells.set(target, heldCell(to, held, style));
      if (held.formula !== null && readsCells(held.formula))
        formulas.push({ ...to, formula: held.formula, value: inputOf(held.value) });
    } else
      loose.push({
        cell: { row: held.row, col: held.col },
        value: inputOf(held.value),
        numberFormat: held.numberFormat,
        formula: held.formula,
      });
  }
  const content: SheetContent = {
    ...next.content,
    name: job.as?.name ?? sheet.name,
    styles: styles.all,
    cells: [...cells.values()],
    ...(sheet.visibility === 'visible' ? {} : { visibility: 'hidden' }),
  };
  return {
    edits: [
      job.as
        ? { kind: 'putSheet', content, after: job.as.after }
        : { kind: 'putSheet', content, replace: true, block: { from, to: place } },
    ],
    own,
    loose,
    move: (cell) => goesTo.get(cellKey(cell.row, cell.col)) ?? null,
    formulas,
  };
}

function heldCell(
  { row, col }: Cell,
  held: { readonly value: CellValue; readonly formula: string | null },
  style: number | undefined,
): ContentCell {
  return {
    row,
    col,
    ...(style === undefined ? {} : { style }),
    ...(held.formula === null ? { value: inputOf(held.value) } : { formula: held.formula }),
  };
}

function emptied({ row, col, style }: ContentCell): ContentCell {
  return { row, col, ...(style === undefined ? {} : { style }) };
}

function inputOf(value: CellValue): CellInput {
  return isCellError(value) ? value.error : value;
}

/** Which fixed text of the new page is which of the former one: the same place, or the same words counted from the top. */
function counterpartsOf(next: BuiltSheet, labels: ReadonlyMap<string, Label>): Map<string, Cell> {
  const found = new Map<string, Cell>();
  const inNext = new Map<string, ContentCell[]>();
  for (const [key, cell] of next.cells) {
    if (next.fields.has(key) || wordsOf(cell) === '') continue;
    const words = masked(wordsOf(cell));
    inNext.set(words, [...(inNext.get(words) ?? []), cell]);
  }
  const inFormer = new Map<string, string[]>();
  for (const [key, { words }] of labels) {
    const mask = masked(words);
    inFormer.set(mask, [...(inFormer.get(mask) ?? []), key]);
  }
  for (const [mask, keys] of inFormer) {
    const cells = inNext.get(mask) ?? [];
    const byWords = new Map<string, ContentCell[]>();
    for (const cell of cells) byWords.set(wordsOf(cell), [...(byWords.get(wordsOf(cell)) ?? []), cell]);
    const sameNumber = cells.length === keys.length;
    keys.forEach((key, i) => {
      const words = labels.get(key)?.words ?? '';
      const alike = byWords.get(words) ?? [];
      const place = keys.filter((one) => labels.get(one)?.words === words).indexOf(key);
      const cell = (sameNumber ? cells[i] : undefined) ?? alike[place];
      if (cell) found.set(key, { row: cell.row, col: cell.col });
    });
  }
  return found;
}

/** Words whatever year they name. */
function masked(words: string): string {
  return words.replace(/(?:令和|平成|[RH])?(?:元|[0-9０-９]+)/gu, '#');
}

/** Where a cell between the form's own goes: as far from the nearest one to its left, else above it, as before. */
function nearby(
  before: Cell,
  former: BuiltSheet,
  counterparts: ReadonlyMap<string, Cell>,
  goesTo: ReadonlyMap<string, Cell>,
  places: SheetPlaces,
): Cell | null {
  const known = (row: number, col: number): Cell | null => {
    const label = counterparts.get(cellKey(row, col));
    if (label) return label;
    if (!former.cells.has(cellKey(row, col))) return null;
    const now = places.now({ row, col });
    return goesTo.get(cellKey(now.row, now.col)) ?? null;
  };
  for (let off = 0; off <= 12; off++) {
    const left = known(before.row, before.col - off);
    if (left) return { row: left.row, col: left.col + off };
    const above = known(before.row - off, before.col);
    if (above) return { row: above.row + off, col: above.col };
  }
  return null;
}

/** The block that the form fills. */
function blockOf({ rows, columns }: SheetContent): Area {
  return { row: 0, col: 0, rows: rows.length, cols: columns.length };
}

function nowOf(block: Area, places: SheetPlaces): Area {
  const corner = places.now({ row: lastRow(block), col: lastCol(block) });
  return { row: 0, col: 0, rows: corner.row + 1, cols: corner.col + 1 };
}

function lastRow({ row, rows }: Area): number {
  return row + rows - 1;
}

function lastCol({ col, cols }: Area): number {
  return col + cols - 1;
}

function beside({ row, col }: Cell, from: Area, to: Area): Cell {
  return {
    row: row > lastRow(from) ? row + lastRow(to) - lastRow(from) : row,
    col: col > lastCol(from) ? col + lastCol(to) - lastCol(from) : col,
  };
}

function coveredBy(merges: readonly Area[]): Set<string> {
  const covered = new Set<string>();
  for (const { row, col, rows, cols } of merges)
    for (let r = row; r < row + rows; r++)
      for (let c = col; c < col + cols; c++) if (r !== row || c !== col) covered.add(cellKey(r, c));
  return covered;
}

function filledCells(sheet: SheetSnapshot): readonly (Cell & {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
})[] {
  const { grid } = sheet;
  if (!grid) return [];
  return grid.values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const formula = grid.formulas[i]?.[j] ?? null;
      if ((value === null || value === '') && formula === null) return [];
      const numberFormat = grid.numberFormats[i]?.[j] ?? 'General';
      return [{ row: grid.area.row + i, col: grid.area.col + j, value, formula, numberFormat }];
    }),
  );
}

class Styles {
  readonly all: CellStyle[];
  readonly #made = new Map<string, number>();

  constructor(first: readonly CellStyle[]) {
    this.all = [...first];
  }

  /** The style with another number format. */
  with(style: number | undefined, numberFormat: string): number | undefined {
    const look = style === undefined ? {} : (this.all[style] ?? {});
    if ((look.numberFormat ?? 'General') === numberFormat) return style;
    const key = `${String(style)} ${numberFormat}`;
    const made = this.#made.get(key) ?? this.all.push({ ...look, numberFormat }) - 1;
    this.#made.set(key, made);
    return made;
  }
}

/** A sheet that is there in neither plan as a field's: cover, contents, summary, settings. */
export function mergeFixed(sheet: SheetSnapshot, former: SheetContent, next: SheetContent): MergedSheet {
  return mergeSheet({
    sheet,
    former: builtSheet(former),
    next: builtSheet(next),
    source: () => null,
    formerly: () => null,
  });
}
