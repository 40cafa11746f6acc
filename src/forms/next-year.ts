import type { CellEdit, Edit } from '../book/edit';
import { compareYears, type FiscalYearKey } from '../quantity';
import type { FieldRef } from '../plan/field';
import type { Detection } from './detect';
import { headOf } from './heads';
import { tableBoxes, type ReadView } from './read-view';
import type { TableReading } from './figures';
import type { BoundField } from './record';
import { shiftYears } from './shift-years';
import { placeIn, type Box, type View } from './view';
import { resolveYear } from './years';

/** What moves a workbook in a form of a city's own on to the next year. */
export interface NextYearEdits {
  readonly edits: readonly Edit[];
  /** Whether the columns of years move on, because the form shows only some. */
  readonly moves: boolean;
}

/**
 * The city's own sheets for the following year: headings that name the reported year, and cells for that year alone emptied.
 * Where the next year has no column, the years move on by one, and their figures with them.
 */
export function nextYearEdits(detection: Detection, next: FiscalYearKey): NextYearEdits {
  const { records, read, reportYear } = detection;
  if (reportYear === null) return { edits: [], moves: false };
  const hasNext = records.some(({ fields }) =>
    fields.some(
      ({ ref }) => (ref.kind === 'actual' || ref.kind === 'target') && 'year' in ref && ref.year === next,
    ),
  );
  const moves = !hasNext || isWindow(detection, next);
  const cells = new Map<string, Map<string, CellEdit>>();
  const put = (sheet: string, edit: CellEdit): void => {
    const own = cells.get(sheet) ?? new Map<string, CellEdit>();
    own.set(`${String(edit.row)},${String(edit.col)}`, edit);
    cells.set(sheet, own);
  };
  for (const edit of headingEdits(detection, reportYear, moves)) put(edit.sheet, edit.cell);
  for (const record of records) {
    for (const field of record.fields)
      if (
        isOfYearAlone(field, reportYear) &&
        field.box &&
        field.box.formula === null &&
        field.taking.how === 'whole'
      )
        put(record.sheet, { ...field.at, value: null });
  }
  if (moves)
    for (const { view, tables } of read)
      for (const table of tables)
        for (const edit of movedFigures(view, table, reportYear)) put(view.sheet.name, edit);
  const edits = [...cells].map(([sheet, own]): Edit => ({
    kind: 'setCells',
    sheet,
    cells: [...own.values()],
  }));
  return { edits, moves };
}

/** 「6年度(計画)」 as the last column: the form shows some years only, and the next is but planned in it. */
function isWindow({ read }: Detection, next: FiscalYearKey): boolean {
  return read.some(({ tables }) =>
    tables.some(({ kind, table }) => {
      const said = kind === 'indicators' ? table.band.columns.map(({ said: heads }) => heads.at(-1)) : [];
      const head = said.findLast((one) => one !== null && one !== undefined && one.year !== null);
      const year = resolveYear(head?.year ?? null, { known: [next], report: null });
      return year === next && (head?.hints.includes('target') ?? false);
    }),
  );
}

const yearAlone: ReadonlySet<FieldRef['kind']> = new Set([
  ...(['givenGrade', 'gradeReason', 'stageGrade', 'amount'] as const),
]);

/** A grade, an amount or a report without a year of its own in the form: it is always of the reported one. */
function isOfYearAlone({ ref, key, text }: BoundField, reportYear: FiscalYearKey): boolean {
  if (text === '') return false;
  if (ref.kind !== 'text' && 'year' in ref && yearAlone.has(ref.kind))
    return key !== undefined && ref.year === reportYear;
  if (ref.kind !== 'text' || key === undefined) return false;
  const year = resolveYear(headOf(key)?.year ?? null, { known: [reportYear], report: reportYear });
  return year === reportYear;
}

