import type { Layout } from '../../layout/layout';
import type { Measure, PlanSettings } from '../../plan';
import type { FieldRef } from '../../plan/field';
import type { SheetField } from '../format';

/** A form with one sheet for each measure; `inheritsTarget` as in `SheetField`. */
export function oneEach(
  sheet: (measure: Measure, settings: PlanSettings) => Layout<FieldRef>,
  { inheritsTarget }: { inheritsTarget: boolean },
): (measures: readonly Measure[], settings: PlanSettings) => readonly Layout<SheetField>[] {
  return (measures, settings) =>
    measures.map((measure) =>
      mapFields(sheet(measure, settings), (ref) => ({ measure, prefix: '', ref, inheritsTarget })),
    );
}

/** The same layout with its fields named otherwise. */
export function mapFields<F, G>(layout: Layout<F>, map: (field: F) => G): Layout<G> {
  return {
    ...layout,
    boxes: layout.boxes.map((box) => ({
      ...box,
      content: box.content.kind === 'field' ? { kind: 'field', field: map(box.content.field) } : box.content,
    })),
  };
}
