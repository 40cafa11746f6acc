import type { Layout } from '../../layout/layout';
import type { Measure, PlanSettings } from '../../plan';
import type { FieldRef } from '../../plan/field';
import type { PlanHead, SheetField } from '../format';

/** A form with one sheet for each measure. */
export function oneEach(
  sheet: (measure: Measure, settings: PlanSettings, plan: PlanHead) => Layout<FieldRef>,
): (measures: readonly Measure[], settings: PlanSettings, plan: PlanHead) => readonly Layout<SheetField>[] {
  return (measures, settings, plan) =>
    measures.map((measure) =>
      mapFields(sheet(measure, settings, plan), (ref) => ({ measure, prefix: '', ref })),
    );
}

/** The same layout with its fields named otherwise. */
export function mapFields<F, G>(layout: Layout<F>, map: (field: F) => G): Layout<G> {
  return {
    ...layout,
    boxes: layout.boxes.map(({ content, fields, ...box }) => ({
      ...box,
      content: content.kind === 'field' ? { kind: 'field', field: map(content.field) } : content,
      ...(fields ? { fields: fields.map(map) } : {}),
    })),
  };
}