function headingEdits(
  { read, anchors }: Detection,
  reportYear: FiscalYearKey,
  moves: boolean,
): { readonly sheet: string; readonly cell: CellEdit }[] {
  return read.flatMap((one) => {
    const inTables = tableBoxes(one);
    const heads = tableHeads(one);
    return one.view.boxes.flatMap((box) => {
      if (typeof box.value !== 'string' || box.formula !== null || box.text.length > 60) return [];
      const isHead = heads.has(box);
      const isBaseline =
        isHead && (headOf(box.words)?.role === 'baseline' || headOf(box.words)?.hints.includes('baseline'));
      if (isBaseline) return [];
      if (isHead ? !moves : inTables.has(box) || !isFixed(box, anchors, one.view.area.row)) return [];
      const text = partsOf(box.value, (part) =>
        isPeriod(part) && !isHead
          ? part
          : shiftYears(part, (year) => isHead || compareYears(year, reportYear) >= 0),
      );
      return text === box.value ? [] : [{ sheet: one.view.sheet.name, cell: { ...box.at, value: text } }];
    });
  });
}

/** A text with what stands in and between its brackets changed apart: 「計画（令和5～9年度）　進捗（令和6年度）」. */
export function partsOf(text: string, change: (part: string) => string): string {
  return text.replace(/[^（(）)「」]+/gu, change);
}

/** 「令和５年度～令和９年度」: the years of the plan, which stay until the plan ends. */
function isPeriod(part: string): boolean {
  return /[\d０-９元](?:年度?)?\s*[～〜~]/u.test(part);
}

/** The boxes that head the columns of tables. */
export function tableHeads({ tables }: ReadView): ReadonlySet<Box> {
  return new Set(tables.flatMap(({ table }) => table.band.columns.flatMap((column) => column.heads)));
}

/** A text of the form, not one that somebody wrote into it. */
export function isFixed({ words, row }: Box, anchors: ReadonlySet<string>, top: number): boolean {
  return anchors.has(words) || row < top + 4;
}

/** Each year's figures into the column of the year before, in every table by years; the last column is emptied. Formulas stay. */
function movedFigures(view: View, { table, meanings }: TableReading, reportYear: FiscalYearKey): CellEdit[] {
  const context = { known: [reportYear], report: reportYear };
  const groups = new Map<string, { readonly column: number; readonly year: FiscalYearKey }[]>();
  meanings.forEach((meaning, column) => {
    if (meaning.kind !== 'figure') return;
    const year = resolveYear(meaning.year, context);
    if (year === null || meaning.figure === 'baseline' || meaning.figure === 'finalTarget') return;
    const key = meaning.figure ?? '';
    groups.set(key, [...(groups.get(key) ?? []), { column, year }]);
  });
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => compareYears(a.year, b.year));
    if (sorted.length < 2) return [];
    return rowsUnder(view, table, sorted).flatMap((boxes, row) =>
      boxes.flatMap((own, n): CellEdit[] => {
        const from = boxes[n + 1] ?? null;
        const to = sorted[n] ? table.band.columns[sorted[n].column] : undefined;
        if (!to || own?.formula || from?.formula || (own === null && from === null)) return [];
        const at = own?.at ?? placeIn(view, row, to.from);
        const value = from?.value ?? null;
        return [{ ...at, value: typeof value === 'object' ? null : value }];
      }),
    );
  });
}

/** The boxes of some columns row by row, as far down as they keep to them. Rows without any are left empty. */
function rowsUnder(
  view: View,
  { band }: TableReading['table'],
  columns: readonly { readonly column: number }[],
): (readonly (Box | null)[])[] {
  const rows: (readonly (Box | null)[])[] = [];
  const end = view.area.row + view.area.rows;
  for (let row = band.last + 1, empty = 0; row < end && empty < 2; row++) {
    const found = columns.map(({ column }) => {
      const own = band.columns[column];
      const box = own ? view.boxAt(row, own.from) : null;
      if (!own || !box || box.row !== row) return null;
      return box.col >= own.from && box.col + box.cols <= own.to ? box : 'other';
    });
    if (found.includes('other') || found.some((box) => box && box !== 'other' && headOf(box.words)?.year))
      break;
    const boxes = found.map((box) => (box === 'other' ? null : box));
    empty = boxes.every((box) => box === null) ? empty + 1 : 0;
    rows[row] = boxes;
  }
  return rows;
}
