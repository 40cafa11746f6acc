import type { SheetSnapshot } from '../book/snapshot';
import { fieldOf } from '../plan/field';
import type { Measure, PlanSettings } from '../plan';
import { MeasureDraft } from './measure-draft';
import type { ReadProblem } from './problem';
import { namedCells, type NamedCell } from './sheet-reader';

/** One measure with the cells that it was read from, by the name of the field (without the sheet's prefix). */
export interface MeasureCells {
  readonly measure: Measure;
  readonly sheet: string;
  readonly sheetId: string;
  /** What the names of this measure begin with where several share a sheet: `項目3_`. */
  readonly prefix: string;
  /** The plan's sign for what is below zero. */
  readonly sign?: string;
  readonly cells: ReadonlyMap<string, NamedCell>;
}

/** A sheet → its measures. Trailing schedule rows and indicators without any content are the form's empty lines. */
export function readMeasures(
  sheet: SheetSnapshot,
  settings: PlanSettings,
): { measures: MeasureCells[]; problems: ReadProblem[] } {
  const named = namedCells(sheet);
  const problems: ReadProblem[] = named.lost.map((name) => ({ code: 'name-lost', sheet: sheet.name, name }));
  const measures = collectBlocks(named.cells).map(({ prefix, cells }): MeasureCells => {
    const draft = new MeasureDraft();
    for (const [name, cell] of inReadingOrder(cells)) {
      const ref = fieldOf(name);
      if (ref) draft.take(ref, cell);
    }
    const measure = draft.finish(settings);
    if (measure.number === '') problems.push({ code: 'measure-without-number', sheet: sheet.name });
    const { negativeMark } = settings;
    const sign = negativeMark === undefined ? {} : { sign: negativeMark };
    return { measure, sheet: sheet.name, sheetId: sheet.id, prefix, ...sign, cells };
  });
  return { measures, problems };
}

/** Cells from top to bottom, each row from the left: the order of names in a workbook is any, and other programs sort them. */
export function inReadingOrder(
  cells: ReadonlyMap<string, NamedCell>,
): readonly (readonly [string, NamedCell])[] {
  return [...cells].sort(([, { place: a }], [, { place: b }]) => a.row - b.row || a.col - b.col);
}

/** The named cells of each measure, without the prefix of their names. */
export function collectBlocks(
  all: ReadonlyMap<string, NamedCell>,
): { readonly prefix: string; readonly cells: ReadonlyMap<string, NamedCell> }[] {
  const blocks = new Map<string, Map<string, NamedCell>>();
  for (const [name, cell] of all) {
    const prefix = /^項目\d+_/.exec(name)?.[0] ?? '';
    let block = blocks.get(prefix);
    if (!block) blocks.set(prefix, (block = new Map<string, NamedCell>()));
    block.set(name.slice(prefix.length), cell);
  }
  const place = (prefix: string): number => Number(/\d+/.exec(prefix)?.[0] ?? 0);
  // where several measures share a sheet, what has no prefix belongs to all of them
  const shared = blocks.size > 1 ? (blocks.get('') ?? new Map<string, NamedCell>()) : null;
  if (shared) blocks.delete('');
  return [...blocks.entries()]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([prefix, own]) => ({ prefix, cells: shared ? new Map([...shared, ...own]) : own }));
}
