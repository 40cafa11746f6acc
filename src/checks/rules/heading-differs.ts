import { quantityOf, type Measure } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly heading: string;
}

/**
 * A heading of the form that a few sheets have otherwise (fields named …見出し; absent is the form's own wording). 「基準値」 over
 * a box without a baseline needs no year: such a heading says nothing of the others.
 */
export const headingDiffers: Rule<Data> = {
  check: ({ plan }) => {
    const count = new Map<string, number>();
    const key = (name: string, text: string): string => `${name}\n${text}`;
    for (const measure of plan.measures) {
      for (const [name, text] of headingsOf(measure))
        count.set(key(name, text), (count.get(key(name, text)) ?? 0) + 1);
    }
    if (count.size === 0) return [];
    return eachMeasure(plan, ({ measure, data, where }): Found<Data>[] =>
      headingsOf(measure).flatMap(([name, text]): Found<Data>[] => {
        const same = count.get(key(name, text)) ?? plan.measures.length;
        if (same * 2 >= plan.measures.length) return [];
        return [
          {
            severity: 'info',
            where: where({ kind: 'text', name }),
            data: { ...data, heading: text },
          },
        ];
      }),
    );
  },
};

function headingsOf(measure: Measure): [string, string][] {
  return Object.entries(measure.fields).filter(
    ([name]) => name.endsWith('見出し') && !isOverNoBaseline(name, measure),
  );
}

function isOverNoBaseline(name: string, { indicators }: Measure): boolean {
  const place = /^指標(\d+)基準値の/u.exec(name)?.[1];
  if (place === undefined) return false;
  const baseline = quantityOf(indicators[Number(place) - 1]?.baseline);
  return baseline === null || baseline.kind === 'none';
}
