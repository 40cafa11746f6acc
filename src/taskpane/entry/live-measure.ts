import type { Measure } from '../../plan';
import { figureText } from '../workbook/entries/entry-edits';
import type { Drafts } from '../workbook/entries/entry-drafts';
import type { EntryField } from '../workbook/entries/entry-fields';

/** A measure as it would be with what is being typed: actuals, and the grade where it is chosen in the form. */
export function liveMeasure(measure: Measure, fields: readonly EntryField[], drafts: Drafts): Measure {
  let live = measure;
  for (const { id, ref, unit, row } of fields) {
    const draft = drafts.get(id);
    if (!draft) continue;
    const text = draft.text.trim();
    if (ref.kind === 'actual') live = withActual(live, ref, figureText(text, unit, row));
    else if (ref.kind === 'givenGrade') live = withGrade(live, ref.year, text);
  }
  return live;
}

function withActual(
  measure: Measure,
  { indicator: place, year }: { readonly indicator: number; readonly year: string },
  text: string,
): Measure {
  const indicators = measure.indicators.map((indicator, i) => {
    if (i !== place - 1) return indicator;
    const { [year]: _old, ...others } = indicator.actuals;
    return { ...indicator, actuals: text === '' ? others : { ...others, [year]: text } };
  });
  return { ...measure, indicators };
}

function withGrade(measure: Measure, year: string, grade: string): Measure {
  const { [year]: old, ...others } = measure.grades;
  return { ...measure, grades: grade === '' ? others : { ...others, [year]: { ...old, grade } } };
}
