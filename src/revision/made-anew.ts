import { isCellError, type Cell, type CellInput, type CellValue } from '../book/cell';
import type { ContentCell, SheetContent } from '../book/sheet-content';
import { cellAt } from '../sheets/sheet-reader';
import { cellKey, type BuiltSheet } from './built-sheet';
import { fieldCells, Styles } from './field-cells';
import type { LooseCell, MergedSheet, OwnText, SheetToMerge } from './merged-sheet';
import { readsCells } from './moved-formula';
import { beside, blockOf, coveredBy, filledCells, lastCol, lastRow, nearby, nowOf } from './page-places';
import { masked, plainText, wordsOf, type Label } from './sheet-labels';
import type { SheetPlaces } from './sheet-places';

/** The page is laid out anew, with what stands on it; what people wrote between the form's own cells goes along. */
export function madeAnew(
  job: SheetToMerge,
  places: SheetPlaces,
  labels: ReadonlyMap<string, Label>,
): MergedSheet {
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
        ? { kind: 'putSheet', content, from: sheet.name, after: job.as.after, block: { from, to: place } }
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
