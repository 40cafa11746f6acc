import { absoluteReference, parseReference } from '../book/address';
import type { Area, Cell } from '../book/cell';
import type { NameSnapshot, SheetSnapshot } from '../book/snapshot';
import { cellAt } from '../sheets/sheet-reader';
import { align, lineAt, type Alignment } from './align';
import { textsByRow, type FixedText } from './fixed-texts';

/** A sheet of a reply as its form's own reader can read it, and what had to be done for that. */
export interface RepairedSheet {
  /** With the names of the form, where they belong. */
  readonly sheet: SheetSnapshot;
  /** How the form's cells were found again; null where all names stood where their labels are. */
  readonly realigned: Realigned | null;
  /** Fields whose place nobody can tell. */
  readonly lost: readonly string[];
  /** Share of the form's texts that the sheet has. */
  readonly share: number;
  /** The cell of the reply where a cell of the form stands; null where nobody can tell. */
  readonly placeOf: (cell: Cell) => Cell | null;
}

/** Why names were not taken as they stand. */
export type Realigned = 'names-lost' | 'moved';

/** The template of a sheet: its fixed texts are found once for all replies. */
export interface FormSheet {
  readonly sheet: SheetSnapshot;
  readonly texts: ReadonlyMap<number, readonly FixedText[]>;
  readonly isField: (row: number, col: number) => boolean;
}

export function formSheet(sheet: SheetSnapshot, fields: readonly Cell[]): FormSheet {
  const cells = new Set(fields.map(({ row, col }) => `${String(row)},${String(col)}`));
  const isField = (row: number, col: number): boolean => cells.has(`${String(row)},${String(col)}`);
  return { sheet, texts: textsByRow(sheet, isField), isField };
}

/**
 * A reply's sheet with the form's names. Its own names are believed where the labels beside them are those of the form;
 * where one is not (rows were inserted by a program that leaves names behind, or the sheet was copied without them), all
 * places are found by the form's texts.
 */
export function repair(form: FormSheet, reply: SheetSnapshot): RepairedSheet {
  const texts = textsByRow(reply);
  const own = new Map(
    reply.names.flatMap(({ name, refersTo }): [string, Area][] => {
      const area = parseReference(refersTo)?.area;
      return area ? [[name, area]] : [];
    }),
  );
  const wanted = form.sheet.names.flatMap(({ name, refersTo }): [string, Area][] => {
    const reference = parseReference(refersTo);
    return reference && !/^_xlnm/iu.test(name) ? [[name, reference.area]] : [];
  });
  const aligned = align(form.texts, texts);
  const named = wanted.filter(([name]) => own.has(name));
  const fit = named.every(([name, area]) => fitsLabels(form, texts, area, own.get(name) as Area));
  const lost: string[] = [];
  const names: NameSnapshot[] = form.sheet.names.filter(({ refersTo }) => !parseReference(refersTo));
  const isKnown = named.length > 0 && fit;
  for (const [name, area] of wanted) {
    const byName = own.get(name);
    const place = isKnown && byName ? byName : placed(aligned, area, byName, reply);
    if (!place) lost.push(name);
    names.push({ name, refersTo: place ? `=${absoluteReference(reply.name, place)}` : '=#REF!' });
  }
  const allNamed = isKnown && named.length === wanted.length;
  return {
    sheet: { ...reply, names },
    realigned: allNamed ? null : named.length < wanted.length ? 'names-lost' : 'moved',
    lost,
    share: aligned.share,
    placeOf: (cell) => {
      const at = placed(aligned, { ...cell, rows: 1, cols: 1 }, undefined, reply);
      return at && { row: at.row, col: at.col };
    },
  };
}

/** Whether the row of a name has the texts that it has in the form, at least half of them. */
function fitsLabels(
  { texts: form }: FormSheet,
  texts: ReadonlyMap<number, readonly FixedText[]>,
  area: Area,
  own: Area,
): boolean {
  const labels = form.get(area.row) ?? [];
  if (labels.length === 0) return true;
  const here = new Set((texts.get(own.row) ?? []).map(({ text }) => text));
  return labels.filter(({ text }) => here.has(text)).length * 2 >= labels.length;
}

/** Where an area of the form stands, by its texts; between two rows of them the reply's own name tells, or the only filled cell. */
function placed(
  { rows, cols }: Alignment,
  area: Area,
  byName: Area | undefined,
  reply: SheetSnapshot,
): Area | null {
  const [down, right] = [lineAt(rows, area.row), lineAt(cols, area.col)];
  const col = 'line' in right ? right.line : byName && within(byName.col, right.between) ? byName.col : null;
  if (col === null) return null;
  if ('line' in down) return { ...area, row: down.line, col };
  if (byName && within(byName.row, down.between)) return { ...area, row: byName.row, col };
  const [first, last] = down.between;
  const filled: number[] = [];
  for (let row = first; row <= last; row++) if (cellAt(reply, row, col).value !== null) filled.push(row);
  const [only, another] = filled;
  // an empty cell that may be another one must not empty the master's
  return only === undefined || another !== undefined ? null : { ...area, row: only, col };
}

function within(line: number, [first, last]: readonly [number, number]): boolean {
  return line >= first && line <= last;
}
