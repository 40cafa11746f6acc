import type { Measure } from '../plan';
import { withUnit } from './entry-edits';
import type { EntryField } from './entry-fields';

/** A measure as it would be with what is being typed into the boxes of its actuals; texts by the field's name. */
export function liveMeasure(
  measure: Measure,
  fields: readonly EntryField[],
  drafts: Readonly<Record<string, string>>,
): Measure {
  const indicators = [...measure.indicators];
  for (const { name, ref, unit } of fields) {
    const typed = drafts[name];
    if (typed === undefined || ref.kind !== 'actual') continue;
    const indicator = indicators[ref.indicator - 1];
    if (!indicator) continue;
    const { [ref.year]: _old, ...others } = indicator.actuals;
    const text = typed.trim();
    indicators[ref.indicator - 1] = {
      ...indicator,
      actuals: text === '' ? others : { ...others, [ref.year]: withUnit(text, unit) },
    };
  }
  return { ...measure, indicators };
}
