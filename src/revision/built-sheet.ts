import type { ContentCell, SheetContent } from '../book/sheet-content';
import type { SheetField } from '../formats/format';
import type { Layout } from '../layout/layout';
import type { Measure } from '../plan';
import { fieldName, type FieldRef } from '../plan/field';

/** A field on a sheet that was built: of which measure of its plan (by its index), and its defined name. */
export interface BuiltField {
  readonly measure: number;
  readonly ref: FieldRef;
  readonly prefix: string;
}

/** A sheet as its form has it, with what stands in its cells. */
export interface BuiltSheet {
  readonly content: SheetContent;
  /** By `cellKey`. */
  readonly fields: ReadonlyMap<string, readonly BuiltField[]>;
  readonly cells: ReadonlyMap<string, ContentCell>;
  /** Indexes of the measures that stand on it. */
  readonly measures: readonly number[];
}

export function cellKey(row: number, col: number): string {
  return `${String(row)},${String(col)}`;
}

/** A sheet without fields of measures. */
export function builtSheet(content: SheetContent): BuiltSheet {
  return { content, fields: new Map(), cells: cellsOf(content), measures: [] };
}

export function builtMeasures(
  layout: Layout<SheetField>,
  content: SheetContent,
  indexOf: ReadonlyMap<Measure, number>,
): BuiltSheet {
  const fields = new Map<string, BuiltField[]>();
  const measures = new Set<number>();
  for (const box of layout.boxes) {
    const all = [...(box.content.kind === 'field' ? [box.content.field] : []), ...(box.fields ?? [])];
    if (all.length === 0) continue;
    fields.set(
      cellKey(box.row, box.col),
      all.map(({ measure, ref, prefix }) => {
        const index = indexOf.get(measure) ?? -1;
        measures.add(index);
        return { measure: index, ref, prefix };
      }),
    );
  }
  return { content, fields, cells: cellsOf(content), measures: [...measures] };
}

export function fullName({ prefix, ref }: Pick<BuiltField, 'prefix' | 'ref'>): string {
  return prefix + fieldName(ref);
}

function cellsOf({ cells }: SheetContent): Map<string, ContentCell> {
  return new Map(cells.map((cell) => [cellKey(cell.row, cell.col), cell]));
}
